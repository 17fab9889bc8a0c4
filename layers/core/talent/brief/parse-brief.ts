/** A brief, a message or a sentence, in English, Hindi or Hinglish, as structure. Deterministic and pure: the same text on the same day gives the same. */
import type { Board } from './board.ts';
import { type BriefSlots, type BriefSpan, maxBriefCharacters, type ParsedBrief, type ProtectedAsk, type SlotName } from './brief.ts';
import { changeSlots, isFollowUp, type Previous } from './follow-up.ts';
import { readItems } from './items.ts';
import { languageOf } from './language-of.ts';
import { mergeSlots } from './merge-slots.ts';
import { notUnderstoodIn } from './not-understood.ts';
import { readSlots } from './read-slots.ts';
import { splitRoles } from './split-roles.ts';

export interface BriefContext {
  /** `YYYY-MM-DD` in Asia/Kolkata. */
  readonly today: string;
  /** What this message may go on from. */
  readonly previous?: Previous | undefined;
}

/** Never throws, whatever the text. */
export const parseBrief = (given: string, { today, previous }: BriefContext): ParsedBrief => {
  const text = given.length <= maxBriefCharacters ? given : given.slice(0, maxBriefCharacters).toWellFormed();
  const notes = given.length <= maxBriefCharacters ? [] : [`The brief is longer than ${maxBriefCharacters} characters: what comes after them was not read.`];
  const items = readItems(text);
  const split = splitRoles(items);
  const shared = readSlots(split.shared, text, today);
  const parts = split.roles.map((role) => ({ ...role, ...readSlots(role.items, text, today) }));
  const isOne = parts.length === 1;
  const common = split.isInline ? sayForAll(parts.map(({ board }) => board)) : {};
  const roles = parts.map(({ label, board }) =>
    mergeSlots({ ...common, ...withoutCount(shared.board.slots) }, { ...(isOne || label === undefined ? {} : { role: label }), ...board.slots }),
  );
  const boards = [shared.board, ...parts.map(({ board }) => board)];
  const goesOn = previous !== undefined && previous.roles.length > 0 && isOne && isFollowUp(items, parts[0]?.board ?? shared.board);
  return {
    text,
    today,
    language: languageOf(items),
    roles: goesOn ? previous.roles.map((role) => changeSlots(role, parts[0]?.board ?? shared.board)) : roles,
    spans: boards.flatMap((board, place) => spansOf(board, isOne || place === 0 ? (isOne ? 0 : null) : place - 1)).sort(byPlace),
    notUnderstood: boards.flatMap((board) => notUnderstoodIn(board, text)).sort(byPlace),
    flags: { protectedAsks: [shared, ...parts].flatMap(({ protectedAsks }): readonly ProtectedAsk[] => protectedAsks).sort(byPlace) },
    isFollowUp: goesOn,
    notes: [...notes, ...boards.flatMap(notesOf)],
  };
};

/** "Three actors: a mother, …" counts the parts. */
const withoutCount = ({ count: _count, ...slots }: BriefSlots): BriefSlots => slots;

const byPlace = (left: { start: number; end: number }, right: { start: number; end: number }): number => left.start - right.start || left.end - right.end;

const spansOf = (board: Board, role: number | null): BriefSpan[] =>
  board.findings.map(({ slot, first, last, value, confidence, stance }) => ({
    start: board.items[first]?.start ?? 0,
    end: board.items[last]?.end ?? 0,
    slot,
    value,
    confidence,
    role,
    stance,
  }));

/** What closes a line of several people is meant for all of them where the others say nothing. */
const forAll: readonly SlotName[] = [
  'dates',
  'medium',
  'union',
  'budget',
  'cities',
  'localities',
  'shootLocations',
  'playingAge',
  'experience',
  'shootDays',
  'background',
];
const sayForAll = (boards: readonly Board[]): BriefSlots => {
  const last = boards.at(-1)?.slots ?? {};
  const others = boards.slice(0, -1);
  const said = forAll.filter((slot) => last[slot] !== undefined && others.every(({ slots }) => slots[slot] === undefined));
  const closing = boards.at(-1);
  const isTail =
    closing !== undefined && said.length > 0 && others.every(({ slots }) => slots.languages === undefined) && saysLater(closing, 'languages', said);
  const isDoneByAll =
    closing !== undefined &&
    said.length > 0 &&
    last.comfort !== undefined &&
    others.every(({ slots }) => slots.comfort === undefined) &&
    saysLater(closing, 'comfort', said);
  return Object.fromEntries(
    [...said, ...(isTail ? (['languages'] as const) : []), ...(isDoneByAll ? (['comfort'] as const) : [])].map((slot) => [slot, last[slot]]),
  );
};

/** Said after something that is meant for all. */
const saysLater = ({ findings }: Board, slot: SlotName, before: readonly SlotName[]): boolean => {
  const placesOf = (names: readonly SlotName[]): number[] => findings.filter((finding) => names.includes(finding.slot)).map(({ first }) => first);
  return Math.min(...placesOf([slot]), Infinity) > Math.min(...placesOf(before.filter((name) => name !== 'playingAge')), Infinity);
};

const notesOf = (board: Board): string[] => {
  const extra = (['playingAge', 'budget'] as const).filter(
    (slot) => new Set(board.findings.filter((finding) => finding.slot === slot).map(({ value }) => value)).size > 1,
  );
  return extra.map((slot) =>
    slot === 'playingAge'
      ? 'More than one age range was read for one part; the first counts.'
      : 'More than one amount was read for one part; the first counts.',
  );
};
