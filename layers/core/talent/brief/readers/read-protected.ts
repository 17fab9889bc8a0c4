/** Complexion, caste, religion, native place: flagged with another way to say it, and taken, so that nothing searches by them. */
import type { Board } from '../board.ts';
import type { ProtectedAsk, ProtectedKind } from '../brief.ts';
import { wordsAfter } from '../clause-words.ts';
import { notProtectedAfter, notProtectedBefore, rewrites } from '../gazetteers/protected.ts';

const harmlessBefore = new Set(notProtectedBefore.split('|'));
const harmlessAfter = new Set(notProtectedAfter.split('|'));
/** "No bar", "any religion": nothing is asked. */
const opens = new Set(['no bar', 'any', 'irrespective', 'regardless', 'all', 'doesnt matter', 'does not matter', 'koi bhi', 'no restriction']);

export const readProtected = (board: Board, text: string): ProtectedAsk[] =>
  [...board.places('protected')].flatMap(({ at, value }) => {
    const kind = value as ProtectedKind;
    if (!board.isFree(at) || isHarmless(board, at) || isSpeechOf(board, at)) return [];
    const last = kind === 'native_place' ? endOfPlace(board, at) : at;
    const first = board.items[at];
    const end = board.items[last];
    if (first === undefined || end === undefined || isSpeech(board, at)) return [];
    board.take(at, last);
    return [{ kind, start: first.start, end: end.end, text: text.slice(first.start, end.end), rewrite: rewrites[kind] }];
  });

const isHarmless = (board: Board, at: number): boolean => {
  const [before, after] = [board.text(at - 1), board.text(at + 1)];
  const isOpen = [before, after, board.text(at - 2)].some((word) => opens.has(word)) || (before === 'no' && after === 'bar');
  return isOpen || (!['hindu', 'muslim'].includes(board.text(at)) && (harmlessBefore.has(before) || harmlessAfter.has(after)));
};

/** "Bihari bolne wala", "UP Bihar wali Hindi": how somebody speaks. */
const isSpeechOf = (board: Board, at: number): boolean =>
  board.anyTerm(at, 'protected') === 'native_place' &&
  /^(?:(?:wali|wala|waali|ki|style|type|वाली) (?:hindi|boli|bhasha|zubaan|accent|lehja|हिंदी|बोली)|bol\S* |bol$|बोल)/u.test(wordsAfter(board, at));

/** "Bihari accent" is speech: the readers of dialects have it. */
const isSpeech = (board: Board, at: number): boolean =>
  board.anyTerm(at, 'protected') === 'native_place' &&
  (board.anyTerm(at + 1, 'accentWord') !== undefined || board.anyTerm(at - (board.mark(at - 1, ':', '-') ? 2 : 1), 'accentWord') !== undefined);

/** "Originally from Pune", "native of Kerala": the place belongs to the ask and is no city to search in. */
const endOfPlace = (board: Board, at: number): number => {
  if (!/\b(?:of|from|in|to|origin|roots|domicile|place|town|niwasi|nivasi)$/u.test(board.text(at))) return at;
  const joint =
    [':', '-'].some((mark) => board.mark(at + 1, mark)) || ['from', 'of', 'in', 'is', 'should', 'be'].includes(board.text(at + 1)) ? at + 2 : at + 1;
  const item = board.item(joint);
  const isName =
    item?.kind === 'word' ||
    board.term(joint, 'city') !== undefined ||
    board.term(joint, 'accentName') !== undefined ||
    board.term(joint, 'filler') !== undefined;
  return isName && item !== undefined ? joint : at;
};
