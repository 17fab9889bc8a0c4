/** A person on the shortlist of a role. `passed`: looked at and passed over; she stays on it, so that nobody proposes her again. */
import * as z from 'zod';

export const shortlistStates = ['shortlisted', 'passed'] as const;

export const ShortlistEntry = z.object({
  org: z.string(),
  roleId: z.string(),
  talentId: z.string(),
  state: z.enum(shortlistStates),
  /** 1 is the first choice. Of two with the same rank the earlier one is before. */
  rank: z.int().positive(),
  note: z.string().max(500).nullable(),
  addedBy: z.string(),
  addedAt: z.string(),
  /** The turn of a conversation that added her; null: a route did. */
  turnId: z.string().nullable(),
  /** Who said the state last, and when; left out: who added her, then. */
  decidedBy: z.string().optional(),
  decidedAt: z.string().optional(),
  /** What she was before she was passed over: an undo brings it back. */
  before: z.literal('shortlisted').optional(),
  version: z.int().positive(),
});
export type ShortlistEntry = Readonly<z.infer<typeof ShortlistEntry>>;

export const inRank = (entries: readonly ShortlistEntry[]): ShortlistEntry[] =>
  [...entries].sort((left, right) => left.rank - right.rank || (left.addedAt < right.addedAt ? -1 : 1) || (left.talentId < right.talentId ? -1 : 1));
