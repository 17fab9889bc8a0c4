/** Words as they are compared: folded, in one script, without their commonest endings, and without words that tell nothing. */
import { fold, knownName } from '../intelligence/index.ts';
import { looseKey } from '../talent/index.ts';

const stopWords = new Set(
  [
    'a an and are as at be been but by can could did do does for from had has have he her him his how i if in into is it its just like me my of on or our she should so some than that the their them then there these they this those to up us was we were what when where which who why will with would you your',
    'about again also any anything everything know need please tell thing think want',
    'remember forget note remind recall memory memories keep mind',
    'ka ki ke ko se mein main me hai hain hun hoon tha thi the ho hona aur ya par pe bhi hi to jo wo woh vo yeh ye is us mera meri mere mujhe hum hamara aap aapka tum tera kya kaise kaun kab kahan nahi nahin mat kar karo karna karke liye wala wale wali rakhna rakho rakhiye yaad bhoolna bhool jao batao',
    'का की के को से में मैं है हैं हूं हूँ था थी थे हो और या पर भी ही तो जो वो वह यह ये इस उस मेरा मेरी मेरे मुझे हम हमारा आप आपका तुम क्या कैसे कौन कब कहां कहाँ नहीं मत कर करो करना करके लिए वाला वाले वाली रखना रखो रखिए याद भूल जाओ बताओ ने',
  ].flatMap((line) => line.split(' ').map(fold)),
);

/** English endings that change no meaning here: "riding", "rides", "ride" are one word. Rough on purpose: both sides go through it. */
const stem = (word: string): string => {
  if (!/^[a-z]+$/u.test(word) || word.length < 4) return word;
  const bare = word
    .replace(/ies$/u, 'y')
    .replace(/(?<=[^s])s$/u, '')
    .replace(/(?<=\w{3})(?:ing|ed)$/u, '');
  return bare.replace(/(.)\1$/u, '$1').replace(/(?<=\w{2})e$/u, '');
};

/** The key of a word costs a dozen replacements, and the same words come again and again. */
const keys = new Map<string, string>();
const mostKeys = 20_000;
const keyOf = (word: string): string => {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const key = looseKey(stem(fold(knownName(word) ?? word)));
  if (keys.size >= mostKeys) keys.clear();
  keys.set(word, key);
  return key;
};

/** The telling words of a text, in their order, as often as they stand there. */
export const tokensOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => (word.length > 1 || /\p{N}/u.test(word)) && !stopWords.has(word))
    .map(keyOf);

/** A text as it is compared with another one for being the same: words alone, in their order. */
export const textKey = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
