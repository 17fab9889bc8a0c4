/** Times that were measured, and the line that says them. */
export const percentile = (values: readonly number[], part: number): number => {
  const ordered = [...values].sort((left, right) => left - right);
  return ordered[Math.min(ordered.length - 1, Math.ceil(ordered.length * part) - 1)] ?? Number.NaN;
};

export const measuredLine = (what: string, values: readonly number[]): string =>
  values.length === 0
    ? `${what}: nothing measured`
    : `${what}: n ${values.length}, p50 ${Math.round(percentile(values, 0.5))} ms, p95 ${Math.round(percentile(values, 0.95))} ms, max ${Math.round(Math.max(...values))} ms`;
