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
  'a about after again all also always among amongst an and any anybody anyone are around as at be because been before being between both but by can could did do does doing done each etc ever every few for from get give given go going got had has have having he her here him his how i if in into is it its just know let like looking made make many may me might more most much must my need needed needs no not now of off on once one only or other our out over own per please same shall she should since so some such than that the their them then there these they this those to too under until up upon us use used very via want wanted wants was we were what when where whether which while who whom whose why will with would yes yet you your actor actors actress actresses find someone somebody people person show ka ki ke hai hain aur se mein ko'.split(
    ' ',
  ),
);

/** The different telling words of a text, folded, in order of first appearance. */
export const words = (text: string): string[] => [...new Set(foldText(text).split(' '))].filter((word) => word.length > 1 && !stopWords.has(word));
