/** Skills by Zipf's law over the known ones, with bundles that come together in life. */
import { knownSkills } from '../../layers/core/talent/index.ts';
import type { Chance } from './random.ts';

const bundles: readonly (readonly string[])[] = [
  ['kathak', 'hindustani vocal'],
  ['bharatanatyam', 'carnatic vocal'],
  ['boxing', 'stunts', 'weight training'],
  ['horse riding', 'sword fighting', 'archery'],
  ['guitar', 'singing'],
  ['improvisation', 'stand up comedy', 'mimicry'],
  ['contemporary dance', 'gymnastics', 'yoga'],
  ['motorcycle riding', 'car driving'],
  ['lavani', 'folk dance'],
  ['wrestling', 'kabaddi'],
];

/** Common ones first, so that rank is popularity. */
const common = [
  'bollywood dance',
  'swimming',
  'car driving',
  'motorcycle riding',
  'singing',
  'yoga',
  'cricket',
  'horse riding',
  'cycling',
  'weight training',
  'anchoring',
  'voice over',
  'improvisation',
  'kathak',
  'cooking',
];
const ranked = [...common, ...knownSkills.filter((skill) => !common.includes(skill))];
const zipf = ranked.map((skill, index) => [skill, 1 / (index + 2)] as const);

/** Other spellings that profiles use. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  'horse riding': ['Horse riding', 'Horse riding', 'Riding', 'Ghudsawari', 'Horseback riding'],
  bharatanatyam: ['Bharatanatyam', 'Bharatnatyam'],
  'motorcycle riding': ['Motorcycle riding', 'Bike riding'],
};

export const drawSkills = (chance: Chance): { name: string; level: 'basic' | 'intermediate' | 'advanced' | 'professional' }[] => {
  const bundle = chance.happens(0.35) ? chance.pick(bundles) : [];
  const single = Array.from({ length: chance.poisson(2.6) + 1 }, () => chance.weighted(zipf));
  const names = [...new Set([...bundle, ...single])].filter((name) => ranked.includes(name));
  return names.map((name) => ({ name: spell(chance, name), level: chance.weighted(levels) }));
};

const levels = [
  ['basic', 0.25],
  ['intermediate', 0.4],
  ['advanced', 0.25],
  ['professional', 0.1],
] as const;
const spell = (chance: Chance, name: string): string => {
  const known = spellings[name];
  return known ? chance.pick(known) : name.charAt(0).toUpperCase() + name.slice(1);
};
