/** Where people come from (which decides names and mother tongues, and is never stored) and where they work. */
import type { NameGroup } from './names.ts';

interface Region {
  readonly group: NameGroup;
  readonly weight: number;
  readonly motherTongues: readonly (readonly [string, number])[];
}

export const regions: readonly Region[] = [
  {
    group: 'hindi',
    weight: 0.32,
    motherTongues: [
      ['hi', 0.66],
      ['bho', 0.14],
      ['mai', 0.06],
      ['mwr', 0.07],
      ['bgc', 0.07],
    ],
  },
  {
    group: 'marathi',
    weight: 0.19,
    motherTongues: [
      ['mr', 0.97],
      ['kok', 0.03],
    ],
  },
  {
    group: 'punjabi',
    weight: 0.09,
    motherTongues: [
      ['pa', 0.85],
      ['hi', 0.15],
    ],
  },
  {
    group: 'gujarati',
    weight: 0.08,
    motherTongues: [
      ['gu', 0.95],
      ['sd', 0.05],
    ],
  },
  { group: 'bengali', weight: 0.07, motherTongues: [['bn', 1]] },
  {
    group: 'urdu',
    weight: 0.06,
    motherTongues: [
      ['ur', 0.6],
      ['hi', 0.4],
    ],
  },
  { group: 'tamil', weight: 0.045, motherTongues: [['ta', 1]] },
  { group: 'telugu', weight: 0.045, motherTongues: [['te', 1]] },
  { group: 'malayali', weight: 0.03, motherTongues: [['ml', 1]] },
  {
    group: 'kannada',
    weight: 0.03,
    motherTongues: [
      ['kn', 0.85],
      ['tcy', 0.15],
    ],
  },
  {
    group: 'goan',
    weight: 0.015,
    motherTongues: [
      ['kok', 0.7],
      ['en', 0.3],
    ],
  },
  { group: 'odia', weight: 0.01, motherTongues: [['or', 1]] },
  {
    group: 'northeast',
    weight: 0.01,
    motherTongues: [
      ['as', 0.7],
      ['mni', 0.2],
      ['ne', 0.1],
    ],
  },
  {
    group: 'parsi',
    weight: 0.005,
    motherTongues: [
      ['gu', 0.7],
      ['en', 0.3],
    ],
  },
];

/** Chance that somebody speaks it beside the mother tongue. */
export const furtherLanguages: readonly (readonly [string, number])[] = [
  ['hi', 0.91],
  ['en', 0.7],
  ['pa', 0.08],
  ['gu', 0.06],
  ['bn', 0.035],
  ['ur', 0.09],
  ['bho', 0.04],
  ['bgc', 0.04],
  ['ta', 0.03],
  ['te', 0.04],
  ['ml', 0.015],
  ['kn', 0.025],
  ['mwr', 0.02],
  ['or', 0.008],
  ['fr', 0.012],
  ['es', 0.006],
];

/** Marathi is learnt where it is spoken. */
export const marathiChance = (city: string): number => (city === 'Mumbai' || city === 'Pune' ? 0.27 : 0.05);

/** A dialect is only spoken by those who speak its language. */
export const dialectsByLanguage: Readonly<Record<string, readonly string[]>> = {
  hi: ['Awadhi', 'Braj', 'Bundeli', 'Bambaiya', 'Kanpuri', 'Lucknowi', 'Haryanvi', 'Dakhni', 'Garhwali', 'Pahadi', 'Bhojpuri'],
  bho: ['Bhojpuri'],
  mai: ['Maithili', 'Magahi'],
  bgc: ['Haryanvi'],
  mwr: ['Marwari'],
  mr: ['Malvani', 'Varhadi', 'Kolhapuri'],
  pa: ['Delhi Punjabi', 'Majhi'],
  te: ['Telangana', 'Rayalaseema'],
  en: ['Neutral English', 'RP', 'American English'],
};

const mumbaiLocalities = ['Andheri', 'Versova', 'Goregaon', 'Bandra', 'Malad', 'Mira Road', 'Oshiwara', 'Kandivali', 'Borivali', 'Thane'];
/** What a profile's city field may say; all of these are Mumbai. */
export const mumbaiNames: readonly (readonly [string, number])[] = [
  ['Mumbai', 0.6],
  ['Bombay', 0.02],
  ...mumbaiLocalities.map((name) => [`${name}, Mumbai`, 0.038] as const),
];

export const cities: readonly (readonly [string, number])[] = [
  ['Mumbai', 0.55],
  ['Delhi NCR', 0.12],
  ['Pune', 0.05],
  ['Hyderabad', 0.05],
  ['Kolkata', 0.04],
  ['Chennai', 0.04],
  ['Bengaluru', 0.04],
  ['Lucknow', 0.03],
  ['Jaipur', 0.02],
  ['Chandigarh', 0.02],
  ['Kochi', 0.006],
  ['Bhopal', 0.006],
  ['Indore', 0.006],
  ['Patna', 0.006],
  ['Guwahati', 0.005],
  ['Ahmedabad', 0.006],
  ['Goa', 0.005],
];
export const delhiNames: readonly (readonly [string, number])[] = [
  ['Delhi', 0.45],
  ['New Delhi', 0.1],
  ['Noida', 0.15],
  ['Gurgaon', 0.2],
  ['Ghaziabad', 0.1],
];
