/** Languages by code and name. */
import { foldText } from './fold-text.ts';

const names: Readonly<Record<string, readonly [string, ...string[]]>> = {
  hi: ['Hindi', 'hindustani', 'hin'],
  en: ['English', 'angrezi', 'eng'],
  mr: ['Marathi', 'mar'],
  gu: ['Gujarati', 'gujrati', 'guj'],
  pa: ['Punjabi', 'panjabi', 'pan'],
  bn: ['Bengali', 'bangla', 'ben'],
  ta: ['Tamil', 'tam'],
  te: ['Telugu', 'tel'],
  ml: ['Malayalam', 'mal'],
  kn: ['Kannada', 'kan'],
  ur: ['Urdu', 'urd'],
  or: ['Odia', 'oriya', 'ori'],
  as: ['Assamese', 'asamiya', 'asm'],
  sd: ['Sindhi'],
  kok: ['Konkani'],
  ne: ['Nepali'],
  mai: ['Maithili'],
  bho: ['Bhojpuri'],
  ks: ['Kashmiri'],
  doi: ['Dogri'],
  mni: ['Manipuri', 'meitei'],
  sa: ['Sanskrit'],
  sat: ['Santali'],
  brx: ['Bodo'],
  mwr: ['Marwari'],
  raj: ['Rajasthani'],
  bgc: ['Haryanvi'],
  awa: ['Awadhi', 'avadhi'],
  bra: ['Braj', 'braj bhasha'],
  mag: ['Magahi'],
  hne: ['Chhattisgarhi'],
  gbm: ['Garhwali'],
  kfy: ['Kumaoni'],
  tcy: ['Tulu'],
  kha: ['Khasi'],
  lus: ['Mizo'],
  fr: ['French'],
  de: ['German'],
  es: ['Spanish'],
  it: ['Italian'],
  pt: ['Portuguese'],
  ru: ['Russian'],
  ar: ['Arabic'],
  fa: ['Persian', 'farsi'],
  ja: ['Japanese'],
  ko: ['Korean'],
  zh: ['Chinese', 'mandarin'],
};

const codeByName = new Map(Object.entries(names).flatMap(([code, all]) => [code, ...all].map((name) => [foldText(name), code] as const)));

/** Every folded name and its code, for readers of free text. */
export const languageNames: ReadonlyMap<string, string> = codeByName;

/** The code of a language given by code or name, or undefined for one that is not known here. */
export const languageCode = (codeOrName: string): string | undefined =>
  codeByName.get(foldText(codeOrName)) ?? codeByName.get(codeOrName.trim().toLowerCase().split(/[-_]/)[0] ?? '');
/** `Marathi` for `mr`; an unknown code stands for itself. */
export const languageName = (code: string): string => names[code]?.[0] ?? code;
