/** The erasure of a person, and its receipt. Times are ISO 8601 UTC. */
import * as z from 'zod';
import { TalentId } from './ids.ts';

/** `expectedVersion`: erase her as she was seen, or not at all. */
export const EraseQuery = z.strictObject({ expectedVersion: z.coerce.number().int().positive().optional() });

export const ErasureReceipt = z.object({
  talentId: TalentId,
  /** She is gone for everybody from the first answer on. `watching`: what others wrote is clean too, and is looked through once more. */
  status: z.enum(['running', 'watching', 'done']),
  /** How many things were removed, by place: record, files, index, conversations, memories, roles, imports. */
  removed: z.record(z.string(), z.int().nonnegative()),
  requestedBy: z.string(),
  requestedAt: z.string(),
  /** When answers that were going on have ended and all is looked through again; null: not now. */
  looksAgainAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
});
export type ErasureReceipt = z.infer<typeof ErasureReceipt>;
