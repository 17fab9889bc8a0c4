/** The people of the second world, from a seed: person n is the same however many are made. Nobody has a contact. */
import { chanceFrom } from './chance.ts';
import { drawCalendar, drawCity, drawComfort, drawConsent, drawLanguages, drawRates } from './draw-facts.ts';
import { drawConflicts, drawCredits, drawSkills, drawTraining } from './draw-work.ts';
import type { Line, Person } from './person.ts';
import { tell } from './tell.ts';
import { manners, type Quality, qualities } from './traits.ts';

/** Ages of those known for something that has an age. */
const agesOf: Readonly<Partial<Record<Quality, readonly [number, number]>>> = {
  creator: [20, 32],
  'parent-ad': [25, 42],
  'glam-ad': [20, 45],
  'feisty-elder': [58, 75],
};
const childQualities: readonly Quality[] = ['food-ad', 'mover', 'narrator', 'creator', 'folk-stage', 'shy'];

const firstNames = {
  female: ['Aarohi', 'Bhavna', 'Charul', 'Devika', 'Esha', 'Farida', 'Gauri', 'Hema', 'Ila', 'Juhi', 'Kavita', 'Lata', 'Mrinal', 'Noor', 'Ojaswi', 'Pallavi'],
  male: [
    'Ajit',
    'Balraj',
    'Chetan',
    'Dhruv',
    'Eklavya',
    'Faisal',
    'Girish',
    'Harsh',
    'Imran',
    'Jatin',
    'Kabir',
    'Lokesh',
    'Mihir',
    'Naveen',
    'Omkar',
    'Pratap',
  ],
} as const;
const lastNames = ['Apte', 'Barua', 'Chitre', 'Dhillon', 'Fernandes', 'Ghosh', 'Iyer', 'Jadhav', 'Khan', 'Lamba', 'Mishra', 'Nair', 'Oza', 'Pawar', 'Rathore'];

/** Person `number`, from one on. */
export const drawPerson = (seed: number, number: number): Person => {
  const chance = chanceFrom(Math.imul(seed, 0x01000193) ^ Math.imul(number, 0x9e3779b1));
  const isChild = chance.happens(0.04);
  const known = isChild ? chance.pick(childQualities) : chance.pick(qualities);
  const alsoKnown = !isChild && chance.happens(0.2) ? chance.pick(qualities.filter((other) => other !== known && other !== 'feisty-elder')) : undefined;
  const manner = chance.happens(0.75) ? chance.pick(manners) : undefined;
  const age = isChild ? chance.between(6, 15) : drawAge(chance.next(), agesOf[known]);
  const gender = chance.weighted([
    ['female', 0.49],
    ['male', 0.49],
    ['nonbinary', 0.02],
  ] as const);
  const { city, baseCity } = drawCity(chance);
  const experience = isChild ? 'fresher' : drawExperience(chance.next(), age);
  const { skills, held } = drawSkills(chance, known);
  const credits = drawCredits(chance, known, experience);
  const grown = chance.bell(gender === 'male' ? 173 : 161, 6.5);
  const heightCm = chance.happens(0.08) ? null : Math.round(isChild ? grown - (17 - age) * 5.5 : grown);
  const width = chance.between(5, 13);
  const least = isChild ? Math.max(4, age - 2) : Math.max(18, age - Math.ceil(width / 2) - 1);
  const line: Line = {
    externalId: `world-${String(number).padStart(5, '0')}`,
    stageName: `${chance.pick(firstNames[gender === 'male' ? 'male' : 'female'])} ${chance.pick(lastNames)}`,
    gender,
    playingAge: { min: least, max: isChild ? Math.min(17, age + 1) : least + width },
    heightCm,
    baseCity,
    willingToTravel: chance.happens(0.2) ? null : chance.happens(0.6),
    ...drawLanguages(chance),
    skills,
    experience,
    credits,
    training: drawTraining(chance),
    union: chance.weighted([
      [null, 0.3],
      ['none', 0.35],
      ['work_permit_y1', 0.05],
      ['regular', 0.22],
      ['life', 0.04],
      ['lapsed', 0.04],
    ] as const),
    build: chance.happens(0.3) ? null : chance.pick(['slim', 'average', 'average', 'athletic', 'heavy']),
    comfort: drawComfort(chance),
    rates: drawRates(chance, experience),
    availability: drawCalendar(chance),
    brandConflicts: drawConflicts(chance, credits),
    representation: chance.pick(['self', 'self', 'agency', 'manager', 'coordinator']),
    bio: tell(chance, { known, alsoKnown, manner }),
    consent: drawConsent(chance, isChild),
    birthYear: isChild || chance.happens(0.6) ? 2026 - age : null,
  };
  return { line, age, city, skills: held, known, alsoKnown, manner };
};

const drawAge = (share: number, range: readonly [number, number] = [20, 68]): number =>
  // More young than old, as in any list of actors.
  Math.round(range[0] + (range[1] - range[0]) * share ** 1.4);

const drawExperience = (share: number, age: number): Line['experience'] => {
  const grown = share + Math.min(0.35, (age - 25) / 100);
  return grown < 0.35 ? 'fresher' : grown < 0.7 ? 'emerging' : grown < 1 ? 'established' : 'senior';
};

export const drawPeople = (seed: number, count: number): Person[] => Array.from({ length: count }, (_, at) => drawPerson(seed, at + 1));
