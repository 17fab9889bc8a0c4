/** The sentence of `describeBrief` in Hindi. Names of skills stay as casting says them. */
import type { AskedBudget, AskedRange, BriefSlots } from './brief.ts';
import { languageNamesInHindi } from './gazetteers/hindi-names.ts';
import { joinWords, sayRupees } from './say.ts';

export const describeInHindi = (slots: BriefSlots, number: string): string => {
  const parts = [whoInHindi(slots), ...wishesInHindi(slots)].filter((part) => part !== '');
  return `${number === '' ? 'तलाश: ' : number}${parts.join(', ')}।`;
};

const nouns = { female: 'महिला', male: 'पुरुष', nonbinary: 'नॉन-बाइनरी कलाकार', open: 'कलाकार' } as const;

/** Who is looked for. */
export const whoInHindi = ({ gender, count, role, medium, build, looks }: BriefSlots): string => {
  const look = [...(build ?? []), ...(looks ?? [])];
  const people = `${count === undefined ? '' : `${count} `}${nouns[gender ?? 'open']}`;
  return `${people}${look.length === 0 ? '' : ` (${look.join(', ')})`}${role === undefined ? '' : `, भूमिका "${role}"`}${medium === undefined ? '' : `, ${mediumNames[medium]} के लिए`}`;
};

const mediumNames = {
  film: 'फ़ीचर फ़िल्म',
  short_film: 'शॉर्ट फ़िल्म',
  ott: 'वेब सीरीज़',
  tv: 'टीवी सीरियल',
  tvc: 'टीवी विज्ञापन',
  digital_ad: 'डिजिटल विज्ञापन',
  music_video: 'म्यूज़िक वीडियो',
  print: 'प्रिंट शूट',
  voice: 'आवाज़ का काम',
  theatre: 'नाटक',
  reality: 'रियलिटी शो',
  microdrama: 'माइक्रोड्रामा',
  corporate: 'कॉर्पोरेट फ़िल्म',
} as const;
const levels = { native: 'मातृभाषा', fluent: 'धाराप्रवाह', conversational: 'बोलचाल की', lines: 'थोड़ी' } as const;
const tiers = { fresher: 'नए', emerging: 'उभरते', established: 'स्थापित', senior: 'वरिष्ठ' } as const;
const bases = { per_day: 'प्रति दिन', per_episode: 'प्रति एपिसोड', per_shift: 'प्रति शिफ़्ट', lumpsum: 'कुल', per_month: 'प्रति माह' } as const;
const months = ['जनवरी', 'फ़रवरी', 'मार्च', 'अप्रैल', 'मई', 'जून', 'जुलाई', 'अगस्त', 'सितंबर', 'अक्टूबर', 'नवंबर', 'दिसंबर'];

const languageIn = (code: string): string => languageNamesInHindi[code] ?? code;
const sayDay = (day: string): string => `${Number(day.slice(8, 10))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;

/** Each wish as a phrase; empty ones were not asked. */
export const wishesInHindi = (slots: BriefSlots): string[] => [
  range(slots.playingAge, 'प्लेइंग उम्र', ''),
  range(slots.heightCm, 'लंबाई', ' सेमी'),
  slots.heightCm === undefined && slots.heightWord !== undefined ? (slots.heightWord === 'tall' ? 'लंबा क़द' : 'छोटा क़द') : '',
  slots.cities === undefined ? '' : `शहर ${joinWords(slots.cities, 'या')}`,
  slots.languages === undefined
    ? ''
    : `भाषा ${joinWords(
        slots.languages.map(({ code, minProficiency }) => (minProficiency === undefined ? languageIn(code) : `${levels[minProficiency]} ${languageIn(code)}`)),
        slots.anyOf?.languages === undefined ? 'और' : 'या',
      )}`,
  slots.dialects === undefined ? '' : `लहजा ${joinWords(slots.dialects, slots.anyOf?.dialects === undefined ? 'और' : 'या')}`,
  slots.skills === undefined ? '' : `हुनर ${joinWords(slots.skills, slots.anyOf?.skills === undefined ? 'और' : 'या')}`,
  slots.experience === undefined
    ? ''
    : `अनुभव: ${joinWords(
        slots.experience.map((tier) => tiers[tier]),
        'या',
      )}`,
  slots.background === undefined
    ? ''
    : `पृष्ठभूमि: ${joinWords(
        slots.background.map((medium) => mediumNames[medium]),
        'और',
      )}`,
  slots.union === undefined ? '' : slots.union === 'not_needed' ? 'यूनियन कार्ड ज़रूरी नहीं' : `${slots.union.replace('_', ' ').toUpperCase()} सदस्य`,
  slots.comfort === undefined ? '' : `सहज: ${slots.comfort.join(', ')}`,
  slots.dates === undefined
    ? ''
    : `तारीख ${joinWords(
        slots.dates.map(({ from, to }) => (from === to ? sayDay(from) : `${sayDay(from)} से ${sayDay(to)}`)),
        'और',
      )}`,
  slots.shootLocations === undefined ? '' : `शूट ${joinWords(slots.shootLocations, 'और')} में`,
  slots.budget === undefined ? '' : `बजट ${sayBudget(slots.budget)}`,
  ...refusals(slots),
];

const refusals = ({ refused = {}, welcome = {} }: BriefSlots): string[] => {
  const names = [
    ...(refused.cities ?? []),
    ...(refused.languages ?? []).map(languageIn),
    ...(refused.skills ?? []),
    ...(refused.dialects ?? []),
    ...(refused.mediums ?? []).map((medium) => mediumNames[medium]),
    ...(refused.experience ?? []).map((tier) => tiers[tier]),
    ...(refused.looks ?? []),
    ...(refused.build ?? []),
  ];
  const nice = [...(welcome.languages ?? []).map(languageIn), ...(welcome.skills ?? []), ...(welcome.dialects ?? []), ...(welcome.cities ?? [])];
  return [names.length === 0 ? '' : `इनके बिना: ${names.join(', ')}`, nice.length === 0 ? '' : `हो तो अच्छा: ${nice.join(', ')}`];
};

const range = (asked: AskedRange | undefined, name: string, unit: string): string => {
  if (asked === undefined) return '';
  const { min, max } = asked;
  if (min === undefined) return `${name} ${max}${unit} तक`;
  if (max === undefined) return `${name} ${min}${unit} या ज़्यादा`;
  return min === max ? `${name} ${min}${unit}` : `${name} ${min} से ${max}${unit}`;
};

const sayBudget = ({ minPaise, maxPaise, basis }: AskedBudget): string =>
  `${minPaise === undefined ? '' : `${sayRupees(minPaise)} से `}${sayRupees(maxPaise)}${minPaise === undefined ? ' तक' : ''}${basis === undefined ? '' : ` ${bases[basis]}`}`;
