/** A part that somebody plays already ("hero Rahul 25 saal ka hai (cast ho gaya hai)"): it asks for nobody, and its years and height are his. */
import type { Board } from './board.ts';
import { type Item, isMark, termOf } from './items.ts';

const isCast =
  /(?:^| )(?:already (?:been )?(?:cast|casted|locked|finali[sz]ed|signed|booked|on board)|(?:cast|casted|lock|locked|final|finalise|finalised|finalized|sign|signed|fix|book|booked|done) (?:ho|kar|kr|ho hi) ?(?:gay\S*|gaya|gayi|gaye|gya|gyi|gye|chuk\S*|li|liya|diya|rakh\S*)|cast (?:h|hai|hain|is done)|(?:ho|kar) (?:gaya|gayi|gaye|chuka|chuki|liya|li) (?:cast|final|lock|fix|select)|cast(?:ing)? alag|alag se cast|(?:is|has been|are) (?:already )?(?:cast|locked|finali[sz]ed)|(?:कास्ट|फाइनल|फ़ाइनल|लॉक|तय) (?:हो|कर|है) ?(?:गय\S*|गए|चुक\S*|लिय\S*|ली)?)(?: |$)/u;
/** "Wife ka role Neha kar rahi hai". */
const isPlayed =
  /(?:^| )(?:role|roles|part|kirdar|kirdaar|character|रोल|किरदार|भूमिका) (?:\S+ ){1,5}?(?:kar|play kar|nibha|kr|कर|निभा) (?:rah[aei]|rhe|rha|rhi|रह[ाीे])(?: |$)|(?:^| )(?:is|are) (?:being )?(?:played|done) by(?: |$)/u;
const asking =
  /(?:^| )(?:chahiye|chahie|chaiye|chaahiye|need|needed|required|reqd|looking|wanted|talash|dhoond\S*|dhund\S*|bhejo|batao|चाहिए|चाहिये|तलाश)(?: |$)/u;

const who = ['gender', 'kin', 'character', 'open', 'lifeStage'] as const;
const namesSomebody = (items: readonly Item[]): boolean => items.some((item) => item.text !== 'cast' && who.some((slot) => termOf(item, slot) !== undefined));
/** "The date is locked", "location final ho gayi": told of the work. */
const ofWork = /(?:^| )(?:dates?|location|script|dop|crew|music|song|budget|schedule|costume|story|title|venue|deal)(?: |$)/u;

const mostItems = 40;
const ends = [',', '.', ';', '\n', '!', '?', '|', '(', ')', '/'] as const;

export const takeTakenParts = (board: Board): void => {
  const { items } = board;
  for (const [at, { text }] of items.entries()) if (theirs.has(text) && isKin(items[at + 1], items[at + 2])) takeWhoIsTold(board, at);
  for (let from = 0; from < items.length; ) {
    const to = endOf(board, from);
    if (to > from && to - from <= mostItems && isTaken(items.slice(from, to))) takeWithFrame(board, from, to);
    from = to + 1;
  }
};

/** "Hero 30 ka hai, uski behen chahiye": the first is told so that the second can be asked for. */
const theirs = new Set(['uski', 'uska', 'uske', 'unki', 'unka', 'unke', 'iski', 'iska', 'iske', 'उसकी', 'उसका', 'उसके', 'उनकी', 'उनका', 'उनके']);
const isKin = (next: Item | undefined, further: Item | undefined): boolean => termOf(next, 'kin') !== undefined || termOf(further, 'kin') !== undefined;
const closing = new Set(['hai', 'hain', 'h', 'है', 'हैं']);
const opensStory = new Set(['jisme', 'jismein', 'jiska', 'jiski', 'jiske', 'where', 'jahan', 'जिसमें', 'जिसका', 'जिसकी', 'जहां']);
const takeWhoIsTold = (board: Board, at: number): void => {
  const last = isMark(board.items[at - 1], ',') ? at - 2 : at - 1;
  if (!closing.has(board.text(last))) return;
  let start = last;
  while (start > 0 && last - start < 12 && !isEnd(board, start - 1) && !closing.has(board.text(start - 1)) && !opensStory.has(board.text(start))) start -= 1;
  const told = board.items.slice(start, last + 1);
  if (namesSomebody(told) && !asking.test(told.map(({ text }) => text).join(' '))) board.take(start, last);
};

const endOf = (board: Board, from: number): number => {
  let at = from;
  while (at < board.items.length && !isEnd(board, at)) at += 1;
  return at;
};
const isEnd = (board: Board, at: number): boolean => {
  const item = board.items[at];
  if (!isMark(item, ...ends)) return false;
  // "5.6" and "B/W" are one.
  return !isMark(item, '.', '/') || board.items[at + 1]?.isGlued !== true;
};

const isTaken = (clause: readonly Item[]): boolean => {
  const text = clause.map((item) => item.text).join(' ');
  return (isCast.test(text) || isPlayed.test(text)) && !asking.test(text) && !ofWork.test(text);
};

/** The clause itself where it says who; in brackets behind somebody it is said of him, and what is in brackets behind it tells of him too. */
const takeWithFrame = (board: Board, from: number, to: number): void => {
  const { items } = board;
  const isOwn = namesSomebody(items.slice(from, to));
  if (isOwn && isMark(items[to], '(') && items[to]?.kind === 'mark') {
    const close = endOfBracket(board, to);
    board.take(from, close);
    return;
  }
  if (isOwn) {
    board.take(from, to - 1);
    return;
  }
  if (isMark(items[from - 1], ')')) takeBeforeBracket(board, from, to);
  if (!isMark(items[from - 1], '(')) return;
  const start = startOf(board, from - 2);
  const before = items.slice(start, from - 1);
  if (namesSomebody(before) && !asking.test(before.map((item) => item.text).join(' '))) board.take(start, to - 1);
};
/** "Inspector ki patni (35) ka casting alag se hoga". */
const takeBeforeBracket = (board: Board, from: number, to: number): void => {
  let open = from - 1;
  while (open > 0 && from - open < 8 && !isMark(board.items[open], '(', '\n')) open -= 1;
  const start = startOf(board, open - 1);
  if (isMark(board.items[open], '(') && namesSomebody(board.items.slice(start, open))) board.take(start, to - 1);
};
const endOfBracket = (board: Board, open: number): number => {
  for (let at = open; at < board.items.length && at < open + mostItems; at += 1) if (isMark(board.items[at], ')', '\n')) return at;
  return open;
};
const startOf = (board: Board, from: number): number => {
  let at = from;
  while (at > 0 && from - at < mostItems && !isEnd(board, at - 1)) at -= 1;
  return at;
};
