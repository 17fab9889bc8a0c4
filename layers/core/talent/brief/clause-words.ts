/** The words around an item, up to the end of its clause. */
import type { Board } from './board.ts';
import { isMark } from './items.ts';

/** Nobody turns a thing with more words than these. */
const mostWords = 9;
const ends = ['.', ';', '\n', '!', '?', '|'] as const;

const isEnd = (board: Board, at: number, acrossComma: boolean): boolean => isMark(board.items[at], ...ends) || (!acrossComma && isMark(board.items[at], ','));

/** What follows an item up to the end of its clause. */
export const wordsAfter = (board: Board, last: number, acrossComma = false): string => {
  const words: string[] = [];
  for (let at = last + 1; words.length < mostWords && at < board.items.length && !isEnd(board, at, acrossComma) && !isMark(board.items[at], ':'); at += 1) {
    if (board.items[at]?.kind !== 'mark') words.push(board.text(at));
  }
  return words.join(' ');
};

/** What comes before an item in its clause; "bonus: beatboxing" is one. */
export const wordsBefore = (board: Board, first: number, acrossComma = false): string => {
  const words: string[] = [];
  for (let at = first - 1; words.length < mostWords && at >= 0 && !isEnd(board, at, acrossComma); at -= 1) {
    if (board.items[at]?.kind !== 'mark') words.unshift(board.text(at));
  }
  return words.join(' ');
};
