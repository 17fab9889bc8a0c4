/** Facts of a person that say nothing of what she is known for: city, languages, calendar, money, consent. */
import type { Chance } from './chance.ts';
import type { Line, Proficiency } from './person.ts';

/** A city, how often, and how profiles spell it. */
const cities: readonly (readonly [string, number, readonly string[]])[] = [
  ['Mumbai', 0.48, ['Mumbai', 'Mumbai', 'Andheri West, Mumbai', 'Versova', 'Malad, Mumbai', 'Mira Road', 'Bombay', 'Thane']],
  ['Delhi NCR', 0.14, ['Delhi', 'New Delhi', 'Noida', 'Gurgaon', 'Ghaziabad']],
  ['Pune', 0.08, ['Pune', 'Kothrud, Pune']],
  ['Kolkata', 0.06, ['Kolkata', 'Calcutta']],
  ['Hyderabad', 0.06, ['Hyderabad']],
  ['Bengaluru', 0.06, ['Bengaluru', 'Bangalore']],
  ['Lucknow', 0.04, ['Lucknow']],
  ['Jaipur', 0.03, ['Jaipur']],
  ['Chandigarh', 0.03, ['Chandigarh', 'Mohali']],
  ['Ahmedabad', 0.02, ['Ahmedabad']],
];

export const drawCity = (chance: Chance): { city: string; baseCity: string } => {
  const [city, spellings] = chance.weighted(cities.map(([name, weight, spelled]) => [[name, spelled] as const, weight] as const));
  return { city, baseCity: chance.pick(spellings) };
};

const mothers = [
  ['hi', 0.4],
  ['mr', 0.18],
  ['pa', 0.1],
  ['gu', 0.08],
  ['bn', 0.08],
  ['ur', 0.05],
  ['te', 0.04],
  ['ta', 0.04],
  ['kn', 0.03],
] as const;
const second = ['mr', 'gu', 'pa', 'bn', 'ur', 'ta', 'te', 'kn'] as const;
const dialectsOf: Readonly<Record<string, readonly string[]>> = {
  hi: ['Awadhi', 'Bambaiya', 'Kanpuri', 'Haryanvi', 'Bundeli'],
  mr: ['Malvani', 'Varhadi'],
  ur: ['Lucknowi', 'Dakhni'],
  te: ['Telangana'],
  en: ['RP', 'American English'],
};

export const drawLanguages = (chance: Chance): Pick<Line, 'languages' | 'dialects'> => {
  const mother = chance.weighted(mothers);
  const level = (): Proficiency =>
    chance.weighted([
      ['fluent', 0.45],
      ['conversational', 0.4],
      ['lines', 0.15],
    ] as const);
  const working: [string, Proficiency][] = [
    ['hi', chance.happens(0.75) ? 'fluent' : 'conversational'],
    ['en', level()],
  ];
  const learnt = chance.shuffled(second).slice(
    0,
    chance.weighted([
      [0, 0.45],
      [1, 0.35],
      [2, 0.2],
    ] as const),
  );
  const all = new Map<string, Proficiency>([...working.filter(() => chance.happens(0.9)), ...learnt.map((code): [string, Proficiency] => [code, level()])]);
  all.set(mother, 'native');
  const spoken = [...all].filter(([, proficiency]) => proficiency === 'native' || proficiency === 'fluent').flatMap(([code]) => dialectsOf[code] ?? []);
  return {
    languages: [...all].map(([code, proficiency]) => ({ code, proficiency })),
    dialects: chance.shuffled(spoken).slice(0, chance.between(0, 2)),
  };
};

const dayAfter = (first: string, days: number): string => new Date(Date.parse(`${first}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Nine weeks from the first of December. */
export const drawCalendar = (chance: Chance): Line['availability'] => {
  const blocks: Line['availability'][number][] = [];
  for (let at = chance.between(0, 20); at < 62; at += chance.between(4, 26)) {
    const length = chance.between(1, 10);
    const status = chance.weighted([
      ['booked', 0.5],
      ['held', 0.2],
      ['free', 0.3],
    ] as const);
    blocks.push({ from: dayAfter('2026-12-01', at), to: dayAfter('2026-12-01', at + length - 1), status });
    at += length;
  }
  return blocks;
};

/** Rupees a day of somebody established. */
const usual: Readonly<Record<string, number>> = { tvc: 60_000, ott: 40_000, tv: 25_000, film: 45_000, print: 30_000 };
const worth = { fresher: 0.15, emerging: 0.45, established: 1, senior: 2.5 } as const;

export const drawRates = (chance: Chance, experience: Line['experience']): Line['rates'] =>
  Object.entries(usual)
    .filter(() => chance.happens(0.65))
    .map(([medium, rupees]) => {
      const thousands = Math.max(1, Math.round((rupees * worth[experience] * (0.6 + chance.next() * 0.9)) / 1_000));
      return { medium, basis: 'per_day' as const, amountPaise: thousands * 100_000 };
    });

export const drawComfort = (chance: Chance): Record<string, string> =>
  Object.fromEntries(
    ['kissing', 'intimacy', 'smoking', 'alcohol', 'water', 'heights', 'animals', 'stunts']
      .filter(() => chance.happens(0.4))
      .map((topic) => [
        topic,
        chance.weighted([
          ['yes', 0.5],
          ['no', 0.35],
          ['ask', 0.15],
        ] as const),
      ]),
  );

export const drawConsent = (chance: Chance, isChild: boolean): Line['consent'] => {
  const state = chance.weighted([
    ['given', 0.93],
    ['refused', 0.03],
    ['withdrawn', 0.02],
    ['expired', 0.02],
  ] as const);
  return {
    aiMatching: state !== 'refused',
    shareWithClient: state === 'given',
    ...(isChild ? { guardian: chance.happens(0.85) } : {}),
    ...(state === 'withdrawn' ? { withdrawnAt: '2026-10-02T05:00:00.000Z' } : {}),
    ...(state === 'expired' ? { expiresOn: '2026-09-30' } : {}),
  };
};
