/** The words of the page in its language: English until another table is put here. Read where they are used, and never kept. */
import { english, type Strings } from './words/english.ts';

export let strings: Strings = english;

export const putWords = (words: Strings): void => {
  strings = words;
};
