/** A text that is too long for one message, cut where it hurts least: between paragraphs, else lines, else sentences, else words. Joined with nothing lost but the blanks at the cuts. */
export const inParts = (text: string, most: number): string[] => {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > most) {
    const at = cutAt(rest, most);
    parts.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return rest === '' ? parts : [...parts, rest];
};

const breaks = ['\n\n', '\n', '. ', '। ', ' '] as const;

/** A cut in the first half would make needless parts. */
const cutAt = (text: string, most: number): number => {
  for (const mark of breaks) {
    const at = text.lastIndexOf(mark, most - mark.length);
    if (at >= most / 2) return at + mark.length;
  }
  // Between two halves of one character there is no cut.
  return (text.charCodeAt(most) & 0xfc00) === 0xdc00 ? most - 1 : most;
};
