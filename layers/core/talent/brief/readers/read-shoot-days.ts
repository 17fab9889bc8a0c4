/** "2 days shoot", "teen din ka shoot": how long the work takes. */
import type { Board } from '../board.ts';
import { isDays } from './date-read.ts';

export const readShootDays = (board: Board): void => {
  for (let at = 0; at < board.items.length; at += 1) {
    if (!board.canBegin(at)) continue;
    const days = board.number(at) ?? Number(board.term(at, 'hindiNumber') ?? board.term(at, 'lifeStage')?.replace('13-19', '3') ?? Number.NaN);
    const unit = board.mark(at + 1, '-') ? at + 2 : at + 1;
    if (Number.isNaN(days) || days < 1 || days > 365 || !isDays(board.text(unit).split(' ')[0] ?? '') || !board.isFree(unit) || isRate(board, unit)) continue;
    board.found('shootDays', at, unit, String(days), 0.8);
    board.slots.shootDays ??= days;
  }
};

/** "26 days a month" is how often, not how long. */
const isRate = (board: Board, unit: number): boolean =>
  ['a month', 'per month', 'a week', 'per week', 'month', 'monthly'].includes(board.text(unit + 1)) || ['per', 'next'].includes(board.text(unit - 2));
