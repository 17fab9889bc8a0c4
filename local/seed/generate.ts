/**
 * Invented performers, deterministic from a seed: person n is the same however many are made. They carry no contact details at all, so nobody real can ever
 * be reached through them. Distributions are assumptions of the field, stated in the constants beside them.
 */
import { faker } from '@faker-js/faker/locale/en_IN';
import { addDays, type TalentImport as Import, TalentImport } from '../../layers/core/talent/index.ts';
import { renderBio } from './bio.ts';
import { type DrawnGender, drawBody, drawBuild } from './body.ts';
import { drawCalendar } from './calendar.ts';
import { drawLanguages } from './draw-languages.ts';
import { drawLatents, type Latents } from './latents.ts';
import { drawLooks } from './looks.ts';
import { type NameGroup, namesByGroup } from './names.ts';
import { type Chance, chanceOf } from './random.ts';
import { cities, delhiNames, mumbaiNames, regions } from './regions.ts';
import { drawSkills } from './skills.ts';
import { drawBrandConflicts, drawCredits, drawRates, drawTraining, representations, type Tier, tiers, unions } from './work.ts';

/** Raised whenever the same seed would give other people. */
export const generatorVersion = 2;

export interface GeneratedPerson {
  /** `tal_` and a ULID, deterministic. */
  readonly id: string;
  readonly profile: Import;
  /** ISO 8601 UTC; one in five was last confirmed more than 180 days ago. */
  readonly lastConfirmedAt: string;
  readonly latents: Latents;
  /** For fairness measurements only: never part of a record. */
  readonly nameGroup: NameGroup;
}

export interface GenerateOptions {
  readonly seed: number;
  readonly count: number;
  /** YYYY-MM-DD: calendars begin here, ages are counted to here. */
  readonly today: string;
}

export const generatePeople = (options: GenerateOptions): GeneratedPerson[] => [...streamPeople(options)];

/** The same people, one at a time, so that the first can be stored while the next are made. */
export function* streamPeople({ seed, count, today }: GenerateOptions): Generator<GeneratedPerson> {
  const taken = new Set<string>();
  for (let number = 1; number <= count; number += 1) yield generatePerson(seed, number, today, taken);
}

const generatePerson = (seed: number, number: number, today: string, taken: Set<string>): GeneratedPerson => {
  const chance = chanceOf(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number, 0x85ebca6b));
  faker.seed([seed, number]);
  const region = chance.weighted(regions.map((candidate) => [candidate, candidate.weight] as const));
  const body = drawBody(chance);
  const stageName = drawName(chance, region.group, body.gender, taken);
  const city = chance.weighted(cities);
  const latents = drawLatents(chance);
  const tier: Tier =
    body.age < 18
      ? chance.weighted([
          ['fresher', 0.8],
          ['emerging', 0.2],
        ] as const)
      : chance.weighted(tiers);
  const work = drawWork(chance, tier, body.age, today);
  const heightCm = chance.happens(0.06) ? null : body.heightCm;
  const baseCity = spellCity(chance, city);
  const written = (): string =>
    renderBio(chance, latents, {
      experience: tier === 'fresher' ? 'eager new' : tier,
      skill: work.skills[0]?.name.toLowerCase(),
      training: work.training[0],
    });
  // Of a stream of its own, so that what was drawn before is drawn as before.
  const { said, ...looks } = drawLooks(chanceOf(Math.imul(seed, 0xc2b2ae35) ^ Math.imul(number, 0x27d4eb2f)), {
    ...body,
    tier,
    city,
    baseCity,
    persona: latents.persona,
    today,
  });
  const profile = TalentImport.parse({
    externalId: `syn-${String(number).padStart(6, '0')}`,
    stageName,
    gender: body.gender,
    playingAge: body.playingAge,
    heightCm,
    baseCity,
    willingToTravel: chance.happens(0.1) ? null : chance.happens(0.62),
    ...drawLanguages(chance, chance.weighted(region.motherTongues), city),
    ...work,
    build: drawBuild(chance, body.age),
    comfort: body.age < 18 ? {} : drawComfort(chance),
    availability: drawCalendar(chance, today, { fresher: 0.7, emerging: 1.2, established: 1.8, senior: 1.5 }[tier]),
    bio: `${written()}${said}`,
    ...looks,
    consent: drawConsent(chance, body.age, today),
    birthYear: Number(today.slice(0, 4)) - body.age,
  });
  return { id: drawId(chance, number), profile, lastConfirmedAt: drawConfirmed(chance, today), latents, nameGroup: region.group };
};

const drawName = (chance: Chance, group: NameGroup, gender: DrawnGender, taken: Set<string>): string => {
  const lists = namesByGroup[group];
  const sounds = gender === 'nonbinary' ? chance.pick(['female', 'male'] as const) : gender.endsWith('female') ? 'female' : 'male';
  const drawn = (): string => {
    const first = group === 'hindi' && chance.happens(0.4) ? faker.person.firstName(sounds) : chance.pick(lists[sounds]);
    return `${first} ${chance.pick(lists.last)}`;
  };
  let name = drawn();
  for (let tries = 0; taken.has(name) && tries < 6; tries += 1) name = drawn();
  taken.add(name);
  return name;
};

const drawWork = (chance: Chance, tier: Tier, age: number, today: string) => {
  const credits = drawCredits(chance, tier, age, Number(today.slice(0, 4)));
  return {
    experience: tier,
    credits,
    skills: drawSkills(chance),
    training: drawTraining(chance),
    union: chance.weighted(unions),
    representation: chance.weighted(representations),
    rates: drawRates(chance, tier),
    brandConflicts: drawBrandConflicts(chance, credits, (days) => addDays(today, days)),
  };
};

const spellCity = (chance: Chance, city: string): string =>
  city === 'Mumbai' ? chance.weighted(mumbaiNames) : city === 'Delhi NCR' ? chance.weighted(delhiNames) : city;

const drawComfort = (chance: Chance): Record<string, string> =>
  Object.fromEntries(
    ['intimacy', 'kissing', 'smoking', 'alcohol', 'water', 'heights', 'animals', 'stunts']
      .filter(() => chance.happens(0.3))
      .map((topic) => [topic, chance.happens(0.55) ? 'yes' : 'no']),
  );

/** Granted 94 %, partly 3 %, withdrawn 2 %, expired 1 %. */
const drawConsent = (chance: Chance, age: number, today: string) => {
  const state = chance.weighted([
    ['granted', 0.94],
    ['partly', 0.03],
    ['withdrawn', 0.02],
    ['expired', 0.01],
  ] as const);
  return {
    aiMatching: state === 'granted' || state === 'expired',
    shareWithClient: state === 'granted',
    whatsappContact: state === 'granted' && chance.happens(0.9),
    emailContact: state === 'granted',
    ...(age < 18 ? { guardian: state === 'granted' } : {}),
    ...(state === 'withdrawn' ? { withdrawnAt: `${addDays(today, -chance.between(1, 60))}T06:30:00.000Z` } : {}),
    ...(state === 'expired' ? { expiresOn: addDays(today, -chance.between(1, 90)) } : {}),
  };
};

const drawConfirmed = (chance: Chance, today: string): string =>
  `${addDays(today, -(chance.happens(0.2) ? chance.between(181, 500) : chance.between(1, 180)))}T06:30:00.000Z`;

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Ids identify and do not sort; the time part is a fixed day and the person's number. */
const drawId = (chance: Chance, number: number): string => {
  let time = Date.UTC(2026, 0, 1) + number;
  const digits: string[] = [];
  for (let place = 0; place < 10; place += 1) {
    digits.unshift(crockford.charAt(time % 32));
    time = Math.floor(time / 32);
  }
  return `tal_${digits.join('')}${Array.from({ length: 16 }, () => chance.pick([...crockford])).join('')}`;
};
