/**
 * The sentences of a match in Hindi. They travel and are kept in English; who reads in Hindi gets these. Names of people, places, skills and titles stay
 * as they are. A sentence that is not known here comes back as it was.
 */
import { termInHindi } from './hindi-terms.ts';

type Rule = readonly [RegExp, (...found: string[]) => string];

const codes = ['hi', 'en', 'mr', 'gu', 'pa', 'bn', 'ta', 'te', 'ml', 'kn', 'ur', 'or', 'as', 'sd', 'kok', 'ne', 'mai', 'bho', 'ks', 'sa', 'mwr', 'raj', 'awa'];
/** Names that the browser's own list says otherwise or does not have. */
const besides: Readonly<Record<string, string>> = {
  Bengali: 'बांग्ला',
  Dogri: 'डोगरी',
  Manipuri: 'मणिपुरी',
  Santali: 'संथाली',
  Bodo: 'बोडो',
  Haryanvi: 'हरियाणवी',
  Braj: 'ब्रज',
  Magahi: 'मगही',
  Chhattisgarhi: 'छत्तीसगढ़ी',
  Garhwali: 'गढ़वाली',
  Kumaoni: 'कुमाऊँनी',
  Tulu: 'तुलु',
  Khasi: 'खासी',
  Mizo: 'मिज़ो',
  French: 'फ़्रेंच',
  German: 'जर्मन',
  Spanish: 'स्पैनिश',
  Italian: 'इतालवी',
  Portuguese: 'पुर्तगाली',
  Russian: 'रूसी',
  Arabic: 'अरबी',
  Persian: 'फ़ारसी',
  Japanese: 'जापानी',
  Korean: 'कोरियाई',
  Chinese: 'चीनी',
};
const namesIn = (language: string) => new Intl.DisplayNames([language], { type: 'language' });
const languageNames = (): ReadonlyMap<string, string> => {
  const [english, hindi] = [namesIn('en'), namesIn('hi')];
  return new Map(codes.map((code) => [english.of(code) ?? code, hindi.of(code) ?? code]));
};
let known: ReadonlyMap<string, string> | undefined;

/** "Marathi" is "मराठी"; a name that is not known stays. */
export const languageInHindi = (name: string): string => {
  known ??= languageNames();
  return known.get(name) ?? besides[name] ?? name;
};

const experience: Readonly<Record<string, string>> = { fresher: 'नए', emerging: 'उभरते', established: 'जमे हुए', senior: 'वरिष्ठ' };
const months: Readonly<Record<string, string>> = {
  Jan: 'जन॰',
  Feb: 'फ़र॰',
  Mar: 'मार्च',
  Apr: 'अप्रैल',
  May: 'मई',
  Jun: 'जून',
  Jul: 'जुल॰',
  Aug: 'अग॰',
  Sep: 'सित॰',
  Oct: 'अक्टू॰',
  Nov: 'नव॰',
  Dec: 'दिस॰',
};
const media: Readonly<Record<string, string>> = {
  'feature film': 'फ़ीचर फ़िल्म',
  'short film': 'शॉर्ट फ़िल्म',
  'web series': 'वेब सीरीज़',
  'TV serial': 'टीवी सीरियल',
  'TV commercial': 'टीवी विज्ञापन',
  'digital ad': 'डिजिटल विज्ञापन',
  'music video': 'म्यूज़िक वीडियो',
  'print shoot': 'प्रिंट शूट',
  'voice work': 'आवाज़',
  'stage play': 'नाटक',
  'reality show': 'रियलिटी शो',
  microdrama: 'माइक्रोड्रामा',
  'corporate film': 'कॉर्पोरेट फ़िल्म',
};

export const withLevelsInHindi = (list: string): string => list.replace(/\((\w+)\)/gu, (_whole, level: string) => `(${termInHindi(level)})`);
const tongues = (list: string): string => withLevelsInHindi(list.replace(/\p{L}+(?= \()/gu, languageInHindi));
export const dayInHindi = (text: string): string =>
  text.replace(/(\d{1,2}) ([A-Z][a-z]{2})[a-z]*/gu, (whole, number: string, month: string) => (months[month] ? `${number} ${months[month]}` : whole));
const when = (text: string): string => {
  const period = /^from (.+) to (.+)$/u.exec(text);
  return period ? `${dayInHindi(period[1] ?? '')} से ${dayInHindi(period[2] ?? '')} तक` : `${dayInHindi(text.replace(/^on /u, ''))} को`;
};

const rules: readonly Rule[] = [
  [/^Free on (\d+) of (\d+) days (.+)$/u, (free, total, period) => `${when(period as string)}: ${total} में से ${free} दिन खाली`],
  [/^Free ((?:on|from) .+)$/u, (period) => `${when(period as string)} खाली`],
  [/^On hold on (\d+) of (\d+) days (.+)$/u, (held, total, period) => `${when(period as string)}: ${total} में से ${held} दिन होल्ड पर`],
  [/^On hold ((?:on|from) .+)$/u, (period) => `${when(period as string)} होल्ड पर`],
  [/^Can do (.+)$/u, (skills) => `आता है: ${withLevelsInHindi(skills as string)}`],
  [/^Speaks (.+)$/u, (all) => `भाषा: ${tongues(all as string)}`],
  [/^Plays (\d+) to (\d+): all years asked$/u, (min, max) => `${min} से ${max} की उम्र निभाते हैं: माँगे सब साल`],
  [/^Plays (\d+) to (\d+): (\d+) of the (\d+) years asked$/u, (min, max, shared, years) => `${min} से ${max} की उम्र निभाते हैं: माँगे ${years} में से ${shared} साल`],
  [/^Plays (\d+) to (\d+): (\d+) and older was asked$/u, (min, max, asked) => `${min} से ${max} की उम्र निभाते हैं: ${asked} या ज़्यादा माँगा था`],
  [/^Plays (\d+) to (\d+)$/u, (min, max) => `${min} से ${max} की उम्र निभाते हैं`],
  [/^Based in (.+)$/u, (city) => `रहना: ${city}`],
  [/^Dialect (.+)$/u, (dialects) => `बोली: ${dialects}`],
  [/^(\d+) cm tall$/u, (height) => `क़द ${height} सेमी`],
  [/^(\d+) (.+) credits?, such as "(.+)"$/u, (count, medium, title) => `${media[medium as string] ?? medium} के ${count} काम, जैसे "${title}"`],
  [/^Experience: (.+)$/u, (level) => `अनुभव: ${experience[level as string] ?? level}`],
  [/^The profile(?:, too,)? mentions (.+)$/u, (words) => `प्रोफ़ाइल में है: ${words}`],
  [/^Profile confirmed today$/u, () => 'प्रोफ़ाइल की आज पुष्टि हुई'],
  [/^Profile confirmed (\d+) days? ago$/u, (days) => `प्रोफ़ाइल की पुष्टि ${days} दिन पहले`],
  [/^Also does (.+)$/u, (skills) => `ये भी आता है: ${withLevelsInHindi(skills as string)}`],
  [
    /^Also has work in (.+)$/u,
    (all) =>
      `इनमें भी काम: ${(all as string)
        .split(', ')
        .map((medium) => termInHindi(medium.replace(' ', '_')))
        .join(', ')}`,
  ],
  [/^Also (fresher|emerging|established|senior)$/u, (level) => `अनुभव भी वही: ${experience[level as string]}`],
];

const asks: Readonly<Record<string, string>> = {
  height: 'क़द',
  availability: 'तारीख़ें',
  experience: 'अनुभव',
  'skill level': 'हुनर का स्तर',
  union: 'यूनियन',
  comfort: 'सहजता',
  rate: 'फ़ीस',
  travel: 'यात्रा',
  credits: 'काम',
  city: 'शहर',
  languages: 'भाषाएँ',
  skills: 'हुनर',
};

/** One of a card's reasons. */
export const reasonInHindi = (text: string): string => {
  for (const [pattern, say] of rules) {
    const found = pattern.exec(text);
    if (found) return say(...found.slice(1));
  }
  return text;
};

/** What has to be asked, as cards list it. */
export const toAskInHindi = (criterion: string): string => asks[criterion] ?? criterion;
