/** Hindi says of whom it speaks by the ends of its verbs and adjectives: a feminine form is a woman's, a masculine one may be anybody's. */
import type { Board } from '../board.ts';
import { wordsBefore } from '../clause-words.ts';
import { foldWord } from '../tokens.ts';
import { isEdge } from './somebody-else.ts';

const oneOf = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(foldWord));

const doing = /^(?:[a-z]{1,12}t(?:i|ee)|[\u0900-\u097f]{1,10}ती)$/u;
/** What agrees with a thing says nothing of her: "Hindi aati ho", "gaadi chalti ho", "raat mein hoti hai". */
const ofThings = oneOf(
  'aati aatee ati hoti hotee milti chalti padti parti banti bachti jaati jati bajti bikti umriti आती होती मिलती चलती पड़ती पडती बनती बचती जाती बजती बिकती',
);
const noVerb = oneOf('party beauti shanti shakti bhakti pati mukti gujarati stuti kriti prakriti sanskriti smriti shruti aarti maruti जाति पति शक्ति');
const helping = oneOf('ho hon hai hain हो हों है हैं');
/** Who acts in the clause. "Company jo chai bechti hai" is nobody. */
const acts = /(?:^| )(?:jo|joh|koi|aisi|जो|कोई|ऐसी)(?: \S+){0,8}$/u;
const thingActs =
  /(?:^| )(?:company|brand|film|movie|series|show|ad|app|family|kahani|story|team|gaadi|car|train|bus|awaaz|कंपनी|कहानी|फिल्म|टीम) (?:jo|joh|जो)(?: \S+){0,8}$/u;

/** "Dhol bajati ho", "chala sakti ho", "30 ki lagti ho". */
const isHerDoing = (board: Board, at: number): boolean => {
  const word = board.text(at);
  // One phrase of the lists.
  if (/^(?:lagti|dikhti|लगती|दिखती) (?:ho|hai|हो|है)$/u.test(word)) return true;
  if (!doing.test(word) || noVerb.has(word) || ofThings.has(word)) return false;
  if (/^(?:lagti|लगती)$/u.test(word) && !/(?:^| )(?:ki|si|jaisi|की|सी|जैसी)$/u.test(wordsBefore(board, at))) return false;
  if (!helping.has(board.text(at + 1)) && !(isEdge(board, at + 1) && /^(?:sak|सक)/u.test(word))) return false;
  // "Chala sakta ho ya chala sakti ho": whoever it is.
  if (board.items.some(({ text }) => text === word.replace(/t(?:i|ee)$/u, 'ta').replace(/ती$/u, 'ता'))) return false;
  const before = wordsBefore(board, at);
  // "Saree pehnti ho" is wished; "saree pehnti hai" is told of whoever stands before it.
  return (acts.test(before) || /^(?:ho|hon|हो|हों)$/u.test(board.text(at + 1))) && !thingActs.test(before);
};

const herAdjectives = oneOf('aisi achhi acchi achchi acchhi badi lambi patli moti seedhi sidhi bholi chhoti choti ऐसी अच्छी लंबी लम्बी मोटी सीधी छोटी भोली');
const eitherNouns = oneOf(
  'koi jo joh artist artiste actor kalakar dancer singer model performer anchor doctor teacher inspector officer comedian villain कोई जो कलाकार एक्टर डांसर मॉडल टीचर डॉक्टर',
);
/** What "koi aisi" may be said of without a woman. */
const things = oneOf(
  'film movie series kahani awaaz aawaz personality acting jodi family jagah baat shart problem city team umar height smile फिल्म कहानी आवाज जगह बात उम्र',
);

/** "Aisi koi", "achhi dancer": the adjective is a woman's, and the noun may be anybody's. */
const isHerAdjective = (board: Board, at: number): boolean =>
  (herAdjectives.has(board.text(at)) && eitherNouns.has(board.text(at + 1))) ||
  (/^(?:koi|कोई)$/u.test(board.text(at)) && /^(?:aisi|ऐसी)$/u.test(board.text(at + 1)) && !things.has(board.text(at + 2)));

const festivals = oneOf('deepawali dipawali qawwali kawwali kavvali');
const times = oneOf('raat subah shaam pehle kal dopahar baad रात सुबह शाम पहले कल');
const afterHer = oneOf(
  'chahiye chahie chaiye ho hon hai dhoondo dhundo dhoondho dikhao bhejo batao koi aur ya and or type jaisi chalegi milegi sirf only artist artiste actor kalakar dancer model चाहिए हो है दिखाओ ढूंढो बताओ कोई और या चलेगी मिलेगी कलाकार',
);
/** "Bolne wali chahiye", "himmat wali ho", "kothewali". "Raat wali shift" is a thing. */
const isWali = (board: Board, at: number): boolean => {
  const word = board.text(at);
  if (!/^(?:(?:[a-z ]{3,})?w(?:a|aa)li|(?:\S+ )?वाली)$/u.test(word) || festivals.has(word) || (/^(?:w|व)/u.test(word) && times.has(board.text(at - 1))))
    return false;
  return isEdge(board, at + 1) || board.isFound('playingAge', at + 1) || afterHer.has(board.text(at + 1)) || board.anyTerm(at + 1, 'gender') === 'female';
};

/** The place of a form that is a woman's. */
export const feminineForm = (board: Board, isElse: (at: number) => boolean): number | undefined => {
  const at = board.items.findIndex((_, place) => (isHerDoing(board, place) || isHerAdjective(board, place) || isWali(board, place)) && !isElse(place));
  return at < 0 ? undefined : at;
};
