/**
 * Lists of words as they are written: a line a concept, `name > near, -opposite, other:0.7 | word, two words | more words`. What is near counts for a third unless it says how much; an
 * opposite counts against. The same name may have several lines.
 */

export interface ConceptLine {
  readonly name: string;
  /** How much another concept is meant when this one is, -1 to 1. */
  readonly near: readonly (readonly [name: string, share: number])[];
  /** Between commas or strokes. */
  readonly phrases: string;
}

const nearShare = 0.3;

export const readLines = (lines: string): ConceptLine[] => lines.trim().split('\n').map(readLine);

const readLine = (line: string): ConceptLine => {
  const [head = '', ...lists] = line.split('|');
  const [name = '', near = ''] = head.split('>');
  return { name: name.trim(), near: parts(near).map(readNear), phrases: lists.join(',') };
};

const readNear = (near: string): readonly [string, number] => {
  const [name = '', share] = near.replace('-', '').split(':');
  return [name, (share === undefined ? nearShare : Number(share)) * (near.startsWith('-') ? -1 : 1)];
};

const parts = (list: string): string[] =>
  list
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
