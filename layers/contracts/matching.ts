/** Why a person fits a brief, or not: bodies and answers. */
import * as z from 'zod';
import { TalentId } from './ids.ts';
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
  field: z.string(),
  evidence: z.array(Evidence),
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
export const MatchFacts = z.object({ talentId: TalentId, ...facts });

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
    .object({ changes: z.array(z.string()), wouldAdd: z.int().nonnegative(), alsoIn: z.array(z.object({ id: TalentId, stageName: z.string() })) })
    .nullable(),
  said: z.string(),
});
export type Explanation = z.infer<typeof Explanation>;
