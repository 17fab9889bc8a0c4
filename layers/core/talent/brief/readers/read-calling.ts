/** What somebody is called, where it is a woman's or a man's word only. */
import type { Board } from '../board.ts';
import { wordsAfter, wordsBefore } from '../clause-words.ts';
import { stanceOf } from '../stance.ts';
import { feminineCallings, masculineCallings } from './callings.ts';
import { feminineForm } from './hindi-agreement.ts';
import { isEdge, isOfAnother } from './somebody-else.ts';

/** Asked where nothing else says the gender. */
export const readCalling = (board: Board): void => {
  const isElse = (at: number): boolean =>
    isOfAnother(board, at) || hisOwn.test(wordsAfter(board, at)) || makers.test(wordsBefore(board, at)) || stanceOf(board, at, at, 'gender') === 'refused';
  const herName = placeOf(board, isElse, (at) => feminineCallings.has(board.text(at)) || isMadam(board, at) || hasTitle(board, at, herTitles));
  const hisName = placeOf(
    board,
    isElse,
    (at) =>
      (masculineCallings.has(board.text(at)) && !/^(?:chakar|chaakar|चाकर)$/u.test(board.text(at + 1))) ||
      isSeller(board, at) ||
      hasTitle(board, at, hisTitles),
  );
  // "Dhobi aur dhoban", "landlady or landlord": either will do.
  if (herName !== undefined && (hisName !== undefined || board.items.some(({ text }) => text === 'landlord'))) return;
  say(board, 'female', herName ?? (hisName === undefined ? feminineForm(board, isElse) : undefined));
  if (board.slots.gender === undefined) say(board, 'male', hisName);
  // The look takes the word.
  if (board.slots.gender === undefined && placeOf(board, isElse, (at) => isBearded(board, at)) !== undefined) board.slots.gender = 'male';
};

const placeOf = (board: Board, isElse: (at: number) => boolean, is: (at: number) => boolean): number | undefined => {
  const at = board.items.findIndex((_, place) => is(place) && !isElse(place));
  return at < 0 ? undefined : at;
};

const say = (board: Board, gender: 'female' | 'male', at: number | undefined): void => {
  if (at === undefined) return;
  if (board.isFree(at)) board.found('gender', at, at, gender, 0.7);
  board.slots.gender = gender;
};

/** "Directed by Anurag Thakur", "regards, Seema Devi": a surname of who makes or sends it. */
const makers = /(?:^| )(?:by|director|producer|contact|call|regards|thanks|dear|casting director|client|coordinator)(?: \S+){0,2}$/u;

/** "Naukar ki biwi"; "gunda ke role ke liye" is his own. */
const hisOwn =
  /^(?:ki|ke|ka|की|के|का) (?!(?:role|roles|part|kirdaar|character|liye|type|tarah|roop|rup|रूप|look|umar|umr|age|height|रोल|किरदार|लिए|भूमिका|तरह|उम्र)(?: |$))/u;

/** "Police wala", "chai wala". */
const isSeller = (board: Board, at: number): boolean =>
  ['wala', 'waala', 'वाला'].includes(board.text(at)) &&
  !['character', 'role', 'kirdaar', 'look', 'type', 'uniform', 'किरदार', 'रोल'].includes(board.text(at + 1)) &&
  /^(?:police|chai|doodh|sabzi|paan|dabba|rickshaw|auto|taxi|thela|ration|phool|gang|पुलिस|चाय|दूध|सब्ज़ी|पान|रिक्शा)$/u.test(board.text(at - 1));

/** "Madam type", "principal madam". "Madam, please" calls somebody. */
const isMadam = (board: Board, at: number): boolean =>
  ['madam', 'madamji', 'मैडम'].includes(board.text(at)) &&
  (['type', 'jaisi', 'types'].includes(board.text(at + 1)) ||
    [at - 1, at + 1].some((place) => board.anyTerm(place, 'character') !== undefined || board.text(place) === 'principal'));

/** "Mrs Sharma, 45, nosy neighbour" at the beginning of a line; "contact Mr Shah" is who sends the brief. */
const hasTitle = (board: Board, at: number, titles: ReadonlySet<string>): boolean => {
  const name = board.mark(at + 1, '.') ? at + 2 : at + 1;
  return (
    titles.has(board.text(at)) &&
    isEdge(board, at - 1) &&
    board.items[name]?.kind === 'word' &&
    !['s', 'ki', 'ka', 'ke'].includes(board.text(name + 1)) &&
    !/(?:contact|call|regards|thanks|dear|from|by)/u.test(wordsBefore(board, at, true)) &&
    !ofMakers.test(wordsAfter(board, name))
  );
};
/** "Ms. Kavita Rao (AD) ko chahiye", "Smt. Geeta Sharma ki film": who makes it. */
const ofMakers =
  /^(?:\S+ ){0,3}?(?:ko|ne|casting|productions?|films|team|direct\S*|ad|cd|(?:ki|ke|की|के) (?:film|team|company|production|series|office|show|serial|project|फिल्म|टीम|सीरीज)|को|ने)(?: |$)/u;
const herTitles = new Set(['mrs', 'ms', 'miss', 'smt', 'shrimati', 'श्रीमती']);
const hisTitles = new Set(['mr', 'mister', 'shri', 'श्री']);

/** A beard that is wanted is a man's. */
const isBearded = (board: Board, at: number): boolean =>
  /^(?:bearded|beard|moustache|mustache|moustached|dadhi|daadhi|dadhi wala|muchh?|moonch|mooch|moochh|दाढ़ी|मूंछ|मूँछ|मूछ)$/u.test(board.text(at)) &&
  !/(?:^| )(?:no|without|not|bina|बिना)(?: \S+)?$/u.test(wordsBefore(board, at)) &&
  !/^(?:\S+ )?(?:na|nahi|nahin|not|no|ho ya na|नहीं|न|optional|ok|chalega)(?: |$)/u.test(wordsAfter(board, at)) &&
  stanceOf(board, at, at, 'look') !== 'refused';
