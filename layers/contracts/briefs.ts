/** Searches that somebody keeps: once a day she hears who is new. Times are ISO 8601 UTC, days `YYYY-MM-DD` in India. */
import * as z from 'zod';
import { BriefId, NewsId } from './ids.ts';
import { line } from './line.ts';
import { limit } from './requests.ts';
import { TalentCard } from './talent-card.ts';

const text = z
  .string()
  .max(4_000)
  .regex(/\S/, 'the text is empty; write what you need')
  .transform((given) => given.toWellFormed());
/** Which part of a brief of several, from 1. */
const part = z.int().min(1).max(50);

export const BriefCreate = z.strictObject({ text, name: line(120).optional(), part: part.optional() });

/** Another `text` or `part` is another question: who fits it now is no news. `seen`: the news so far has been read. */
export const BriefPatch = z
  .strictObject({
    text: text.optional(),
    name: line(120).optional(),
    part: part.optional(),
    status: z.enum(['on', 'paused']).optional(),
    seen: z.literal(true).optional(),
  })
  .refine((patch) => Object.keys(patch).length > 0, 'supply at least one field to change')
  .meta({ minProperties: 1 });

export const BriefListQuery = z.strictObject({ limit: limit.default(20), cursor: z.string().max(2_000).optional() });

export const StandingBrief = z.object({
  id: BriefId,
  name: z.string(),
  text: z.string(),
  part: z.int().positive(),
  /** How the text is read, in one sentence. */
  understood: z.string(),
  understoodIn: z.object({ en: z.string(), hi: z.string() }),
  status: z.enum(['on', 'paused']),
  /** `dates`: all its days are over. Null while it is on. */
  pausedBecause: z.enum(['asked', 'dates', 'owner']).nullable(),
  /** How many fitted at the last look. */
  total: z.int().nonnegative(),
  lookedAt: z.string(),
  nextLookAt: z.string().nullable(),
  /** People of news that was not read yet. */
  unseen: z.int().nonnegative(),
  /** Newest first, the best first: as their records are now. `joined`: new in the base; `fits`: was there, and fits only since then. */
  news: z.array(z.object({ id: NewsId, on: z.string(), people: z.array(TalentCard.extend({ because: z.enum(['joined', 'fits']) })) })),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type StandingBrief = z.infer<typeof StandingBrief>;
