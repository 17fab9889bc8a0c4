/** The second world as it is written: people by a seed of its own, and briefs by hand with grades. */
import { gradeOf, isOut } from './judge.ts';
import { drawPeople } from './people.ts';
import { budget, dates, whatsapp } from './queries/arranged.ts';
import { negation, personaConstrained, personaOnly } from './queries/described.ts';
import { filtersOnly, multiSkill } from './queries/facts.ts';
import { devanagari, hinglish } from './queries/hindi.ts';

export const worldSeed = 90_210;
/** The day on which every brief is asked: calendars begin four days later. */
const today = '2026-11-27';

export const strata = {
  'filters-only': filtersOnly,
  'multi-skill': multiSkill,
  persona: personaOnly,
  'persona-constrained': personaConstrained,
  dates,
  negation,
  budget,
  whatsapp,
  hinglish,
  devanagari,
} as const;

export interface GradedQuery {
  readonly id: string;
  readonly text: string;
  readonly stratum: string;
  /** ISO 8601 UTC. */
  readonly asOf: string;
  /** 1 to 3 by external id; who is not there has 0. */
  readonly grades: Readonly<Record<string, number>>;
  readonly violations: readonly string[];
}

export const makeWorld = (seed = worldSeed, count = 2_000) => {
  const people = drawPeople(seed, count);
  const queries = Object.entries(strata).flatMap(([stratum, asked]) =>
    asked.map(([text, spec], at): GradedQuery => {
      const graded = people.map((person) => [person.line.externalId, gradeOf(person, spec, today)] as const);
      return {
        id: `world-${stratum}-${at + 1}`,
        text,
        stratum,
        asOf: `${today}T06:00:00.000Z`,
        grades: Object.fromEntries(graded.filter(([, grade]) => grade > 0)),
        violations: people.filter((person) => isOut(person, spec, today)).map(({ line }) => line.externalId),
      };
    }),
  );
  return { talents: people.map(({ line }) => line), queries };
};
