/** Languages with their levels, dialects and accents. */

import { languageName } from '../../languages.ts';
import type { Proficiency } from '../../terms.ts';
import { addTo, type Board } from '../board.ts';
import { wordsAfter } from '../clause-words.ts';
import { isMark, termOf } from '../items.ts';
import { phraseTerm } from '../lexicon.ts';
import { stanceOf } from '../stance.ts';
import { isAlsoDialect, isPeopleOrWork } from './named-languages.ts';
import { isEdge } from './somebody-else.ts';

export const readDialects = (board: Board): void => {
  const wanted: { readonly at: number; readonly name: string }[] = [];
  for (let at = 0; at < board.items.length; at += 1) {
    const pure = board.term(at, 'dialect') ?? (board.term(at, 'language') === undefined ? board.term(at, 'dialectName') : undefined);
    const name = pure ?? dialectByAccent(board, at);
    if (name === undefined || mannerWords.has(board.text(at + 1)) || isTapori(board, at)) continue;
    const accent = accentAfter(board, at) ?? accentBefore(board, at);
    const stance = stanceOf(board, Math.min(at, accent ?? at), Math.max(at, accent ?? at), 'dialect');
    board.found('dialects', at, at, name, 0.9, stance);
    if (stance === 'must') {
      wanted.push({ at, name });
      board.slots.dialects = addTo(board.slots.dialects, name);
    }
    if (stance === 'refused') board.slots.refused = { ...board.slots.refused, dialects: addTo(board.slots.refused?.dialects, name) };
    if (stance === 'welcome') board.slots.welcome = { ...board.slots.welcome, dialects: addTo(board.slots.welcome?.dialects, name) };
  }
  keepDialectChoice(board, wanted);
};

/** "Malvani ya Varhadi", "Bundeli or Braj, one of the two": one is enough, and a language that is a dialect by name is one beside a dialect. */
const keepDialectChoice = (board: Board, wanted: readonly { readonly at: number; readonly name: string }[]): void => {
  const places = new Map(wanted.map(({ at, name }) => [at, name]));
  for (const { at } of wanted)
    for (const step of [-2, 2]) {
      const name = board.term(at + step, 'language') === undefined ? undefined : board.term(at + step, 'dialectName');
      if (name !== undefined && (termOf(board.items[at + step / 2], 'or') !== undefined || isMark(board.items[at + step / 2], '/'))) {
        board.found('dialects', at + step, at + step, name, 0.8);
        board.slots.dialects = addTo(board.slots.dialects, name);
        places.set(at + step, name);
      }
    }
  const ordered = [...places.keys()].sort((left, right) => left - right);
  const isChoice =
    ordered.length > 1 &&
    ordered.slice(1).some((at, index) => hasOr(board, ordered[index] ?? at, at)) &&
    !ordered.slice(1).some((at, index) => hasAnd(board, ordered[index] ?? at, at));
  if (isChoice) board.slots.anyOf = { ...board.slots.anyOf, dialects: [[...new Set(ordered.flatMap((at) => places.get(at) ?? []))]] };
};

/** "Tapori ladke": who somebody is; "tapori boli" is how she speaks. */
const isTapori = (board: Board, at: number): boolean =>
  board.text(at) === 'tapori' &&
  accentAfter(board, at) === undefined &&
  accentBefore(board, at) === undefined &&
  !/^(?:\S+ )?(?:hindi|boli|bhasha|language|lingo|bolna|bolne|bole|bolta|bolti|bol|mein|me|slang|dialogues?|dialect|required|zaroori|must|aani|aana)(?: |$)/u.test(
    wordsAfter(board, at),
  );

/** "Tapori attitude" is how somebody is, not how she speaks. */
const mannerWords = new Set([
  'attitude',
  'style',
  'swag',
  'swagger',
  'look',
  'type',
  'andaaz',
  'andaz',
  'vibe',
  'walk',
  'energy',
  'confidence',
  'wala',
  'wali',
  'jaisa',
  'jaisi',
  'banda',
  'bandi',
]);

/** "Bhojpuri accent", "accent: Haryanvi", "Haryanvi ya Bhojpuri lehja". */
const dialectByAccent = (board: Board, at: number): string | undefined => {
  const name = board.term(at, 'accentName') ?? board.term(at, 'dialectName') ?? accentOfLanguage(board, at);
  if (name === undefined) return undefined;
  return isSpoken(board, at) || accentAfter(board, at) !== undefined || accentBefore(board, at) !== undefined ? name : undefined;
};

/** "Bihari bolne wala": no language of the lists, and spoken. */
const isSpoken = (board: Board, at: number): boolean =>
  board.term(at, 'accentName') !== undefined &&
  board.term(at, 'language') === undefined &&
  /^(?:bolne|bolna|bolni|bolta|bolti|bole|bol|बोल\S*)(?: |$)/u.test(board.text(at + 1));

/** "Gujju accent": another word for a language whose accent the lists know. */
const accentOfLanguage = (board: Board, at: number): string | undefined => {
  const code = board.term(at, 'language');
  const name = code === undefined ? '' : languageName(code).toLowerCase();
  return phraseTerm([name], 'accentName') ?? phraseTerm([name], 'dialectName');
};

const accentAfter = (board: Board, from: number): number | undefined => {
  for (let at = from + 1; at <= from + 4; at += 1) {
    if (board.anyTerm(at, 'accentWord') !== undefined && !isMark(board.items[at - 1], ',')) return at;
    const isName = (['dialectName', 'accentName', 'language', 'dialect'] as const).some((slot) => board.anyTerm(at, slot) !== undefined);
    const joins =
      termOf(board.items[at], 'or') !== undefined ||
      termOf(board.items[at], 'and') !== undefined ||
      isMark(board.items[at], '/', '-', '(', ')') ||
      board.text(at) === 'rp' ||
      ['hindi', 'english', 'ka', 'ki', 'वाला'].includes(board.text(at));
    if (!joins && !(isName && at > from + 1)) return undefined;
  }
  return undefined;
};

const accentBefore = (board: Board, from: number): number | undefined => {
  let at = from - 1;
  while (
    at > from - 5 &&
    (isMark(board.items[at], ':', '-') ||
      ['in', 'of', 'has', 'to', 'is', 'must', 'should', 'be', 'required', 'should be', 'must be', 'has to be'].includes(board.text(at)))
  )
    at -= 1;
  const isAccent = board.anyTerm(at, 'accentWord') !== undefined && board.text(at) !== 'touch';
  const followsName =
    board.anyTerm(at - 1, 'dialectName') !== undefined || board.anyTerm(at - 1, 'accentName') !== undefined || board.anyTerm(at - 1, 'language') !== undefined;
  return isAccent && !followsName && (at !== from - 1 || isEdge(board, at - 1)) ? at : undefined;
};

interface Named {
  readonly at: number;
  readonly code: string;
}

export const readLanguages = (board: Board): void => {
  const freed: string[] = [];
  for (const group of groupsOf(board)) {
    const levels = levelsOf(board, group);
    for (const [index, { at, code }] of group.entries()) {
      if (isPeopleOrWork(board, at) || isAlsoDialect(board, at)) continue;
      const stance = stanceOf(board, at, at, 'language');
      board.found('languages', at, at, code, 0.95, stance);
      if (stance === 'unneeded') freed.push(code);
      keep(board, code, levels[index], stance);
    }
    keepAlternatives(board, group);
  }
  free(board, freed);
};

/** "A Telugu film. Telugu nahi aati to bhi chalega": what is said of it is more than that it was named. */
const free = (board: Board, codes: readonly string[]): void => {
  const kept = board.slots.languages?.filter(({ code }) => !codes.includes(code));
  if (kept === undefined || kept.length === board.slots.languages?.length) return;
  if (kept.length > 0) board.slots.languages = kept;
  else delete board.slots.languages;
};

/** Languages with nothing but separators and levels between them. */
const groupsOf = (board: Board): Named[][] => {
  const groups: Named[][] = [];
  let last = -10;
  for (const { at, value } of [...board.places('language')]) {
    const group = groups.at(-1);
    if (group !== undefined && isConnected(board, last, at)) group.push({ at, code: value });
    else groups.push([{ at, code: value }]);
    last = at;
  }
  return groups;
};

const isConnected = (board: Board, from: number, to: number): boolean => {
  if (to - from > 7) return false;
  for (let at = from + 1; at < to; at += 1) {
    const isLevel = board.term(at, 'level') !== undefined;
    const isSmall = board.mark(at, ',', '/', '&', '(', ')', '+', '-') || ['and', 'or', 'filler'].some((slot) => board.term(at, slot as 'or') !== undefined);
    if (!isLevel && !isSmall) return false;
  }
  return true;
};

type Level = Proficiency | undefined;

/** Levels of a group: what stands right before a language, then what stands right after it; a list shares the one it has. */
const levelsOf = (board: Board, group: readonly Named[]): Level[] => {
  const gaps = group.map(({ at }, index) => gapAfter(board, at, group[index + 1]?.at));
  const first = levelIn(board, lineStart(board, (group[0]?.at ?? 0) - 1), group[0]?.at ?? 0);
  const isPre = first !== undefined;
  const before = group.map((_, index) => (index === 0 ? first : (gaps[index - 1]?.before ?? (isPre ? gaps[index - 1]?.open : undefined))));
  const after = group.map((_, index) => gaps[index]?.after ?? (isPre ? undefined : gaps[index]?.open));
  const own = group.map((_, index) => strongest(before[index], after[index]));
  const forward = own.map((level, index) => level ?? before.slice(0, index).findLast((earlier) => earlier !== undefined));
  return forward.map((level, index) => level ?? (hasOwnMust(board, group[index], group[index + 1]) ? undefined : laterOf(after.slice(index))));
};

/** "Hindi, English thodi bahut": a little is said of the last alone; "Hindi and English, fluent" of both. */
const laterOf = ([, ...later]: readonly Level[]): Level => {
  const next = later.find((level) => level !== undefined);
  return next === 'lines' ? undefined : next;
};

/** "Hindi must, English fluent": each is asked by itself. */
const hasOwnMust = (board: Board, named: Named | undefined, next: Named | undefined): boolean =>
  named !== undefined && next !== undefined && placesBetween(named.at, next.at).some((at) => termOf(board.items[at], 'must') !== undefined);

interface Gap {
  /** The level that belongs to the language before, to the one after, and one that only the style of the list can place. */
  readonly after: Level;
  readonly before: Level;
  readonly open: Level;
}

const gapAfter = (board: Board, at: number, next: number | undefined): Gap => {
  const end = next ?? clauseEnd(board, at);
  const parting = placesBetween(at, end).find((place) => isParting(board, place));
  if (next === undefined) return { after: levelIn(board, at + 1, end), before: undefined, open: undefined };
  if (parting === undefined) return { after: undefined, before: undefined, open: levelIn(board, at + 1, end) };
  return { after: levelIn(board, at + 1, parting), before: levelIn(board, parting + 1, end), open: undefined };
};

const isParting = (board: Board, at: number): boolean =>
  isMark(board.items[at], ',', ';', '&', '+', '\n', '.') || termOf(board.items[at], 'and') !== undefined || termOf(board.items[at], 'or') !== undefined;
const placesBetween = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => from + 1 + index);

const farthest = 4;
/** Words of a language reach four items ahead, through marks and small words, and over a comma only to a level: "English and Hindi, fluent". */
const clauseEnd = (board: Board, at: number): number => {
  let end = at + 1;
  while (
    end <= at + farthest &&
    (isSmall(board, end) ||
      (isMark(board.items[end], ',') &&
        board.term(afterBoth(board, end + 1), 'level') !== undefined &&
        !isBeforeLanguage(board, end + 1) &&
        !isOfBody(board, end + 2)))
  )
    end += 1;
  return end;
};
/** "…, both must be fluent". */
const afterBoth = (board: Board, at: number): number => {
  let place = at;
  if (!['both', 'dono', 'all', 'दोनों'].includes(board.text(at))) return at;
  while (place < at + 4 && (board.term(place, 'must') !== undefined || board.term(place, 'filler') !== undefined) && board.term(place, 'level') === undefined)
    place += 1;
  return place;
};
/** "English, Hindi, thodi heavy bhi chalegi": a little of something else. */
const isOfBody = (board: Board, at: number): boolean =>
  (board.items[at]?.kind === 'word' && !/^(?:bol|aa|samajh|samaj|chal|speak|understand|manage|jaan|padh|likh|mil)/u.test(board.text(at))) ||
  (['build', 'look', 'character', 'taller', 'younger', 'older'] as const).some((slot) => board.anyTerm(at, slot as 'build') !== undefined);
const isBeforeLanguage = (board: Board, at: number): boolean => [1, 2].some((skip) => board.anyTerm(at + skip, 'language') !== undefined);

const lineStart = (board: Board, from: number): number => {
  let start = from;
  while (start > from - farthest && isSmall(board, start)) start -= 1;
  return Math.max(0, start + 1);
};

/** "Hindi diction flawless". */
const ofSpeech = new Set('diction,pronunciation,talaffuz,uchcharan,delivery,speech,pakad,zubaan,उच्चारण'.split(','));

const isSmall = (board: Board, at: number): boolean =>
  ofSpeech.has(board.text(at)) ||
  isMark(board.items[at], '(', ')', '-', ':', '/') ||
  (['filler', 'level', 'nice', 'must', 'ask'] as const).some((slot) => board.term(at, slot) !== undefined);

const levelIn = (board: Board, from: number, to: number): Level => {
  const levels = placesBetween(from - 1, to).map((at) => board.term(at, 'level') as Level);
  const isChoice = placesBetween(from - 1, to).some((at) => termOf(board.items[at], 'or') !== undefined);
  const strong = levels.filter((level) => level !== undefined && level !== 'conversational');
  return (isChoice ? strong.at(-1) : strong[0]) ?? levels.find((level) => level !== undefined);
};

/** Any word about how well outdoes one that only says "speaks". */
const strongest = (before: Level, after: Level): Level => (before === undefined || (before === 'conversational' && after !== undefined) ? after : before);

const keep = (board: Board, code: string, level: Level, stance: string): void => {
  const { slots } = board;
  if (stance === 'refused') slots.refused = { ...slots.refused, languages: addTo(slots.refused?.languages, code) };
  if (stance === 'welcome') slots.welcome = { ...slots.welcome, languages: addTo(slots.welcome?.languages, code) };
  if (stance !== 'must') return;
  const others = (slots.languages ?? []).filter((language) => language.code !== code);
  const known = slots.languages?.find((language) => language.code === code)?.minProficiency;
  const asked = level ?? known;
  slots.languages = [...others, asked === undefined ? { code } : { code, minProficiency: asked }];
};

const keepAlternatives = (board: Board, group: readonly Named[]): void => {
  const chosen = group.filter(({ code }) => board.slots.languages?.some((language) => language.code === code));
  const isChoice =
    chosen.length > 1 &&
    chosen.slice(1).some(({ at }, index) => hasOr(board, chosen[index]?.at ?? at, at)) &&
    !group.slice(1).some(({ at }, index) => hasAnd(board, group[index]?.at ?? at, at));
  if (isChoice) board.slots.anyOf = { ...board.slots.anyOf, languages: [...(board.slots.anyOf?.languages ?? []), chosen.map(({ code }) => code)] };
};

export const hasOr = (board: Board, from: number, to: number): boolean =>
  someBetween(from, to, (at) => termOf(board.items[at], 'or') !== undefined || isMark(board.items[at], '/'));
export const hasAnd = (board: Board, from: number, to: number): boolean =>
  someBetween(from, to, (at) => termOf(board.items[at], 'and') !== undefined || isMark(board.items[at], '&', '+'));
const someBetween = (from: number, to: number, test: (at: number) => boolean): boolean => {
  for (let at = from + 1; at < to; at += 1) if (test(at)) return true;
  return false;
};

/** Words about how well somebody speaks are understood once a language took them. */
export const takeLevels = (board: Board): void => {
  for (const { at } of board.places('level')) if (board.slots.languages !== undefined) board.take(at, at);
};
