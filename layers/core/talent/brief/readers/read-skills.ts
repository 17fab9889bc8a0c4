/** Skills and kinds of skill, with what is refused, welcome or one of several. */
import { skillNames } from '../../skills.ts';
import { addTo, type Board } from '../board.ts';
import { isOfDescription } from '../clause.ts';
import { isMark, termOf } from '../items.ts';
import { stanceOf } from '../stance.ts';
import { hasAnd, hasOr } from './read-languages.ts';

export const readSkills = (board: Board): void => {
  const named: { at: number; name: string }[] = [];
  for (let at = 0; at < board.items.length; at += 1) {
    const name = board.term(at, 'skill') ?? familyAt(board, at) ?? asVerb(board, at);
    if (name === undefined || isComfort(board, at) || isLikeness(board, at)) continue;
    const said = stanceOf(board, at, at, 'skill');
    const stance = said === 'must' && isOfDescription(board, at) ? 'welcome' : said;
    board.found('skills', at, at, name, 0.92, stance);
    if (stance === 'refused') board.slots.refused = { ...board.slots.refused, skills: addTo(board.slots.refused?.skills, name) };
    if (stance === 'welcome') board.slots.welcome = { ...board.slots.welcome, skills: addTo(board.slots.welcome?.skills, name) };
    if (stance !== 'must') continue;
    board.slots.skills = addTo(board.slots.skills, name);
    named.push({ at, name });
  }
  keepAlternatives(board, named);
};

/** "Sports" alone is rather the brand's or the film's. */
const familyAt = (board: Board, at: number): string | undefined => (board.text(at) === 'sports' ? undefined : board.term(at, 'skillFamily'));

/** "Must cook on camera", "should be able to skate": what the verb says is a skill, by the noun made of it. */
const asVerb = (board: Board, at: number): string | undefined => {
  const verb = board.item(at)?.text ?? '';
  const before = board.text(at - 1);
  const isDone =
    ['must', 'should', 'can', 'able to', 'must be able to', 'should be able to'].includes(before) || (before === 'to' && abilities.has(board.text(at - 2)));
  if (!isDone || !/^[a-z]{3,}$/u.test(verb)) return undefined;
  return [`${verb}ing`, `${verb.replace(/e$/u, '')}ing`, `${verb}${verb.at(-1)}ing`].map((noun) => skillNames.get(noun)).find((skill) => skill !== undefined);
};
const abilities = new Set(['has', 'have', 'needs', 'need', 'able', 'how', 'required', 'expected']);

const bodyWords = new Set([
  'body',
  'build',
  'physique',
  'frame',
  'shoulders',
  'arms',
  'legs',
  'hands',
  'posture',
  'gait',
  'face',
  'energy',
  'vibe',
  'type',
  'ish',
  'jaisa',
  'jaisi',
  'जैसा',
  'जैसी',
]);

/** "Footballer body", "dancer’s posture", "wrestler jaisa": what somebody is like, and no skill that must be shown. The words stay for the description. */
const isLikeness = (board: Board, at: number): boolean => {
  const after = board.text(at + 1);
  // "Awaaz ka jaadu": a figure of speech.
  if (board.text(at) === 'jaadu' && ['ka', 'ki', 'ke'].includes(board.text(at - 1)) && board.items[at - 2]?.kind === 'word') return true;
  if (board.anyTerm(at + 1, 'or') !== undefined && board.anyTerm(at + 2, 'skill') !== undefined && isLikeness(board, at + 2)) return true;
  return bodyWords.has(after) || (['s', 'like', '-', 'ki', 'ka'].includes(after) && bodyWords.has(board.text(at + 2)));
};

/** "Comfortable with stunts" asks for consent, not for skill. */
const isComfort = (board: Board, at: number): boolean =>
  ['stunts', 'stunt', 'action scenes', 'action sequences', 'स्टंट'].includes(board.text(at)) &&
  [1, 2, 3].some((back) => board.anyTerm(at - back, 'comfortCue') !== undefined);

const keepAlternatives = (board: Board, named: readonly { at: number; name: string }[]): void => {
  let group: { at: number; name: string }[] = [];
  // "A, B or C" is one choice; in "A or B, C" the last stands apart: an "or" is said before the last of a list.
  let hasEnded = false;
  const close = (): void => {
    const isChoice = group.length > 1 && group.slice(1).some(({ at }, index) => hasOr(board, group[index]?.at ?? at, at));
    if (isChoice) board.slots.anyOf = { ...board.slots.anyOf, skills: [...(board.slots.anyOf?.skills ?? []), [...new Set(group.map(({ name }) => name))]] };
    group = [];
    hasEnded = false;
  };
  for (const skill of named) {
    const last = group.at(-1);
    const saysOr = last !== undefined && hasOr(board, last.at, skill.at);
    if (last !== undefined && (!isList(board, last.at, skill.at) || (hasEnded && !saysOr))) close();
    else hasEnded ||= saysOr;
    group.push(skill);
  }
  close();
};

/** Only small words and "or" or commas lie between; "and" ends a choice. */
const isList = (board: Board, from: number, to: number): boolean => {
  if (to - from > 4 || hasAnd(board, from, to)) return false;
  for (let at = from + 1; at < to; at += 1) {
    const item = board.items[at];
    if (!isMark(item, ',', '/') && termOf(item, 'or') === undefined && termOf(item, 'filler') === undefined) return false;
  }
  return true;
};
