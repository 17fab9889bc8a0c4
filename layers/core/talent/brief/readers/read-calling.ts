/** What somebody is called, where it is a woman's or a man's word only. */
import type { Board } from '../board.ts';
import { wordsAfter } from '../clause-words.ts';
import { isEdge, isOfAnother } from './somebody-else.ts';

/** Asked where nothing else says the gender. */
export const readCalling = (board: Board): void => {
  readFeminine(board);
  if (board.slots.gender === undefined) readMasculine(board);
};

/** Who can only be a man: "vakil sahab", "masterji", "police wala", whose feminine is a word of its own. Other masculine forms say nobody's gender. */
const readMasculine = (board: Board): void => {
  const at = board.items.findIndex(
    ({ text }, place) => (called.has(text) || isSeller(board, place)) && !isOfAnother(board, place) && !hisOwn.test(wordsAfter(board, place)),
  );
  if (at < 0) return;
  if (board.isFree(at)) board.found('gender', at, at, 'male', 0.7);
  board.slots.gender = 'male';
};
/** "Naukar ki biwi"; "gunda ke role ke liye" is his own. */
const hisOwn = /^(?:ki|ke) (?!(?:role|part|kirdaar|character|liye)(?: |$))/u;
const isSeller = (board: Board, at: number): boolean =>
  ['wala', 'waala', 'वाला'].includes(board.text(at)) &&
  /^(?:police|chai|doodh|sabzi|paan|dabba|rickshaw|auto|taxi|thela|ration|phool|gang|पुलिस|चाय|दूध|सब्ज़ी|पान|रिक्शा)$/u.test(board.text(at - 1));
const called = new Set([
  'gunda',
  'goonda',
  'gunde',
  'गुंडा',
  'policewala',
  'sahab',
  'saheb',
  'sahib',
  'saab',
  'साहब',
  'साहेब',
  'masterji',
  'मास्टरजी',
  'panditji',
  'पंडितजी',
  'naukar',
  'नौकर',
  'watchman',
  'headmaster',
  'chowkidar',
  'चौकीदार',
]);

/** Who can only be a woman: "widow", "padosan", "padhane wali" at the end of its clause. A masculine form says nobody's gender. */
const readFeminine = (board: Board): void => {
  const at = board.items.findIndex((item, place) => board.items.length > 0 && (feminine.has(item.text) || isDoer(board, place)) && !isOfAnother(board, place));
  if (at < 0 || board.items.some(({ text }) => masculine.has(text))) return;
  if (board.isFree(at)) board.found('gender', at, at, 'female', 0.7);
  board.slots.gender = 'female';
};
const feminine = new Set([
  'widow',
  'widows',
  'shikshika',
  'शिक्षिका',
  'nayika',
  'नायिका',
  'kaamwali',
  'कामवाली',
  'bai',
  'बाई',
  'headmistress',
  'schoolmistress',
  'landlady',
  'governess',
  'seamstress',
  'stewardess',
  'priestess',
  'memsahab',
  'memsaab',
  'मेमसाहब',
  'vidhwa',
  'vidhva',
  'विधवा',
  'padosan',
  'पडोसन',
  'पडोसिन',
  'sevika',
  'samaj sevika',
  'सेविका',
  'malkin',
  'maalkin',
  'मालकिन',
  'naukrani',
  'नौकरानी',
  'adhyapika',
  'अध्यापिका',
  'lekhika',
  'लेखिका',
  'gayika',
  'गायिका',
]);
const masculine = new Set(['landlord', 'headmaster', 'widower', 'vidhur', 'विधुर']);
const isDoer = (board: Board, at: number): boolean =>
  // "Madam type"; "madam, please" calls somebody.
  (board.text(at) === 'madam' && ['type', 'jaisi', 'types'].includes(board.text(at + 1))) || isWali(board, at);
const isWali = (board: Board, at: number): boolean =>
  ['wali', 'waali', 'वाली'].includes(board.text(at)) && /(?:ne|ने)$/u.test(board.text(at - 1)) && (isEdge(board, at + 1) || feminine.has(board.text(at + 1)));
