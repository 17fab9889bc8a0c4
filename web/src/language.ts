/** The language of the page: the one chosen before, else the browser's own. Hindi's words are fetched when it is spoken. */
import { useSyncExternalStore } from 'react';
import { type Language, preferredLanguage } from './preferred-language.ts';
import { loadProblemWords } from './problem-text.ts';
import { createStore } from './state/store.ts';
import { readStored, writeStored } from './storage.ts';
import { putWords, strings } from './strings.ts';
import { english } from './words/english.ts';

const spoken = createStore<Language>('en');

export const currentLanguage = spoken.get;

export const useLanguage = (): Language => useSyncExternalStore(spoken.subscribe, spoken.get);

/** Puts the words of a language in place. When they cannot be had, the page keeps those that it has. */
const speak = async (language: Language): Promise<void> => {
  const [words] = await Promise.all([language === 'hi' ? import('./words/hindi.ts').then(({ hindi }) => hindi) : english, loadProblemWords(language)]);
  putWords(words);
  document.documentElement.lang = strings.locale;
  spoken.update(() => language);
};

/** Before anything is drawn. */
export const beginLanguage = (): Promise<void> => {
  const language = preferredLanguage(readStored('language'), navigator.languages);
  return language === 'en' ? Promise.resolve() : speak(language).catch(() => undefined);
};

/** Another tab chose one. */
export const followLanguage = (): void => {
  const language = preferredLanguage(readStored('language'), navigator.languages);
  if (language !== spoken.get()) void speak(language).catch(() => undefined);
};

export const chooseLanguage = (language: Language): void => {
  writeStored('language', language);
  void speak(language).catch(() => undefined);
};
