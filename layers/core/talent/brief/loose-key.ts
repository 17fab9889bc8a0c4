/** One key for the ways a Hindi or Indian word is spelled in Latin letters, and for its Devanagari form. */

const spellings: readonly (readonly [RegExp, string])[] = [
  [/ee|ii|ie/gu, 'i'],
  [/oo|uu/gu, 'u'],
  [/aa/gu, 'a'],
  [/ph/gu, 'f'],
  [/[wv]/gu, 'v'],
  [/z/gu, 'j'],
  [/ck|q/gu, 'k'],
  [/x/gu, 'ks'],
  [/([bcdgjkpst])h+/gu, '$1'],
  [/y/gu, 'i'],
  [/(.)\1+/gu, '$1'],
];

export const looseKey = (word: string): string => spellings.reduce((key, [from, to]) => key.replace(from, to), isDevanagari(word) ? toLatin(word) : word);

const isDevanagari = (word: string): boolean => /[\u0900-\u097f]/u.test(word);

const letters: Readonly<Record<string, string>> = Object.fromEntries(
  'अa आaa इi ईi उu ऊu ऋri एe ऐai ओo औau कka खkha गga घgha ङna चcha छchha जja झjha ञna टta ठtha डda ढdha णna तta थtha दda धdha नna पpa फpha बba भbha मma यya रra लla वva शsha षsha सsa हha ळla ऑo ॉo ाaa िi ीi ुu ूu ृri ेe ैai ोo ौau ंn ँn ःh ॅe'
    .split(' ')
    .map((entry) => [entry.charAt(0), entry.slice(1)]),
);
const virama = '्';
const isVowelSign = (letter: string): boolean => /[\u093e-\u094c\u0945\u0949]/u.test(letter);

/** Letter by letter; the unwritten `a` is left out at the end and where a vowel follows the next consonant. */
export const toLatin = (word: string): string => {
  const sounds: string[] = [];
  for (const letter of word) {
    const sound = letters[letter] ?? '';
    if (letter === virama || isVowelSign(letter)) sounds.push((sounds.pop() ?? '').replace(/a$/u, ''));
    if (letter !== virama) sounds.push(sound);
  }
  const spelled = sounds.join('');
  return spelled.replace(/([^aeiou])a$/u, '$1').replace(/([aeiou][^aeiou]h?)a(?=[^aeiou]h?[aeiou])/gu, '$1');
};
