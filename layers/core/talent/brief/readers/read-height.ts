/** Height in centimetres: "5'8", "5 ft 8 in", "5.8 ft", "170-180 cm", "tall". */
import type { Board } from '../board.ts';
import type { AskedRange } from '../brief.ts';
import { wordsAfter, wordsBefore } from '../clause-words.ts';
import { hedgeOf } from '../hedges.ts';
import { boundsOf, rangeFor } from './bounds.ts';
import { isRangeMark } from './calendar-days.ts';

interface Height {
  readonly cm: number;
  readonly next: number;
}

const feetWords = new Set(['ft', 'fut', 'fts', 'feet', 'foot', 'fit', 'फुट', 'फीट', 'f']);
const inchWords = new Set(['in', 'inch', 'inches', 'inchs', 'इंच']);
const cmWords = new Set(['cm', 'cms', 'centimeters', 'centimetres', 'centimeter', 'centimetre', 'सेमी']);
const heightCues = new Set(['height', 'heights', 'ht', 'tall', 'kad', 'हाइट', 'लंबाई', 'lambai', 'hight', 'heigth', 'कद']);
/** About: two inches and a half. */
const slack = 3;

export const readHeight = (board: Board): void => {
  for (let at = 0; at < board.items.length; at += 1) {
    const read = board.canBegin(at) ? readRange(board, at) : undefined;
    if (read === undefined || isOfThing(board, read.last)) continue;
    if (isOfPartner(board, read.first)) {
      board.take(read.first, read.last);
      at = read.last;
      continue;
    }
    if (isWished(board, read.first, read.last)) {
      board.take(read.first, read.last);
      at = read.last;
      continue;
    }
    const first = heightCues.has(board.text(read.first - 1)) ? read.first - 1 : read.first;
    board.found('heightCm', first, read.last, `${read.range.min ?? ''}-${read.range.max ?? ''}`, read.confidence);
    board.slots.heightCm = { ...read.range, ...board.slots.heightCm };
    at = read.last;
  }
  readWords(board);
};

/** "A 6 feet tall statue", "5 ft long saree", "20 feet away". */
const isOfThing = (board: Board, last: number): boolean =>
  /^(?:away|apart|distance|(?:(?:tall|long|wide|deep|high|ka|ki|ke|ooncha|unchi) )?(?:statue|cutout|cut out|standee|saree|dupatta|rope|pole|ladder|idol|murti|snake|python|shark|ceiling|wall|building)|(?:tall|long|wide|deep|high) (?:stage|poster|tree|door|screen|banner|platform|jump)|(?:jump|stage))(?: |$)/u.test(
    wordsAfter(board, last),
  );

/** "Next to our male lead (5'8)", "opposite the hero, who is 6 feet": the height of somebody who is there already. */
const isOfPartner = (board: Board, first: number): boolean =>
  /(?:^| )(?:opposite|next to|beside|against|match|matching|with|than|as tall as) (?:our|the|his|her) (?:\S+ ){0,4}?(?:lead|hero|heroine|actor|actress|star|leads)(?: (?:who|is|at|\S+s))*$/u.test(
    wordsBefore(board, first, true),
  );

/** "Preferably 5'6", "5'6 would be a plus", "5'6 preferred": a wish excludes nobody. */
const isWished = (board: Board, first: number, last: number): boolean =>
  hedgeOf(board, first, last) === 'welcome' ||
  /^(?:(?:is|are|and|above|would|will|be|more|most) ){0,4}(?:preferred|preferable|preferably|ideal)(?: |$)/u.test(wordsAfter(board, last));

const readRange = (board: Board, at: number): { range: AskedRange; first: number; last: number; confidence: number } | undefined => {
  const one = readHeightAt(board, at) ?? bareBeforeUnit(board, at);
  if (one === undefined) return undefined;
  const two =
    isRangeMark(board, one.next) || board.term(one.next, 'and') !== undefined || (board.mark(one.next, '/') && (board.digits(one.next + 1) ?? 0) >= 100)
      ? (readHeightAt(board, one.next + 1) ?? bareFeet(board, one.next + 1))
      : undefined;
  if (two !== undefined) return { range: { min: Math.min(one.cm, two.cm), max: Math.max(one.cm, two.cm) }, first: at, last: two.next - 1, confidence: 0.95 };
  const { bound, first, last } = boundsOf(board, at, one.next - 1);
  // A bare height is the least that is looked for: "height 5'8".
  // "Exactly 5'6", "5'6 exact".
  const isExact = bound === 'plain' && (exact.has(board.text(at - 1)) || exact.has(board.text(one.next)));
  if (isExact) return { range: { min: one.cm, max: one.cm }, first: at, last: one.next - 1, confidence: 0.9 };
  const range = bound === 'plain' || bound === 'between' ? { min: one.cm } : rangeFor(one.cm, bound, slack);
  return { range, first, last, confidence: bound === 'plain' ? 0.6 : 0.92 };
};

const exact = new Set(['exactly', 'exact', 'precisely']);

/** The far end of "5'8 to 6'". */
const bareFeet = (board: Board, at: number): Height | undefined => {
  const feet = board.digits(at);
  return feet !== undefined && feet >= 4 && feet <= 7 && board.mark(at + 1, "'") ? toHeight(feet, 0, at + 2) : undefined;
};

const readHeightAt = (board: Board, at: number): Height | undefined =>
  inFeet(board, at) ?? inCentimetres(board, at) ?? inMetres(board, at) ?? inWords(board, at) ?? dashed(board, at) ?? footer(board, at);

/** "At least five six", "five foot six": in words only after a bound or a cue, or with its unit. */
const inWords = (board: Board, at: number): Height | undefined => {
  const feet = board.number(at);
  if (feet === undefined || feet < 4 || feet > 6 || board.items[at]?.kind === 'number') return undefined;
  const hasUnit = feetWords.has(board.text(at + 1));
  const place = hasUnit ? at + 2 : at + 1;
  const hindi = board.term(place, 'hindiNumber');
  const spoken = board.number(place) ?? (hasUnit && hindi !== undefined && isInch(board, place + 1) ? Number(hindi) : undefined);
  const inches = spoken !== undefined && spoken <= 11 && !isOtherUnit(board, place + 1) && !isRangeMark(board, place + 1) ? spoken : undefined;
  if (inches === undefined) return hasUnit ? toHeight(feet, 0, place) : undefined;
  const isSaid = hasUnit || isHeightNear(board, at) || boundsOf(board, at, place).bound !== 'plain';
  return isSaid ? toHeight(feet, inches, afterInches(board, place + 1)) : undefined;
};

/** "Height 5-8": a dash for the feet, where "height" stands beside it. */
const dashed = (board: Board, at: number): Height | undefined => {
  const [feet, inches] = [board.digits(at), board.digits(at + 2)];
  const isPair = (board.mark(at + 1, '-', ',') && board.isGlued(at + 1) && board.isGlued(at + 2)) || board.mark(at + 1, '`');
  if (feet === undefined || inches === undefined || feet < 4 || feet > 6 || inches > 11 || !isPair) return undefined;
  return heightCues.has(board.text(at - 1)) || heightCues.has(board.text(at + 3)) || (board.mark(at - 1, ':', '-') && heightCues.has(board.text(at - 2)))
    ? toHeight(feet, inches, at + 3)
    : undefined;
};

/** "Six footer". */
const footer = (board: Board, at: number): Height | undefined => {
  const feet = board.number(at);
  const word = board.mark(at + 1, '-') ? at + 2 : at + 1;
  return feet !== undefined && feet >= 5 && feet <= 7 && ['footer', 'footers'].includes(board.text(word)) ? toHeight(feet, 0, word + 1) : undefined;
};

/** "5'8", "5 ft 8 in", "5.8 ft", "6 feet", "height 5.6". */
const inFeet = (board: Board, at: number): Height | undefined => {
  const feet = board.digits(at);
  if (feet === undefined || feet < 3 || feet > 7 || (board.mark(at - 1, '.') && board.isGlued(at))) return undefined;
  // "5/6" is no height; "25-32/5'6" holds one.
  if (board.mark(at - 1, '/') && board.isGlued(at) && !board.mark(at + 1, "'") && !feetWords.has(board.text(at + 1))) return undefined;
  if (board.mark(at + 1, '.') && board.isGlued(at + 2)) return dotted(board, at, feet);
  const isMarked = board.mark(at + 1, "'");
  // "6 F 25-30" are six women.
  if (board.text(at + 1) === 'f' && ((board.digits(at + 2) ?? 99) > 11 || isRangeMark(board, at + 3))) return undefined;
  if (!isMarked && !feetWords.has(board.text(at + 1))) return undefined;
  const after = board.mark(at + 2, '.', "'") ? at + 3 : at + 2;
  const inches = board.digits(after);
  const hasInches =
    inches !== undefined &&
    inches <= 11 &&
    (isMarked ? board.isGlued(after) || !isOtherUnit(board, after + 1) : isInch(board, after + 1) || board.isGlued(after) || !isOtherUnit(board, after + 1));
  if (!hasInches) return isMarked && !isHeightNear(board, at) && !isOpenBound(board, at, at + 1) ? undefined : toHeight(feet, 0, at + 2);
  return toHeight(feet, inches, afterInches(board, after + 1));
};

/** "5.8": feet and inches where a unit or "height" says so. */
const dotted = (board: Board, at: number, feet: number): Height | undefined => {
  const inches = board.digits(at + 2);
  const hasUnit = feetWords.has(board.text(at + 3)) || board.mark(at + 3, '"', "'");
  if (inches === undefined || inches > 11 || !(hasUnit || isHeightNear(board, at) || isBareBound(board, at))) return undefined;
  return toHeight(feet, inches, hasUnit ? at + 4 : at + 3);
};

const isOpenBound = (board: Board, first: number, last: number): boolean => ['min', 'max'].includes(boundsOf(board, first, last).bound);
/** "25-30, 5.7+": no money, mark or years stand beside it. */
const isBareBound = (board: Board, at: number): boolean =>
  (board.digits(at) === 5 || (board.digits(at) === 6 && board.digits(at + 2) === 0)) &&
  isOpenBound(board, at, at + 2) &&
  ![3, 4].some((skip) => isOtherUnit(board, at + skip) && board.term(at + skip, 'gender') === undefined) &&
  board.anyTerm(at - 1, 'currency') === undefined &&
  !/(?:^| )(?:rating|ratings|rated|imdb|stars?|version|score|experience|exp|budget|rate|fee)(?: \S+)?$/u.test(wordsBefore(board, at));

const isInch = (board: Board, at: number): boolean => board.mark(at, '"') || inchWords.has(board.text(at)) || (board.mark(at, "'") && board.mark(at + 1, "'"));
const afterInches = (board: Board, at: number): number => (!isInch(board, at) ? at : board.mark(at, "'") ? at + 2 : at + 1);
const isOtherUnit = (board: Board, at: number): boolean =>
  ['ageUnit', 'month', 'money', 'plural', 'gender', 'open'].some((slot) => board.term(at, slot as 'month') !== undefined);
const toHeight = (feet: number, inches: number, next: number): Height => ({ cm: Math.round(feet * 30.48 + inches * 2.54), next });

/** "170 cm", "170cms". */
const inCentimetres = (board: Board, at: number): Height | undefined => {
  const cm = board.digits(at);
  if (cm === undefined || cm < 60 || cm > 230) return undefined;
  if (cmWords.has(board.text(at + 1))) return { cm, next: at + 2 };
  return cm >= 120 && (isHeightNear(board, at) || isTallBefore(board, at)) ? { cm, next: at + 1 } : undefined;
};

const metreWords = new Set(['m', 'mt', 'mtr', 'mtrs', 'meter', 'meters', 'metre', 'metres', 'मीटर']);
/** "1.70 m", "1m75". */
const inMetres = (board: Board, at: number): Height | undefined => {
  const parts = board.digits(at) === 1 ? board.item(at + 2) : undefined;
  if (parts?.kind !== 'number' || !board.isGlued(at + 1) || !board.isGlued(at + 2) || parts.text.length > 2) return undefined;
  const isDotted = board.mark(at + 1, '.') && (metreWords.has(board.text(at + 3)) || isHeightNear(board, at));
  const cm = 100 + Number(parts.text.padEnd(2, '0'));
  if (!(isDotted || board.text(at + 1) === 'm') || cm < 120) return undefined;
  return { cm, next: isDotted && metreWords.has(board.text(at + 3)) ? at + 4 : at + 3 };
};

/** "Lamba ho 175 se upar". */
const isTallBefore = (board: Board, at: number): boolean =>
  [1, 2, 3].some((back) => tallWords.has(board.text(at - back)) && !board.mark(at - back + 1, ',', '\n'));

/** The first number of "170-180 cm" and "5-6 feet". */
const bareBeforeUnit = (board: Board, at: number): Height | undefined => {
  const number = board.digits(at);
  const far = number !== undefined && (isRangeMark(board, at + 1) || board.term(at + 1, 'and') !== undefined) ? readHeightAt(board, at + 2) : undefined;
  if (number === undefined || far === undefined) return undefined;
  if (number >= 100 && number <= 230) return { cm: number, next: at + 1 };
  return number >= 4 && number <= 6 && feetWords.has(board.text(at + 3)) ? toHeight(number, 0, at + 1) : undefined;
};

const isHeightNear = (board: Board, at: number): boolean => {
  for (let place = at - 1; place >= 0 && place >= at - 6; place -= 1) {
    if (board.mark(place, ',', '\n')) return false;
    if (heightCues.has(board.text(place))) return true;
  }
  return [1, 2, 3, 4].some((skip) => heightCues.has(board.text(at + skip)) && !board.mark(at + skip - 1, ',', '\n'));
};

const tallWords = new Set(['tall', 'lamba', 'lambi', 'lambe', 'लंबा', 'लंबी', 'लंबे', 'lambu', 'oonchi', 'ooncha']);
const shortWords = new Set(['chhote kad', 'nata', 'naata']);

/** "Tall" without a number. */
const readWords = (board: Board): void => {
  if (board.slots.heightCm !== undefined) return;
  for (let at = 0; at < board.items.length; at += 1) {
    const word = board.isFree(at) ? board.text(at) : '';
    const isGoodHeight = ['good', 'achhi', 'acchi', 'अच्छी'].includes(word) && heightCues.has(board.text(at + 1)) && board.isFree(at + 1);
    const isShortHeight = ['short', 'chhoti', 'कम'].includes(word) && heightCues.has(board.text(at + 1)) && board.isFree(at + 1);
    const isHair = ['baal', 'बाल', 'hair'].includes(board.text(at + 1));
    if ((!tallWords.has(word) && !isGoodHeight && !isShortHeight && !shortWords.has(word)) || isHair) continue;
    const tall = tallWords.has(word) || isGoodHeight;
    board.found('heightWord', at, isGoodHeight || isShortHeight ? at + 1 : at, tall ? 'tall' : 'short', 0.7);
    board.slots.heightWord = tall ? 'tall' : 'short';
    return;
  }
};
