/** Gender, age, height, build and the ages that a person can play. */
import type { Chance } from './random.ts';

const genders = [
  ['female', 0.48],
  ['male', 0.5],
  ['nonbinary', 0.01],
  ['trans_female', 0.006],
  ['trans_male', 0.004],
] as const;
export type DrawnGender = (typeof genders)[number][0];
const ages: readonly (readonly [readonly [youngest: number, oldest: number], number])[] = [
  [[5, 17], 0.06],
  [[19, 24], 0.27],
  [[25, 34], 0.37],
  [[35, 49], 0.2],
  [[50, 74], 0.1],
];

export const drawBody = (chance: Chance) => {
  const gender = chance.weighted(genders);
  const [youngest, oldest] = chance.weighted(ages);
  const age = chance.between(youngest, oldest);
  const tall = gender === 'male' || gender === 'trans_female' ? { mean: 172, deviation: 6.5 } : { mean: 160, deviation: 6 };
  const grown = Math.min(tall.mean + 3 * tall.deviation, Math.max(tall.mean - 3 * tall.deviation, chance.normal(tall.mean, tall.deviation)));
  // Children grow about six centimetres a year until about seventeen.
  return {
    gender,
    age,
    heightCm: Math.round(age < 17 ? grown - (17 - age) * 6 : grown),
    playingAge: age < 18 ? childAges(chance, age) : adultAges(chance, age),
  };
};

const childAges = (chance: Chance, age: number) => ({ min: Math.max(3, age - chance.between(1, 2)), max: Math.min(17, age + chance.between(0, 2)) });

/** 5 to 15 years wide, median 9, about a year below the own age. */
const adultAges = (chance: Chance, age: number) => {
  const width = Math.min(15, Math.max(5, Math.round(chance.normal(9, 2.2))));
  const min = Math.max(16, age - 1 - Math.round(width / 2));
  return { min, max: min + width };
};

export const drawBuild = (chance: Chance, age: number) =>
  chance.weighted(
    age < 35
      ? ([
          ['slim', 0.35],
          ['average', 0.3],
          ['athletic', 0.22],
          ['muscular', 0.06],
          ['curvy', 0.05],
          ['plus', 0.02],
        ] as const)
      : ([
          ['slim', 0.15],
          ['average', 0.45],
          ['athletic', 0.12],
          ['curvy', 0.1],
          ['plus', 0.08],
          ['heavy', 0.1],
        ] as const),
  );
