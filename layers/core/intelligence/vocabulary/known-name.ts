/** The own name of a language or a city that a single word names, in whatever script; undefined for other words. A locality stays itself. */
import { cities } from './cities.ts';
import { languages } from './languages.ts';

export const knownName = (word: string): string | undefined => languages.nameOf(word) ?? cityNamed(word);

const cityNamed = (word: string): string | undefined => {
  const city = cities.nameOf(word);
  return city !== undefined && cities.inDevanagari(city) === word ? city : undefined;
};
