/** Words that say how large a part is, and nothing of who plays it. */

/** As briefs name it. */
export const billing: ReadonlySet<string> = new Set([
  'lead',
  'supporting',
  'main',
  'parallel lead',
  'second lead',
  'cameo',
  'featured',
  'character role',
  'support',
]);

/** A credit's part made of nothing else ("supporting", "day player", "lead actress") tells nothing. Folded words. */
const words = new Set(
  'lead leading supporting support main parallel first second third cameo featured character role roles part actor actress artist artiste performer player day ensemble junior extra background guest special appearance principal small bit episodic various crowd'.split(
    ' ',
  ),
);

/** `part`: folded. */
export const isBilling = (part: string): boolean => part.split(' ').every((word) => words.has(word));
