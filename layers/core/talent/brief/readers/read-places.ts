/** Cities and localities; where the work is, and who travels. */
import { isRegion } from '../../towns.ts';
import { addTo, type Board, type Stance } from '../board.ts';
import { wordsAfter, wordsBefore } from '../clause-words.ts';
import { isMark } from '../items.ts';
import { sentAwayFor } from '../sent-away.ts';
import { stanceOf } from '../stance.ts';
import { isWorkPlace, saysShoot } from './shoot-places.ts';
import { isAuditionPlace, isToldPlace } from './told-places.ts';

export const readPlaces = (board: Board): void => {
  readTravel(board);
  const atAuditions: string[] = [];
  for (const { at, value: city } of board.places('city')) {
    if (isSpokenOf(board, at) || isHardlyNamed(board, at) || isToldPlace(board, at)) continue;
    const isWork = isShootPlace(board, at);
    if (isRegion(city) && !isWork) continue;
    if ((isWork && isOfAudition(board, at)) || isAuditionPlace(board, at)) {
      board.found('shootLocations', at, at, city, 0.5);
      atAuditions.push(city);
      continue;
    }
    if (isWork) {
      board.found('shootLocations', at, at, city, 0.8);
      board.slots.shootLocations = addTo(board.slots.shootLocations, city);
      continue;
    }
    const stance = stanceOfPlace(board, at);
    board.found('cities', at, at, city, 0.95, stance);
    keep(board, at, city, stance);
  }
  settle(board);
  if (board.slots.shootLocations === undefined) for (const city of atAuditions) board.slots.shootLocations = addTo(board.slots.shootLocations, city);
  if (board.slots.cities === undefined && board.slots.shootLocations !== undefined && saysLocalsOnly(board)) board.slots.cities = board.slots.shootLocations;
};

/** "Chandigarh/Mohali ki ladki ko preference": one place by two names. */
const settle = (board: Board): void => {
  const wished = board.slots.welcome?.cities;
  if (wished === undefined || board.slots.cities === undefined) return;
  const musts = board.slots.cities.filter((city) => !wished.includes(city));
  if (musts.length > 0) board.slots.cities = musts;
  else delete board.slots.cities;
};

/** "Shoot in Jaipur, local hire only": who lives where the work is. */
const saysLocalsOnly = (board: Board): boolean =>
  board.items.some(
    ({ text }, at) =>
      ['local', 'locals', 'लोकल'].includes(text) &&
      (locals.test(wordsAfter(board, at)) || /(?:^| )(?:only|sirf|strictly|just)$/u.test(wordsBefore(board, at))) &&
      stanceOf(board, at, at, 'city') === 'must',
  );
const locals =
  /^(?:(?:based )?(?:hire|hires|hiring|artists?|artistes?|actors?|talents?|people|faces|log|logon|kalakar|candidates?|casting|profiles?) (?:only|needed|required|chahiye|hi|preferably not outstation)|only|hi|hire$|hires$|artists?$|actors?$|talent$|casting$)(?: |$)/u;

/** "Auditions in Versova, shoot in Kanpur": the audition's place counts only where no other is named. */
const isOfAudition = (board: Board, at: number): boolean =>
  [-3, -2, -1, 1, 2, 3].some((step) => /^(?:auditions?|audition at|audition venue|look test)$/u.test(board.text(at + step)) && !isParted(board, at, at + step));
const isParted = (board: Board, from: number, to: number): boolean => {
  for (let at = Math.min(from, to) + 1; at < Math.max(from, to); at += 1) if (isMark(board.items[at], ',', '.', '\n', ';')) return true;
  return false;
};

/** "Gorakhpur/Banaras side ki ho to sahi" is said of both; "Mumbai ok" asks for nobody. */
const stanceOfPlace = (board: Board, at: number): Stance => {
  const stance = stanceOf(board, at, at, 'city');
  if (stance !== 'must') return stance;
  if (/^(?:bhi |wale bhi |also |is )?(?:ok|okay|fine|chalega|chalegi|chalenge|चलेगा|चलेगी)(?: too| bhi| hai)?$/u.test(wordsAfter(board, at))) return 'welcome';
  const isJoined = isMark(board.items[at + 1], '/') || isJoining(board, at + 1);
  return isJoined && board.anyTerm(at + 2, 'city') !== undefined && stanceOf(board, at + 2, at + 2, 'city') === 'welcome' ? 'welcome' : stance;
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
  return saysShoot(board, at, -1) || saysShoot(board, at, 1) || isWorkPlace(board, at);
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
/** Behind the place they say who is from there; before it, they end something else: "11 baje se Andheri mein". */
const behindOnly = new Set(['se', 'से', 'ka', 'ki', 'ke']);
const isBase = (board: Board, at: number): boolean =>
  (baseWords.has(board.text(at - 1)) && !behindOnly.has(board.text(at - 1))) ||
  (board.text(at + 1) !== 'from' && baseWords.has(board.text(at + 1))) ||
  (['in', 'at'].includes(board.text(at - 1)) && baseWords.has(board.text(at - 2)));

const readTravel = (board: Board): void => {
  // "Jo travel nahi kar sakte wo apply na karein".
  for (const [at, { text }] of board.items.entries()) {
    if (text === 'travel' && board.isFree(at) && /^(?:karna|krna|करना) (?:pad\S*|pdega|hoga|hogi|zaroori|पड़\S*|होगा)(?: |$)/u.test(wordsAfter(board, at))) {
      board.found('willingToTravel', at, at, 'yes', 0.85);
      board.slots.willingToTravel = true;
      continue;
    }
    if (!['travel', 'travelling', 'relocate', 'outstation'].includes(text) || !board.isFree(at) || sentAwayFor(board, at, at) !== 'must') continue;
    board.found('willingToTravel', at, at, 'yes', 0.8);
    board.slots.willingToTravel = true;
  }
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
