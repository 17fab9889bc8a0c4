/** "2 days shoot", "teen din ka shoot": how long the work takes. */
import type { Board } from '../board.ts';
import { wordsAfter, wordsBefore } from '../clause-words.ts';
import { isDays } from './date-read.ts';

export const readShootDays = (board: Board): void => {
  for (let at = 0; at < board.items.length; at += 1) {
    // One phrase of the lists: "ek din ka kaam".
    if (/^(?:ek|1) din (?:ka|ki)$/u.test(board.text(at)) && board.isFree(at) && /^(?:kaam|kam|shoot|role|shooting)$/u.test(board.text(at + 1))) {
      board.found('shootDays', at, at, '1', 0.8);
      board.slots.shootDays ??= 1;
      continue;
    }
    if (!board.canBegin(at)) continue;
    const days = board.number(at) ?? Number(board.term(at, 'hindiNumber') ?? board.term(at, 'lifeStage')?.replace('13-19', '3') ?? Number.NaN);
    const unit = unitAfter(board, at);
    if (Number.isNaN(days) || days < 1 || days > 365 || !isUnit(board.text(unit)) || !board.isFree(unit) || isRate(board, unit) || isOfPayment(board, at, unit))
      continue;
    board.found('shootDays', at, unit, String(days), 0.8);
    board.slots.shootDays ??= days;
  }
  readHeaded(board);
};

const isUnit = (words: string): boolean => isDays(words.split(' ')[0] ?? '') || /^(?:shoot|shooting|working) days?$/u.test(words);

/** "22 shoot days", "28 shooting days", "2-day". */
const unitAfter = (board: Board, at: number): number => {
  const next = board.mark(at + 1, '-') ? at + 2 : at + 1;
  return ['shoot', 'shooting', 'filming', 'working', 'recording', 'camera'].includes(board.text(next)) ? next + 1 : next;
};

/** "Days: 3", "No. of days - 15". */
const readHeaded = (board: Board): void => {
  for (let at = 0; at < board.items.length && board.slots.shootDays === undefined; at += 1) {
    if (!/^(?:shoot |shooting )?(?:no of )?days$/u.test(board.text(at)) || !board.mark(at + 1, ':', '-') || board.isGlued(at + 1) === board.mark(at + 1, '-'))
      continue;
    const days = board.digits(at + 2);
    const isEnd = board.items[at + 3] === undefined || ['.', ',', '\n', '|', ';', ')', '('].some((mark) => board.mark(at + 3, mark));
    if (days === undefined || days < 1 || days > 365 || !isEnd) continue;
    board.found('shootDays', at, at + 2, String(days), 0.8);
    board.slots.shootDays = days;
  }
};

/** "90 days' payment", "paid in 30 days", "payment after 45 days": when the money comes. */
const isOfPayment = (board: Board, first: number, unit: number): boolean =>
  /^(?:s )?(?:of )?(?:payment|credit|pdc|cheque|cycle|payout|clearance|invoice|after|post|from (?:the )?(?:shoot|invoice|air|release))(?: |$)/u.test(
    wordsAfter(board, unit),
  ) || /(?:^| )(?:paid|payment|payments|payout|pays|cheque|credit|net|invoice|cleared)(?: (?!shoot|shooting)\S+){0,3}$/u.test(wordsBefore(board, first));

/** "26 days a month" is how often, not how long. */
const isRate = (board: Board, unit: number): boolean =>
  ['a month', 'per month', 'a week', 'per week', 'month', 'monthly'].includes(board.text(unit + 1)) || ['per', 'next'].includes(board.text(unit - 2));
