/** What stands in one breath with a thing: between two commas or full stops, or in a line. */
import type { Board } from './board.ts';
import { wordsAfter } from './clause-words.ts';
import { isMark, termOf } from './items.ts';

/** Words by which a skill is asked for, whatever is said around it. */
const askedWith = new Set(
  'demands,demand,demanding,requires,require,requiring,calls,wanted,reqd,rqd,a must,is a must,jaroori,zaruri,anivarya,can,must,should,able to,trained,trained in,training,expert,expert in,proficient,professional,skilled,skilled in,knows,know,knowing,knowledge,good at,plays,play,learned,learnt,khud,खुद,yayla,yaayla,aavadtu,aavadti,aavde,avadtu,joie,joiye,jaante,jaanta,jaanti,janti,janta,jante,chaiye,chaahiye,chahida,chahidi,pahije,paahije,req,req.,aunda,aundi,aunde,real,sach,jaane,janne,jaanne,nipun,mahir,maahir,zaroori,must have,required,mandatory,compulsory,essential,black belt,skill,skills,needed,need,needs,chahiye,chahie,practitioner,performer,exponent,certified,level,beginner,intermediate,advanced,basics,seekha,seekhi,sikha,sikhi,do,does,who can,any,either,one of,preferably,ideally,sake,sakta,sakti,sakte,sakein,le,leta,leti,lete,chala le,sunane,instructor,teacher,trainer,coach,टीचर,सकता,सकती,सके,yeta,yete,yetat,येतं,येते,चाहिए,जानता,जानती,जानने'.split(
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
  if (isNeededFor(board, at) || isTradeOfPart(board, at)) return true;
  // Who "improvises" acts so; whether "improv" was learnt is another question.
  if (/^improvise[rs]?$/u.test(board.text(at))) return !clause.some((place) => termOf(board.items[place], 'must') !== undefined);
  if (clause.some((place) => asks(board, place))) return false;
  const isBeside = (place: number): boolean => clause.includes(place) && describes(board, place);
  if (isWithinDescription(board, at, clause)) return true;
  if (somebody.test(board.text(at))) return isBeside(termOf(board.items[at - 1], 'and') === undefined ? at - 1 : at - 2) || isBeside(at + 1);
  return isBeside(at + 1) && somebody.test(board.text(at + 1)) && !teachers.has(board.text(at + 1));
};

/**
 * "Runs away from home with a guitar and a grudge", "boxing champion": a word that describes stands beside it. Who lists what is asked says it alone or with an adverb: "horse riding",
 * "swims strongly", "Kathak and Urdu".
 */
const isWithinDescription = (board: Board, at: number, clause: readonly number[]): boolean =>
  !(doing.test(board.text(at)) && !isOfThing(board, at)) && clause.some((place) => describes(board, place) && isNextTo(board, at, place));

/** What she does, said as a verb, is asked of her. */
const doing = /^(?:swims|sings|dances|rides|drives|skates|surfs|raps|can|play|plays|ride|drive)\b|\b(?:sake|karna|chalana|bajana|khelna|artists?)$/u;
/** "Drives a tempo" says the trade of a part; "drives a car" was read as one phrase. */
const isOfThing = (board: Board, at: number): boolean =>
  ['drives', 'drive'].includes(board.text(at)) && ['a', 'an', 'the', 'his', 'her'].includes(board.text(at + 1));

/** Small words may lie between: "baarish wala gaana", "guitar at the window". */
const isNextTo = (board: Board, at: number, other: number): boolean => {
  for (let place = Math.min(at, other) + 1; place < Math.max(at, other); place += 1) {
    const item = board.items[place];
    if (termOf(item, 'filler') === undefined || termOf(item, 'and') !== undefined || termOf(item, 'or') !== undefined) return false;
  }
  return true;
};

/** "Auto chalane wala character": what the part does for a living. */
const isTradeOfPart = (board: Board, at: number): boolean =>
  /^(?:chalane |chalaane )?(?:wala|wale|wali|waala|waale|वाला|वाले|वाली) (?:character|characters|role|roles|part|kirdaar|kirdar|किरदार|रोल)(?: |$)/u.test(
    wordsAfter(board, at),
  ) ||
  (/(?:wala|wale|wali|वाला|वाले|वाली)$/u.test(board.text(at)) &&
    /^(?:character|characters|role|roles|part|kirdaar|kirdar|किरदार|रोल)$/u.test(board.text(at + 1)));

/** "Mimicry needed for a storyteller part": what is needed stands before, and the part is only named. */
const isNeededFor = (board: Board, at: number): boolean => {
  const article = ['a', 'an', 'the', 'this'].includes(board.text(at - 1)) ? at - 1 : at;
  const names = somebody.test(board.text(at)) && ['part', 'role', 'character'].includes(board.text(at + 1));
  return names && board.text(article - 1) === 'for' && asks(board, article - 2) && board.anyTerm(article - 3, 'skill') !== undefined;
};

/** Words for people, and for what people are. */
const somebody = /^(?!.*(?:dancer|player)s?$).*(?:er|or|ist|host|comic|acrobat|acrobatic|poet|shayar|chef|cook|mime|drives)$/u;
const teachers = new Set(['teacher', 'instructor', 'trainer', 'tutor', 'coach', 'player', 'performer', 'dancer', 'actor', 'director', 'master']);

/** "Harmonium player", "tabla vadak": whoever does it. */
const doers = new Set(['player', 'players', 'artist', 'artists', 'vadak', 'khiladi', 'वादक', 'खिलाड़ी']);

const describes = (board: Board, at: number): boolean => {
  const item = board.items[at];
  const isWord = item?.kind === 'word' && item.text.length > 2 && !/.ly$/u.test(item.text) && !doers.has(item.text);
  return item !== undefined && board.isFree(at) && (isWord || termOf(item, 'character') !== undefined);
};

const asks = (board: Board, at: number): boolean => {
  const item = board.items[at];
  return (
    item !== undefined &&
    (askedWith.has(item.text) ||
      abilityInHindi.test(item.text) ||
      termOf(item, 'must') !== undefined ||
      ((doingInHindi.test(item.text) || doers.has(item.text)) && wished.has(board.text(at + 1))))
  );
};

/** "Bajane wala", "आती हो", "khud kare": the doing or the knowing of it, in whatever form. */
const abilityInHindi =
  /^(?:(?:chala|baja|khel|kar|gaa|naach|nach|tair|aa)(?:na|ni|ne|ta|ti|te|ata|ati|ate)?|kare|karen|karein|karega|karegi|karenge|(?:चला|बजा|खेल|कर|गा|नाच|तैर|आ)(?:ना|नी|ने|ता|ती|ते)?|करे|करें)(?: (?:wal[aei]|ho|hon|hi|hai|chahiye|वाल[ाेी]|वाले|हो|हों|है|ही|चाहिए))*$/u;

/** "Cricket khelta ho", "bhangra paundi hove": whatever is done, it is wished that she does it. */
const doingInHindi = /^(?:[a-z]{2,10}(?:t|nd)(?:a|i|e|ee)|[\u0900-\u097f]{1,10}त[ाीे])$/u;
const wished = new Set(['ho', 'hon', 'hove', 'hovan', 'hoye', 'asel', 'हो', 'हों', 'असेल']);

/** What it is for is another matter: "horse riding for a Mughal epic". */
const purposes = new Set(['for', 'liye', 'ke liye', 'लिए', 'के लिए']);

const clauseAround = (board: Board, at: number): number[] => {
  const places: number[] = [];
  for (const step of [-1, 1] as const)
    for (let place = at + step; Math.abs(place - at) <= farthest && place >= 0 && place < board.items.length; place += step) {
      if (isMark(board.items[place], ',', '.', ';', ':', '\n', '!', '?', '/', '(', ')', '-', '|') || purposes.has(board.text(place))) break;
      places.push(place);
    }
  return places;
};
