/** Languages that are named and not asked for: of a film, of a family, of a manner of speaking. */
import type { Board } from '../board.ts';
import { wordsAfter } from '../clause-words.ts';
import { stanceOf } from '../stance.ts';

/** "Hindi feature", "English serial": the language of nearly all work says nothing. A Marathi film does need Marathi. */
export const isPeopleOrWork = (board: Board, at: number): boolean => {
  if (isOfHome(board, at) || isTouch(board, at)) {
    board.take(at, at);
    return true;
  }
  const isWork =
    board.anyTerm(at + 1, 'medium') !== undefined ||
    ['remake', 'industry', 'version', 'songs', 'song', 'rap', 'shayari', 'kavita', 'poetry', 'gaane', 'gane'].includes(board.text(at + 1));
  const isSpokenHere = !['hi', 'en'].includes(board.anyTerm(at, 'language') ?? '');
  if (!isWork || isSpokenHere || stanceOf(board, at, at, 'language') === 'refused') return false;
  board.take(at, at);
  return true;
};

/** "Gujarati family look", "Bengali wedding": whose it is, and not what is spoken. */
const isOfHome = (board: Board, at: number): boolean =>
  /^(?:(?:family|families|parivar|परिवार) (?:ka |ki |wala |wali )?(?:look|looks|feel|vibe|type|background|jaisa|jaisi|setup|set up)|(?:wedding|shaadi|shadi|thali|food|khana|sweets|mithai|saree|sari|culture|शादी|(?:(?:ya|or|and|aur) (?:\S+ ){1,3})?(?:face|faces)|(?:family|parivar|परिवार) (?:se|से)))(?: (?!(?:bolne|bolna|speaking|bolti|bolta)(?: |$))|$)/u.test(
    wordsAfter(board, at),
  );

/** "Malayalam touch wali Hindi": how another language is spoken. */
const isTouch = (board: Board, at: number): boolean => ['touch', 'twang', 'tinge'].includes(board.text(at + 1));

/** "Haryanvi wrestler, Haryanvi boli": the manner of speaking was asked. */
export const isAlsoDialect = (board: Board, at: number): boolean => {
  const name = board.anyTerm(at, 'dialectName');
  if (name === undefined || board.slots.dialects?.includes(name) !== true || board.anyTerm(at - 1, 'level') !== undefined) return false;
  board.take(at, at);
  return true;
};
