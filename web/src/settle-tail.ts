/**
 * Markdown that is still being written, with its unfinished end made presentable: half a link shows its words, an open `**` is closed,
 * a table waits for its second line. Only for showing while text streams; the text itself is never changed.
 */
export const settleTail = (text: string): string => {
  const gap = text.lastIndexOf('\n\n');
  const start = gap < 0 ? 0 : gap + 2;
  return text.slice(0, start) + closeBold(closeLink(hideTableHead(text.slice(start))));
};

const hideTableHead = (block: string): string => {
  const lines = block.trimStart().split('\n');
  const isTable = lines[0]?.startsWith('|') ?? false;
  const hasRule = lines.length > 2 || (lines.length === 2 && block.endsWith('\n'));
  return isTable && !hasRule ? '' : block;
};

const closeLink = (block: string): string => block.replace(/!?\[([^\]\n]*)(?:\](?:\([^)\n]*)?)?$/u, '$1');

const closeBold = (block: string): string => {
  const isOpen = (block.match(/\*\*/gu)?.length ?? 0) % 2 === 1;
  if (!isOpen) return block;
  const trimmed = block.trimEnd();
  return trimmed.endsWith('**') ? trimmed.slice(0, -2) : `${trimmed}**`;
};
