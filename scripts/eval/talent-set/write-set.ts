/** An own set of queries, stratified, graded from latent truth: halves to work with, those that were test halves once among them, and the test half to measure once. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalSkill, cityOf } from '../../../layers/core/talent/index.ts';
import { generatePeople } from '../../../local/seed/generate.ts';
import { type Latents, personas, registers } from '../../../local/seed/latents.ts';
import { chanceOf } from '../../../local/seed/random.ts';
import { gradeOf, isViolation, type JudgedPerson, type Spec } from './judge.ts';
import { requireFrozen } from './lexicons.ts';
import { devPhrases } from './phrases-dev.ts';
import { formerPhrases } from './phrases-former.ts';
import { secondPhrases } from './phrases-second.ts';
import { testPhrases } from './phrases-test.ts';
import { thirdPhrases } from './phrases-third.ts';

type Stratum = keyof typeof devPhrases.frames;

interface Made {
  readonly stratum: string;
  readonly text: string;
  readonly spec: Spec;
}

interface Phrases {
  readonly personaPhrases: Readonly<Record<Latents['persona'], readonly string[]>>;
  readonly registerPhrases: Readonly<Record<Latents['register'], readonly string[]>>;
  readonly frames: Readonly<Record<Stratum, readonly string[]>>;
  readonly said: Readonly<Record<'female' | 'male', readonly string[]>>;
  readonly skillPhrases: Readonly<Record<keyof typeof devPhrases.skillPhrases, readonly string[]>>;
}

const halves = {
  dev: { seed: 3_001, phrases: devPhrases },
  former: { seed: 11_003, phrases: { ...devPhrases, ...formerPhrases } },
  second: { seed: 17_011, phrases: secondPhrases },
  third: { seed: 40_927, phrases: thirdPhrases },
  test: { seed: 65_537, phrases: testPhrases },
} satisfies Record<string, { seed: number; phrases: Phrases }>;
export type Half = keyof typeof halves;
/** Those that anybody may look at. */
export const knownHalves: readonly Half[] = ['dev', 'former', 'second', 'third'];
export const isHalf = (name: string): name is Half => name in halves;

/**
 * Writes talents.jsonl and queries.jsonl into the folder, `perStratum` queries for each stratum, and says what. Throws for the test half when a lexicon was changed after it was frozen.
 */
export const writeSet = (folder: string, half: Half, perStratum = 7): string => {
  if (half === 'test') requireFrozen();
  const { seed, phrases }: { seed: number; phrases: Phrases } = halves[half];
  const today = '2026-11-28';
  const people = generatePeople({ seed, count: 3_000, today });
  const judged = people.map(
    ({ profile, latents }): JudgedPerson => ({
      externalId: profile.externalId,
      city: profile.baseCity === null ? '' : cityOf(profile.baseCity),
      latents,
      profile,
      skills: new Map(profile.skills.map(({ name, level }) => [canonicalSkill(name), level])),
    }),
  );

  const chance = chanceOf(seed);
  const languages = { mr: 'Marathi', gu: 'Gujarati', pa: 'Punjabi', bn: 'Bengali', ur: 'Urdu' } as const;
  const codes = Object.keys(languages) as (keyof typeof languages)[];
  const skills = Object.keys(phrases.skillPhrases) as (keyof typeof phrases.skillPhrases)[];
  const ages = [
    [20, 28],
    [25, 35],
    [30, 40],
    [40, 55],
  ] as const;

  const pick = <Item>(items: readonly Item[]): Item => chance.pick(items);
  const aGender = (): 'female' | 'male' => pick(['female', 'male'] as const);
  const anAge = () => {
    const [min, max] = pick(ages);
    return { min, max };
  };
  const character = () => {
    const [persona, register] = [pick(personas), pick(registers)];
    return { persona, register, words: `${pick(phrases.personaPhrases[persona])}, ${pick(phrases.registerPhrases[register])}` };
  };

  const say = (stratum: Stratum, values: Readonly<Record<string, string | number>>): string =>
    pick(phrases.frames[stratum]).replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name]));
  const who = (gender: 'female' | 'male'): string => pick(phrases.said[gender]);

  const strata: Readonly<Record<Stratum, () => Omit<Made, 'stratum'>>> = {
    'filter-only': () => {
      const [gender, playingAge, code] = [aGender(), anAge(), pick(codes)];
      return {
        text: say('filter-only', { who: who(gender), ...playingAge, language: languages[code] }),
        spec: { gender, playingAge, city: 'Mumbai', language: { code, atLeast: 'conversational' } },
      };
    },
    'skill-combo': () => {
      const [gender, playingAge, skill] = [aGender(), anAge(), pick(skills)];
      return { text: say('skill-combo', { who: who(gender), ...playingAge, skill: pick(phrases.skillPhrases[skill]) }), spec: { gender, playingAge, skill } };
    },
    persona: () => {
      const { words, ...latents } = character();
      return { text: say('persona', { words }), spec: latents };
    },
    'persona-filtered': () => {
      const [{ words, ...latents }, gender, playingAge] = [character(), aGender(), anAge()];
      return { text: say('persona-filtered', { who: who(gender), ...playingAge, words }), spec: { gender, playingAge, city: 'Mumbai', ...latents } };
    },
    whatsapp: () => {
      const [{ words, ...latents }, gender] = [character(), aGender()];
      return { text: say('whatsapp', { who: who(gender), words }), spec: { gender, city: 'Mumbai', ...latents } };
    },
    negation: () => {
      const [{ words, ...latents }, gender] = [character(), aGender()];
      return { text: say('negation', { who: who(gender), words }), spec: { gender, notMedium: 'tv', ...latents } };
    },
    dates: () => {
      const [{ words, ...latents }, playingAge] = [character(), anAge()];
      return { text: say('dates', { ...playingAge, words }), spec: { playingAge, days: { from: '2026-12-12', to: '2026-12-14' }, ...latents } };
    },
    constrained: () => {
      const [{ words, ...latents }, gender, playingAge, code] = [character(), aGender(), anAge(), pick(codes)];
      return {
        text: say('constrained', { who: who(gender), ...playingAge, language: languages[code], words }),
        spec: { gender, playingAge, language: { code, atLeast: 'fluent' }, minHeight: 165, ...latents },
      };
    },
    protected: () => {
      const [{ words, ...latents }, gender] = [character(), aGender()];
      return { text: say('protected', { who: who(gender), words }), spec: { gender, ...latents } };
    },
    comfort: () => {
      const { words, ...latents } = character();
      return { text: say('comfort', { words }), spec: { comfort: 'kissing', ...latents } };
    },
  };

  const queries = (Object.entries(strata) as [Stratum, () => Omit<Made, 'stratum'>][]).flatMap(([stratum, make]) =>
    Array.from({ length: perStratum }, (_, number) => {
      const { text, spec } = make();
      const grades = Object.fromEntries(judged.map((person) => [person.externalId, gradeOf(person, spec, today)]).filter(([, grade]) => grade !== 0));
      const violations = judged.filter((person) => isViolation(person, spec, today)).map(({ externalId }) => externalId);
      return { id: `${half}-${stratum}-${number + 1}`, text, stratum, asOf: `${today}T06:00:00.000Z`, grades, violations };
    }),
  );
  mkdirSync(folder, { recursive: true });
  const write = (name: string, things: readonly unknown[]): void =>
    writeFileSync(join(folder, name), `${things.map((thing) => JSON.stringify(thing)).join('\n')}\n`);
  write(
    'talents.jsonl',
    people.map(({ profile }) => profile),
  );
  write('queries.jsonl', queries);
  return `${half} half: ${queries.length} queries about ${people.length} people`;
};
