/** Whether a place is where the work is, and not where people must live. */
import type { Board } from '../board.ts';
import { wordsAfter, wordsBefore } from '../clause-words.ts';
import { isMark, termOf } from '../items.ts';

const small = new Set([
  'in',
  'at',
  'is',
  'on',
  'the',
  'to',
  'for',
  'mein',
  'me',
  'में',
  'hai',
  'hoga',
  'hogi',
  'only',
  'will',
  'be',
  'a',
  'an',
  'ka',
  'ki',
  'pe',
  'par',
  'around',
  'near',
  'and',
  'aur',
  'across',
  'hain',
  'day',
  'days',
  'whole',
  'entire',
  'like',
  'hi',
  'bhi',
  'la',
  'madhe',
  'मध्ये',
  'hamara',
  'hamari',
  'ki',
  'of',
]);

export const saysShoot = (board: Board, from: number, step: 1 | -1): boolean => {
  for (let at = from + step, steps = 0; steps < 4; at += step) {
    const item = board.items[at];
    if (item === undefined) return false;
    if (termOf(item, 'shootPlace') !== undefined) return !isPlainLocation(board, at, from) && isAboutPlace(board, at, step);
    if (isOfTime(board, at) || (isMark(item, ',') && (endsDates(board, at, step) || opensWithDays(board, at, step)))) continue;
    steps += 1;
    const isPassable =
      small.has(item?.text ?? '') ||
      (step < 0 && isMark(item, ':', '-')) ||
      termOf(item, 'city') !== undefined ||
      isMark(item, '/', '&') ||
      (isMark(item, ',') && termOf(board.items[at + step], 'city') !== undefined);
    if (!isPassable) return false;
  }
  return false;
};

/** "Shoot: 10-25 January, Chandigarh": where a line begins with the shoot, the place after its days is the shoot's. */
const endsDates = (board: Board, at: number, step: 1 | -1): boolean => {
  if (step > 0 || !board.isFound('dates', at - 1)) return false;
  let start = at - 1;
  while (board.isFound('dates', start) || isMark(board.items[start], ':', '-') || ['on', 'dates', 'is'].includes(board.text(start))) start -= 1;
  return termOf(board.items[start], 'shootPlace') !== undefined && (start === 0 || isMark(board.items[start - 1], '\n', '.'));
};

/** The days of the shoot and how many they are: "shoot is two days in Leh". */
const isOfTime = (board: Board, at: number): boolean => board.isFound('dates', at) || board.isFound('shootDays', at);

/** "1 day shoot, Mumbai": a count of days before the shoot, and the place right after it. */
const opensWithDays = (board: Board, at: number, step: 1 | -1): boolean =>
  step < 0 && ['shoot', 'shooting', 'शूट', 'schedule'].includes(board.text(at - 1)) && board.isFound('shootDays', at - 2);

/** "Location: Mumbai" alone says where people are wanted; a place that they are taken to is the work's. */
const isPlainLocation = (board: Board, at: number, place: number): boolean => {
  const word = board.text(at);
  if (word === 'schedule' || word === 'outdoor') return !isScheduleOf(board, at, place);
  if (['location', 'locations'].includes(word)) return !isTravelPaid(board);
  return ['travel', 'set'].includes(word) && !isTravelTo(board, at);
};
const isTravelTo = (board: Board, at: number): boolean => board.text(at) === 'travel' && ['to', 'for'].includes(board.text(at + 1));

/** "Goa schedule", "schedule is 18 to 27 January in Bhopal". */
const isScheduleOf = (board: Board, at: number, place: number): boolean =>
  place < at ? at - place <= 2 : ['in', 'at', 'is', 'of', 'schedule', 'outdoor'].includes(board.text(place - 1));

/** "Travel & stay covered", "flights by us", "valid passport": nobody is flown to where she lives. */
const isTravelPaid = (board: Board): boolean => {
  const known = travelPaid.get(board) ?? saysTravelPaid(board);
  travelPaid.set(board, known);
  return known;
};
/** Looked for once a brief, however often it says "location". */
const travelPaid = new WeakMap<Board, boolean>();
const saysTravelPaid = (board: Board): boolean =>
  board.items.some(
    ({ text }, at) =>
      (text === 'passport' && !/^(?:size|photo|office)(?: |$)/u.test(board.text(at + 1))) ||
      (['travel', 'flight', 'flights', 'stay', 'accommodation', 'lodging'].includes(text) &&
        ((board.mark(at - 1, '+') && text !== 'flight') || [1, 2, 3, 4].some((skip) => paid.has(board.text(at + skip)))) &&
        ![1, 2].some((back) => board.text(at - back) === 'no')),
  );
const paid = new Set(['covered', 'provided', 'included', 'paid', 'denge', 'milega', 'sponsored', 'arranged']);

const events = new Set('meet,event,conference,concert,wedding,launch,exhibition,summit,expo,roadshow,activation,awards,festival,fest,mela,sangeet'.split(','));

/** "Underwater shots 3 days in Goa", "Goa mein 3 din", "dealer meet in Indore": the work is there, whatever it is called. */
export const isWorkPlace = (board: Board, at: number): boolean => {
  const isIn = ['in', 'at'].includes(board.text(at - 1));
  if (isIn && (board.isFound('shootDays', at - 2) || events.has(board.text(at - 2)))) return true;
  if (/(?:^| )(?:travell?ing|flying|fly|flown|going|heading|leaving) (?:out )?(?:to|for)$/u.test(wordsBefore(board, at))) return true;
  // "Leh jaane ko taiyar".
  if (/^(?:jaane|jane|travel karne|जाने) (?:ko|ke liye|mein|में|को|के लिए)(?: |$)/u.test(wordsAfter(board, at))) return true;
  if (isStudio(board, at) || isVenue(board, at) || isWithItsDays(board, at) || goesThere.test(wordsAfter(board, at)) || shotThere.test(wordsAfter(board, at)))
    return true;
  if (
    ['mein', 'me', 'में'].includes(board.text(at + 1)) &&
    /(?:^| )(?:show|event|shoot|scene|function|concert|launch|party) (?:hai|h|hoga|hogi|है)$/u.test(wordsBefore(board, at))
  )
    return true;
  if (isBareWithTravel(board, at)) return true;
  return ['mein', 'me', 'में', 'la', 'madhe', 'मध्ये'].includes(board.text(at + 1)) && board.isFound('shootDays', at + 2);
};

/** Nobody lives there. */
const isStudio = (board: Board, at: number): boolean =>
  /^(?:filmistan|filmalaya|kamalistan|mehboob studio|yrf studio|chandivali studio|madh island|ramoji film city|rfc)$/u.test(board.text(at)) &&
  !/^(?:ke |के )?(?:paas|pass|aas paas|near|based|पास)(?: |$)/u.test(wordsAfter(board, at)) &&
  board.text(at - 1) !== 'near';

/** "Delhi airport pe shoot". */
const shotThere = /^(?:\S+ ){0,2}(?:pe|par|mein|me|में|पर) (?:hi |ही )?(?:shoot|shooting|शूट|शूटिंग)(?: |$)/u;
const goesThere = /^(?:tak |ko )?(?:jana|jaana|aana|ana|chalna|pahunchna|जाना|आना) (?:padega|padegi|pdega|hoga|hogi|hai|h|पड़ेगा|होगा|है)(?: |$)/u;

/** "Lonavala farmhouse", "Chandigarh camp", "hospital scene Thane". */
const isVenue = (board: Board, at: number): boolean => {
  const behind = board.text(at + 1);
  const isFramed = (place: number): boolean =>
    isClauseEnd(board, place) || isOfTime(board, place) || /^(?:mein|me|pe|par|shoot|scene|location|set|में|पर)$/u.test(board.text(place));
  if (
    /^(?:farmhouse|farm house|camp|jail|fort|resort|bungalow|bunglow|set|rfc|film city|palace|haveli|highway|beach|mandir|temple|church|airport|hospital|school|mall|station|ghat|गांव|मंदिर)$/u.test(
      behind,
    ) &&
    isFramed(at + 2)
  )
    return true;
  if (/^(?:\S+ )?trip(?: |$)/u.test(wordsAfter(board, at))) return true;
  return (
    /(?:^| )(?:scene|scenes|sequence|schedule|camp|set|event|lock ?in|lockin|call time|calltime)(?: (?:hai|h|is|in|at|mein|me))*$/u.test(
      wordsBefore(board, at),
    ) && isClauseEnd(board, at + 1)
  );
};

/** "Powai kal 6am", "Goa 30 din Feb", "12 ya 13 ko Andheri mein": the place and its days, and nothing else in one breath. */
const isWithItsDays = (board: Board, at: number): boolean => {
  let days = 0;
  for (const step of [1, -1] as const)
    for (let place = at + step, far = 0; far < 9 && !isClauseEnd(board, place); place += step, far += 1) {
      if (isOfTime(board, place)) days += 1;
      else if (
        !besideDays.has(board.text(place)) &&
        !isMark(board.items[place], '-', '&') &&
        termOf(board.items[place], 'city') === undefined &&
        board.items[place]?.kind !== 'number'
      )
        return false;
    }
  return days > 0;
};
/** A place and nothing else, where travel is paid. */
const isBareWithTravel = (board: Board, at: number): boolean =>
  (isClauseEnd(board, at - 1) || board.mark(at - 1, ':')) && isClauseEnd(board, at + 1) && isTravelPaid(board);
const besideDays = new Set(
  'mein me lockin hafte hafta week weeks mahine mahina में pe par ko को se से tak hai h hoga ka ke call time am pm baje subah shaam raat night morning evening on in at to from the and aur ya or part only st nd rd th'.split(
    ' ',
  ),
);
const isClauseEnd = (board: Board, at: number): boolean =>
  board.items[at] === undefined || isMark(board.items[at], ',', '.', ';', '\n', '!', '?', '|', '(', ')', '•', '/');

const within = new Set(['mein', 'me', 'में', 'pe', 'par', 'la', 'madhe', 'मध्ये']);
/** "Bhopal mein hai shoot". */
const between = new Set(['hi', 'bhi', 'hai', 'h', 'hoga', 'hogi', 'ही', 'भी', 'है', 'होगा']);
/** "Mumbai, shoot on 12 Dec": after the place it must be joined by "mein" or stand beside it. */
const isAboutPlace = (board: Board, at: number, step: 1 | -1): boolean =>
  step < 0 ||
  board.text(at) === 'studio' ||
  within.has(board.text(between.has(board.text(at - 1)) ? at - 2 : at - 1)) ||
  board.anyTerm(at - 1, 'city') !== undefined;
