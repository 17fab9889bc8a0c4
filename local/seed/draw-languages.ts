/** Languages and the dialects that go with them: the mother tongue is native, others are weaker. */
import type { Chance } from './random.ts';
import { dialectsByLanguage, furtherLanguages, marathiChance } from './regions.ts';

type Proficiency = 'native' | 'fluent' | 'conversational' | 'lines';
const learnt = [
  ['fluent', 0.4],
  ['conversational', 0.45],
  ['lines', 0.15],
] as const;
/** Hindi and English are working languages: who has them has them well. */
const working = [
  ['native', 0.12],
  ['fluent', 0.6],
  ['conversational', 0.25],
  ['lines', 0.03],
] as const;

export const drawLanguages = (
  chance: Chance,
  motherTongue: string,
  city: string,
): { languages: { code: string; proficiency: Proficiency }[]; dialects: string[] } => {
  const chances = [...furtherLanguages, ['mr', marathiChance(city)] as const].filter(([code]) => code !== motherTongue);
  const further = chances
    .filter(([, probability]) => chance.happens(probability))
    .map(([code]) => ({ code, proficiency: chance.weighted(code === 'hi' || code === 'en' ? working : learnt) }));
  const languages = [{ code: motherTongue, proficiency: 'native' as const }, ...further];
  const possible = languages.filter(({ proficiency }) => proficiency !== 'lines').flatMap(({ code }) => dialectsByLanguage[code] ?? []);
  return {
    languages,
    dialects: chance.sample(
      [...new Set(possible)],
      chance.weighted([
        [0, 0.45],
        [1, 0.35],
        [2, 0.15],
        [3, 0.05],
      ] as const),
    ),
  };
};
