/** Two people whose records are known, and answers about them with what is wrong in each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type Correction, checkClaims, type GroundedPerson } from '../../../layers/core/intelligence/grounding/index.ts';

export const today = '2026-11-02';

export const asha: GroundedPerson = {
  id: 'tal_A',
  stageName: 'Asha Rao',
  facts: {
    playingAge: { min: 25, max: 35 },
    heightCm: 165,
    baseCity: 'Mumbai',
    languages: [
      { code: 'hi', proficiency: 'native' },
      { code: 'mr', proficiency: 'fluent' },
      { code: 'English', proficiency: 'conversational' },
      { code: 'ta', proficiency: 'lines' },
    ],
    skills: [
      { name: 'horse riding', level: 'basic' },
      { name: 'kathak', level: 'professional' },
      { name: 'swimming', level: null },
    ],
    credits: [{ medium: 'film' }, { medium: 'film' }, { medium: 'film' }, { medium: 'ott' }],
    rates: [
      { medium: 'tv', basis: 'per_day', amountPaise: 2_500_000 },
      { medium: 'tvc', basis: 'per_day', amountPaise: 6_000_000 },
    ],
    availability: [
      { from: '2026-11-10', to: '2026-11-14', status: 'free' },
      { from: '2026-11-20', to: '2026-11-22', status: 'held' },
      { from: '2026-12-01', to: '2026-12-10', status: 'booked' },
    ],
  },
};

export const bharat: GroundedPerson = {
  id: 'tal_B',
  stageName: 'Bharat Shinde',
  facts: {
    playingAge: { min: 40, max: 55 },
    heightCm: 178,
    baseCity: 'Pune',
    languages: [
      { code: 'mr', proficiency: 'native' },
      { code: 'hi', proficiency: 'conversational' },
    ],
    skills: [{ name: 'boxing', level: 'advanced' }],
    rates: [],
    availability: [],
  },
};

export const link = ({ id, stageName }: Pick<GroundedPerson, 'id' | 'stageName'>): string => `[${stageName}](talent:${id})`;

const Case = z.strictObject({ id: z.string(), text: z.string(), wrong: z.array(z.string()) });
export type Case = z.infer<typeof Case>;

export const readCases = (half: string): Case[] =>
  readFileSync(join(import.meta.dirname, `../../data/grounding/${half}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => Case.parse(JSON.parse(line)));

export const correctionsOf = ({ text }: Pick<Case, 'text'>): Correction[] =>
  checkClaims({ text: text.replaceAll('{A}', link(asha)).replaceAll('{B}', link(bharat)), people: [asha, bharat], today });

export interface Measured {
  readonly precision: number;
  readonly recall: number;
  readonly mistakes: readonly string[];
}

/** A correction is right when it quotes words that the case calls wrong. */
export const measure = (cases: readonly Case[]): Measured => {
  const mistakes: string[] = [];
  let [right, reported, wrong] = [0, 0, 0];
  for (const oneCase of cases) {
    const corrections = correctionsOf(oneCase);
    const found = oneCase.wrong.filter((words) => corrections.some(({ quote }) => quote.includes(words) || words.includes(quote)));
    const unfounded = corrections.filter(({ quote }) => !oneCase.wrong.some((words) => quote.includes(words) || words.includes(quote)));
    right += corrections.length - unfounded.length;
    reported += corrections.length;
    wrong += oneCase.wrong.length;
    mistakes.push(...oneCase.wrong.filter((words) => !found.includes(words)).map((words) => `missed "${words}" in ${oneCase.text}`));
    mistakes.push(...unfounded.map(({ quote, recordSays }) => `unfounded "${quote}" (${recordSays}) in ${oneCase.text}`));
  }
  const missed = mistakes.filter((mistake) => mistake.startsWith('missed')).length;
  return { precision: reported === 0 ? 1 : right / reported, recall: wrong === 0 ? 1 : (wrong - missed) / wrong, mistakes };
};
