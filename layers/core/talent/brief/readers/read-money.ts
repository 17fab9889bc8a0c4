/** Money: "25k per day", "₹50,000/day", "2 lakh lumpsum", "20-25k". */
import type * as z from 'zod';
import type { RateBasis } from '../../terms.ts';
import type { Board } from '../board.ts';
import type { AskedBudget } from '../brief.ts';
import { wordsAfter } from '../clause-words.ts';
import { isMark, numberOf } from '../items.ts';
import { isSumOfStory } from '../story.ts';
import { isRangeMark } from './calendar-days.ts';
import { isDays } from './date-read.ts';

interface Amount {
  readonly rupees: number;
  readonly isMoney: boolean;
  /** Whether it has a "k" or "lakh" of its own. */
  readonly hasUnit: boolean;
  readonly next: number;
}

const paiseInRupee = 100;
/** Nobody is paid less for a day, nor more for a film. */
const least = 100;
const most = 2_000_000_000;

export const readMoney = (board: Board): void => {
  readSums(board);
  if (board.slots.budget === undefined) readLoneSum(board);
};

/** "Mumbai wali. 20000": a round sum and nothing beside it. */
const readLoneSum = (board: Board): void => {
  for (let at = 1; at < board.items.length; at += 1) {
    const rupees = board.digits(at);
    const isSum = rupees !== undefined && rupees >= 1000 && rupees <= 99_000 && rupees % 500 === 0 && !(rupees >= 2020 && rupees < 2100);
    const isLone =
      isMark(board.items[at - 1], '.', '\n', ',') && !board.isGlued(at) && (board.items[at + 1] === undefined || board.mark(at + 1, '\n', '.', '!'));
    if (!isSum || !isLone || board.isGlued(at + 2)) continue;
    board.found('budget', at, at, String(rupees), 0.6);
    board.slots.budget = { maxPaise: rupees * paiseInRupee };
    return;
  }
};

const readSums = (board: Board): void => {
  for (let at = 0; at < board.items.length; at += 1) {
    const read = board.canBegin(at) && !isInside(board, at) ? readBudget(board, at) : undefined;
    if (read === undefined) continue;
    // "USD 300 per day" is no rupee, and nobody is compared with it.
    if (isForeign(board, at, read.next)) {
      board.take(at, read.next - 1);
      at = read.next - 1;
      continue;
    }
    board.found('budget', at, read.next - 1, sayBudget(read.budget), read.confidence);
    board.slots.budget ??= read.budget;
    at = read.next - 1;
  }
};

const foreign = /^(?:usd|us|gbp|eur|euro|euros|aed|sgd|aud|cad|dollars?|pounds?|dirhams?|dhs|quid|bucks|\$|£|€)$/u;
const isForeign = (board: Board, first: number, next: number): boolean =>
  [first - 1, first - 2].some((place) => foreign.test(board.text(place)) && (place === first - 1 || board.mark(first - 1, '$', '.'))) ||
  [first + 1, next - 1, next].some((place) => foreign.test(board.text(place)) && board.text(place) !== 'us');

/** In the middle of a longer number. */
const isInside = (board: Board, at: number): boolean =>
  board.isGlued(at) && (board.mark(at - 1, '.', ',', '/') || isPieceOfWord(board, at)) && board.digits(at - 2) !== undefined;
const isPieceOfWord = (board: Board, at: number): boolean => board.item(at - 1)?.kind === 'word';

const readBudget = (board: Board, at: number): { budget: AskedBudget; next: number; confidence: number } | undefined => {
  const first = readAmount(board, at);
  if (first === undefined) return undefined;
  const second = isRangeMark(board, first.next) ? readAmount(board, first.next + 1) : undefined;
  // "Girl - 20-25 - 5k": the years are no sum.
  const isFarEnd = isRangeMark(board, at - 1) && board.digits(at - 2) !== undefined;
  if (isFarEnd && !first.hasUnit && second?.hasUnit === true) return undefined;
  const low = second !== undefined && !first.hasUnit && second.hasUnit ? { ...first, rupees: scaleLike(first.rupees, second) } : first;
  const next = second?.next ?? first.next;
  const basis = basisAfter(board, next) ?? forDays(board, next) ?? basisFurther(board, next);
  const cue = hasCueBefore(board, at);
  // "प्रति दिन 12000 से ज़्यादा नहीं".
  const said = isCounted(board, at - 1) ? undefined : board.term(at - 1, 'basis');
  const highest = Math.max(low.rupees, second?.rupees ?? 0);
  const isMoney =
    first.isMoney ||
    second?.isMoney === true ||
    (isWithKeep(board, next) && highest >= 300) ||
    ((basis ?? said) !== undefined && highest >= 500) ||
    ((cue || isEach(board, next)) && highest >= 500);
  if (!isMoney || highest < least || highest > most || isFollowers(board, next) || isSumOfStory(board, at, next - 1, highest)) return undefined;
  const paid = basis?.basis ?? (said as Basis | undefined) ?? basisBefore(board, at);
  const lowest = Math.min(low.rupees, second?.rupees ?? low.rupees);
  return {
    budget: {
      ...(lowest < highest ? { minPaise: Math.round(lowest * paiseInRupee) } : {}),
      maxPaise: Math.round(highest * paiseInRupee),
      ...(paid === undefined ? {} : { basis: paid }),
    },
    next: basis?.next ?? next,
    confidence: first.isMoney || basis !== undefined ? 0.95 : 0.75,
  };
};

/** "20-25k": both are thousands. */
const scaleLike = (rupees: number, { rupees: other }: Amount): number => {
  const scale = [10_000_000, 100_000, 1_000].find((unit) => other >= unit && other / unit < 1_000) ?? 1;
  return rupees < scale ? rupees * scale : rupees;
};

const readAmount = (board: Board, from: number): Amount | undefined => {
  const hasCurrency = board.term(from, 'currency') !== undefined;
  const at = hasCurrency && board.mark(from + 1, '.', ':') ? from + 2 : hasCurrency ? from + 1 : from;
  const number = readNumber(board, at);
  if (number === undefined) return undefined;
  const unit = board.term(number.next, 'money');
  const isUnit =
    unit !== undefined &&
    (board.text(number.next).length > 1 || board.isGlued(number.next) || board.text(number.next) === 'k' || board.term(number.next + 1, 'basis') !== undefined);
  const rest = isUnit ? restOfSum(board, number.next + 1, Number(unit)) : undefined;
  const afterUnit = rest?.next ?? (isUnit ? number.next + 1 : number.next);
  const isDashed = board.mark(afterUnit, '/') && board.mark(afterUnit + 1, '-');
  const afterDash = isDashed ? afterUnit + 2 : afterUnit;
  const hasCurrencyAfter = board.term(afterDash, 'currency') !== undefined;
  return {
    rupees: number.value * (isUnit ? Number(unit) : 1) + (rest?.rupees ?? 0),
    isMoney: hasCurrency || isUnit || isDashed || hasCurrencyAfter,
    hasUnit: isUnit,
    next: hasCurrencyAfter ? afterDash + 1 : afterDash,
  };
};

/** "1 lakh 20 hazaar": what is over the lakh. */
const restOfSum = (board: Board, at: number, unit: number): { rupees: number; next: number } | undefined => {
  const number = readNumber(board, at);
  const lesser = number === undefined ? undefined : Number(board.term(number.next, 'money') ?? Number.NaN);
  const isRest = number !== undefined && lesser !== undefined && lesser < unit && number.value >= 1 && number.value * lesser < unit;
  return isRest ? { rupees: number.value * lesser, next: number.next + 1 } : undefined;
};

/** "1,50,000", "2.5", "25000". */
export const readNumber = (board: Board, at: number): { value: number; next: number } | undefined => {
  const whole = board.digits(at);
  if (whole === undefined) return wordNumber(board, at);
  let value = whole;
  let next = at + 1;
  while (board.mark(next, ',') && board.isGlued(next) && board.isGlued(next + 1) && isGroup(board, next + 1)) {
    value = value * 10 ** board.text(next + 1).length + Number(board.text(next + 1));
    next += 2;
  }
  const fraction = board.mark(next, '.') && board.isGlued(next) && board.isGlued(next + 1) ? board.digits(next + 1) : undefined;
  return fraction === undefined ? { value, next } : { value: value + fraction / 10 ** board.text(next + 1).length, next: next + 2 };
};

/** Digits in twos, then three: "1,50,000". */
const isGroup = (board: Board, at: number): boolean => {
  const length = board.digits(at) === undefined ? 0 : board.text(at).length;
  return length === 3 || (length === 2 && board.mark(at + 1, ',') && board.isGlued(at + 1) && board.isGlued(at + 2) && isGroup(board, at + 2));
};

/** "do lakh", "pachas hazaar": a number in words only before its unit. */
const wordNumber = (board: Board, at: number): { value: number; next: number } | undefined => {
  const part = Number(board.term(at, 'hindiNumber') ?? 1);
  const whole = board.number(at + 1) ?? Number(board.term(at + 1, 'hindiNumber') ?? Number.NaN);
  // "Saadhe teen lakh", "sava do lakh", "paune do lakh".
  if ((part < 1 || part === 1.25) && whole >= 1 && board.term(at + 2, 'money') !== undefined)
    return { value: whole + (part === 1.25 ? 0.25 : part), next: at + 2 };
  if (part < 1) return undefined;
  const word = board.number(at) ?? Number(board.term(at, 'hindiNumber') ?? Number.NaN);
  return Number.isNaN(word) || board.term(at + 1, 'money') === undefined || board.text(at + 1).length < 2 ? undefined : { value: word, next: at + 1 };
};

type Basis = z.infer<typeof RateBasis>;

const basisAfter = (board: Board, from: number): { basis: Basis; next: number } | undefined => {
  // "3000 p/d".
  if (board.text(from) === 'p' && board.mark(from + 1, '/') && board.text(from + 2) === 'd') return { basis: 'per_day', next: from + 3 };
  // "7k/din".
  if (board.mark(from, '/') && /^(?:d|din|roz|दिन|रोज)$/u.test(board.text(from + 1))) return { basis: 'per_day', next: from + 2 };
  for (let at = from; at <= from + 3; at += 1) {
    const basis = board.term(at, 'basis');
    if (basis !== undefined && !isCounted(board, at)) return { basis: basis as Basis, next: at + 1 };
    if (!board.mark(at, '/', '(', '-') && !['per', 'for', 'ka', 'ke', 'hai', 'as', 'in'].includes(board.text(at))) return undefined;
  }
  return undefined;
};

/** "Ek lakh mein do din ka kaam", "50k all 3 days". */
const inDays =
  /^(?:(?:mein|me|में) (?:do|teen|tin|char|paanch|panch|दो|तीन|चार|पांच|[2-9]|\d\d) (?:din|days|दिन)|(?:dono|teeno|teenon|saare|sab|poore|charo|दोनों) (?:din|days|दिन)|(?:all|for all) (?:two|three|four|five|[2-9]) days)(?: |$)/u;

/** "1.5L for 3 days" is for all of them, "3k x 2 days" for each. The days are left to their own reader. */
const forDays = (board: Board, from: number): { basis: Basis; next: number } | undefined => {
  if (inDays.test(wordsAfter(board, from - 1))) return { basis: 'lumpsum', next: from };
  const isEach = ['x', '×', '*'].includes(board.text(from));
  const days = board.number(from + 1);
  if ((board.text(from) !== 'for' && !isEach) || days === undefined || days < 1 || !isDays(board.text(from + 2))) return undefined;
  return { basis: isEach || days === 1 ? 'per_day' : 'lumpsum', next: from };
};

/** "1200 + khana", "3000 + conveyance". */
const isWithKeep = (board: Board, from: number): boolean =>
  board.mark(from, '+') && /^(?:khana|food|lunch|conveyance|travel|ta|petrol|stay|gst|tds|fooding|meals?|nashta|खाना)(?: |$)/u.test(board.text(from + 1));

/** "2500 each": money, and nobody said for how long. */
const isEach = (board: Board, from: number): boolean =>
  /^(?:each|apiece|a head|per head|per (?:person|child|kid|artist|actor|model|dancer|talent)|har ek ko|prati vyakti)(?: |$)/u.test(wordsAfter(board, from - 1));

/** "10k se zyada nahi de sakte per day", "15000 + GST per day", "1.5 lakh for the job": what it is for stands after small words. */
const basisFurther = (board: Board, from: number): { basis: Basis; next: number } | undefined => {
  const after = wordsAfter(board, from - 1);
  if (
    /^(?:for|over) (?:the |all )?(?:whole |entire |complete )?(?:job|work|film|project|assignment|shoot|thing|schedule|run|season|part|role|campaign|series|both days|(?:two|three|four|five|six|seven|ten|\d+) days)(?: |$)/u.test(
      after,
    )
  )
    return { basis: 'lumpsum', next: from };
  if (/^(?:ke )?(?:poore|pure|poora|pura|पूरे|पूरा)(?: ke| ka)?$/u.test(after)) return { basis: 'lumpsum', next: from };
  if (/^(?:poori|puri|poore|pure|saari|pura|poora) (?:film|project|kaam|series|shoot|serial|ad)(?: |$)/u.test(after)) return { basis: 'lumpsum', next: from };
  for (let at = from; at <= from + 8; at += 1) {
    const basis = board.term(at, 'basis');
    if (basis !== undefined && !isCounted(board, at) && basis !== 'lumpsum') return { basis: basis as Basis, next: from };
    // "5000 per child per day".
    if (board.text(at) === 'per' && heads.has(board.text(at + 1))) {
      at += 1;
      continue;
    }
    const isSmall =
      board.mark(at, '+', '(', ')') || passed.has(board.text(at)) || ['boundAfter', 'filler'].some((slot) => board.term(at, slot as 'filler') !== undefined);
    if (!isSmall) return undefined;
  }
  return undefined;
};
const heads = new Set(['child', 'kid', 'person', 'head', 'artist', 'actor', 'model', 'talent', 'couple', 'dancer', 'girl', 'boy', 'pax']);
const passed = new Set([
  'gst',
  'tds',
  'plus',
  'tax',
  'taxes',
  'nahi',
  'nahin',
  'na',
  'de',
  'denge',
  'sakte',
  'cash',
  'inclusive',
  'including',
  'conveyance',
  'travel',
  'food',
  'net',
  'gross',
  'only',
  'max',
  'नहीं',
  'दे',
  'देंगे',
  'सकते',
]);

/** "for 2 days", "one day shoot" are no rates. */
const isCounted = (board: Board, at: number): boolean => {
  const before = board.items[at - 1];
  if (countable.has(board.text(at)) && board.anyTerm(at - 1, 'hindiNumber') !== undefined) return true;
  // "60,000 a day": the noughts are the end of an amount.
  if (before?.isGlued === true && isMark(board.items[at - 2], ',', '.')) return false;
  return countable.has(board.text(at)) && before !== undefined && (numberOf(before) ?? most) < 100;
};
const countable = new Set(['day', 'days', 'din ka', 'din ke', 'दिन का', 'month', 'shift', 'episode', 'a day']);

/** "lumpsum 2 lakh", "per day budget is 25k". */
const basisBefore = (board: Board, from: number): Basis | undefined => {
  for (let at = from - 1; at >= from - 5 && at >= 0; at -= 1) {
    const basis = board.anyTerm(at, 'basis');
    if (basis !== undefined && !isCounted(board, at)) return basis as Basis;
    // "Chaar din ke assi hazaar": of all the days together.
    if (at === from - 1 && isCounted(board, at) && ['din ke', 'din ka', 'दिन के', 'दिन का'].includes(board.text(at))) return 'lumpsum';
    if (board.mark(at, ',', '\n', '.')) return undefined;
  }
  return undefined;
};

const hasCueBefore = (board: Board, from: number): boolean => {
  for (let at = from - 1; at >= from - 4 && at >= 0; at -= 1) {
    if (board.anyTerm(at, 'moneyCue') !== undefined) return true;
    if (board.mark(at, ',', '\n')) return false;
  }
  return false;
};

const isFollowers = (board: Board, at: number): boolean =>
  ['followers', 'follower', 'subscribers', 'views', 'likes', 'logo', 'logon', 'people', 'crowd', 'bheed', 'लोगों', 'km', 'kms'].includes(
    board.text(board.mark(at, '+') ? at + 1 : at),
  );

export const sayBudget = ({ minPaise, maxPaise, basis }: AskedBudget): string =>
  `${minPaise === undefined ? '' : `${minPaise / paiseInRupee}-`}${maxPaise / paiseInRupee}${basis === undefined ? '' : ` ${basis}`}`;
