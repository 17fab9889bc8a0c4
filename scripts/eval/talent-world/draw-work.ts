/** What somebody has done and can do. It leans to what she is known for, as lives do, and never says it by itself. */
import type { Chance } from './chance.ts';
import type { Level, Line } from './person.ts';
import { toldOf } from './tell.ts';
import type { Quality } from './traits.ts';

/** The judge's name of a skill, and how profiles spell it. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  'horse riding': ['Horse riding', 'Horseback riding'],
  swimming: ['Swimming'],
  'motorcycle riding': ['Motorcycle riding', 'Bike riding'],
  'car driving': ['Car driving', 'Driving'],
  kathak: ['Kathak'],
  bharatanatyam: ['Bharatanatyam', 'Bharatnatyam'],
  'bollywood dance': ['Bollywood dance'],
  'hip hop': ['Hip hop', 'Hip-hop dance'],
  'contemporary dance': ['Contemporary dance'],
  garba: ['Garba'],
  bhangra: ['Bhangra'],
  lavani: ['Lavani'],
  singing: ['Singing'],
  guitar: ['Guitar'],
  tabla: ['Tabla'],
  harmonium: ['Harmonium'],
  karate: ['Karate'],
  kalaripayattu: ['Kalaripayattu'],
  boxing: ['Boxing'],
  wrestling: ['Wrestling', 'Kushti'],
  'sword fighting': ['Sword fighting', 'Fencing'],
  stunts: ['Stunts'],
  parkour: ['Parkour'],
  gymnastics: ['Gymnastics'],
  shooting: ['Rifle shooting'],
  cricket: ['Cricket'],
  football: ['Football'],
  badminton: ['Badminton'],
  yoga: ['Yoga'],
  'stand up comedy': ['Stand-up comedy'],
  mimicry: ['Mimicry'],
  anchoring: ['Anchoring', 'Emcee'],
  'voice over': ['Voice over', 'Dubbing'],
  cooking: ['Cooking'],
  'sign language': ['Sign language', 'Indian Sign Language'],
  'ramp walk': ['Ramp walk'],
};
export const skillKeys: readonly string[] = Object.keys(spellings);

const leanings: Readonly<Record<Quality, readonly string[]>> = {
  medic: ['yoga', 'car driving'],
  reporter: ['anchoring', 'motorcycle riding'],
  politician: ['anchoring', 'harmonium'],
  soldier: ['shooting', 'boxing', 'horse riding', 'stunts'],
  clerk: ['harmonium', 'cooking'],
  spy: ['karate', 'parkour', 'car driving', 'shooting'],
  holy: ['singing', 'yoga', 'harmonium', 'tabla'],
  uncanny: ['gymnastics', 'contemporary dance'],
  conman: ['mimicry', 'stand up comedy'],
  addict: ['guitar', 'singing'],
  'freedom-era': ['wrestling', 'horse riding', 'singing'],
  nri: ['guitar', 'hip hop', 'football'],
  'folk-stage': ['singing', 'harmonium', 'lavani', 'tabla'],
  mover: ['contemporary dance', 'kathak', 'bharatanatyam', 'hip hop', 'kalaripayattu'],
  narrator: ['voice over', 'mimicry', 'singing'],
  shy: ['guitar', 'badminton'],
  creator: ['bollywood dance', 'stand up comedy', 'mimicry', 'cooking'],
  'feisty-elder': ['bollywood dance', 'badminton', 'car driving'],
  'food-ad': ['cooking', 'anchoring'],
  'glam-ad': ['ramp walk', 'garba', 'swimming'],
  'parent-ad': ['car driving', 'cooking', 'swimming'],
};

export const drawSkills = (chance: Chance, known: Quality): { skills: Line['skills']; held: Map<string, Level | null> } => {
  const own = chance.happens(0.55) ? chance.shuffled(leanings[known]).slice(0, chance.between(1, 2)) : [];
  const names = [...new Set([...own, ...chance.shuffled(skillKeys).slice(0, chance.between(2, 5))])];
  const held = new Map(
    names.map((name) => [
      name,
      chance.weighted<Level | null>([
        ['basic', 0.2],
        ['intermediate', 0.35],
        ['advanced', 0.22],
        ['professional', 0.08],
        [null, 0.15],
      ]),
    ]),
  );
  return { held, skills: [...held].map(([name, level]) => ({ name: chance.pick(spellings[name] as readonly string[]), level })) };
};

const mediumsOf: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  ad: [
    ['tvc', 0.6],
    ['print', 0.15],
    ['digital_ad', 0.15],
    ['tv', 0.1],
  ],
  stage: [
    ['theatre', 0.6],
    ['film', 0.15],
    ['short_film', 0.15],
    ['tv', 0.1],
  ],
  voice: [
    ['voice', 0.6],
    ['tvc', 0.2],
    ['ott', 0.2],
  ],
  net: [
    ['digital_ad', 0.45],
    ['microdrama', 0.3],
    ['music_video', 0.25],
  ],
  screen: [
    ['ott', 0.33],
    ['film', 0.27],
    ['tv', 0.25],
    ['short_film', 0.15],
  ],
};
const worldOf = (known: Quality): string =>
  known.endsWith('-ad')
    ? 'ad'
    : known === 'folk-stage' || known === 'mover'
      ? 'stage'
      : known === 'narrator'
        ? 'voice'
        : known === 'creator'
          ? 'net'
          : 'screen';

const starts = ['Jugnu', 'Kaagaz', 'Samandar', 'Pehla', 'Gulmohar', 'Naya', 'Tootta', 'Dopahar', 'Blue', 'Second', 'Teen', 'Ret', 'Chhaya', 'Imli'];
const ends = ['Patthar', 'Bazaar', 'Station', 'Ka Hisaab', 'Monday', 'Wapsi', 'Darwaza', 'Tara', 'Circus', 'Hotel', 'Saugandh', 'Post Box'];
const brands = ['tea', 'shampoo', 'bank', 'phone', 'paint', 'soft drink', 'scooter', 'jewellery', 'insurance', 'biscuit'] as const;
const parts = ['supporting', 'cameo', 'day player', 'featured', 'ensemble'];
const counts = { fresher: [0, 2], emerging: [2, 6], established: [6, 14], senior: [10, 22] } as const;

export const drawCredits = (chance: Chance, known: Quality, experience: Line['experience']): Line['credits'] => {
  const [least, most] = counts[experience];
  return Array.from({ length: chance.between(least, most) }, () => {
    const medium = chance.weighted(mediumsOf[worldOf(known)] as readonly (readonly [string, number])[]);
    const isAd = medium === 'tvc' || medium === 'digital_ad' || medium === 'print';
    return {
      title: isAd ? `${chance.pick(brands)} campaign ${chance.between(1, 30)}` : `${chance.pick(starts)} ${chance.pick(ends)}`,
      year: 2026 - chance.between(0, experience === 'senior' ? 25 : experience === 'established' ? 12 : 5),
      medium,
      role: chance.happens(0.4) ? chance.pick(toldOf(known).roles) : chance.pick(parts),
    };
  });
};

/** Of those who were in advertisements, one in four is bound; a part of it is over. */
export const drawConflicts = (chance: Chance, credits: Line['credits']): Line['brandConflicts'] =>
  credits.some(({ medium }) => medium === 'tvc') && chance.happens(0.25)
    ? [{ category: chance.pick(brands), until: chance.pick(['2026-08-31', '2027-02-28', '2027-06-30', '2027-12-31']) }]
    : [];

export const drawTraining = (chance: Chance): string[] =>
  chance.happens(0.35)
    ? [chance.pick(['two-year acting diploma', 'clown and mask workshop', 'speech course', 'summer drama residency', 'Meisner weekends'])]
    : [];
