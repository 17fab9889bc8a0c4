/** The medium, and the media somebody should come from. */
import type { Medium } from '../../terms.ts';
import { addTo, type Board } from '../board.ts';
import { wordsAfter, wordsBefore } from '../clause-words.ts';
import { isMark } from '../items.ts';
import { stanceOf } from '../stance.ts';
import { isEdge } from './somebody-else.ts';

export const readMedium = (board: Board): void => {
  readLoneWeb(board);
  for (const { at, value } of [...board.places('medium'), ...adsOfDrink(board)]) {
    const medium = value as Medium;
    if (!(board.isFree(at) || board.isFound('comfort', at)) || isPartOfAnother(board, at)) continue;
    const stance = isOtherProject(board, at) || isNoProject(board, at) ? 'unneeded' : stanceOf(board, at, at, 'medium');
    if (stance === 'refused') {
      board.found('background', at, at, medium, 0.85, stance);
      const mediums = addTo(board.slots.refused?.mediums, medium);
      board.slots.refused = { ...board.slots.refused, mediums: allAds.test(board.text(at)) ? addTo(mediums, 'digital_ad') : mediums };
    } else if (stance === 'welcome' || stance === 'unneeded') board.found('background', at, at, medium, 0.7, stance);
    else if (isBackground(board, at)) {
      board.found('background', at, at, medium, 0.85);
      board.slots.background = addTo(board.slots.background, medium);
    } else {
      board.found('medium', at, at, medium, 0.92);
      board.slots.medium ??= medium;
    }
  }
};

/** "Whiskey ad" is one phrase of the lists: also what the work is. */
const adsOfDrink = (board: Board): { at: number; value: string }[] =>
  board.items.flatMap(({ text }, at) => (board.isFound('comfort', at) && / (?:ad|ads|tvc|commercial)$/u.test(text) ? [{ at, value: 'tvc' }] : []));

/** "Web" with nothing beside it in its line. */
const readLoneWeb = (board: Board): void => {
  for (const [at, { text }] of board.items.entries()) {
    if (text !== 'web' || !board.isFree(at) || !isEdge(board, at - 1) || !isEdge(board, at + 1)) continue;
    board.found('medium', at, at, 'ott', 0.7);
    board.slots.medium ??= 'ott';
  }
};

/** Who may have done no ad has done none on the net either. */
const allAds = /^(?:ads?|commercials?|advertisements?|vigyapan|विज्ञापन|विज्ञापनों)$/u;

/** "For TV not film", "it's an ad, not a film": what the project is not. */
const isOtherProject = (board: Board, at: number): boolean => {
  const denial = ['not', 'not a', 'not for', 'not an'].includes(board.text(at - 1)) ? at - 1 : board.text(at - 2) === 'not' ? at - 2 : undefined;
  if (denial === undefined) return false;
  const other = board.mark(denial - 1, ',') ? denial - 2 : denial - 1;
  return board.anyTerm(other, 'medium') !== undefined && ['for', 'a', 'an', 'is', 'its', 'this is', 'it is', 'is a', 'is an'].includes(board.text(other - 1));
};

/** "Diaper ad nahi hai, toothpaste ad hai": told of the project, and nobody is sent away. */
const isNoProject = (board: Board, at: number): boolean => /^(?:nahi|nahin|nhi|नहीं) (?:hai|hain|h|है)(?: |$)/u.test(wordsAfter(board, at));

/** "Film industry", "film school", "ad agency", "daily wages" name no project. */
const isPartOfAnother = (board: Board, at: number): boolean =>
  ['industry', 'school', 'institute', 'city', 'agency', 'agencies', 'festival', 'making'].includes(board.text(at + 1)) ||
  isInitials(board, at) ||
  isCompany(board, at) ||
  (board.text(at) === 'daily' && board.items[at + 1]?.kind === 'word');

/** "Production: Sharma Films". */
const isCompany = (board: Board, at: number): boolean =>
  board.text(at) === 'films' &&
  board.items[at - 1]?.kind === 'word' &&
  (/(?:^| )(?:production|productions|produced|banner|team|regards|producers?|makers?|from|by|thanks)(?: \S+){1,3}$/u.test(wordsBefore(board, at)) ||
    /^(?:pvt|private|ltd|llp|presents?|productions?)(?: |$)/u.test(wordsAfter(board, at)));

/** "Kavita Rao (AD) ko chahiye": an assistant director. */
const isInitials = (board: Board, at: number): boolean =>
  board.text(at) === 'ad' &&
  board.mark(at - 1, '(') &&
  board.mark(at + 1, ')') &&
  board.items[at - 2]?.kind === 'word' &&
  (['ko', 'ne', 'here', 'this side', 'this'].includes(board.text(at + 2)) ||
    /(?:^| )(?:mr|mrs|ms|miss|shri|smt|regards|from|by|contact|call)(?: |$)/u.test(wordsBefore(board, at, true)));

/** "Theatre background", "TV ke actors", "kiya ho": where somebody comes from. "For a film" never is. */
const isBackground = (board: Board, at: number): boolean => {
  if (['a', 'for', 'an', 'our', 'new', 'upcoming'].includes(board.text(at - 1))) return false;
  for (let place = at + 1; place <= at + 4; place += 1) {
    const item = board.items[place];
    if (board.anyTerm(place, 'background') !== undefined && item?.text !== 'from') return true;
    const passes =
      ['ka', 'ke', 'ki', 'mein', 'me', 'se', 'में', 'का', 'के', 'or', 'and', 'ya', 'aur'].includes(item?.text ?? '') ||
      isMark(item, '/', '&') ||
      board.anyTerm(place, 'medium') !== undefined;
    if (!passes) break;
  }
  if (board.anyTerm(at - 1, 'experience') !== undefined || isCredit(board, at)) return true;
  return (
    ['experience in', 'background in'].includes(`${board.text(at - 2)} ${board.text(at - 1)}`) ||
    (board.text(at - 1) === 'from' && !['the', 'a'].includes(board.text(at - 1)))
  );
};

/** "At least two films behind her", "2 film kiye ho", "must have done a serial": work that is done. */
const isCredit = (board: Board, at: number): boolean => {
  const [before, after] = [wordsBefore(board, at), wordsAfter(board, at)];
  const isCounted = /(?:^| )(?:at ?least|minimum|min|kam se kam|कम से कम|more than) (?:a|an|one|two|three|four|five|ek|do|teen|\d+)(?: \S+){0,3}$/u.test(before);
  return (
    (isCounted && !/(?:^| )shoot(?: |$)/u.test(after)) ||
    doneBefore.test(before) ||
    /(?:^| )(?:pehle|पहले) (?:(?:bhi|se|kabhi|भी) )?(?:kaam|kam|काम) (?:kiya|kiye|kar|किया) (?:ho|hua|hon|hue|chuka|chuki|हो|हुआ)$/u.test(before) ||
    (/(?:^| )(?:one|two|three|ek|do|teen|\d+)$/u.test(before) && doneAfter.test(after))
  );
};
const doneBefore =
  /(?:^| )(?:must|should|has|have|having|must have|should have)(?: already| previously)? (?:done|worked|acted|appeared|been|featured|played)(?: (?:in|at|a|an|one|least|atleast|two|some|lead|supporting|role|roles|on|any|other|few|before|minimum|\d+))*$/u;
const doneAfter = /^(?:kiye|kiya|kiyi|ki|kar|done|behind|credits?|to (?:their|her|his)|किए|की|कर)(?: |$)/u;
