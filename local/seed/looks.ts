/**
 * How somebody looks today, what she plays and how she travels. Looks follow age and the kind of part, never region or name; complexion is no look. A part of
 * what the fields say is said in the profile text too, and a part of it nowhere but there: what is not filled in is not known.
 */
import { addDays } from '../../layers/core/talent/index.ts';
import type { DrawnGender } from './body.ts';
import type { Persona } from './latents.ts';
import type { Chance } from './random.ts';
import type { Tier } from './work.ts';

interface Whose {
  readonly gender: DrawnGender;
  readonly age: number;
  readonly tier: Tier;
  readonly persona: Persona;
  /** As the calendar of cities has it. */
  readonly city: string;
  /** As the profile spells it. */
  readonly baseCity: string;
  /** YYYY-MM-DD */
  readonly today: string;
}

const hair = ['short black', 'shoulder length', 'long wavy', 'curly', 'buzz cut', 'long straight', 'bob cut', 'salt and pepper', 'coloured streaks'] as const;
const beards = [
  ['clean shaven', 0.35],
  ['stubble', 0.25],
  ['full beard', 0.18],
  ['moustache', 0.14],
  ['goatee', 0.08],
] as const;
const tattoos = ['left forearm', 'small one on the wrist', 'back of the neck', 'right shoulder'] as const;
const looksOf: Readonly<Record<Persona, readonly string[]>> = {
  'small-town': ['small town', 'rustic'],
  'boy-next-door': ['next door', 'college'],
  corporate: ['corporate', 'urban'],
  cop: ['cop', 'uniform'],
  homemaker: ['homemaker', 'family'],
  rebel: ['rebel', 'street'],
  villain: ['antagonist', 'rough'],
  athlete: ['athlete', 'sporty'],
  intellectual: ['bookish', 'spectacles'],
  'comic-sidekick': ['comic', 'friendly'],
  royal: ['period', 'regal'],
  'working-class': ['working class', 'rustic'],
  mentor: ['mentor', 'dignified'],
  romantic: ['romantic lead', 'college'],
};
const rolesOf: Readonly<Record<Tier, readonly string[]>> = {
  fresher: ['featured', 'day_player', 'junior_artist', 'model'],
  emerging: ['supporting', 'day_player', 'character', 'model'],
  established: ['parallel_lead', 'supporting', 'character', 'lead'],
  senior: ['lead', 'character', 'cameo', 'parallel_lead'],
};
const localities: Readonly<Record<string, readonly string[]>> = {
  Mumbai: ['Andheri', 'Versova', 'Goregaon', 'Bandra', 'Malad', 'Oshiwara', 'Kandivali', 'Borivali'],
  Pune: ['Kothrud', 'Aundh', 'Viman Nagar', 'Hadapsar'],
  'Delhi NCR': ['Saket', 'Dwarka', 'Rohini', 'Lajpat Nagar'],
  Hyderabad: ['Jubilee Hills', 'Banjara Hills', 'Madhapur'],
  Kolkata: ['Tollygunge', 'Salt Lake', 'Ballygunge'],
};

/** `said` follows the profile text: empty, or a sentence behind a blank. */
export const drawLooks = (chance: Chance, whose: Whose) => {
  const { gender, age, tier, persona, today } = whose;
  const mayHaveBeard = (gender === 'male' || gender === 'trans_male') && age >= 19;
  const facialHair = mayHaveBeard && chance.happens(0.7) ? chance.weighted(beards) : null;
  const drawnHair = chance.happens(0.75)
    ? age >= 50
      ? chance.pick(['salt and pepper', 'silver', 'receding', 'short black'] as const)
      : chance.pick(hair)
    : null;
  const tattoo = age >= 19 && chance.happens(0.12) ? chance.pick(tattoos) : null;
  const hasPassport = chance.happens(0.25) ? null : chance.happens({ fresher: 0.35, emerging: 0.5, established: 0.8, senior: 0.9 }[tier]);
  const isSaid = chance.happens(0.35);
  return {
    locality: localityOf(chance, whose),
    roleTypes: age < 18 ? ['child'] : chance.happens(0.85) ? chance.sample(rolesOf[tier], chance.between(1, 3)) : [],
    looks: age >= 18 && chance.happens(0.6) ? looksOf[persona].slice(0, chance.between(1, 2)) : [],
    hair: drawnHair,
    facialHair,
    tattoos: tattoo,
    drivingLicence: age < 18 || chance.happens(0.3) ? null : chance.happens(0.6),
    hasPassport,
    ...(hasPassport === true ? { passportValidTill: addDays(today, chance.between(-200, 3_000)), visas: chance.happens(0.1) ? ['Schengen'] : [] } : {}),
    noticeDays: chance.happens(0.5) ? chance.pick([1, 2, 3, 7, 14]) : null,
    nightShoots: age < 18 || chance.happens(0.5) ? null : chance.happens(0.8),
    outdoorDays: age < 18 || chance.happens(0.6) ? null : chance.pick([5, 10, 20, 45]),
    said: isSaid ? sentence(chance, { facialHair, hair: drawnHair, tattoo }) : '',
  };
};

const localityOf = (chance: Chance, { city, baseCity }: Whose): string | null => {
  const [first, rest] = baseCity.split(',');
  if (rest !== undefined && first !== undefined) return first;
  const known = localities[city];
  return known === undefined || chance.happens(0.5) ? null : chance.pick(known);
};

const sentence = (chance: Chance, { facialHair, hair: worn, tattoo }: { facialHair: string | null; hair: string | null; tattoo: string | null }): string => {
  const told = [...(facialHair === null ? [] : [facialHair]), ...(worn === null ? [] : [`${worn} hair`]), ...(tattoo === null ? [] : [`a tattoo (${tattoo})`])];
  if (told.length === 0) return '';
  const list = told.join(', ');
  return chance.pick([` Currently ${list}.`, ` Look these days: ${list}.`, ` Abhi ka look: ${list}.`]);
};
