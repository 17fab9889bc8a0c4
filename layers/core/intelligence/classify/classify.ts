/** What a message wants and in what mood, without a model: weighted words of three registers, and what came before. Deterministic. */
import { fold, wordsOf } from './fold.ts';
import { criteria, intentCues, otherCues, people as peopleWords, requests } from './intent-lexicon.ts';
import { type Intent, intents, type Sentiment, sentiments } from './labels.ts';
import { sentimentCues, turned } from './sentiment-lexicon.ts';

export interface ClassifiedTurn {
  readonly text: string;
  /** What the director said before, oldest first. */
  readonly previousTexts?: readonly string[];
  /** The intent of the turn before. */
  readonly lastIntent?: Intent;
}

export interface Classification {
  readonly intent: Intent;
  readonly sentiment: Sentiment;
  /** 0 to 1, of the intent: how far it is ahead of the next one. Below 0.5 a model's word is better. */
  readonly confidence: number;
}

/** Longer messages are briefs: what they want is said at their beginning or their end. */
const readAtEachEnd = 600;

export const classify = (turn: ClassifiedTurn): Classification => {
  const text = fold(ends(turn.text));
  const scores = intentScores(text, lastIntentOf(turn));
  if (choosesBetween.test(turn.text)) scores.compare += 2.5;
  const ranked = intents.map((intent) => [intent, scores[intent]] as const).sort(([, left], [, right]) => right - left);
  const [[intent, best], [, next]] = ranked as unknown as readonly [readonly [Intent, number], readonly [Intent, number]];
  return { intent, sentiment: sentimentOf(text), confidence: Math.round(100 * (best <= 0 ? 0 : Math.min(1, (best - next) / 3))) / 100 };
};

const ends = (text: string): string => (text.length <= 2 * readAtEachEnd ? text : `${text.slice(0, readAtEachEnd)} ${text.slice(-readAtEachEnd)}`);

/** Without a label of the turn before, what she said in it is read. */
const lastIntentOf = ({ lastIntent, previousTexts = [] }: ClassifiedTurn): Intent | undefined => {
  const previous = previousTexts.at(-1);
  return lastIntent ?? (previous === undefined ? undefined : classify({ text: previous }).intent);
};

type Cues = readonly (readonly [weight: number, pattern: RegExp])[];
const compile = (cues: readonly (readonly [number, string])[]): Cues => cues.map(([weight, words]) => [weight, wordsOf(words)]);
const sum = (cues: Cues, text: string): number => cues.reduce((total, [weight, pattern]) => total + (pattern.test(text) ? weight : 0), 0);

const cuesOf = Object.entries(intentCues).map(([intent, cues]) => [intent as keyof typeof intentCues, compile(cues)] as const);
const others = compile(otherCues);
const namesPeople = wordsOf(peopleWords);
const asks = wordsOf(requests);
const wishes = criteria.map(wordsOf);

/** "Asha or Meera?", "Tanvi ya Ishita": two names, or two places of a list, held against each other. Names show by their capitals, so that the text is not folded. */
const choosesBetween =
  /(?<!\p{L})(?:\p{Lu}\p{Ll}+|one|two|first|second|pehl[aei]) (?:or|ya|vs|versus) (?:\p{Lu}\p{Ll}+|two|three|second|third|dusr[aei])|[Bb]etween \p{Lu}\p{Ll}+ (?:and|aur) \p{Lu}|या [\p{L}\p{M}]+ *[?।]?$/u;

const isList = (intent: Intent | undefined): boolean => intent === 'search_talent' || intent === 'refine';

const intentScores = (text: string, last: Intent | undefined): Record<Intent, number> => {
  const scores = Object.fromEntries(cuesOf.map(([intent, cues]) => [intent, sum(cues, text)])) as Record<Intent, number>;
  const wished = wishes.filter((pattern) => pattern.test(text)).length;
  const [people, asked] = [namesPeople.test(text), asks.test(text)];
  const search = (people && asked ? 2.5 : 0) + (people ? 0.5 : 0) + (asked ? 0.5 : 0) + Math.min(3, wished);
  scores.search_talent = search;
  // There is nothing to refine before something was found; after it, a wish without a new beginning changes the old one.
  scores.refine = isList(last) ? scores.refine + 1 + Math.min(1.5, wished * 0.75) : scores.refine * 0.5;
  if (isList(last) && scores.refine > 3) scores.search_talent -= 1.5;
  if (!people && !asked) scores.project_status += text.length < 60 ? 0.25 : 0;
  if (text.split(' ').length > 8) scores.smalltalk *= 0.6;
  scores.other = sum(others, text) + 0.9;
  return scores;
};

const moods = sentiments.flatMap((sentiment) => (sentiment === 'neutral' ? [] : [[sentiment, compile(sentimentCues[sentiment])] as const]));
const isTurned = wordsOf(turned);
const least = 2;

/** Trouble is heard before haste, haste before praise: what must not be missed comes first. */
const sentimentOf = (text: string): Sentiment => {
  const scores = Object.fromEntries(moods.map(([sentiment, cues]) => [sentiment, sum(cues, text)])) as Record<Exclude<Sentiment, 'neutral'>, number>;
  const shouts = /!!|\?\?|\?!/u.test(text) ? 1.5 : 0;
  const frustrated = scores.frustrated + shouts + (isTurned.test(text) ? 3 : 0);
  const positive = isTurned.test(text) ? 0 : scores.positive;
  if (frustrated >= least && frustrated >= scores.urgent - 1) return 'frustrated';
  if (scores.urgent >= least) return 'urgent';
  return positive >= least ? 'positive' : 'neutral';
};
