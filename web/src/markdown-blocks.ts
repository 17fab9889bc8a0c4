/**
 * Cuts markdown into blocks that can be drawn and remembered each for itself: while an answer streams only the last one changes.
 * The blocks joined are the text again. A cut is made at a blank line, but never inside a code fence, nor within a list or an indented part.
 */
export const markdownBlocks = (text: string): string[] => {
  const blocks: string[] = [];
  let current = '';
  let fence: string | null = null;
  let isAfterBlank = false;
  for (const line of text.split(/(?<=\n)/u)) {
    const isBlank = line.trim() === '';
    if (fence === null && isAfterBlank && !isBlank && beginsBlock(current, line)) {
      blocks.push(current);
      current = '';
    }
    fence = nextFence(fence, line);
    current += line;
    isAfterBlank = isBlank && fence === null;
  }
  return current === '' ? blocks : [...blocks, current];
};

/**
 * The same for a text that grows at its end: what has settled is neither cut again nor tied to the text it was cut from. An engine cuts without copying, so that a remembered block
 * would hold the whole text as it stood then: of a long answer, once for every block. The last two blocks may still change: whether `-` begins a list is known with the next letter.
 * `shown`: how the end is made presentable.
 */
export const createGrowingBlocks = (): ((text: string, shown: (end: string) => string) => readonly string[]) => {
  let settled: readonly string[] = [];
  let settledLength = 0;
  let before = '';
  return (text, shown) => {
    if (!text.startsWith(before)) [settled, settledLength] = [[], 0];
    before = text;
    const blocks = markdownBlocks(ownCopy(text.slice(settledLength)));
    const done = blocks.slice(0, -2);
    settled = done.length > 0 ? [...settled, ...done] : settled;
    settledLength += done.join('').length;
    return [...settled, ...markdownBlocks(shown(blocks.slice(-2).join('')))];
  };
};

/** Characters of their own, not a view of the string they were cut from. */
const ownCopy = (text: string): string => JSON.parse(JSON.stringify(text));

const listItem = /^ {0,3}(?:[-*+]|\d{1,9}[.)])\s/u;

const beginsBlock = (current: string, line: string): boolean => {
  if (/^\s/u.test(line)) return false;
  return !(listItem.test(line) && listItem.test(current));
};

const nextFence = (fence: string | null, line: string): string | null => {
  const mark = /^ {0,3}(`{3,}|~{3,})/u.exec(line)?.[1];
  if (!mark) return fence;
  if (fence === null) return mark;
  return mark.startsWith(fence) && line.trim() === mark ? null : fence;
};
