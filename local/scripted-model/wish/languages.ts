/** Languages, how well they must be spoken, and accents. */
import { lexicon, type Named, takeNamed, unique } from './lexicon.ts';
import type { Scanner } from './scanner.ts';
import type { WishedLanguage } from './wish.ts';

const names: Readonly<Record<string, string>> = {
  hi: 'Hindi, हिंदी, हिन्दी',
  en: 'English, angrezi, अंग्रेज़ी, इंग्लिश',
  mr: 'Marathi, मराठी',
  gu: 'Gujarati, gujrati, गुजराती',
  pa: 'Punjabi, panjabi, पंजाबी',
  bn: 'Bengali, bangla, बंगाली, बांग्ला',
  ta: 'Tamil, तमिल',
  te: 'Telugu, telegu, तेलुगु',
  ml: 'Malayalam, मलयालम',
  kn: 'Kannada, कन्नड़',
  ur: 'Urdu, उर्दू',
  or: 'Odia, oriya, उड़िया, ओड़िया',
  as: 'Assamese, असमिया',
  sd: 'Sindhi, सिंधी',
  kok: 'Konkani, कोंकणी',
  ne: 'Nepali, नेपाली',
  mai: 'Maithili, मैथिली',
  bho: 'Bhojpuri, भोजपुरी',
  mwr: 'Marwari, मारवाड़ी',
  raj: 'Rajasthani, राजस्थानी',
  bgc: 'Haryanvi, हरियाणवी',
  awa: 'Awadhi, avadhi, अवधी',
  bra: 'Braj, braj bhasha, ब्रज',
  mag: 'Magahi, मगही',
  ks: 'Kashmiri, कश्मीरी',
};

const codeByName = new Map(Object.entries(names).map(([code, line]) => [line.split(',')[0] ?? code, code]));
const spoken = lexicon(Object.values(names).join('\n'));
const accents = lexicon(
  'bambaiya, bambaiyya, mumbaiya, बंबइया\nhyderabadi, dakhni, deccani\nlucknowi\nkanpuriya, kanpuri\nbundeli, bundelkhandi\nmalvani\nvarhadi',
);

export const languageName = (code: string): string => names[code]?.split(',')[0] ?? code;

const levels: readonly (readonly [level: string, pattern: RegExp])[] = [
  ['native', /(?:native|mother[ -]?tongue|matr?ibhasha|मातृभाषा|first language)/u],
  ['fluent', /(?:fluent|fluently|perfect|excellent|dhara ?pravah|farr?ate|धाराप्रवाह|फर्राटेदार|achhe se|acche se|अच्छे से)/u],
  ['lines', /(?:a few lines|some lines|lines only|just lines|do line)/u],
  ['conversational', /(?:conversational|basic|thodi|working knowledge|kaam ?chalau|थोडी|कामचलाऊ)/u],
];

/** A level counts for the language it stands beside, up to the next comma or "and". */
const levelOf = ({ before, after }: Named): string | undefined => {
  const near = `${before
    .slice(-24)
    .split(/,| and | aur | और /u)
    .at(-1)} ${after.slice(0, 24).split(/,| and | aur | और /u)[0]}`;
  return levels.find(([, pattern]) => pattern.test(near))?.[0];
};

/** "A Marathi film" says what is made; "answer in Hindi" says how to answer. Neither asks that a person speak it. */
const isOfTheWork = ({ after }: Named): boolean =>
  /^[\s-]*(?:language\s+)?(?:feature|films?|movies?|web[ -]?series|series|serials?|shows?|songs?|plays?|natak|ads?|commercials?|cinema|फिल्म|सीरियल|सीरीज)/u.test(
    after,
  );
const isOfTheAnswer = ({ before, after }: Named): boolean =>
  /(?:reply|answer|respond|write)\s+(?:to me\s+)?(?:in\s+)?$/u.test(before) ||
  /^\s*(?:mein|me|में)\s+(?:batao|bataiye|jawab|likho|bolo na|reply|बताओ|बताइए|जवाब|लिखो)/u.test(after);
const isAccent = ({ after }: Named): boolean => /^[\s-]*(?:accent|dialect|lehja|lahja|boli|twang|लहजा|बोली)/u.test(after);

export interface LanguagesRead {
  readonly wanted: readonly WishedLanguage[];
  readonly refused: readonly string[];
  readonly dialects: readonly string[];
}

export const readLanguages = (scanner: Scanner): LanguagesRead => {
  const named = takeNamed(scanner, spoken).filter((found) => !isOfTheWork(found) && !isOfTheAnswer(found));
  const dialects = [...named.filter(isAccent), ...takeNamed(scanner, accents).filter(isAccent)].map(({ name }) => name);
  const languages = named.filter((found) => !isAccent(found));
  const byCode = new Map<string, WishedLanguage>();
  for (const found of languages.filter(({ isRefused }) => !isRefused)) {
    const code = codeByName.get(found.name) ?? found.name;
    const level = levelOf(found);
    byCode.set(code, { ...byCode.get(code), code, ...(level === undefined ? {} : { minProficiency: level }) });
  }
  return {
    wanted: [...byCode.values()],
    refused: languages.filter(({ isRefused }) => isRefused).map(({ name }) => codeByName.get(name) ?? name),
    dialects: unique(dialects),
  };
};
