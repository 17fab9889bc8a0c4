/**
 * Markdown that is still being written, with its unfinished end made presentable: half a link shows its words, an open `**` is closed,
 * a table waits for its second line, and a line that is a mark so far waits for what it marks: a lone `-` would make a heading of the line above. Only for showing while text streams; the text itself is never changed.
 */
export const settleTail = (text: string): string => {
  const gap = text.lastIndexOf('\n\n');
  const start = gap < 0 ? 0 : gap + 2;
  return text.slice(0, start) + closeBold(closeLink(hideMark(hideTableHead(text.slice(start)))));
};

const hideTableHead = (block: string): string => {
  const lines = block.trimStart().split('\n');
  const isTable = lines[0]?.startsWith('|') ?? false;
  return isTable && lines.length < 3 ? '' : block;
};

/** Of a list, a rule, a heading, a quotation or a fence: what it becomes is known with the next letter. */
const hideMark = (block: string): string => block.replace(/(?<=^|\n)[ \t]*(?:[-+*=]+|[`~]+|#{1,6}|\d{1,9}[.)]?|>)[ \t]*$/u, '');

const closeLink = (block: string): string => block.replace(/!?\[([^\]\n]*)(?:\](?:\([^)\n]*)?)?$/u, '$1');

const closeBold = (block: string): string => {
  const isOpen = (block.match(/\*\*/gu)?.length ?? 0) % 2 === 1;
  if (!isOpen) return block;
  const trimmed = block.trimEnd();
  return trimmed.endsWith('**') ? trimmed.slice(0, -2) : `${trimmed}**`;
};
