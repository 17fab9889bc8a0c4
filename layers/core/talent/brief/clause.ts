/** What stands in one breath with a thing: between two commas or full stops, or in a line. */
import type { Board } from './board.ts';
import { isMark, termOf } from './items.ts';

/** Words by which a skill is asked for, whatever is said around it. */
const askedWith = new Set(
  'can,must,should,able to,trained,trained in,training,expert,expert in,proficient,professional,skilled,skilled in,knows,know,knowing,knowledge,good at,plays,play,learned,learnt,aana,aani,aata,aati,aate,aane,aana chahiye,aani chahiye,jaante,jaanta,jaanti,karna,karni,chalana,nipun,mahir,maahir,zaroori,must have,required,mandatory,compulsory,essential,black belt,skill,skills'.split(
    ',',
  ),
);

/** Nobody says so much of a skill alone. */
const farthest = 12;

/**
 * "Charming host", "nimble and acrobatic", "kabaddi raider with a torn knee": a word for who somebody is, named to say what she is like. A word that describes stands beside it, and
 * nothing in its clause asks for it. Such a thing ranks; whether it is a must, nobody said.
 */
export const isOfDescription = (board: Board, at: number): boolean => {
  const clause = clauseAround(board, at);
  if (clause.some((place) => asks(board, place))) return false;
  const isBeside = (place: number): boolean => clause.includes(place) && describes(board, place);
  if (somebody.test(board.text(at))) return isBeside(termOf(board.items[at - 1], 'and') === undefined ? at - 1 : at - 2) || isBeside(at + 1);
  return isBeside(at + 1) && somebody.test(board.text(at + 1)) && !teachers.has(board.text(at + 1));
};

/** Words for people, and for what people are. */
const somebody = /^(?!.*(?:dancer|player)s?$).*(?:er|or|ist|host|comic|acrobat|acrobatic|poet|shayar|chef|cook|mime|drives)$/u;
const teachers = new Set(['teacher', 'instructor', 'trainer', 'tutor', 'coach', 'player', 'performer', 'dancer', 'actor', 'director', 'master']);

const describes = (board: Board, at: number): boolean => {
  const item = board.items[at];
  return item !== undefined && board.isFree(at) && (item.kind === 'word' || termOf(item, 'character') !== undefined);
};

const asks = (board: Board, at: number): boolean => {
  const item = board.items[at];
  return item !== undefined && (askedWith.has(item.text) || termOf(item, 'must') !== undefined);
};

const clauseAround = (board: Board, at: number): number[] => {
  const places: number[] = [];
  for (const step of [-1, 1] as const)
    for (let place = at + step; Math.abs(place - at) <= farthest && place >= 0 && place < board.items.length; place += step) {
      if (isMark(board.items[place], ',', '.', ';', ':', '\n', '!', '?', '/', '(', ')', '-', '|')) break;
      places.push(place);
    }
  return places;
};
