/**
 * What she says to "is this the same as that?": in English, Hindi and Hinglish, by words alone. Only what can mean nothing else counts: keeping apart is for good, and
 * "No, show me older ones" speaks of something else.
 */
import { textKey } from '../tokens.ts';

const setOf = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(' ').map(textKey)));

const yes = setOf('yes yeah yep yup correct right exactly indeed haan han haanji hanji bilkul sahi', 'हाँ हां हा जी बिल्कुल सही');
const no = setOf('no nope nah nahi nahin', 'नहीं नही');
/** "Nahi" does both: first it answers, later it turns a word round. */
const turning = setOf('not arent isnt nahi nahin', 'नहीं नही');
const same = setOf('same one identical ek wahi vahi', 'एक वही सेम');
const other = setOf('different separate alag', 'अलग');
const filling = setOf(
  'it its is they theyre are both the that thats these two of them and thing things film films movie project projects ad ads tvc campaign name names yaar ji sir maam',
  'hi hai hain ye yeh yah wo woh vo do dono donon naam cheez cheezein film filmein',
  'ही है हैं ये यह वो वह दो दोनों नाम चीज़ चीज़ें फिल्म फ़िल्म फिल्में फ़िल्में जी',
);

type Verdict = boolean | undefined;
interface Clause {
  /** Undefined: it says neither, or both. */
  readonly verdict: Verdict;
  /** Whether it says "same" or "different" in so many words. */
  readonly isSaid: boolean;
}

/** True: one thing. False: two. Undefined: neither is clear. `names`: what she was asked about, whose words say nothing here. */
export const readSame = (text: string, names: readonly string[]): Verdict => {
  const known = new Set(names.flatMap((name) => textKey(name).split(' ')));
  // An apostrophe is part of its word.
  const clauses = text.replace(/['’]/gu, '').split(/[,.;:!।\n—–]+|\s-\s/u);
  const read = clauses.filter((clause) => textKey(clause) !== '').map((clause) => readClause(textKey(clause).split(' '), known));
  const answers = read.flatMap((clause) => clause ?? []);
  const [first] = answers;
  if (first === undefined || text.includes('?') || answers.some(({ verdict }) => verdict !== first.verdict)) return undefined;
  // What goes on to something else may have answered that.
  return read.length === answers.length || answers.some(({ isSaid }) => isSaid) ? first.verdict : undefined;
};

/** Undefined: it is about something else. */
const readClause = (words: readonly string[], known: ReadonlySet<string>): Clause | undefined => {
  const isOurs = (word: string): boolean => [yes, no, turning, same, other, filling, known].some((set) => set.has(word));
  if (words.length > 14 || !words.every(isOurs)) return undefined;
  const [lead = '', ...rest] = words.filter((word) => !filling.has(word) || yes.has(word));
  const isLead = yes.has(lead) || no.has(lead);
  const told = isLead ? rest : [lead, ...rest];
  const isTurned = told.some((word) => turning.has(word));
  const said = [...(told.some((word) => same.has(word)) ? [!isTurned] : []), ...(told.some((word) => other.has(word)) ? [isTurned] : [])];
  const verdicts = new Set([...(isLead ? [yes.has(lead)] : []), ...said]);
  return { verdict: verdicts.size === 1 ? [...verdicts][0] : isTurned && said.length === 0 && !yes.has(lead) ? false : undefined, isSaid: said.length > 0 };
};
