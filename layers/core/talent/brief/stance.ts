/** Whether something named is wanted, refused, welcome or not needed: the small words before and after it decide. */
import type { Board, Stance } from './board.ts';
import { wordsAfter } from './clause-words.ts';
import { hedgeOf, isEitherWay, isNotDone } from './hedges.ts';
import { isMark, termOf } from './items.ts';
import { sentAwayFor } from './sent-away.ts';
import { isOfStory } from './story.ts';
import type { TermSlot } from './term.ts';
import { isAccepted, isDeniedInPairs, isEachAccepted, turnOf } from './turns.ts';

const reach = 6;
/** Small things that a refusal reaches across. */
const passable: readonly TermSlot[] = ['filler', 'open', 'background', 'level', 'accentWord', 'ageCue', 'comfortCue', 'skillFamily', 'plural'];

/** "Tattoo haath pe na ho": where it is comes between. */
const nowhere = /^(?:\S+ (?:pe|par|mein|me|पर|में) ){1,2}(?:na|nahi|nahin|न|ना|नहीं) (?:ho|hon|hona|honi|chahiye|हो|हों|होना)(?: |$)/u;

export const stanceOf = (board: Board, first: number, last: number, kind: TermSlot): Stance => {
  if (isDeniedInPairs(board, first)) return 'refused';
  if (isEitherWay(board, last) || isEachAccepted(board, first, last) || (knowable.has(kind) && isNotDone(board, first, last))) return 'unneeded';
  if (kind === 'look' && nowhere.test(wordsAfter(board, last))) return 'refused';
  const before = look(board, first, -1, kind);
  if (oneAtATime.has(kind) && before !== 'refused' && isAccepted(board, first, last)) return 'unneeded';
  const turned = sentAwayFor(board, first, last) ?? (before === 'refused' ? undefined : turnOf(board, last)) ?? hedgeOf(board, first, last);
  if (turned !== undefined) return turned;
  if (isOfStory(board, first)) return kind === 'skill' ? 'welcome' : 'unneeded';
  // "No dance required" lets everybody in.
  if (before === 'refused' && saysRequired(board, last)) return 'unneeded';
  if (before === 'refused' || before === 'unneeded') return before;
  const after = look(board, last, 1, kind);
  return after ?? before ?? 'must';
};

const knowable: ReadonlySet<TermSlot> = new Set(['skill', 'language', 'dialect', 'union', 'comfort']);

/** Somebody has one of these: that another "will do as well" asks for nothing. */
const oneAtATime: ReadonlySet<TermSlot> = new Set(['look', 'build', 'experience']);

const saysRequired = (board: Board, last: number): boolean =>
  ['required', 'needed', 'necessary', 'zaroori', 'mandatory', 'compulsory', 'involved'].includes(board.text(last + 1));

const look = (board: Board, from: number, step: 1 | -1, kind: TermSlot): Stance | undefined => {
  for (let at = from + step, steps = 0; steps < reach; at += step, steps += 1) {
    const item = board.items[at];
    if (item === undefined) return undefined;
    if (termOf(item, 'unneeded') !== undefined || (step < 0 && isAskedOfNobody(board, at))) return 'unneeded';
    if (step < 0 && (isNobodyWho(board, at) || item.text === 'please avoid' || isStrictNo(board, at))) return 'refused';
    // "Nobody who has done TV", "anyone with TV work is out".
    if ((step < 0 ? done : pastWork).has(item.text) || (step < 0 && board.items[at - 1] !== undefined && earlier.has(item.text))) continue;
    if (termOf(item, 'nice') !== undefined) return step < 0 && termOf(item, 'filler') !== undefined && reaches(board, at, kind) ? undefined : 'welcome';
    if (termOf(item, step < 0 ? 'refuseBefore' : 'refuseAfter') !== undefined) return 'refused';
    // "For the ad film no couple": what the work is is not what is refused.
    if (step > 0 && kind === 'medium' && purposes.has(item.text)) return undefined;
    if (step > 0 && (termOf(item, 'refuseBefore') !== undefined || isGoal(board, at))) return undefined;
    const joins =
      termOf(item, 'or') !== undefined || isMark(item, '/') || (termOf(item, 'and') !== undefined && termOf(board.items[at + step], kind) !== undefined);
    const passes = joins || isMark(item, '(', ')', '-', '"', "'") || (step < 0 && isMark(item, ':')) || termOf(item, kind) !== undefined;
    if (!passes && !isSmall(board, at)) return undefined;
    if (termOf(item, kind) !== undefined && !isJoined(board, at, step)) return undefined;
  }
  return undefined;
};

const purposes = new Set(['liye', 'ke liye', 'लिए', 'के लिए', 'sathi', 'साठी', 'mate', 'layi', 'vaaste']);

/** "Strictly no TV faces"; after a thing it refuses that: "TV faces strictly no". */
const isStrictNo = (board: Board, at: number): boolean =>
  ['strictly no', 'a strict no', 'strict no'].includes(board.text(at)) && (board.items[at - 1] === undefined || board.items[at - 1]?.kind === 'mark');

/** "Does not require boxing", "doesn't call for a dance": nobody is left out who can. */
const isAskedOfNobody = (board: Board, at: number): boolean => {
  const denial = denials.has(board.text(at - 1)) ? board.text(at - 1) : '';
  return askingVerbs.has(board.text(at)) && (denial !== '' || (board.text(at - 1) === 'not' && ['does', 'do', 'did', 'will'].includes(board.text(at - 2))));
};
const denials = new Set(['doesnt', 'does not', 'dont', 'wont']);
export const askingVerbs: ReadonlySet<string> = new Set(['require', 'requires', 'need', 'needs', 'demand', 'demands', 'call', 'calls', 'involve', 'involves']);

/** "Nobody who has done TV", "no one that plays cricket". */
const isNobodyWho = (board: Board, at: number): boolean =>
  ['who', 'that', 'who has', 'who have'].includes(board.text(at)) &&
  (['nobody', 'noone', 'no one'].includes(board.text(at - 1)) || (board.text(at - 1) === 'one' && board.text(at - 2) === 'no'));
const pastWork = new Set(['work', 'faces', 'people', 'shows']);
/** "No earlier TV commercials". */
const earlier = new Set(['earlier', 'previous', 'prior', 'past', 'recent', 'existing']);
const done = new Set(['done', 'did', 'acted', 'worked', 'appeared', 'been', 'seen']);

/** "Hindi preferred, Marathi must": a wish for what came before does not reach what comes after. */
const reaches = (board: Board, at: number, kind: TermSlot): boolean => termOf(board.items[at - 1], kind) !== undefined;

const isGoal = (board: Board, at: number): boolean =>
  termOf(board.items[at], 'ask') !== undefined && !['koi', 'anyone'].includes(board.text(at)) && termOf(board.items[at], 'refuseAfter') === undefined;

/** Things of one kind belong together only when "or", "and" or "/" holds them. */
const isJoined = (board: Board, at: number, step: 1 | -1): boolean => {
  const between = board.items[at - step];
  return termOf(between, 'or') !== undefined || termOf(between, 'and') !== undefined || isMark(between, '/', '(', ')');
};

const isSmall = (board: Board, at: number): boolean => {
  const item = board.items[at];
  if (item === undefined || item.kind !== 'term') return false;
  const names = ['city', 'language', 'skill', 'gender', 'kin', 'look', 'build', 'comfort', 'lifeStage'] as const;
  return passable.some((slot) => termOf(item, slot) !== undefined) && !names.some((slot) => termOf(item, slot) !== undefined);
};
