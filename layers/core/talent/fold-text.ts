/** Text made comparable: one case, Latin letters without their accents, Indic vowel signs kept (dropping them makes other words). */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

const stopWords = new Set(
  'a an and are as at be been by can for from has have he her him his i in is it its my of on or our she some that the their them they this to was we who will with you your actor actors actress actresses find need someone people person show me ka ki ke hai hain aur se mein ko'.split(
    ' ',
  ),
);

/** The different telling words of a text, folded, in order of first appearance. */
export const words = (text: string): string[] => [...new Set(foldText(text).split(' '))].filter((word) => word.length > 1 && !stopWords.has(word));
