/** Which language a page begins in. */
export type Language = 'en' | 'hi';

/** Who asks for Hindi before English reads Hindi. */
export const preferredLanguage = (chosen: string | null, asked: readonly string[]): Language => {
  if (chosen === 'en' || chosen === 'hi') return chosen;
  return asked.find((language) => /^(?:en|hi)\b/iu.test(language))?.startsWith('hi') ? 'hi' : 'en';
};
