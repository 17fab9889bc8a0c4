/** How many, and whether the role says man or woman. "Actors" leaves it open, as do "men and women". */
import type { AskedGender } from '../../terms.ts';
import type { Board } from '../board.ts';
import { wordsAfter, wordsBefore } from '../clause-words.ts';
import { plainWords } from '../gazetteers/people.ts';
import { type Item, isMark, termOf } from '../items.ts';
import { stanceOf } from '../stance.ts';
import { isRangeMark } from './calendar-days.ts';
import { isCalledOut, isOfCrew } from './called-out.ts';
import { readCalling } from './read-calling.ts';
import { isEdge, isOfAnother } from './somebody-else.ts';

export const readPeople = (board: Board): void => {
  readCount(board);
  readGender(board);
};

const mostPeople = 500;

const readCount = (board: Board): void => {
  for (let at = 0; at < board.items.length; at += 1) {
    const count = (board.canBegin(at) ? countBefore(board, at) : undefined) ?? countAfter(board, at) ?? countOfLetter(board, at);
    if (count === undefined || count.value < 1 || count.value > mostPeople) continue;
    board.found('count', count.first, count.last, String(count.value), count.confidence);
    board.slots.count ??= count.value;
    at = Math.max(at, count.last);
  }
};

interface Count {
  readonly value: number;
  readonly first: number;
  readonly last: number;
  readonly confidence: number;
}

/** "2 girls", "5-6 young boys", "do ladke", "10+ junior artists". */
const countBefore = (board: Board, at: number): Count | undefined => {
  const first = board.number(at);
  const hindi = board.term(at, 'hindiNumber');
  if (first === undefined && hindi === undefined) return undefined;
  const second = first !== undefined && isRangeMark(board, at + 1) ? board.number(at + 2) : undefined;
  const last = second === undefined ? at : at + 2;
  const isOpen = board.mark(last + 1, '+') || ['no', 'nos', 'x', 'pax'].includes(board.text(last + 1));
  // "6 no. of boys".
  const ofWhat = isOpen && board.mark(last + 2, '.') ? last + 3 : last + 2;
  const person = personAfter(board, isOpen ? (board.text(ofWhat) === 'of' ? ofWhat + 1 : ofWhat) : last + 1);
  if (second !== undefined && first !== undefined && second < first) return undefined;
  const isNos = ['nos', 'pax'].includes(board.text(last + 1));
  if (person === undefined && !isNos) return undefined;
  // "Saat hazaar ek ladki ka": what each is paid.
  if ((first ?? Number(hindi)) === 1 && ['ka', 'ki', 'ke', 'का', 'की', 'के'].includes(board.text((person ?? at) + 1)) && board.isFound('budget', at - 1))
    return undefined;
  // `Film "Do Bhai"`.
  if (board.mark(at - 1, '"') && board.mark((person ?? at) + 1, '"')) return undefined;
  if (first === undefined && !isHindi(board.text(person ?? at))) return undefined;
  if (
    numberedThings.has(board.text(at - 1)) ||
    (board.digits(at - 2) !== undefined && isRangeMark(board, at - 1) && board.digits(at) !== undefined && isFalling(board, at))
  )
    return undefined;
  // "A woman with 2 kids": theirs.
  // "A father of two girls".
  if (board.text(at - 1) === 'of' && board.anyTerm(at - 2, 'kin') !== undefined) return undefined;
  if (
    ['with', 'has', 'have', 'having'].includes(board.text(at - 1)) &&
    /^(?:kids?|child|children|bac+h+[a-z]*|sons?|daughters?|betiy[a-z]*|bet[aei]|dogs|cats)$/u.test(board.text(person ?? at))
  )
    return undefined;
  // "Looking 4 fresh faces".
  if (board.text(at) === '4' && ['looking', 'search', 'searching', 'casting'].includes(board.text(at - 1))) return undefined;
  if (board.mark(at - 1, '-', "'", '.', '/') && board.isGlued(at) && board.digits(at - 2) !== undefined) return undefined;
  const value = second ?? first ?? Number(hindi);
  const isArticle = board.items[at]?.kind !== 'number' && value === 1 && (!['ek', 'एक', 'one'].includes(board.text(at)) || board.text(at - 1) === 'the');
  return isArticle ? undefined : { value, first: at, last: isOpen ? last + 1 : last, confidence: 0.92 };
};

/** "Class 5 teacher". */
const numberedThings = new Set([
  'class',
  'std',
  'standard',
  'grade',
  'kaksha',
  'कक्षा',
  'episode',
  'season',
  'gate',
  'studio',
  'floor',
  'page',
  'scene',
  'take',
  'sector',
  'top',
  'room',
]);
/** "10-6" are hours. */
const isFalling = (board: Board, at: number): boolean => (board.digits(at - 2) ?? 0) > (board.digits(at) ?? 0);

/** A person within three words, across describing ones. */
const personAfter = (board: Board, from: number): number | undefined => {
  for (let at = from; at <= from + 3; at += 1) {
    const item = board.items[at];
    if (item === undefined || item.kind === 'mark' || item.kind === 'number') return undefined;
    if (isPerson(board, at)) return at;
    const describes =
      ['character', 'build', 'language', 'protected', 'experience', 'medium', 'look', 'filler', 'skill', 'skillFamily', 'city', 'lifeStage', 'level'].some(
        (slot) => board.anyTerm(at, slot as 'look') !== undefined,
      ) || /^(?:ais[aei]|achh?[aei]|lamb[aei]|sund[ae]r|jawan)$/u.test(item.text);
    const counts = ['ageUnit', 'basis', 'money', 'month', 'relativeDay'].some((slot) => board.anyTerm(at, slot as 'basis') !== undefined);
    if (!describes || counts || ['day', 'days', 'din', 'lead', 'or', 'and', 'aur', 'ya', 'st', 'nd', 'rd', 'th', 'with', 'for'].includes(item.text))
      return undefined;
  }
  return undefined;
};

const isPerson = (board: Board, at: number): boolean =>
  board.anyTerm(at, 'gender') !== undefined ||
  (board.anyTerm(at, 'open') !== undefined &&
    !['role', 'roles', 'profile', 'profiles', 'character', 'characters', 'cast', 'options', 'option', 'names'].includes(board.text(at))) ||
  board.anyTerm(at, 'lifeStage') !== undefined ||
  isTrade(board, at);

/** "3 cops", "2 comedians", "4 boxers". */
const isTrade = (board: Board, at: number): boolean =>
  board.text(at).endsWith('s') &&
  (board.anyTerm(at, 'character') !== undefined ||
    /(?:er|or|ist|ian|comic|anchor|host|emcee|chef|cook|nurse|maid|guard|clerk|priest|monk|athlete|gymnast|acrobat)s$/u.test(board.text(at)));

const isHindi = (word: string): boolean =>
  /^(lad|lark|aur|log|mahila|aadmi|admi|bacch|bachch|mund|kud|band|kalakar|chehr|behn|bhai|dost|actor|model|artist|hero|dancer)/u.test(word);

/** "Girls: 2", "boys (3)", "females x 4", "actors - 2 nos". */
const countAfter = (board: Board, at: number): Count | undefined => {
  if (board.text(at) === 'x' && board.isFound('playingAge', at - 1)) return timesAfterAge(board, at);
  const isTimes = board.text(at + 1) === 'x' && board.anyTerm(at, 'gender') !== undefined;
  if (board.anyTerm(at, 'plural') === undefined && !isTimes) return undefined;
  const joint = board.mark(at + 1, ':', '-', '(', '=', '×') || board.text(at + 1) === 'x' ? at + 2 : at + 1;
  const value = board.digits(joint);
  const after = joint + 1;
  const isOther =
    ['ageUnit', 'money', 'month', 'to', 'boundAfter'].some((slot) => board.term(after, slot as 'to') !== undefined) ||
    (board.mark(after, '-', "'", '+', '.', '/', '%') && board.isGlued(after));
  if (value === undefined || value >= 15 || isOther || isPerson(board, after)) return undefined;
  const last = ['nos', 'no', 'pax'].includes(board.text(after)) ? after : joint;
  return { value, first: joint, last, confidence: 0.8 };
};

/** "M 35-50 x 4": so many of that age. */
const timesAfterAge = (board: Board, at: number): Count | undefined => {
  const value = board.digits(at + 1);
  const isEnd = board.items[at + 2] === undefined || board.mark(at + 2, ',', '\n', '.', ';', ')');
  return value === undefined || value > 50 || !isEnd ? undefined : { value, first: at + 1, last: at + 1, confidence: 0.8 };
};

const readGender = (board: Board): void => {
  if (isAnyGender(board)) return;
  const letters = readLetter(board);
  const named = genderWords(board).filter(({ at }) => !isOfAnother(board, at));
  const wanted = named.filter(({ at }) => !isRefused(board, at));
  const genders = gendersSaid(board, wanted, letters);
  for (const { at, value } of wanted) board.found('gender', at, at, genders.size === 1 ? value : 'any', genders.size === 1 ? 0.95 : 0.6);
  for (const { at, value } of named) if (board.isFree(at)) board.found('gender', at, at, value, 0.8, 'refused');
  if (genders.size === 0) readRefused(board, named);
  if (genders.size === 0 && board.slots.gender === undefined) readPronouns(board);
  if (genders.size === 0 && board.slots.gender === undefined) readCalling(board);
  const [only] = genders;
  if (genders.size === 1) board.slots.gender = only as AskedGender;
};

/** "Any gender", "koi bhi gender", "gender open". */
const isAnyGender = (board: Board): boolean =>
  board.items.some(
    ({ text }, at) =>
      ['gender', 'genders', 'जेंडर'].includes(text) &&
      (/(?:^| )(?:any|either|all|open|koi bhi|kisi bhi|irrespective of|no specific|कोई भी)$/u.test(wordsBefore(board, at)) ||
        /^(?:is |hai )?(?:open|any|neutral|koi bhi|no bar|no issue|does not matter|doesnt matter|कोई भी)(?: |$)/u.test(wordsAfter(board, at))),
  );

/** "No men", "males not required". */
const isRefused = (board: Board, at: number): boolean => {
  const stance = stanceOf(board, at, at, 'gender');
  return (
    stance === 'refused' ||
    // "No gym hero, please".
    (partWords.has(board.text(at)) && /(?:^| )(?:no|not an?|not the|non)(?: \S+)?$/u.test(wordsBefore(board, at))) ||
    (stance === 'unneeded' &&
      plain.has(board.text(at)) &&
      /^(?:not|are not|is not) (?:required|needed|wanted)|^(?:not required|not needed|nahi|nahin|ki zaroorat nahi)(?: |$)/u.test(wordsAfter(board, at)))
  );
};

/** Where men are refused and nobody else is named, women are looked for. */
const readRefused = (board: Board, named: readonly { at: number; value: string }[]): void => {
  const refused = new Set(named.filter(({ at }) => plain.has(board.text(at)) && isRefused(board, at)).map(({ value }) => value));
  if (refused.size !== 1 || named.some(({ at }) => !isRefused(board, at))) return;
  const other = refused.has('male') ? 'female' : refused.has('female') ? 'male' : undefined;
  if (other !== undefined) board.slots.gender = other;
};

/** A girl of whom it says "hero" or "king" is a girl: where words disagree, those count that say nothing but the gender and are spelled as the list has them. */
const gendersSaid = (board: Board, wanted: readonly { at: number; value: string }[], letters: readonly string[]): ReadonlySet<string> => {
  const everybody = new Set([...wanted.map(({ value }) => value), ...letters]);
  const played = everybody.size > 1 ? wanted.filter(({ at }) => isPartItself(board, at)) : [];
  const cast = played.length > 0 ? played : everybody.size > 1 ? wanted.filter(({ at }) => !isOfCrew(board, at)) : wanted;
  if (cast.length < wanted.length && cast.length + letters.length > 0) return gendersSaid(board, cast, letters);
  const all = everybody;
  const plainly = new Set([...wanted.filter(({ at }) => plain.has(board.text(at)) && board.items[at]?.sureness === 1).map(({ value }) => value), ...letters]);
  return all.size > 1 && plainly.size === 1 ? plainly : all;
};
/** "Maa ka role … beta 25 saal ka hai": the one whose role it is. */
const isPartItself = (board: Board, at: number): boolean =>
  /^(?:ka|ki|ke|का|की|के) (?:role|roles|kirdar|kirdaar|part|character|रोल|किरदार|भूमिका)(?: |$)/u.test(wordsAfter(board, at));
const partWords = new Set(['hero', 'heroes', 'heroine', 'guy', 'gents', 'gal', 'gals', 'bandi', 'banda', 'bande']);
const plain: ReadonlySet<string> = new Set(plainWords.split('|').filter((word) => !partWords.has(word)));

/** Also where a skill took the word: "stuntwoman". */
const genderWords = (board: Board): { at: number; value: string }[] =>
  board.items.flatMap((item, at) => {
    // "Fisherwoman" is none of the list's fishermen, however near its letters are.
    // Love ("प्रेम") is no lover, however near its letters are.
    const isLove = item.sureness < 1 && ['boyfriend', 'girlfriend'].includes(termOf(item, 'kin') ?? '');
    const value = isLove ? undefined : /^[a-z]{3,}wom[ae]n$/u.test(item.text) ? 'female' : (termOf(item, 'gender') ?? genderWithin(item));
    return value !== undefined &&
      !isCalledOut(board, at) &&
      (board.isFree(at) || board.isFound('skills', at) || board.isFound('playingAge', at) || board.isFound('character', at))
      ? [{ at, value }]
      : [];
  });

/** "College girl", "delivery boys": the list has both words as one character. */
const genderWithin = (item: Item): string | undefined => {
  const last = termOf(item, 'character') === undefined ? undefined : / (girl|woman|lady|boy)s?$/u.exec(item.text)?.[1];
  return last === undefined ? undefined : last === 'boy' ? 'male' : 'female';
};

const letters: Readonly<Record<string, 'female' | 'male'>> = { f: 'female', m: 'male', '♀': 'female', '♂': 'male' };

/** "F 25-30", "M/30", "(F)", "gender: F". */
const readLetter = (board: Board): string[] =>
  board.items.flatMap((item, at) => {
    const gender = letters[item.text];
    if (gender === undefined || !board.isFree(at)) return [];
    if (isMark(item, '♀', '♂')) {
      board.found('gender', at, at, gender, 0.8);
      return [gender];
    }
    const isBilled = ['lead', 'role', 'actor', 'model', 'artist'].includes(board.text(at + 1));
    const next = board.items[isBilled || isMark(board.items[at + 1], '/', ',', '-', ':') ? at + 2 : at + 1];
    const isGlued = board.isGlued(at) && !board.mark(at - 1, '\n');
    const isFramed = board.mark(at - 1, '(') && board.mark(at + 1, ')', ',', '/', '-');
    const isSaid = ['gender', 'sex'].some((word) => board.text(at - 1) === word || board.text(at - 2) === word);
    const isAge = next?.kind === 'number' && !isGlued && board.anyTerm(at - 1, 'slotName') === undefined && Number(next.text) >= 3 && Number(next.text) < 90;
    const joint = board.items[at + 1];
    const isPair =
      (isMark(joint, '/', '&', '+') || termOf(joint, 'and') !== undefined || termOf(joint, 'or') !== undefined) && ['m', 'f'].includes(board.text(at + 2));
    const isColumn = isColumnEnd(board, at - 1, -1) && isColumnEnd(board, at + 1, 1);
    const isAfterAge = board.isFound('playingAge', board.text(at - 1) === 'old' ? at - 2 : at - 1) && !isMark(board.items[at + 1], "'");
    // "The coach - m, mid 40s".
    const isAfterDash = board.mark(at - 1, '-') && !isGlued;
    const isClause = (isEdge(board, at - 1) || isAfterDash) && isEdge(board, at + 1) && !(board.mark(at - 1, '.') && isGlued);
    const isSlashed = isSlashColumn(board, at);
    const isBracketed = !isGlued && isMark(board.items[at + 1], '(') && board.items[at + 2]?.kind === 'number';
    const isCounted = isCountedLetter(board, at);
    if (!(isFramed || isSaid || isAge || isPair || isColumn || isAfterAge || isClause || isBracketed || isCounted || isSlashed)) return [];
    board.found('gender', at, at, isPair ? 'any' : gender, 0.8);
    return isPair ? ['female', 'male'] : [gender];
  });

/** "10 F", "1M", "F x 3": a count beside the letter, and no measure. */
const isCountedLetter = (board: Board, at: number): boolean => countOfLetter(board, at) !== undefined;
const countOfLetter = (board: Board, at: number): Count | undefined => {
  if (!['f', 'm'].includes(board.text(at))) return undefined;
  const number = board.items[at - 1];
  const isOwn = board.isFree(at - 1) || board.isFound('count', at - 1);
  const before = isOwn && number?.kind === 'number' ? Number(number.text) : undefined;
  const isNumber = before !== undefined && before >= 1 && before <= 50 && !(board.isGlued(at - 1) && board.items[at - 2]?.kind === 'mark');
  const next = board.items[at + 1];
  const isEnd = next === undefined || isMark(next, ',', '.', '\n', '+', '&', ')', '/') || next.kind === 'number' || termOf(next, 'and') !== undefined;
  if (isNumber && isEnd && !isMark(board.items[at - 2], '-', "'")) return { value: before, first: at - 1, last: at - 1, confidence: 0.75 };
  const joint = isMark(next, '-', '×') || next?.text === 'x' ? at + 2 : at + 1;
  const far = joint === at + 1 || !(board.isFree(joint) || board.isFound('count', joint)) ? undefined : board.items[joint];
  const after = far?.kind === 'number' ? Number(far.text) : undefined;
  return after === undefined || after > 15 || isMark(board.items[joint + 1], '-', "'", '+')
    ? undefined
    : { value: after, first: joint, last: joint, confidence: 0.75 };
};

/** "REQ // F // 20-25", "F | 20-25": parted as in a table. */
const isColumnEnd = (board: Board, at: number, step: 1 | -1): boolean =>
  isMark(board.items[at], '|', '•') || (isMark(board.items[at], '/') && isMark(board.items[at + step], '/')) || (step < 0 && at < 0);

/** "TARA / 27 / F / grew up in Delhi": a column of its own, and no pair of letters. */
const isSlashColumn = (board: Board, at: number): boolean =>
  board.mark(at - 1, '/') &&
  !board.isGlued(at) &&
  (board.mark(at + 1, '/', '\n', ',', '.') || board.items[at + 1] === undefined) &&
  !['m', 'f', 'w', 'b', 'n', 'p', 'd'].includes(board.text(at - 2)) &&
  !['m', 'f', 'n', 'b', 'w'].includes(board.text(at + 2));

/** "Walks like he owns the street", "as if she knew": how somebody is, whoever it is. */
const isOfAnybody = (board: Board, at: number): boolean => ['like', 'as', 'if', 'though', 'jaise'].includes(board.text(at - 1));

/** "In her 30s". "He/she" says nothing. */
const readPronouns = (board: Board): void => {
  const spoken = [...board.places('pronoun')].filter(({ at }) => !isOfAnybody(board, at));
  const genders = new Set(spoken.map(({ value }) => value));
  const [only] = genders;
  const [first] = spoken;
  if (genders.size !== 1 || only === undefined || first === undefined) return;
  board.found('gender', first.at, first.at, only, 0.7);
  board.slots.gender = only as AskedGender;
};
