/** A casting house of a test's own: an organization, a director, and people whose every fact the test knows. */
import type { Talent } from '../../../layers/core/talent/index.ts';
import { TalentImport as Import, makeTalent, type TalentImport } from '../../../layers/core/talent/index.ts';

export interface House {
  readonly org: string;
  readonly people: readonly Talent[];
}

type Facts = Partial<Record<keyof TalentImport, unknown>>;

/** An adult of Mumbai who may be found, shown to clients and written to, unless the facts say otherwise. */
const usual: Facts = {
  gender: 'female',
  playingAge: { min: 22, max: 30 },
  heightCm: 165,
  baseCity: 'Mumbai',
  languages: [{ code: 'hi', proficiency: 'native' }],
  experience: 'emerging',
  consent: { aiMatching: true, emailContact: true, shareWithClient: true },
  birthYear: 1997,
  bio: 'Trained on stage, easy before a camera.',
};

let houses = 0;

/** Each line is a stage name and what differs from `usual`. Ids tell the house and the place in it. */
export const houseOf = (org: string, lines: readonly (readonly [stageName: string, facts: Facts])[]): House => {
  houses += 1;
  const now = new Date().toISOString();
  const people = lines.map(([stageName, facts], index) => {
    const id = `tal_${String(houses * 1_000 + index + 1).padStart(26, '0')}`;
    return makeTalent(Import.parse({ externalId: `${org}-${index + 1}`, stageName, ...usual, ...facts }), { id, org, now, synthetic: true });
  });
  return { org, people };
};

export const speaks = (...codes: readonly string[]): { readonly languages: readonly object[] } => ({
  languages: codes.map((code) => ({ code, proficiency: 'fluent' })),
});
export const can = (...names: readonly string[]): { readonly skills: readonly object[] } => ({ skills: names.map((name) => ({ name, level: 'advanced' })) });
export const plays = (min: number, max: number): { readonly playingAge: object } => ({ playingAge: { min, max } });
export const calendar = (status: 'free' | 'held' | 'booked', from: string, to = from): { readonly availability: readonly object[] } => ({
  availability: [{ from, to, status }],
});
