/** "2 days shoot", "teen din ka shoot": how long the work takes. */
import type { Board } from '../board.ts';
import { isDays } from './date-read.ts';

export const readShootDays = (board: Board): void => {
  for (let at = 0; at < board.items.length; at += 1) {
    const days = board.number(at) ?? Number(board.term(at, 'hindiNumber') ?? board.term(at, 'lifeStage')?.replace('13-19', '3') ?? Number.NaN);
    const unit = board.mark(at + 1, '-') ? at + 2 : at + 1;
    if (Number.isNaN(days) || days < 1 || days > 365 || !isDays(board.text(unit)) || !board.isFree(unit)) continue;
    board.found('shootDays', at, unit, String(days), 0.8);
    board.slots.shootDays ??= days;
  }
};
