/** Skills and kinds of skill, with what is refused, welcome or one of several. */
import { skillNames } from '../../skills.ts';
import { addTo, type Board } from '../board.ts';
import { isOfDescription } from '../clause.ts';
import { wordsAfter, wordsBefore } from '../clause-words.ts';
import { isMark, termOf } from '../items.ts';
import { phraseTerm } from '../lexicon.ts';
import { sentAwayFor } from '../sent-away.ts';
import { skillFamilyMembers } from '../skill-families.ts';
import { stanceOf } from '../stance.ts';
import { foldWord } from '../tokens.ts';
import { hasAnd, hasOr } from './read-languages.ts';

export const readSkills = (board: Board): void => {
  const named: { at: number; name: string }[] = [];
  for (let at = 0; at < board.items.length; at += 1) {
    const read = skillAt(board, at);
    if (read === undefined || isComfort(board, at) || isLikeness(board, at) || isProduct(board, at)) continue;
    const { name, last } = read;
    const said = stanceOf(board, at, last, 'skill');
    const isSure = sentAwayFor(board, at, last) === 'must' || isDoneByActor(board, last);
    const stance = said === 'must' && !isSure && (isOfDescription(board, at) || isOfScene(board, at)) ? 'welcome' : said;
    board.found('skills', at, last, name, 0.92, stance);
    if (stance === 'refused') board.slots.refused = { ...board.slots.refused, skills: addTo(board.slots.refused?.skills, name) };
    if (stance === 'welcome') board.slots.welcome = { ...board.slots.welcome, skills: addTo(board.slots.welcome?.skills, name) };
    if (stance !== 'must') continue;
    board.slots.skills = addTo(board.slots.skills, name);
    named.push({ at, name });
  }
  settle(board);
  keepAlternatives(
    board,
    named.filter(({ name }) => board.slots.skills?.includes(name) === true),
  );
};

/** "Goons for a fight sequence", "a comedian for a web series": what the scene is, or who is cast. Whoever must have trained for it is asked so. */
const isOfScene = (board: Board, at: number): boolean =>
  (/^(?:fight|action|stunt) (?:sequence|scene)s?$/u.test(board.text(at)) &&
    /(?:^| )(?:for|in|during)(?: (?:a|an|the|one|our))?$/u.test(wordsBefore(board, at))) ||
  (/^comedians?$/u.test(board.text(at)) &&
    /^(?:for|in|needed|required|wanted|role|chahiye)?(?: |$)/u.test(wordsAfter(board, at)) &&
    wordsBefore(board, at) === '');

/** What was refused is no must ("leave out stand-up comedians" says it in two words), and what is a must need not be welcome. */
const settle = (board: Board): void => {
  const { skills = [], welcome, refused } = board.slots;
  const musts = skills.filter((name) => refused?.skills?.includes(name) !== true);
  if (musts.length < skills.length) board.slots.skills = musts;
  const others = welcome?.skills?.filter((name) => !musts.includes(name));
  if (others !== undefined && others.length < (welcome?.skills?.length ?? 0)) board.slots.welcome = { ...welcome, skills: others };
};

const skillAt = (board: Board, at: number): { name: string; last: number } | undefined => {
  const inflected = verbAndThing(board, at) ?? partedPhrase(board, at);
  if (inflected !== undefined) return inflected;
  const name =
    board.term(at, 'skill') ??
    familyAt(board, at) ??
    asVerb(board, at) ??
    drivenThing(board, at) ??
    vehicleAt(board, at) ??
    learntThing(board, at) ??
    besideItsLike(board, at);
  return name === undefined ? undefined : { name, last: at };
};

const stems: Readonly<Record<string, string>> = {
  rides: 'ride',
  riding: 'ride',
  ridden: 'ride',
  rode: 'ride',
  drives: 'drive',
  driving: 'drive',
  driven: 'drive',
  drove: 'drive',
  plays: 'play',
  playing: 'play',
  played: 'play',
  walks: 'walk',
  rows: 'row',
  handles: 'handle',
};
const phraseFor = (verb: string, thing: string): string | undefined =>
  [thing, thing.replace(/s$/u, '')]
    .flatMap((noun) => [
      [verb, 'a', noun],
      [verb, noun],
      [verb, 'the', noun],
      [verb, 'an', noun],
    ])
    .map((words) => phraseTerm(words, 'skill'))
    .find((skill) => skill !== undefined);

/** "Rides a horse", "riding her own motorcycle": the phrase of the list in another form. */
const verbAndThing = (board: Board, at: number): { name: string; last: number } | undefined => {
  const verb = stems[board.text(at)];
  if (verb === undefined || !board.isFree(at)) return undefined;
  const noun = [1, 2, 3].map((skip) => at + skip).find((place) => !['a', 'an', 'the', 'his', 'her', 'their', 'own', 'real'].includes(board.text(place)));
  const name = noun === undefined || !board.isFree(noun) ? undefined : phraseFor(verb, board.text(noun));
  return name === undefined || noun === undefined ? undefined : { name, last: noun };
};

/** "Car and bike both should be driven by the actor": what is done to a thing is the skill. */
const drivenThing = (board: Board, at: number): string | undefined => {
  const words = board.item(at)?.kind === 'mark' ? '' : board.text(at);
  const verb = words.length < 3 ? undefined : /(?:^| )(?:be|get|gets) (ridden|driven|played|handled)(?: |$)/u.exec(wordsAfter(board, at))?.[1];
  if (verb === undefined) return undefined;
  const stem = stems[verb] ?? verb.replace(/d$/u, '');
  return phraseFor(stem, words) ?? phraseFor('ride', words);
};
/** "Bike aur swimming dono aana chahiye", "cycle chalani aati ho", "comfortable on a horse": what is driven or ridden, by what is said of it. */
const vehicleAt = (board: Board, at: number): string | undefined => {
  const name = board.isFree(at) ? vehicles[board.text(at)] : undefined;
  if (name === undefined) return undefined;
  const isAtEase = /(?:^| )(?:comfortable|confident|at ease|at home|good|great|natural|sit well) on (?:a |an |the )?$/u.test(`${wordsBefore(board, at)} `);
  const after = wordsAfter(board, at);
  return isAtEase || driven.test(after) || ((name === 'motorcycle riding' || /^(?:driving )?licen[cs]e/u.test(after)) && asked.test(after)) ? name : undefined;
};
const vehicles: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['motorcycle riding', 'bike|bullet|motorbike|motorcycle|बाइक|मोटरसाइकिल'],
    ['cycling', 'cycle|साइकिल'],
    ['horse riding', 'horse|horseback'],
    ['car driving', 'car|gaadi|कार|गाड़ी'],
  ].flatMap(([name = '', things = '']) => things.split('|').map((thing) => [foldWord(thing), name])),
);
const together = '(?:(?:aur|and|ya|or|n|और|या) \\S+ )?(?:(?:dono|both|bhi|hi|koi|ek|दोनों|भी) )*';
const driven = new RegExp(`^${together}(?:chala(?:na|ni|ne|ta|ti|te|v\\S*|undi|unda|ye|aye|yega|yegi)?|चला(?:ना|नी|ने|ता|ती|ते)?)(?: |$)`, 'u');
const asked = new RegExp(
  `^${together}(?:is )?(?:a )?(?:(?:driving )?licen[cs]e(?: (?:hona|ho|must|chahiye|zaroori|required))?|must|mandatory|compulsory|zaroori|zaruri|jaroori|aa(?:na|ni|ta|ti)|ज़रूरी|जरूरी|अनिवार्य|आना|आनी|आता|आती)(?: (?:ho|hai|chahiye|h|हो|है|चाहिए))*(?: |$)`,
  'u',
);

/** "Typing aani chahiye", "painting karni aati ho": words that are as often something else, and here are to be known. */
const learntThing = (board: Board, at: number): string | undefined =>
  board.isFree(at) && board.items[at]?.kind !== 'mark' && known.test(wordsAfter(board, at)) ? skillNames.get(board.text(at)) : undefined;
const known = /^(?:(?:karna|karni|bhi|hi|to|करना|करनी|भी) ){0,2}(?:aa(?:na|ni|ta|ti)|आना|आनी|आता|आती)(?: |$)/u;
const isDoneByActor = (board: Board, last: number): boolean =>
  /(?:^| )be (?:\S+ ){0,2}(?:by (?:the |our )?(?:actor|actress|artist|talent|person|performer|lead)|himself|herself|themselves)(?: |$)/u.test(
    wordsAfter(board, last),
  );

/** "Bike na chala sake", "guitar theek se bajata ho": small words part a phrase of the list. */
const partedPhrase = (board: Board, at: number): { name: string; last: number } | undefined => {
  if (!board.isFree(at) || board.term(at, 'skill') !== undefined || board.items[at]?.kind === 'mark') return undefined;
  const small = ['na', 'nahi', 'bhi', 'hi', 'to', 'toh', 'khud', 'theek se', 'acche se', 'न', 'नहीं', 'भी', 'ही'];
  if (!small.includes(board.text(at + 1)) || !board.isFree(at + 2)) return undefined;
  const name = phraseTerm([board.text(at), board.text(at + 2)], 'skill');
  return name === undefined ? undefined : { name, last: at };
};

/** "Contemporary aur salsa": a style beside another is the dance. */
const besideItsLike = (board: Board, at: number): string | undefined => {
  if (board.text(at) !== 'contemporary' || !board.isFree(at)) return undefined;
  const isDance = (place: number): boolean => danceNames.has(board.anyTerm(place, 'skill') ?? '') || board.anyTerm(place, 'skillFamily') === 'dance';
  const joins = (place: number): boolean =>
    isMark(board.items[place], ',', '/', '&', '+') || termOf(board.items[place], 'and') !== undefined || termOf(board.items[place], 'or') !== undefined;
  return (joins(at + 1) && isDance(at + 2)) || (joins(at - 1) && isDance(at - 2)) ? 'contemporary dance' : undefined;
};
const danceNames: ReadonlySet<string> = new Set(skillFamilyMembers.get('dance'));

/** "TVC for a two wheeler", "scooter ad": the thing that is sold. */
const isProduct = (board: Board, at: number): boolean => {
  if (!sold.test(board.text(at))) return false;
  return (
    /(?:^| )(?:ad|ads|tvc|tvcs|ad film|commercial|campaign|launch|brand|shoot|dvc|digital ad)(?: (?:for|of|is|a|an|the|our|new|electric|leading|big))+$/u.test(
      wordsBefore(board, at),
    ) || /^(?:brand|company|ad|ads|ad film|tvc|tvcs|commercial|commercials|launch|campaign|showroom|ka ad|ki ad|ke liye)(?: |$)/u.test(wordsAfter(board, at))
  );
};
const sold =
  /^(?:scooter|scooty|two wheeler|motorcycle|motorbike|bike|tractor|guitar|piano|cycle|car|skates|skateboard|makeup|cricket|football|tennis|badminton|चेस|बाइक|ट्रैक्टर|स्कूटर)$/u;

/** "Sports" alone is rather the brand's or the film's. */
const familyAt = (board: Board, at: number): string | undefined => (board.text(at) === 'sports' ? undefined : board.term(at, 'skillFamily'));

/** "Must cook on camera", "should be able to skate": what the verb says is a skill, by the noun made of it. */
const asVerb = (board: Board, at: number): string | undefined => {
  const verb = board.item(at)?.text ?? '';
  const before = board.text(at - 1);
  if (verb === 'shoot' || (verb === 'ride' && isOnOther(board, at))) return undefined;
  const isDone =
    ['must', 'should', 'can', 'able to', 'must be able to', 'should be able to'].includes(before) || (before === 'to' && abilities.has(board.text(at - 2)));
  if (!isDone || !/^[a-z]{3,}$/u.test(verb)) return undefined;
  return [`${verb}ing`, `${verb.replace(/e$/u, '')}ing`, `${verb}${verb.at(-1)}ing`].map((noun) => skillNames.get(noun)).find((skill) => skill !== undefined);
};
/** "Must ride a camel": what is ridden is no horse. */
const isOnOther = (board: Board, at: number): boolean => {
  const noun = [1, 2, 3]
    .map((skip) => at + skip)
    .find((place) => !['a', 'an', 'the', 'his', 'her', 'own', 'real', 'on', 'heavy', 'big'].includes(board.text(place)));
  return (
    noun !== undefined &&
    board.items[noun] !== undefined &&
    board.items[noun]?.kind !== 'mark' &&
    noun > at + 1 &&
    !/^(?:horses?|horseback|pony|ponies|mare|stallion)$/u.test(board.text(noun))
  );
};
const abilities = new Set(['has', 'have', 'needs', 'need', 'able', 'how', 'required', 'expected']);

const bodyWords = new Set([
  'body',
  'build',
  'look',
  'looks',
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
  if (/(?:^| )(?:looks?|looking|feels?|seems?) like(?: (?:a|an|the))?$/u.test(wordsBefore(board, at))) return true;
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
    const isChoice = group.length > 1 && (group.slice(1).some(({ at }, index) => hasOr(board, group[index]?.at ?? at, at)) || isOneOf(board, group));
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

/** "One of these is a must: parkour, gymnastics", "silambam, kalari mein se koi ek". */
const isOneOf = (board: Board, group: readonly { at: number }[]): boolean => {
  const [first, last] = [group[0]?.at ?? 0, group.at(-1)?.at ?? 0];
  return (
    /(?:^| )(?:one|any|any one|either|at least one|atleast one|koi ek) (?:of|among|from)(?: \S+){0,6}$|(?:^| )(?:koi (?:bhi )?ek|कोई एक|any one|any 1)$/u.test(
      wordsBefore(board, first, true),
    ) || /^(?:\S+ )?(?:mein|me|में) se (?:koi |कोई )?(?:ek|एक)(?: |$)|^(?:any one|any 1|either one|koi ek|कोई एक)(?: |$)/u.test(wordsAfter(board, last))
  );
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
