/** Whether a word for a man or a woman is of somebody else in the story, who is not cast. */
import type { Board } from '../board.ts';
import { wordsAfter, wordsBefore } from '../clause-words.ts';
import { isMark } from '../items.ts';

/** "Cop. M. 35-45": a letter with nothing beside it in its clause. */
export const isEdge = (board: Board, at: number): boolean => board.items[at] === undefined || isMark(board.items[at], ',', '.', ';', '\n', '|', '•', '(', ')');

/** "hero ki behen", "friend of the hero", "opposite the boy": somebody else in the story. */
export const isOfAnother = (board: Board, at: number): boolean => {
  const possesses =
    ['ki', 'ka', 'ke', 'की', 'का', 'के', 's'].includes(board.text(at + 1)) && (board.anyTerm(at + 2, 'gender') !== undefined || isCompanion(board, at));
  const beforeArticle = ['the', 'a', 'an', 'our', 'lead', 'her', 'his'].includes(board.text(at - 1)) ? at - 2 : at - 1;
  const isOwned =
    ['of', 'opposite', 'to', 'against'].includes(board.text(beforeArticle)) &&
    !['kind', 'sort', 'type'].includes(board.text(beforeArticle - 1)) &&
    (board.text(beforeArticle) !== 'of' || hasPersonBefore(board, beforeArticle) || isOfTheHero(board, at));
  return possesses || isOwned || isOnlyTold(board, at);
};

/** "Her father wanted …", "whose daughter came home late", "beta kho diya": somebody to whom something happens. */
const isOnlyTold = (board: Board, at: number): boolean => {
  const [before, after] = [wordsBefore(board, at), wordsAfter(board, at)];
  if (/(?:^| )whose(?: \S+)?$/u.test(before)) return true;
  if (board.anyTerm(at, 'kin') !== undefined) {
    if (possessed.test(before) && after !== '' && !cast.test(after)) return true;
    if (/^(?:ko |ne |ka |ki )?(?:kho|khoya|mar|mara|guzar|gujar|chal bas|bhaag|chhod|खो|मर|गुज़र)(?: |$)/u.test(after)) return true;
  }
  return met.test(before) && !sought.test(before);
};
const possessed = /(?:^| )(?:her|his|their|apne|apni|apna|uske|uski|uska|अपने|अपनी|अपना)(?: \S+)?$/u;
/** "His mother who …", "her father, 50": the kin is who is cast. */
const cast = /^(?:who|jo|should|must|needs?|ka role|ki role|role|part|character|in|age|aged|with|and|aur|looks|can|speaks|of|\d)(?: |$)/u;
/** The young hero, the lift man: somebody who is met, helped or feared. */
const met = /(?:^| )(?:to|at|guides|helps|loves|serves|teaches|meets|follows|saves|hates|kills|protects|advises|raises|fears) (?:the|a|an)(?: \S+)?$/u;
const sought = /(?:^| )(?:need|needs|looking|look|want|casting|search|searching|role|part|play|plays|open|close|similar|up)(?: |$)/u;

/** Of the one that everybody knows: "dushman of the hero". "The role of the hero" is the hero’s own. */
const isOfTheHero = (board: Board, at: number): boolean =>
  board.text(at - 1) === 'the' && ['hero', 'heroine'].includes(board.text(at)) && board.items[at - 3]?.kind === 'word' && !ownParts.has(board.text(at - 3));
const ownParts = new Set(['role', 'part', 'character', 'version', 'age', 'double', 'double role', 'casting', 'search']);

/** "Hero ka dost": the hero is not who is cast; "hero ka role" is. */
const isCompanion = (board: Board, at: number): boolean =>
  ['dost', 'friend', 'best friend', 'padosi', 'saathi', 'saath', 'sath', 'boss', 'driver', 'yaar', 'sidekick', 'दोस्त', 'साथ', 'यार'].includes(
    board.text(at + 2),
  );

const hasPersonBefore = (board: Board, at: number): boolean =>
  [1, 2].some((back) => board.anyTerm(at - back, 'gender') !== undefined || board.anyTerm(at - back, 'character') !== undefined);
