/** Languages with their levels, dialects and accents. */
import type { Proficiency } from '../../terms.ts';
import { addTo, type Board } from '../board.ts';
import { isMark, termOf } from '../items.ts';
import { stanceOf } from '../stance.ts';

export const readDialects = (board: Board): void => {
  for (let at = 0; at < board.items.length; at += 1) {
    const pure = board.term(at, 'dialect');
    const name = pure ?? dialectByAccent(board, at);
    if (name === undefined) continue;
    const accent = accentAfter(board, at) ?? accentBefore(board, at);
    const stance = stanceOf(board, Math.min(at, accent ?? at), Math.max(at, accent ?? at), 'dialect');
    board.found('dialects', at, at, name, 0.9, stance);
    if (stance === 'must') board.slots.dialects = addTo(board.slots.dialects, name);
    if (stance === 'refused') board.slots.refused = { ...board.slots.refused, dialects: addTo(board.slots.refused?.dialects, name) };
    if (stance === 'welcome') board.slots.welcome = { ...board.slots.welcome, dialects: addTo(board.slots.welcome?.dialects, name) };
  }
};

/** "Bhojpuri accent", "accent: Haryanvi", "Haryanvi ya Bhojpuri lehja". */
const dialectByAccent = (board: Board, at: number): string | undefined => {
  const name = board.term(at, 'accentName') ?? board.term(at, 'dialectName');
  if (name === undefined) return undefined;
  return accentAfter(board, at) !== undefined || accentBefore(board, at) !== undefined ? name : undefined;
};

const accentAfter = (board: Board, from: number): number | undefined => {
  for (let at = from + 1; at <= from + 4; at += 1) {
    if (board.anyTerm(at, 'accentWord') !== undefined && !isMark(board.items[at - 1], ',')) return at;
    const isName = (['dialectName', 'accentName', 'language', 'dialect'] as const).some((slot) => board.anyTerm(at, slot) !== undefined);
    const joins = termOf(board.items[at], 'or') !== undefined || termOf(board.items[at], 'and') !== undefined || isMark(board.items[at], '/', '-') || ['hindi', 'english', 'ka', 'ki', 'वाला'].includes(board.text(at));
    if (!joins && !(isName && at > from + 1)) return undefined;
  }
  return undefined;
};

const accentBefore = (board: Board, from: number): number | undefined => {
  const at = isMark(board.items[from - 1], ':', '-') || ['in', 'of', 'should', 'be', 'required'].includes(board.text(from - 1)) ? from - 2 : from - 1;
  const isAccent = board.anyTerm(at, 'accentWord') !== undefined && board.text(at) !== 'touch';
  const followsName = board.anyTerm(at - 1, 'dialectName') !== undefined || board.anyTerm(at - 1, 'accentName') !== undefined || board.anyTerm(at - 1, 'language') !== undefined;
  return isAccent && !followsName && at !== from - 1 ? at : undefined;
};

interface Named {
  readonly at: number;
  readonly code: string;
}

export const readLanguages = (board: Board): void => {
  for (const group of groupsOf(board)) {
    const levels = levelsOf(board, group);
    for (const [index, { at, code }] of group.entries()) {
      if (isPeopleOrWork(board, at)) continue;
      const stance = stanceOf(board, at, at, 'language');
      board.found('languages', at, at, code, 0.95, stance);
      keep(board, code, levels[index], stance);
    }
    keepAlternatives(board, group);
  }
};

/** "Marathi film", "Hindi feature", "Marathi TV serial": the language of the work. It is spoken there, but nobody asked for it. */
const isPeopleOrWork = (board: Board, at: number): boolean => {
  const isWork = board.anyTerm(at + 1, 'medium') !== undefined || (['remake', 'industry', 'medium', 'version', 'songs', 'song', 'rap'].includes(board.text(at + 1)));
  if (!isWork || stanceOf(board, at, at, 'language') === 'refused') return false;
  board.take(at, at);
  return true;
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

/** Levels stand before their languages or after them: the first of a group shows which. */
const levelsOf = (board: Board, group: readonly Named[]): Level[] => {
  const first = group[0]?.at ?? 0;
  const before = levelBetween(board, first - 3, first);
  return before === undefined ? levelsAfter(board, group) : levelsBefore(board, group, before);
};

const levelsBefore = (board: Board, group: readonly Named[], first: Level): Level[] => {
  const levels: Level[] = [];
  for (const [index, { at }] of group.entries()) {
    const previous = group[index - 1]?.at;
    const own = previous === undefined ? first : levelBetween(board, previous + 1, at);
    levels.push(own ?? levels.at(-1));
  }
  return levels;
};

/** A level after a list counts for all of the list that has none of its own: "Hindi, English fluent". */
const levelsAfter = (board: Board, group: readonly Named[]): Level[] => {
  const own = group.map(({ at }, index) => levelBetween(board, at + 1, group[index + 1]?.at ?? at + 6));
  return own.map((level, index) => level ?? own.slice(index).find((later) => later !== undefined));
};

/** The strongest word about speaking between two places, up to a line's or a clause's end. */
const levelBetween = (board: Board, from: number, to: number): Level => {
  let weak: Level;
  for (let at = Math.max(0, from); at < to; at += 1) {
    const level = board.term(at, 'level') as Level;
    if (board.mark(at, '\n', '.', ',', ';')) {
      // What stands before a comma belongs to what was before.
      if (to <= from + 3) weak = undefined;
      else return weak;
      continue;
    }
    if (level !== undefined && level !== 'conversational') return level;
    if (level !== undefined) weak = level;
    const isSmall = board.items[at]?.kind === 'mark' || ['filler', 'level', 'nice', 'must', 'ask', 'or', 'and'].some((slot) => board.anyTerm(at, slot as 'or') !== undefined);
    if (!isSmall && to > from + 3) return weak;
    if (!isSmall) weak = undefined;
  }
  return weak;
};

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
  const isChoice = chosen.length > 1 && chosen.slice(1).some(({ at }, index) => hasOr(board, chosen[index]?.at ?? at, at)) && !group.slice(1).some(({ at }, index) => hasAnd(board, group[index]?.at ?? at, at));
  if (isChoice) board.slots.anyOf = { ...board.slots.anyOf, languages: [...(board.slots.anyOf?.languages ?? []), chosen.map(({ code }) => code)] };
};

export const hasOr = (board: Board, from: number, to: number): boolean => someBetween(from, to, (at) => termOf(board.items[at], 'or') !== undefined || isMark(board.items[at], '/'));
export const hasAnd = (board: Board, from: number, to: number): boolean => someBetween(from, to, (at) => termOf(board.items[at], 'and') !== undefined || isMark(board.items[at], '&', '+'));
const someBetween = (from: number, to: number, test: (at: number) => boolean): boolean => {
  for (let at = from + 1; at < to; at += 1) if (test(at)) return true;
  return false;
};

/** Words about how well somebody speaks are understood once a language took them. */
export const takeLevels = (board: Board): void => {
  for (const { at } of board.places('level')) if (board.slots.languages !== undefined) board.take(at, at);
};
