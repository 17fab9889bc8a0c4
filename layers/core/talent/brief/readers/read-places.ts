/** Cities and localities; where the work is, and who travels. */
import { addTo, type Board } from '../board.ts';
import { isMark, termOf } from '../items.ts';
import { stanceOf } from '../stance.ts';

export const readPlaces = (board: Board): void => {
  readTravel(board);
  for (const { at, value: city } of board.places('city')) {
    if (isSpokenOf(board, at) || isHardlyNamed(board, at)) continue;
    if (isShootPlace(board, at)) {
      board.found('shootLocations', at, at, city, 0.8);
      board.slots.shootLocations = addTo(board.slots.shootLocations, city);
      continue;
    }
    const stance = stanceOf(board, at, at, 'city');
    board.found('cities', at, at, city, 0.95, stance);
    keep(board, at, city, stance);
  }
};

const keep = (board: Board, at: number, city: string, stance: string): void => {
  const { slots } = board;
  if (stance === 'refused') slots.refused = { ...slots.refused, cities: addTo(slots.refused?.cities, city) };
  if (stance === 'welcome') slots.welcome = { ...slots.welcome, cities: addTo(slots.welcome?.cities, city) };
  if (stance !== 'must') return;
  slots.cities = addTo(slots.cities, city);
  const locality = board.anyTerm(at, 'locality');
  if (locality !== undefined) slots.localities = addTo(slots.localities, titled(locality));
};

/** "Bewildered by Mumbai", "a film about Pune": somebody’s feelings and stories live there, and she need not. */
const isSpokenOf = (board: Board, at: number): boolean => ['by', 'about', 'loves', 'hates', 'misses'].includes(board.text(at - 1));

const longEnough = 6;
const placeCues = new Set(['in', 'at', 'near', 'from', 'based', 'base', 'local', 'locals', 'living', 'lives', 'staying', 'se', 'से', 'mein', 'me', 'में']);

/** A short word that is only spelled nearly like a place ("thana", "taane") is that place where something beside it speaks of places. */
const isHardlyNamed = (board: Board, at: number): boolean => {
  const item = board.items[at];
  if (item === undefined || item.sureness === 1 || item.end - item.start >= longEnough) return false;
  const isBeside = [-2, 2].some(
    (away) => board.anyTerm(at + away, 'city') !== undefined && (isMark(board.items[at + away / 2], ',', '/', '&') || isJoining(board, at + away / 2)),
  );
  return (
    !isBeside &&
    !placeCues.has(board.text(at - 1)) &&
    !(placeCues.has(board.text(at + 1)) && !within.has(board.text(at + 1))) &&
    board.anyTerm(at - 2, 'slotName') === undefined
  );
};
/** "Thaane mein" is as well in the police station. */
const within = new Set(['mein', 'me', 'में']);
const isJoining = (board: Board, at: number): boolean => board.anyTerm(at, 'or') !== undefined || board.anyTerm(at, 'and') !== undefined;

const titled = (name: string): string => name.replace(/(^|\s)\p{L}/gu, (start) => start.toUpperCase());

/** "Shoot in Goa", "Goa mein shoot", "travel to Jaipur". "Mumbai based" and "from Mumbai" are never that. */
const isShootPlace = (board: Board, at: number): boolean => {
  if (isBase(board, at)) return false;
  return saysShoot(board, at, -1) || saysShoot(board, at, 1);
};

const baseWords = new Set([
  'based',
  'base',
  'local',
  'locals',
  'from',
  'living',
  'lives',
  'live',
  'resident',
  'residing',
  'se',
  'से',
  'based only',
  'ka',
  'ki',
  'ke',
  'walas',
  'wale',
  'wali',
  'wala',
  'stay',
  'staying',
  'rehne',
  'rehta',
  'rehti',
]);
const isBase = (board: Board, at: number): boolean =>
  baseWords.has(board.text(at - 1)) ||
  (board.text(at + 1) !== 'from' && baseWords.has(board.text(at + 1))) ||
  (['in', 'at'].includes(board.text(at - 1)) && baseWords.has(board.text(at - 2)));

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
]);

const saysShoot = (board: Board, from: number, step: 1 | -1): boolean => {
  for (let at = from + step, steps = 0; steps < 4; at += step) {
    const item = board.items[at];
    if (item === undefined) return false;
    if (termOf(item, 'shootPlace') !== undefined) return !isPlainLocation(board, at) && isAboutPlace(board, at, step);
    if (board.isFound('dates', at) || (isMark(item, ',') && endsDates(board, at, step))) continue;
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

/** "Location: Mumbai" alone says where people are wanted. */
const isPlainLocation = (board: Board, at: number): boolean =>
  ['location', 'locations', 'travel', 'set', 'schedule', 'outdoor'].includes(board.text(at)) && !isTravelTo(board, at);
const isTravelTo = (board: Board, at: number): boolean => board.text(at) === 'travel' && ['to', 'for'].includes(board.text(at + 1));

/** "Mumbai, shoot on 12 Dec": after the place it must be joined by "mein" or stand beside it. */
const isAboutPlace = (board: Board, at: number, step: 1 | -1): boolean =>
  step < 0 || board.text(at) === 'studio' || ['mein', 'me', 'में', 'pe', 'par'].includes(board.text(at - 1)) || board.anyTerm(at - 1, 'city') !== undefined;

const readTravel = (board: Board): void => {
  for (const { at } of [...board.places('travel')]) {
    board.found('willingToTravel', at, at, 'yes', 0.9);
    board.slots.willingToTravel = true;
    const place = board.text(at + 1) === 'to' ? at + 2 : at + 1;
    const city = board.term(place, 'city');
    if (city === undefined) continue;
    board.found('shootLocations', place, place, city, 0.85);
    board.slots.shootLocations = addTo(board.slots.shootLocations, city);
  }
};
