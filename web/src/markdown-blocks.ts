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
