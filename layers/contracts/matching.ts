/** Why a person fits a brief, or not: bodies and answers. */
import * as z from 'zod';
import { RoleId, TalentId } from './ids.ts';
import { limit } from './requests.ts';
import { Saying } from './saying.ts';
import { TalentCard } from './talent-card.ts';

/** `part`: which part of a brief of several, from 1. */
export const ExplainRequest = z.strictObject({
  text: z.string().regex(/\S/, 'the text is empty; write what you need'),
  part: z.int().min(1).max(50).optional(),
});

const Evidence = z.union([
  z.object({ kind: z.literal('credit'), index: z.int().nonnegative(), title: z.string() }),
  z.object({ kind: z.literal('quote'), field: z.literal('bio'), start: z.int(), end: z.int(), text: z.string() }),
]);
/** One wish, what the record says to it (null: nothing), the field that says so, and where: a credit's place in its list, or words of a text. */
export const MatchFact = z.object({
  criterion: z.string(),
  asked: z.string(),
  has: z.string().nullable(),
  /** The same two as codes with their parts. */
  askedAs: Saying,
  hasAs: Saying.nullable(),
  field: z.string(),
  evidence: z.array(Evidence),
  /** The day on which that field was last confirmed; null where it says nothing. */
  asOf: z.string().nullable(),
});
const facts = {
  score: z.number(),
  /** Each 0 to 1, with its weight. */
  scoreParts: z.array(z.object({ part: z.string(), weight: z.number(), value: z.number() })),
  matched: z.array(MatchFact),
  partial: z.array(MatchFact),
  unknown: z.array(MatchFact),
  conflicts: z.array(MatchFact),
};
/** A person found, with what was asked and what the record says to it. Weights and values of `scoreParts` add up to `score`. */
export const MatchedPerson = TalentCard.extend({
  match: z.object({
    scoreParts: facts.scoreParts,
    matched: facts.matched,
    partial: facts.partial,
    unknown: facts.unknown,
    conflicts: facts.conflicts,
  }),
});
export type MatchedPerson = z.infer<typeof MatchedPerson>;

const page = { limit: limit.default(20), cursor: z.string().max(2000).optional() };
/** `text`: what the others must be besides ("but in Pune"). */
export const SimilarQuery = z.strictObject({ ...page, text: z.string().max(2_000).optional() });
export const MatchesQuery = z.strictObject(page);
/** `shortlisted`: she is on the shortlist of this role. */
export const RoleMatch = MatchedPerson.extend({ shortlisted: z.boolean() });

/** A brief of several parts, or roles; the budget is for everybody and all days. */
export const EnsembleRequest = z
  .strictObject({
    text: z.string().regex(/\S/, 'the text is empty; write what you need').optional(),
    roleIds: z.array(RoleId).min(2).max(10).optional(),
    budgetPaise: z.int().positive().optional(),
  })
  .refine(({ text, roleIds }) => (text === undefined) !== (roleIds === undefined), 'supply either text or roleIds');

/** `best`: what a line-up has most of, among those that differ from the ones before it. `costPaise` is of those who named a price; `unpriced` did not. */
export const Ensemble = z.object({
  parts: z.array(z.object({ name: z.string(), roleId: RoleId.nullable(), considered: z.int(), total: z.int() })),
  rules: z.object({ budgetPaise: z.int().nullable(), gaps: z.array(z.string()), shootDays: z.int() }),
  lineUps: z.array(
    z.object({
      best: z.enum(['fit', 'cost', 'certainty']),
      score: z.number(),
      costPaise: z.int(),
      unpriced: z.int(),
      unknown: z.int(),
      people: z.array(z.object({ part: z.string(), costPaise: z.int().nullable(), talent: TalentCard })),
    }),
  ),
  /** Why there is none. */
  because: z.array(z.string()),
  /** False: the search was cut off, and a better line-up may be there. */
  isWhole: z.boolean(),
});
export type Ensemble = z.infer<typeof Ensemble>;

/** What was counted from a director's own choices. `value` from -1 to 1: how far it moves her own rankings, by at most 0.04 of a score. */
export const Preference = z.object({
  choices: z.int().nonnegative(),
  since: z.string().nullable(),
  learned: z.array(
    z.object({
      trait: z.string(),
      field: z.enum(['skills', 'experience', 'credits']),
      said: z.string(),
      shortlisted: z.int().nonnegative(),
      passed: z.int().nonnegative(),
      value: z.number(),
    }),
  ),
});
export type Preference = z.infer<typeof Preference>;

export const Explanation = z.object({
  talent: TalentCard,
  understood: z.string(),
  verdict: z.enum(['in', 'out']),
  /** From 1, when she is among the first 20. */
  place: z.int().positive().nullable(),
  total: z.int().nonnegative(),
  ...facts,
  excludedBy: z.array(MatchFact),
  /** What no change of wishes can mend. */
  barrier: z.enum(['minor', 'gender']).nullable(),
  /** The smallest change of the brief that lets her in, how many others it lets in, and some of them. */
  change: z
    .object({
      changes: z.array(z.string()),
      changesAs: z.array(Saying),
      wouldAdd: z.int().nonnegative(),
      alsoIn: z.array(z.object({ id: TalentId, stageName: z.string() })),
    })
    .nullable(),
  said: z.string(),
});
export type Explanation = z.infer<typeof Explanation>;
