/** Macro-F1 and a confusion table of labels. */
export interface Labelled {
  readonly expected: string;
  readonly got: string;
}

const count = (pairs: readonly Labelled[], expected: string | undefined, got: string | undefined): number =>
  pairs.filter((pair) => (expected === undefined || pair.expected === expected) && (got === undefined || pair.got === got)).length;

const f1Of = (pairs: readonly Labelled[], label: string): number => {
  const hits = count(pairs, label, label);
  return hits === 0 ? 0 : (2 * hits) / (count(pairs, label, undefined) + count(pairs, undefined, label));
};

export const macroF1 = (pairs: readonly Labelled[], labels: readonly string[]): number =>
  labels.reduce((sum, label) => sum + f1Of(pairs, label), 0) / labels.length;

/** Rows: what is right; columns: what was said. */
export const confusionTable = (pairs: readonly Labelled[], labels: readonly string[]): string => {
  const width = 15;
  const row = (cells: readonly (string | number)[]): string => cells.map((cell) => String(cell).padEnd(width)).join('');
  return [
    row(['', ...labels, 'F1']),
    ...labels.map((label) => row([label, ...labels.map((got) => count(pairs, label, got) || '.'), f1Of(pairs, label).toFixed(2)])),
  ].join('\n');
};
