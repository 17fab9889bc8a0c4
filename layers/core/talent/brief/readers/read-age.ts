/** Playing age: "25-35", "late 20s", "in her 30s", "around 40", "40+", "25 saal", "teen". */
import { oldestAge } from '../../ages.ts';
import type { Board } from '../board.ts';
import type { AskedRange } from '../brief.ts';
import { wordsAfter, wordsBefore } from '../clause-words.ts';
import { numberOf } from '../items.ts';
import { isTimeOfStory } from '../story.ts';
import { type Bounded, boundsOf, rangeFor } from './bounds.ts';
import { isRangeMark } from './calendar-days.ts';
import { isEra, isOfOther, isOfSmallChild, readMonths, readSchoolClass } from './other-ages.ts';

interface AgeRead {
  readonly range: AskedRange;
  readonly first: number;
  readonly last: number;
  readonly confidence: number;
}

/** About: three years up or down. */
const slack = 3;

export const readAge = (board: Board): void => {
  for (const reader of [readMonths, readDecade, readCounted, readSpan, readSchoolClass, readSingle, readStage, readLone]) {
    for (let at = 0; at < board.items.length; at += 1) {
      const read = board.canBegin(at) ? reader(board, at) : undefined;
      if (read === undefined) continue;
      board.found('playingAge', read.first, read.last, `${read.range.min ?? ''}-${read.range.max ?? ''}`, read.confidence);
      board.slots.playingAge = together(board.slots.playingAge, read.range);
      at = read.last;
    }
  }
};

/** "Above 30, below 40" is one range; else the first counts. */
const together = (before: AskedRange | undefined, read: AskedRange): AskedRange => {
  if (before === undefined) return read;
  const completes = (before.min === undefined && read.max === undefined) || (before.max === undefined && read.min === undefined);
  const both = { ...before, ...read };
  return completes && (both.min ?? 0) <= (both.max ?? oldestAge) ? both : before;
};

const yearsOf = (board: Board, at: number): number | undefined => {
  const value = board.number(at);
  return value === undefined || value > oldestAge || isPiece(board, at) ? undefined : value;
};

/** A piece of something that is no age: "-5", "2.5", "#3", "5/6". */
const isPiece = (board: Board, at: number): boolean =>
  board.mark(at - 1, '.', '#', "'", '/', '₹', '@') ? board.isGlued(at) && !(board.mark(at - 1, '/') && isWho(board, at - 2)) : isNegative(board, at);
/** "Female/25", "F/25", "Male // 25". */
const isWho = (board: Board, at: number): boolean =>
  board.anyTerm(at, 'gender') !== undefined || ['f', 'm'].includes(board.text(at)) || board.mark(at, '/', '|');
const isNegative = (board: Board, at: number): boolean => board.mark(at - 1, '-') && board.isGlued(at) && !board.isGlued(at - 1);

const hasUnit = (board: Board, at: number): boolean => board.term(at, 'ageUnit') !== undefined;
const afterUnit = (board: Board, at: number): number =>
  // "8 y/o".
  board.text(at) === 'y' && board.mark(at + 1, '/') && board.text(at + 2) === 'o'
    ? at + 3
    : hasUnit(board, at)
      ? at + 1
      : board.mark(at, '-') && hasUnit(board, at + 1) && board.text(at + 1).length > 1
        ? at + 2
        : at;

/** "25-35", "25 to 35 yrs", "between 25 and 35", "25 aur 35 ke beech". */
const readSpan = (board: Board, at: number): AgeRead | undefined => {
  const from = yearsOf(board, at) ?? smallNumber(board, at);
  if (from === undefined) return undefined;
  const separator = isUnjoined(board, at) ? at : afterUnit(board, board.mark(at + 1, '+') && from >= 13 ? at + 2 : at + 1);
  const isBetween = (board.term(separator, 'and') !== undefined || board.mark(separator, '&')) && isSaidBetween(board, at, separator + 1);
  const second = separator === at || isBetween || isSlashed(board, at, separator) ? separator + 1 : afterJoint(board, at, separator);
  const to = second === undefined ? undefined : (board.number(second) ?? smallNumber(board, second));
  if (second === undefined || to === undefined || to > oldestAge) return undefined;
  const end = afterUnit(board, second + 1);
  if (Math.max(from, to) < 3 && !(end > second + 1 && isOfSmallChild(board, at, end))) return undefined;
  // "9 to 5" are hours.
  if (from > to && from <= 12 && end === second + 1 && !hasAgeCue(board, at)) return undefined;
  const isHindiOnly = board.number(at) === undefined || board.number(second) === undefined;
  if (isHindiOnly && end === second + 1 && !hasAgeCue(board, at)) return undefined;
  if (isSomethingElse(board, at, end, hasUnit(board, end - 1) || hasAgeCue(board, at))) return undefined;
  const bounds = boundsOf(board, at, end - 1);
  const isFramed = bounds.bound === 'between' || bounds.bound === 'around';
  return {
    range: { min: Math.min(from, to), max: Math.max(from, to) },
    first: isFramed ? bounds.first : at,
    last: isFramed ? bounds.last : end - 1,
    confidence: end > second + 1 || hasAgeCue(board, at) ? 0.97 : 0.85,
  };
};

/** "Chhe se nau saal": words that are numbers only beside others. */
const smallNumber = (board: Board, at: number): number | undefined => {
  const spoken = board.term(at, 'hindiNumber');
  return spoken === undefined ? undefined : Number(spoken);
};

/** "27 28 29 tak chalega": the years one by one. */
const readCounted = (board: Board, at: number): AgeRead | undefined => {
  const years: number[] = [];
  for (let place = at; yearsOf(board, place) === (years.at(-1) ?? (yearsOf(board, at) ?? 0) - 1) + 1; place += 1) years.push(yearsOf(board, place) ?? 0);
  const [first] = years;
  if (first === undefined || years.length < 3 || first < 5 || !hasAgeCue(board, at)) return undefined;
  const last = at + years.length - 1;
  return {
    range: { min: first, max: years.at(-1) ?? first },
    first: at,
    last: board.term(last + 1, 'boundAfter') === undefined ? last : last + 1,
    confidence: 0.85,
  };
};

/** "Umar 30 35", "30 35 ke beech". */
const isUnjoined = (board: Board, at: number): boolean => {
  const [from, to] = [board.number(at), board.number(at + 1)];
  const isRange = from !== undefined && to !== undefined && from >= 3 && from < to && to <= 85 && !board.isGlued(at + 1);
  return isRange && (hasAgeCue(board, at) || board.term(at + 2, 'boundAfter') === 'between') && board.digits(at + 2) === undefined;
};

const isSaidBetween = (board: Board, first: number, last: number): boolean => {
  const { bound } = boundsOf(board, last, afterUnit(board, last + 1) - 1);
  return bound === 'between' || boundsOf(board, first, first).bound === 'between' || board.text(first - 1).endsWith('between');
};

/** "Age 25/30", "wife - 32/40". */
const isSlashed = (board: Board, at: number, separator: number): boolean => {
  const [from, to] = [board.digits(at) ?? 0, board.digits(separator + 1) ?? 0];
  const isLikely = from >= 18 && to >= from + 2 && to <= 85 && board.mark(at - 1, '-', ':', '(') && !board.mark(separator + 2, '/');
  return board.mark(separator, '/') && (hasAgeCue(board, at) || isLikely);
};

/** "20-30", "20_30", "20…30", "20 - to - 30", "20.30 yrs": where the far number stands. */
const afterJoint = (board: Board, at: number, from: number): number | undefined => {
  let place = from;
  let isRange = false;
  for (; place < from + 3; place += 1) {
    if (isRangeMark(board, place) || board.mark(place, '_', '…')) isRange = true;
    else if (!board.mark(place, '.')) break;
  }
  const isDotted = place === from + 1 && board.mark(from, '.') && board.isGlued(place) && (board.digits(at) ?? 0) >= 13 && (board.digits(place) ?? 0) >= 13;
  return isRange || (place > from + 1 && board.mark(from, '.')) || (isDotted && (hasUnit(board, place + 1) || hasAgeCue(board, at))) ? place : undefined;
};

/** Money, days, months, centimetres, heads, hours: numbers that are no ages. */
const isSomethingElse = (board: Board, first: number, next: number, isSaid: boolean): boolean => {
  const isPercent = board.mark(next, '%');
  const unit = (['money', 'month', 'basis', 'currency'] as const).some((slot) => board.term(next, slot) !== undefined);
  const before = board.anyTerm(first - 1, 'currency') !== undefined || (board.anyTerm(first - 1, 'month') !== undefined && !isSaid);
  const isCounted = countedThings.has(board.text(next)) || (kindsOfDay.has(board.text(next)) && countedThings.has(board.text(next + 1)));
  const counted = (isCounted && !isNextBound(board, next)) || (isHeads(board, first, next) && !isSaid);
  return isPercent || unit || before || counted || isExperience(board, next) || isOfOther(board, first, next, isSaid);
};

/** "20-28 min 5'8": the least of what follows, no minutes. */
const isNextBound = (board: Board, at: number): boolean =>
  board.text(at) === 'min' && (numberOf(board.items[at + 1]) !== undefined || heightWords.has(board.text(at + 1)));
const heightWords = new Set(['height', 'ht', 'hight', 'age', 'experience']);

const countedThings = new Set(
  'foot fut day days din दिन hours hour hrs hr ghante episodes episode eps seconds sec secs minutes min mins shots scenes scene lines looks films projects months month weeks week cm cms ft feet kg kgs km am pm dec nos takes options pages songs cities baje बजे st nd rd th'.split(
    ' ',
  ),
);

/** "5 shoot days". */
const kindsOfDay = new Set(['shoot', 'shooting', 'working', 'work', 'full', 'half', 'consecutive', 'continuous', 'straight', 'night', 'camera', 'rehearsal']);

/** "5-6 girls": a small number before people counts them. */
const isHeads = (board: Board, first: number, next: number): boolean => {
  const highest = Math.max(board.number(first) ?? 0, board.number(next - 1) ?? 0);
  const isPlural = (at: number): boolean => board.term(at, 'plural') !== undefined || board.term(at, 'open') !== undefined;
  return highest <= 12 && (isPlural(next) || (board.items[next]?.kind === 'word' && isPlural(next + 1)));
};

const isExperience = (board: Board, next: number): boolean =>
  [0, 1, 2].some(
    (skip) =>
      ['experience', 'exp', 'anubhav', 'अनुभव', 'work experience'].includes(board.text(next + skip)) || board.term(next + skip, 'experience') !== undefined,
  );

const decadeParts: Readonly<Record<string, readonly [number, number]>> = { early: [0, 4], mid: [3, 7], middle: [3, 7], late: [6, 9], entering: [0, 4] };

/** "20s", "late 20s", "early to mid 30s", "30s-40s", "thirties". */
const readDecade = (board: Board, at: number): AgeRead | undefined => {
  const one = decadeAt(board, at);
  if (one === undefined) return undefined;
  const near = partBefore(board, at);
  // "Early to mid 30s", "early-to-mid".
  const joint = near === undefined ? -1 : board.mark(near.at - 1, '-') && board.term(near.at - 2, 'to') !== undefined ? near.at - 2 : near.at - 1;
  const early = near !== undefined && isRangeMark(board, joint) ? partBefore(board, joint) : undefined;
  const isList = board.term(one.next, 'or') !== undefined || board.term(one.next, 'and') !== undefined || board.mark(one.next, '/', '&');
  const far = isRangeMark(board, one.next) || isList ? farDecade(board, one.next + 1) : undefined;
  const start = early ?? near;
  if (start === undefined && far === undefined && isEra(board, at, one.next - 1)) return undefined;
  return {
    range: { min: one.decade + (start?.years[0] ?? 0), max: far?.max ?? one.decade + (near?.years[1] ?? 9) },
    first: start?.at ?? at,
    last: (far?.next ?? one.next) - 1,
    confidence: 0.95,
  };
};

const partBefore = (board: Board, at: number): { years: readonly [number, number]; at: number } | undefined => {
  const place = board.mark(at - 1, '-') ? at - 2 : at - 1;
  const years = board.isFree(place) ? decadeParts[board.text(place)] : undefined;
  return years === undefined ? undefined : { years, at: place };
};

/** "…to early 40s". */
const farDecade = (board: Board, at: number): { max: number; next: number } | undefined => {
  const part = decadeParts[board.text(at)];
  const start = part === undefined ? at : board.mark(at + 1, '-') ? at + 2 : at + 1;
  const decade = decadeAt(board, start);
  if (decade !== undefined) return { max: decade.decade + (part?.[1] ?? 9), next: decade.next };
  // "Mid 30s to 40".
  const years = part === undefined ? board.digits(at) : undefined;
  return years !== undefined && years >= 20 && years <= oldestAge && !board.mark(at + 1, "'", '-', '%')
    ? { max: years, next: afterUnit(board, at + 1) }
    : undefined;
};

const decadeAt = (board: Board, at: number): { decade: number; next: number } | undefined => {
  const spoken = board.term(at, 'decade');
  if (spoken !== undefined) return { decade: Number(spoken), next: at + 1 };
  const number = board.number(at);
  if (number === undefined || number < 10 || number > 80 || number % 10 !== 0) return undefined;
  const plural = board.mark(at + 1, "'") ? at + 2 : at + 1;
  // "Thirty-something".
  if (/^(?:something|somethings|somthing)$/u.test(board.text(at + 2)) && board.mark(at + 1, '-')) return { decade: number, next: at + 3 };
  return board.text(plural) === 's' && board.isGlued(plural) ? { decade: number, next: plural + 1 } : undefined;
};

/** One number with an age word, a bound, or a person before it. */
const readSingle = (board: Board, at: number): AgeRead | undefined => {
  const years = yearsOf(board, at);
  if (years === undefined || board.number(at - 1) !== undefined || isPartOfPair(board, at)) return undefined;
  const end = afterUnit(board, at + 1);
  const bounds = boundsOf(board, at, end - 1);
  const isSaid = end > at + 1 || hasAgeCue(board, at);
  if (!isSaid && !isClearlyAge(board, at, years, bounds)) return undefined;
  const next = bounds.last + 1;
  if (isSomethingElse(board, at, next, isSaid) || isSomethingElse(board, at, end, isSaid) || isDuration(board, at, end)) return undefined;
  const range = rangeFor(years, bounds.bound, slack);
  return { range, first: bounds.first, last: afterUnit(board, next) - 1, confidence: isSaid ? 0.92 : 0.75 };
};

/** "26/11", and the far end of a range that was none of ages. */
const isPartOfPair = (board: Board, at: number): boolean =>
  (board.term(at + 1, 'to') !== undefined && (board.digits(at + 2) ?? oldestAge) < (board.digits(at) ?? 0)) ||
  (board.mark(at + 1, '/') && board.isGlued(at + 1) && board.isGlued(at + 2) && board.digits(at + 2) !== undefined) ||
  (board.number(at - 2) !== undefined &&
    (board.mark(at - 1, '-') || (board.term(at - 1, 'to') !== undefined && board.term(at - 1, 'boundBefore') === undefined)));

/** "30+", "above 30", "around 40" about people; "girl, 25". */
const isClearlyAge = (board: Board, at: number, years: number, { bound, last }: Bounded): boolean => {
  if (bound !== 'plain')
    return (
      (years >= 13 || hasChildBefore(board, at)) &&
      years <= 85 &&
      !isCrowd(board, last + 1) &&
      (board.digits(last + 1) === undefined || board.term(last + 2, 'boundAfter') !== undefined) &&
      !board.mark(at + 1, "'", '"') &&
      !(board.mark(at + 1, '.') && board.isGlued(at + 2))
    );
  const before = board.mark(at - 1, ',', '(', '-', ':', '/') ? at - 2 : at - 1;
  const isOnePerson =
    (board.anyTerm(before, 'gender') !== undefined || ['f', 'm'].includes(board.text(before))) && board.anyTerm(before, 'plural') === undefined;
  return (
    isOnePerson &&
    years >= 5 &&
    years <= 85 &&
    !isCrowd(board, at + 1) &&
    board.number(at + 1) === undefined &&
    !board.mark(at + 1, "'", '.', '-') &&
    board.term(at + 1, 'gender') === undefined
  );
};

/** "Kids under 10". */
const hasChildBefore = (board: Board, at: number): boolean => [1, 2, 3].some((back) => board.anyTerm(at - back, 'lifeStage') !== undefined);

/** "50+ junior artists". */
const isCrowd = (board: Board, at: number): boolean =>
  (board.term(at, 'open') !== undefined && board.term(at, 'gender') === undefined) ||
  ['dancers', 'crowd', 'followers', 'options', 'films', 'projects', 'ads'].includes(board.text(at));

/** "2 years contract", "5 saal se theatre", "twenty years on the force": time, not age. */
const isDuration = (board: Board, at: number, end: number): boolean =>
  (hasUnit(board, end - 1) && (isTimeOfStory(board, at) || isSoLong(board, at, end))) ||
  (['on', 'as', 'into', 'behind', 'later', 'ago', 'long', 'service'].includes(board.text(end)) && hasUnit(board, end - 1) && !hasAgeCue(board, at)) ||
  isShort(board, at, end);

/** "Has worked in this house for twenty years". */
const isSoLong = (board: Board, at: number, end: number): boolean =>
  board.text(end) !== 'old' &&
  /(?:^| )(?:has|have|had|been|worked|working|works|lived|living|lives|served|together|married|there) (?:\S+ ){0,5}(?:for|since|over|past|last)$/u.test(
    wordsBefore(board, at),
  );

const isShort = (board: Board, at: number, end: number): boolean =>
  (board.number(at) ?? 0) < 13 &&
  ['contract', 'of', 'usage', 'se', 'bond', 'exclusivity', 'theatre', 'training', 'in'].includes(board.text(end)) &&
  !hasAgeCue(board, at);

const hasAgeCue = (board: Board, at: number): boolean => {
  for (let place = at - 1; place >= 0 && place >= at - 4; place -= 1) {
    if (board.anyTerm(place, 'ageCue') !== undefined) return true;
    const isPassable =
      board.mark(place, ':', '-', '(', '~', '<', '>', '=') || ['boundBefore', 'filler'].some((slot) => board.anyTerm(place, slot as 'filler') !== undefined);
    if (!isPassable || board.anyTerm(place, 'gender') !== undefined) return false;
  }
  return false;
};

/** "Teen", "child artist", "middle aged", "buzurg": only where no number is. */
const readStage = (board: Board, at: number): AgeRead | undefined => {
  const stage = board.term(at, 'lifeStage');
  if (stage === undefined || board.slots.playingAge !== undefined || isCountNotStage(board, at)) return undefined;
  const [min = 0, max = 0] = stage.split('-').map(Number);
  return { range: { min, max }, first: at, last: at, confidence: 0.8 };
};

/** "teen ladke" are three boys; "with kids", "mother of a child", "good with children" speak of others. */
const isCountNotStage = (board: Board, at: number): boolean => {
  const next = board.item(at + 1);
  const isHindiNoun = /^(lad|lark|aur|log|mahila|aadmi|bacch|bachch|mund|kud|band)/u.test(next?.text ?? '');
  const beforeArticle = ['a', 'an', 'the', 'two', '2'].includes(board.text(at - 1)) ? at - 2 : at - 1;
  return (
    (board.text(at) === 'teen' && isHindiNoun) ||
    ['with', 'of', 'for', 'ke'].includes(board.text(beforeArticle)) ||
    (['ki', 'ka', 'ke'].includes(board.text(at + 1)) && !/(?:age|umar)$/u.test(board.text(at))) ||
    /^(?:is |are |artist |actor )?(?:already|locked|finalised|finalized|cast already)(?: |$)/u.test(wordsAfter(board, at)) ||
    isAnothersChild(board, at, beforeArticle) ||
    (childWords.test(board.text(at)) && isObject(board, at))
  );
};

const childWords = /^(?:child|children|kids?|bac+h+[a-z]*|ba+l|बच्च\S*|मुलगा|मुलं)$/u;
/** "Has lost a child", "bringing up a kid", "an NGO for slum children", "bachchon ko padhane wali": what the part does with children, where nothing in the clause asks for them. */
const isObject = (board: Board, at: number): boolean => {
  const [before, after] = [wordsBefore(board, at), wordsAfter(board, at)];
  if (sought.test(before) || sought.test(after)) return false;
  return doesWith.test(before) || handled.test(after) || (everyOne.test(before) && /^[a-z]/u.test(after));
};
/** "The one every child remembers": those who do something with the part. */
const everyOne = /(?:^| )(?:every|each|all the|no other)$/u;
const sought =
  /(?:^| )(?:needs?|needed|wants?|wanted|look|looking|requires?|required|requirement|req|reqd|casting|cast|search|searching|roles?|part|plays?|playing|artists?|actors?|models?|chahiye|chahie|chaahiye|चाहिए|हवा|हवी|auditions?|auditioning)(?: |$)/u;
const doesWith =
  /(?:^| )(?:has|have|had|who|whose|lost|[a-z]{2,}ing|for|with|to|her|his|their|own|runs?|raises?|teach(?:es)?|feeds?|gets?|apne|apni|apna|अपने|अपनी|अपना)(?: [a-z]+){0,2}$/u;
const handled = /^(?:ko|ke|ki|को|के|की) /u;

/** "Believes in the kid", "kitchen and kids", "a hurt child inside": who is cast is no child, and nobody else may be looked for by mistake. */
const isAnothersChild = (board: Board, at: number, before: number): boolean => {
  const isInner = ['inside', 'within', 'andar'].includes(board.text(at + 1)) || board.text(at - 1) === 'inner';
  const isObject =
    ['the', 'her', 'his', 'their'].includes(board.text(at - 1)) && ['in', 'to', 'on', 'at', 'from', 'by', 'about', 'and', 'like'].includes(board.text(before));
  const joints = ['and', 'aur', '&', 'और'];
  const isListed =
    (joints.includes(board.text(at - 1)) && board.items[at - 2]?.kind === 'word') ||
    (joints.includes(board.text(at + 1)) && board.items[at + 2]?.kind === 'word');
  return isInner || isObject || isListed;
};

/** "A tailor, 55, Urdu", "Riya (27, F)": a number by itself between commas, where nothing else said an age. */
const readLone = (board: Board, at: number): AgeRead | undefined => {
  const years = board.digits(at);
  const isNamed = board.mark(at - 1, '(') && board.mark(at + 1, ',') && isWho(board, at + 2);
  const opens = isNamed || (board.mark(at - 1, ',', '(', '\n') && !board.isGlued(at));
  const closes = at + 1 === board.items.length || board.mark(at + 1, ',', ')', '\n', ';') || (board.mark(at + 1, '.') && !board.isGlued(at + 2));
  const isAge =
    years !== undefined &&
    years >= 15 &&
    years <= 85 &&
    opens &&
    closes &&
    board.slots.playingAge === undefined &&
    board.digits(at - 2) === undefined &&
    board.digits(at + 2) === undefined;
  return isAge ? { range: { min: years, max: years }, first: at, last: at, confidence: 0.5 } : undefined;
};
