/** Experience: credits in invented productions, training, union, rates. Rates look at tier and medium only: never at gender, region or name. */
import type { Chance } from './random.ts';

export type Tier = 'fresher' | 'emerging' | 'established' | 'senior';
export const tiers: readonly (readonly [Tier, number])[] = [
  ['fresher', 0.38],
  ['emerging', 0.34],
  ['established', 0.2],
  ['senior', 0.08],
];

const meanCredits: Readonly<Record<Tier, number>> = { fresher: 0.5, emerging: 5, established: 18, senior: 60 };
const mediums = [
  ['tv', 0.24],
  ['ott', 0.2],
  ['tvc', 0.18],
  ['film', 0.16],
  ['short_film', 0.08],
  ['theatre', 0.06],
  ['music_video', 0.04],
  ['digital_ad', 0.02],
  ['microdrama', 0.02],
] as const;
const roles = [
  ['supporting', 0.3],
  ['day player', 0.2],
  ['character', 0.2],
  ['featured', 0.12],
  ['parallel lead', 0.08],
  ['lead', 0.06],
  ['cameo', 0.04],
] as const;
const titleStart = [
  'Kaanch',
  'Neeli',
  'Dhoop',
  'Aakhri',
  'Lal',
  'Ujala',
  'Barish',
  'Raat',
  'Sonchidi',
  'Mitti',
  'Teesri',
  'Khoya',
  'Saat',
  'Purani',
  'Chowk',
  'Nadi',
  'Silver',
  'Paper',
  'Monsoon',
  'Platform',
];
const titleEnd = [
  'Ka Ghar',
  'Ki Chaabi',
  'Line',
  'Express',
  'Ke Paar',
  'Junction',
  'Diaries',
  'Wali Gali',
  'No. 9',
  'Kahaani',
  'Files',
  'Sapna',
  'Season',
  'Tales',
  'Ka Rasta',
  'Mahal',
];
const advertised = ['tea', 'detergent', 'two-wheeler', 'bank', 'phone', 'paint', 'biscuit', 'insurance', 'jewellery', 'cement'];

export interface Credit {
  readonly title: string;
  readonly year: number;
  readonly medium: string;
  readonly role: string;
}

/** Newest first, at most 60. */
export const drawCredits = (chance: Chance, tier: Tier, age: number, thisYear: number): Credit[] => {
  const count = Math.min(60, chance.negativeBinomial(meanCredits[tier], tier === 'fresher' ? 1 : 3));
  const activeYears = Math.max(1, Math.min(age - 4, tier === 'senior' ? 30 : tier === 'established' ? 15 : 6));
  return Array.from({ length: count }, () => drawCredit(chance, thisYear - chance.between(0, activeYears - 1))).sort((left, right) => right.year - left.year);
};

const drawCredit = (chance: Chance, year: number): Credit => {
  const medium = chance.weighted(mediums);
  const isAd = medium === 'tvc' || medium === 'digital_ad';
  const title = isAd ? `${capital(chance.pick(advertised))} film ${chance.between(1, 40)}` : `${chance.pick(titleStart)} ${chance.pick(titleEnd)}`;
  return { title, year, medium, role: chance.weighted(roles) };
};

export const drawTraining = (chance: Chance): string[] => [
  ...(chance.happens(0.3)
    ? [chance.pick(['weekend acting workshop', 'three-month screen acting workshop', 'camera acting workshop', 'voice and speech workshop'])]
    : []),
  ...(chance.happens(0.08) ? [chance.pick(['NSD diploma', 'FTII acting course', 'SRCC performing arts', 'state drama school'])] : []),
  ...(chance.happens(0.25)
    ? [chance.pick(['five years of street theatre', 'repertory theatre', 'college theatre', 'experimental theatre group', 'Parsi theatre company'])]
    : []),
];

export const unions = [
  ['none', 0.62],
  ['work_permit_y1', 0.09],
  ['work_permit_y2', 0.05],
  ['regular', 0.2],
  ['lapsed', 0.04],
] as const;
export const representations = [
  ['self', 0.7],
  ['coordinator', 0.14],
  ['agency', 0.16],
] as const;

/** Median rupees a day. */
export const medianRates: Readonly<Record<'tvc' | 'ott' | 'tv' | 'film', Readonly<Record<Tier, number>>>> = {
  tvc: { fresher: 10_000, emerging: 25_000, established: 75_000, senior: 300_000 },
  ott: { fresher: 6_000, emerging: 18_000, established: 60_000, senior: 250_000 },
  tv: { fresher: 4_000, emerging: 10_000, established: 30_000, senior: 100_000 },
  film: { fresher: 5_000, emerging: 15_000, established: 60_000, senior: 300_000 },
};

export const drawRates = (chance: Chance, tier: Tier) =>
  Object.entries(medianRates).flatMap(([medium, medians]) => {
    const rupees = Math.round((medians[tier] * Math.exp(chance.normal(0, 0.45))) / 500) * 500;
    return chance.happens(0.7) ? [{ medium, basis: 'per_day', amountPaise: Math.max(500, rupees) * 100 }] : [];
  });

export const drawBrandConflicts = (chance: Chance, credits: readonly Credit[], until: (days: number) => string): { category: string; until: string }[] =>
  credits.some(({ medium }) => medium === 'tvc') && chance.happens(0.15) ? [{ category: chance.pick(advertised), until: until(chance.between(20, 400)) }] : [];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
