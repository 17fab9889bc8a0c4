/** Telling words that no reader took. */
import type { Board } from './board.ts';
import type { ParsedBrief } from './brief.ts';
import { type Item, isMark, termOf } from './items.ts';
import { askingVerbs } from './stance.ts';
import type { TermSlot } from './term.ts';

/** Small words and cues are understood without being a wish. */
export const isPassedOver = (item: Item): boolean =>
  item.kind === 'mark' || (item.terms.length > 0 && termOf(item, 'medium') === undefined) || item.text.length < 2;

/** "Role demands boxing", "calls for Kathak": the verb only asks. */
const isAsking = (board: Board, at: number): boolean =>
  askingVerbs.has(board.text(at)) && [1, 2].some((skip) => board.isFound('skills', at + skip) || board.isFound('languages', at + skip));

export const notUnderstoodIn = (board: Board, text: string): ParsedBrief['notUnderstood'][number][] => {
  const runs: { start: number; end: number; last: number }[] = [];
  for (const [at, item] of board.items.entries()) {
    if (!board.isFree(at) || isPassedOver(item) || isAsking(board, at)) continue;
    const run = runs.at(-1);
    if (run !== undefined && run.last === at - 1) Object.assign(run, { end: item.end, last: at });
    else runs.push({ start: item.start, end: item.end, last: at });
  }
  return [...runs, ...silentClauses(board, runs)].map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
};

interface Run {
  readonly start: number;
  readonly end: number;
}

const fields: readonly TermSlot[] = ['skill', 'skillFamily', 'language', 'dialectName', 'city', 'medium', 'look', 'build', 'union', 'comfort', 'experience'];
const ruling: readonly TermSlot[] = ['must', 'refuseBefore', 'refuseAfter'];

/** A clause that surely rules ("must", "no …") about something of a known field, of which no reader took anything: it is asked about, and not passed over. */
const silentClauses = (board: Board, runs: readonly Run[]): Run[] => {
  const silent: Run[] = [];
  let first = 0;
  for (let at = 0; at <= board.items.length; at += 1) {
    if (at < board.items.length && !isMark(board.items[at], ',', '.', ';', '\n', '!', '?')) continue;
    const places = Array.from({ length: at - first }, (_, step) => first + step);
    const [start, end] = [board.items[first]?.start ?? 0, board.items[at - 1]?.end ?? 0];
    const has = (slots: readonly TermSlot[]): boolean => places.some((place) => slots.some((slot) => termOf(board.items[place], slot) !== undefined));
    const isTaken = places.some((place) => !board.isFree(place)) || runs.some((run) => run.start < end && run.end > start);
    if (!isTaken && has(ruling) && has(fields)) silent.push({ start, end });
    first = at + 1;
  }
  return silent;
};
