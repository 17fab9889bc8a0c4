/** Whom each part of an answer speaks of: people are named by links, and what stands in the same bullet or sentence is said of them. */
import { type Folded, foldWithPlaces } from '../vocabulary/fold.ts';

export interface PersonPassage extends Folded {
  readonly talentId: string;
}

const link = /\[(?:\\.|[^\]\\])*\]\(talent:(tal_[0-9A-Za-z_-]+)\)/gu;
const bullet = /^\s*(?:[-*•]|\d{1,2}[.)])\s/u;
/** Not after a short abbreviation: "Rs. 500", "5 ft. 7". */
const sentenceEnd = /(?<!\b(?:rs|ft|approx|dr|mr|ms|st|no)\.)(?<=[.!?।])\s+/giu;
/** Names of works, and whatever else is quoted, claim nothing. Feet and inches are no quotes. */
const quoted = /(?<![\d'])"[^"\n]{1,120}"|“[^”\n]{1,120}”|\*[^*\n]{1,120}\*(?!\*)/gu;

const blank = (text: string): string => ' '.repeat(text.length);
const idsIn = (text: string): string[] => [...new Set([...text.matchAll(link)].map(([, id]) => id ?? ''))];

export const passagesOf = (text: string): PersonPassage[] => text.split('\n').flatMap((line) => (bullet.test(line) ? ofBullet(line) : ofSentences(line)));

const passage = (raw: string, talentId: string): PersonPassage => {
  const masked = raw.replace(link, blank).replace(quoted, blank);
  const folded = foldWithPlaces(masked);
  return { talentId, text: folded.text, original: folded.original };
};

const ofBullet = (line: string): PersonPassage[] => {
  const [only, ...others] = idsIn(line);
  if (only === undefined) return [];
  return others.length === 0 ? line.split(sentenceEnd).flatMap((sentence) => ofOne(sentence, only)) : ofSentences(line);
};

const ofSentences = (line: string): PersonPassage[] =>
  line.split(sentenceEnd).flatMap((sentence) => {
    const [only, ...others] = idsIn(sentence);
    if (only === undefined) return [];
    return others.length === 0 ? ofOne(sentence, only) : ofSeveral(sentence);
  });

/** A question claims nothing. */
const ofOne = (sentence: string, talentId: string): PersonPassage[] => (/\?\s*$/u.test(sentence) ? [] : [passage(sentence, talentId)]);

/** Where several are named, what follows a name is said of that person, unless she is only what another is measured by. */
const ofSeveral = (sentence: string): PersonPassage[] => {
  if (/\?\s*$/u.test(sentence)) return [];
  const found = [...sentence.matchAll(link)];
  return found.flatMap((match, index) => {
    const leading = sentence.slice(0, match.index);
    if (/(?:than|unlike|like|as|with|vs\.?|versus|से|se)\s*$/iu.test(leading)) return [];
    const end = found[index + 1]?.index ?? sentence.length;
    const following = sentence.slice(match.index, end);
    // "A and B are both 30": of which of them it is said cannot be told by the name alone; it is true of the last one in any case.
    return [passage(following, match[1] ?? '')];
  });
};
