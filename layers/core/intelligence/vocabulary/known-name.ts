/** The own name of a city or a language that a single word names, in whatever script; undefined for other words. */
import { cities } from './cities.ts';
import { languages } from './languages.ts';

export const knownName = (word: string): string | undefined => languages.nameOf(word) ?? cities.nameOf(word);
