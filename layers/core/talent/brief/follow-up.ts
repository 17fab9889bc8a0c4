/** What a message makes of the brief before it: "same but older", "Pune se bhi", "drop the riding", "only those free on the 12th". */
import { oldestAge, youngestAdult } from '../ages.ts';
import type { Board, Finding } from './board.ts';
import type { AskedRange, BriefSlots, ParsedBrief, SlotName } from './brief.ts';
import { type Item, isMark, termOf } from './items.ts';
import { joinLists, mergeSlots } from './merge-slots.ts';

const pointsBack = new Set(
  'same|those|these|them|instead|only those|of them|out of these|from these|from this list|in this list|unme se|unmein se|inme se|inmein se|unmein|inmein|unme|inme|wahi|wohi|waise hi|aise hi|usme|isme|ismein|usmein|वही|वैसे ही|उनमें|इनमें|make it|make that|change|change to|switch to|make them|iske alawa|what about|how about|ke bajay|ki jagah|kar do|kardo|rather|widen'.split(
    '|',
  ),
);
const beginsAsMore = new Set(
  'and|but|only|just|also|plus|aur|sirf|bas|lekin|magar|par|or|ya|now|ab|actually|और|सिर्फ|बस|with|without|no|add|too|any|remove|drop|forget|koi bhi|bina|or else|then|ok|okay|और लंबे'.split(
    '|',
  ),
);

/** A message that names people and asks for them starts afresh, unless it points back. */
export const isFollowUp = (items: readonly Item[], board: Board): boolean => {
  if (
    items.some(
      (item) => pointsBack.has(item.text) || ['older', 'younger', 'drop'].some((slot) => termOf(item, slot as 'older') !== undefined && item.text !== 'bade'),
    )
  )
    return true;
  const first = items.find((item) => item.kind !== 'mark');
  if (first !== undefined && beginsAsMore.has(first.text)) return true;
  const asks = items.some((item) => termOf(item, 'ask') !== undefined);
  const names = items.some((item) => ['gender', 'open', 'kin'].some((slot) => termOf(item, slot as 'gender') !== undefined));
  const kinds = new Set(board.findings.filter(({ slot }) => slot !== 'character').map(({ slot }) => slot));
  const isSomebody = items.some((item) => ['gender', 'kin'].some((slot) => termOf(item, slot as 'gender') !== undefined));
  if (!isSomebody && kinds.size < 2) return true;
  return !((names && asks && kinds.size > 0) || (names && kinds.size > 2) || kinds.size > 3);
};

/** The former wishes, changed. */
export const changeSlots = (before: BriefSlots, board: Board): BriefSlots => {
  const dropped = board.findings.filter((finding) => isDropped(board, finding));
  const said = withoutDropped(board.slots, dropped, before);
  const kept = withoutValues(clear(before, clearedSlots(board)), [
    ...dropped,
    ...board.findings.filter(({ stance }) => stance === 'refused' || stance === 'unneeded'),
  ]);
  const { cities, ...rest } = said;
  const merged = mergeSlots(isReplacing(board) ? clear(kept, Object.keys(said) as SlotName[]) : kept, rest);
  const places = cities === undefined ? {} : { cities: addsPlaces(board) ? joinLists(before.cities, cities) : cities };
  const budget = said.budget === undefined || before.budget?.basis === undefined ? {} : { budget: { basis: before.budget.basis, ...said.budget } };
  return tidy({ ...merged, ...compared(before, board), ...places, ...budget });
};

const isReplacing = (board: Board): boolean => {
  const at = board.items.findIndex(({ text }) => text === 'instead' || text === 'only');
  return at >= 0 && board.items[at]?.text === 'instead' && board.text(at + 1) !== 'of';
};

/** "Pune too", "Pune se bhi", "or Delhi"; "only Pune" takes the others' place. */
const addsPlaces = (board: Board): boolean => {
  const isOnly = board.items.some(({ text }) => ['only', 'just', 'sirf', 'bas', 'instead', 'only those', 'सिर्फ', 'बस'].includes(text));
  const isMore = board.items.some((item, at) => termOf(item, 'also') !== undefined || (at === 0 && ['or', 'ya', 'and', 'aur', 'और', 'या'].includes(item.text)));
  return isMore && !isOnly;
};

const near = 3;

/** "drop the riding", "riding hata do", "instead of Marathi", "Marathi ki jagah". */
const isDropped = (board: Board, { first, last }: Finding): boolean => {
  if (board.text(first - 1) === 'of' && board.text(first - 2) === 'instead') return true;
  if (['ki jagah', 'ke bajay'].includes(board.text(last + 1))) return true;
  return hasNear(board, first, -1) || hasNear(board, last, 1);
};

const hasNear = (board: Board, from: number, step: 1 | -1): boolean => {
  for (let at = from + step; Math.abs(at - from) <= near; at += step) {
    const item = board.items[at];
    if (item === undefined || isMark(item, ',', '.', '\n', ';')) return false;
    if (termOf(item, 'drop') !== undefined)
      return (
        step < 0 ||
        ['hata do', 'hatao', 'hata', 'hata dijiye', 'nikal do', 'chhodo', 'chhod do', 'rehne do', 'हटा दो', 'हटाओ', 'छोड़ दो', 'रहने दो'].includes(item.text)
      );
  }
  return false;
};

/** What was dropped is no wish of this message either, unless it was refused and had not been asked before. */
const withoutDropped = (slots: BriefSlots, dropped: readonly Finding[], before: BriefSlots): BriefSlots => {
  const { refused = {}, ...rest } = withoutValues(slots, dropped, true);
  const skills = (refused.skills ?? []).filter((skill) => !before.skills?.includes(skill));
  const { skills: _skills, ...others } = refused;
  const left = { ...others, ...(skills.length === 0 ? {} : { skills }) };
  return Object.keys(left).length === 0 ? rest : { ...rest, refused: left };
};

const withoutValues = (slots: BriefSlots, findings: readonly Finding[], scalarsToo = false): BriefSlots => {
  let left: BriefSlots = slots;
  for (const { slot, value, stance } of findings) {
    const list = left[slot];
    const isGone = (entry: unknown): boolean => entry === value || (typeof entry === 'object' && entry !== null && 'code' in entry && entry.code === value);
    if (Array.isArray(list)) left = { ...left, [slot]: list.filter((entry) => !isGone(entry)) };
    else if (scalarsToo || stance === 'must') left = clear(left, [slot]);
    if (slot === 'skills' || slot === 'languages') left = withoutChoice(left, slot, value);
  }
  return left;
};

const withoutChoice = (slots: BriefSlots, slot: 'skills' | 'languages', value: string): BriefSlots => {
  const groups = slots.anyOf?.[slot];
  if (groups === undefined) return slots;
  return { ...slots, anyOf: { ...slots.anyOf, [slot]: groups.map((group) => group.filter((name) => name !== value)).filter((group) => group.length > 1) } };
};

const clear = (slots: BriefSlots, names: readonly SlotName[]): BriefSlots => {
  const gone = new Set<string>(
    names.flatMap((name) => (name === 'cities' ? ['cities', 'localities'] : name === 'heightCm' ? ['heightCm', 'heightWord'] : [name])),
  );
  return Object.fromEntries(Object.entries(slots).filter(([name]) => !gone.has(name)));
};

/** "any height", "age hata do", "from anywhere". */
const clearedSlots = (board: Board): SlotName[] =>
  [...board.items.entries()].flatMap(([at, item]) => {
    const name = termOf(item, 'slotName') as SlotName | undefined;
    if (name === undefined) return [];
    const isAnywhere = ['anywhere', 'kahin ka bhi', 'kahin se bhi', 'कहीं से भी'].includes(item.text);
    const before = [1, 2].some((back) => ['drop', 'any'].some((slot) => termOf(board.items[at - back], slot as 'any') !== undefined));
    const after = [1, 2].some(
      (skip) =>
        termOf(board.items[at + skip], 'drop') !== undefined ||
        ['koi bhi', 'no bar', 'open', 'flexible', 'doesnt matter', 'any', 'no restriction', 'zaroori nahi', 'कोई भी'].includes(board.text(at + skip)),
    );
    return isAnywhere || before || after ? [name] : [];
  });

/** Ten years are a childhood. */
const childYears = 3;

const compared = (before: BriefSlots, board: Board): BriefSlots => {
  const says = (slot: 'older' | 'younger' | 'taller' | 'shorter' | 'much'): boolean => board.items.some((item) => termOf(item, slot) !== undefined);
  const years = says('much') ? 5 : 10;
  const age =
    board.slots.playingAge !== undefined
      ? undefined
      : says('older')
        ? shiftAge(before.playingAge, years)
        : says('younger')
          ? shiftAge(before.playingAge, -years)
          : undefined;
  const height =
    board.slots.heightCm !== undefined ? undefined : says('taller') ? taller(before.heightCm) : says('shorter') ? shorter(before.heightCm) : undefined;
  return { ...(age === undefined ? {} : { playingAge: age }), ...(height === undefined ? {} : { heightCm: height }) };
};

/** Adults do not become children by "younger". */
const shiftAge = (range: AskedRange | undefined, by: number): AskedRange => {
  if (range === undefined) return by > 0 ? { min: 40 } : { max: 30 };
  const isAdult = (range.min ?? youngestAdult) >= youngestAdult;
  const step = isAdult ? by : Math.sign(by) * childYears;
  const shift = (years: number): number => Math.min(oldestAge, Math.max(isAdult ? youngestAdult : 0, years + step));
  return { ...(range.min === undefined ? {} : { min: shift(range.min) }), ...(range.max === undefined ? {} : { max: shift(range.max) }) };
};

const taller = (range: AskedRange | undefined): AskedRange => ({ min: range === undefined ? 170 : (range.min ?? range.max ?? 165) + 5 });
const shorter = (range: AskedRange | undefined): AskedRange => ({ max: range === undefined ? 160 : (range.max ?? range.min ?? 165) - 5 });

/** Empty lists and choices say nothing; a number of centimetres says more than "tall". */
const tidy = (slots: BriefSlots): BriefSlots => {
  const { anyOf, ...rest } = slots;
  const choices = Object.entries(anyOf ?? {}).filter(([, groups]) => groups.length > 0);
  const isSaid = ([name, value]: [string, unknown]): boolean =>
    value !== undefined && !(Array.isArray(value) && value.length === 0) && !(name === 'heightWord' && slots.heightCm !== undefined);
  return { ...Object.fromEntries(Object.entries(rest).filter(isSaid)), ...(choices.length === 0 ? {} : { anyOf: Object.fromEntries(choices) }) };
};

export type Previous = Pick<ParsedBrief, 'roles'>;
