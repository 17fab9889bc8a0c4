/** Where words stand in a part of the page, within one text each. Case does not matter. */
export const rangesOf = (root: Element, words: string): Range[] => {
  const needle = words.toLocaleLowerCase();
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (needle !== '' && walker.nextNode()) {
    const node = walker.currentNode;
    const text = (node.textContent ?? '').toLocaleLowerCase();
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + needle.length);
      ranges.push(range);
    }
  }
  return ranges;
};
