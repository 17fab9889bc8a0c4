/** Telling words that no reader took. */
import type { Board } from './board.ts';
import type { ParsedBrief } from './brief.ts';
import { type Item, termOf } from './items.ts';
import { askingVerbs } from './stance.ts';

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
  return runs.map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
};
