/** A text as items: the longest phrases that the gazetteers know, and what lies between them. */
import { ordinaryWords } from './gazetteers/ordinary-words.ts';
import { type LexiconNode, lexicon } from './lexicon.ts';
import { repairWord } from './repair-word.ts';
import { withShortMarch } from './short-march.ts';
import { withSpokenNumbers } from './spoken-numbers.ts';
import type { Term, TermSlot } from './term.ts';
import { readTokens, type Token } from './tokens.ts';

export interface Item {
  readonly kind: 'term' | 'word' | 'number' | 'mark';
  readonly text: string;
  readonly terms: readonly Term[];
  readonly start: number;
  readonly end: number;
  readonly isGlued: boolean;
  /** Its last word has an apostrophe and an s. */
  readonly isOwner: boolean;
  /** 1 unless its spelling was repaired. */
  readonly sureness: number;
}

/** Repairing is the costly part: beyond this many strange words a text is noise. */
const mostRepairs = 100;

export const readItems = (text: string): Item[] => {
  const tokens = withShortMarch(withoutOddMonths(withSpokenNumbers(readTokens(text))));
  const spelled = repairAll(tokens);
  const items: Item[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = longestPhrase(tokens, spelled, at);
    const length = found?.length ?? 1;
    items.push(makeItem(tokens, spelled, at, length, found?.node.terms ?? nothing));
    at += length;
  }
  return items;
};

/** "8 saal 6 mahine" is an age of eight: what is over the year bounds nothing. */
const withoutOddMonths = (tokens: readonly Token[]): readonly Token[] =>
  tokens.some(({ text }) => monthWord.test(text)) ? tokens.filter((_, at) => !isOddMonth(tokens, at) && !isOddMonth(tokens, at + 1)) : tokens;
const monthWord = /^(?:mahine|mahina|maheene|months?|महीने|महीना)$/u;
const isOddMonth = (tokens: readonly Token[], at: number): boolean =>
  monthWord.test(tokens[at]?.text ?? '') &&
  tokens[at - 1]?.kind === 'number' &&
  /^(?:saal|sal|years?|yrs?|साल|वर्ष)$/u.test(tokens[at - 2]?.text ?? '') &&
  tokens[at - 3]?.kind === 'number';

interface Spelling {
  readonly text: string;
  readonly sureness: number;
}

const ordinary: ReadonlySet<string> = new Set(ordinaryWords.split('|'));

const repairAll = (tokens: readonly Token[]): Spelling[] => {
  const { known } = lexicon();
  const seen = new Map<string, Spelling>();
  let repairs = 0;
  return tokens.map(({ kind, text }) => {
    const asIs = { text, sureness: 1 };
    if (kind !== 'word' || known.has(text) || ordinary.has(text)) return asIs;
    const before = seen.get(text);
    if (before !== undefined || repairs >= mostRepairs) return before ?? asIs;
    repairs += 1;
    const repair = repairWord(text);
    const spelling = repair === undefined ? asIs : { text: repair.word, sureness: repair.confidence };
    seen.set(text, spelling);
    return spelling;
  });
};

const longestPhrase = (tokens: readonly Token[], spelled: readonly Spelling[], from: number): { length: number; node: LexiconNode } | undefined => {
  let node: LexiconNode | undefined = lexicon().root;
  let best: { length: number; node: LexiconNode } | undefined;
  for (let at = from; node !== undefined && at < tokens.length; at += 1) {
    if (at > from && isJoint(tokens, at)) continue;
    node = node.next.get(spelled[at]?.text ?? '');
    if (node !== undefined && node.terms.length > 0) best = { length: at - from + 1, node };
  }
  return best;
};

/** A hyphen, dot or ampersand inside a phrase: "hip-hop", "t.v.". */
const isJoint = (tokens: readonly Token[], at: number): boolean => {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return token?.kind === 'mark' && (token.text === '-' || token.text === '.') && token.isGlued && next?.kind === 'word' && next.isGlued;
};

const nothing: readonly Term[] = [];

const makeItem = (tokens: readonly Token[], spelled: readonly Spelling[], at: number, length: number, terms: readonly Term[]): Item => {
  const first = tokens[at] as Token;
  const words = length === 1 ? [] : spelled.slice(at, at + length).filter((_, index) => tokens[at + index]?.kind !== 'mark');
  return {
    kind: first.kind === 'number' ? 'number' : terms.length > 0 ? 'term' : first.kind,
    text: length === 1 ? (spelled[at]?.text ?? '') : words.map(({ text }) => text).join(' '),
    terms,
    start: first.start,
    end: tokens[at + length - 1]?.end ?? first.end,
    isGlued: first.isGlued,
    isOwner: tokens[at + length - 1]?.isOwner === true,
    sureness: length === 1 ? (spelled[at]?.sureness ?? 1) : Math.min(...words.map(({ sureness }) => sureness)),
  };
};

export const termOf = (item: Item | undefined, slot: TermSlot): string | undefined => item?.terms.find((term) => term.slot === slot)?.value;
export const isMark = (item: Item | undefined, ...marks: readonly string[]): boolean => item?.kind === 'mark' && marks.includes(item.text);
/** A number written in digits or in a word that is nothing else. */
export const numberOf = (item: Item | undefined): number | undefined => {
  if (item === undefined) return undefined;
  const spoken = item.kind === 'number' ? item.text : termOf(item, 'number');
  return spoken === undefined ? undefined : Number(spoken);
};
