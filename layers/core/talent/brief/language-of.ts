/** In which language a brief is written, for the answer to be in the same. */
import type { ParsedBrief } from './brief.ts';
import { hindiMarkers } from './gazetteers/cues.ts';
import type { Item } from './items.ts';

const markers = new Set(hindiMarkers.split('|'));

export const languageOf = (items: readonly Item[]): ParsedBrief['language'] => {
  const words = items.filter(({ kind }) => kind !== 'mark' && kind !== 'number').flatMap(({ text }) => text.split(' '));
  const devanagari = words.filter((word) => /[\u0900-\u097f]/u.test(word)).length;
  if (devanagari * 2 > words.length) return 'hi';
  const hindi = words.filter((word) => markers.has(word)).length + devanagari;
  return hindi >= 2 && hindi * 8 >= words.length ? 'hinglish' : 'en';
};
