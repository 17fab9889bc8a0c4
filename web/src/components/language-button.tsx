import { chooseLanguage, useLanguage } from '../language.ts';
import { strings } from '../strings.ts';

/** The other language, by its own name, so that who reads it finds it. */
export const LanguageButton = () => {
  const other = useLanguage() === 'hi' ? 'en' : 'hi';
  return (
    <button type="button" className="button button-quiet button-small language" lang={other} onClick={() => chooseLanguage(other)}>
      {strings.language.other}
    </button>
  );
};
