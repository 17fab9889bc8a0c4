/** Hindi in Devanagari and in Latin letters, and the many ways to write the latter, folded to one key; English words come out changed alike on both sides. */
import { setApart } from './english-apart.ts';

const consonants: Readonly<Record<string, string>> = {
  क: 'k',
  ख: 'kh',
  ग: 'g',
  घ: 'gh',
  ङ: 'n',
  च: 'ch',
  छ: 'chh',
  ज: 'j',
  झ: 'jh',
  ञ: 'n',
  ट: 't',
  ठ: 'th',
  ड: 'd',
  ढ: 'dh',
  ण: 'n',
  त: 't',
  थ: 'th',
  द: 'd',
  ध: 'dh',
  न: 'n',
  प: 'p',
  फ: 'f',
  ब: 'b',
  भ: 'bh',
  म: 'm',
  य: 'y',
  र: 'r',
  ल: 'l',
  व: 'v',
  श: 'sh',
  ष: 'sh',
  स: 's',
  ह: 'h',
  ळ: 'l',
};
const vowels: Readonly<Record<string, string>> = {
  अ: 'a',
  आ: 'aa',
  इ: 'i',
  ई: 'ee',
  उ: 'u',
  ऊ: 'oo',
  ए: 'e',
  ऐ: 'ai',
  ओ: 'o',
  औ: 'au',
  ऑ: 'o',
  ऍ: 'e',
  ऋ: 'ri',
};
const signs: Readonly<Record<string, string>> = {
  'ा': 'aa',
  'ि': 'i',
  'ी': 'ee',
  'ु': 'u',
  'ू': 'oo',
  'े': 'e',
  'ै': 'ai',
  'ो': 'o',
  'ौ': 'au',
  'ॉ': 'o',
  'ॅ': 'e',
  'ृ': 'ri',
};

/** A Devanagari word in Latin letters; an `a` that is not spoken at the end is left out. */
const toLatin = (word: string): string => {
  let latin = '';
  const letters = [...word];
  letters.forEach((letter, at) => {
    const next = letters[at + 1] ?? '';
    if (consonants[letter] !== undefined) latin += consonants[letter] + (next === '' || signs[next] !== undefined || next === '्' ? '' : 'a');
    else latin += vowels[letter] ?? signs[letter] ?? (letter === 'ं' || letter === 'ँ' ? 'n' : letter === '्' ? '' : letter);
  });
  return latin;
};

const devanagari = /[\u0900-\u097f]/u;

/** The words of a text, folded, in order. */
export const foldedWords = (text: string): string[] => lowerCase(text).split(notAWord).filter(Boolean).map(inLatin);

/** The words of a text as `stem(looseKey(word))` gives them, in order: what texts and lists are compared by. */
export const keysOf = (text: string): string[] => keysOfFolded(looseKey(setApart(foldedWords(text).join(' '))));

/** The same for many phrases between commas or strokes, in a tenth of the time. */
export const keysOfEach = (phrases: string): string[][] =>
  looseKey(setApart(lowerCase(phrases).replace(/[\u0900-\u097f]+/gu, toLatin)))
    .split(/[,|]/u)
    .map((phrase) => keysOfFolded(phrase));

const keysOfFolded = (text: string): string[] => text.split(notAWord).filter(Boolean).map(stem);
const notAWord = /[^\p{L}\p{M}\p{N}]+/u;
const inLatin = (word: string): string => (devanagari.test(word) ? toLatin(word) : word);

const lowerCase = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u093c]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]s\b/gu, '')
    .replace(/['’]/gu, '');

/** One key for spellings of one sound: `chhote`, `chote`, `choté`; `khamoshi`, `khaamoshee`. Of one word or of many between blanks. */
export const looseKey = (words: string): string =>
  words
    .replaceAll('chh', 'ch')
    .replaceAll('ph', 'f')
    .replaceAll('w', 'v')
    .replaceAll('z', 'j')
    .replaceAll('q', 'k')
    .replace(/ee|ii/gu, 'i')
    .replace(/oo|uu/gu, 'u')
    .replaceAll('aa', 'a')
    .replace(/(.)\1/gu, '$1')
    .replace(/y(?![\p{L}\p{N}])/gu, 'i')
    .replaceAll('sh', 's');

/** Without the endings of English plurals and verbs. */
export const stem = (word: string): string => {
  if (word.length < 5) return word.length === 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  // Most words have none of the endings.
  if (!'gyesd'.includes(word.charAt(word.length - 1)) && !word.endsWith('i')) return word;
  for (const [ending, instead] of endings) if (word.endsWith(ending) && word.length - ending.length >= 3) return word.slice(0, -ending.length) + instead;
  return word;
};
const endings = [
  ['iness', 'i'],
  ['fulness', ''],
  ['ness', ''],
  ['ically', 'ic'],
  ['ies', 'i'],
  ['ing', ''],
  ['edly', ''],
  ['ily', 'i'],
  ['ly', ''],
  ['ed', ''],
  ['es', ''],
  ['s', ''],
  ['e', ''],
] as const;
