/** Lists and money in words. */

export const joinWords = (words: readonly string[], last: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

/** `₹1,50,000`: grouped as in India, without the help of a locale. */
export const sayRupees = (paise: number): string => {
  const digits = String(Math.round(paise / 100));
  const [head, tail] = [digits.slice(0, -3), digits.slice(-3)];
  return `₹${head === '' ? '' : `${head.replace(/\B(?=(?:\d{2})+$)/gu, ',')},`}${tail}`;
};
