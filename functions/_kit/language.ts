/** Which of our languages a client wants (RFC 9110, Accept-Language): English unless Hindi is wanted more. */
import type { Language } from '../../layers/contracts/index.ts';

const weightOf = (ranges: readonly string[], language: Language): number =>
  Math.max(
    0,
    ...ranges.map((range) => {
      const [tag = '', ...parameters] = range
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      if (tag !== language && !tag.startsWith(`${language}-`)) return 0;
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      const weight = quality === undefined ? 1 : Number(quality);
      return weight >= 0 && weight <= 1 ? weight : 0;
    }),
  );

export const languageOf = (acceptLanguage: string | undefined): Language => {
  const ranges = (acceptLanguage ?? '').slice(0, 500).split(',');
  const [hindi, english] = [weightOf(ranges, 'hi'), weightOf(ranges, 'en')];
  if (hindi !== english) return hindi > english ? 'hi' : 'en';
  // Wanted alike: the one that was named first.
  const first = ranges.map((range) => range.trim().slice(0, 2).toLowerCase()).find((tag) => tag === 'hi' || tag === 'en');
  return hindi > 0 && first === 'hi' ? 'hi' : 'en';
};
