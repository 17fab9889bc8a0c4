/** A wish in a few words, for the sentence before a search. */
import { languageName } from '../wish/languages.ts';
import type { Span, Wish } from '../wish/wish.ts';
import type { Tongue } from './tongue.ts';

const sayGender: Readonly<Record<Tongue, Readonly<Record<string, string>>>> = {
  en: { female: 'women', male: 'men', nonbinary: 'non-binary people' },
  hinglish: { female: 'ladkiyan/mahilayen', male: 'ladke/purush', nonbinary: 'non-binary log' },
  hi: { female: 'महिलाएँ', male: 'पुरुष', nonbinary: 'नॉन-बाइनरी लोग' },
};
const age: Readonly<Record<Tongue, string>> = { en: 'age', hinglish: 'umar', hi: 'उम्र' };

const saySpan = ({ min, max }: Span): string => {
  if (min === undefined) return `≤ ${max}`;
  return max === undefined ? `${min}+` : `${min}–${max}`;
};

export const describeWish = (wish: Wish, tongue: Tongue): string =>
  [
    wish.gender === undefined ? '' : (sayGender[tongue][wish.gender] ?? ''),
    (wish.cities ?? []).join(' / '),
    wish.playingAge === undefined ? '' : `${age[tongue]} ${saySpan(wish.playingAge)}`,
    wish.heightCm === undefined ? '' : `${saySpan(wish.heightCm)} cm`,
    (wish.languages ?? []).map(({ code }) => languageName(code)).join(', '),
    (wish.dialects ?? []).join(', '),
    (wish.skills ?? []).join(', '),
    (wish.experience ?? []).join(' / '),
    (wish.medium ?? '').replaceAll('_', ' '),
  ]
    .filter((part) => part !== '')
    .join(' · ');
