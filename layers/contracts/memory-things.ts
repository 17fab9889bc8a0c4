/** What memories are about, and how long everything is kept. Times are ISO 8601 UTC. */
import * as z from 'zod';
import { EntityId } from './ids.ts';
import { line } from './line.ts';
import { page } from './message.ts';

const name = line(100);
const because = line(200).nullable();

/** A thing that memories are about, under all names that the caller has for it. */
export const MemoryEntity = z.object({
  id: EntityId,
  kind: z.enum(['project', 'role', 'talent', 'organization', 'other']),
  /** That she gave it last, or used last. */
  name: z.string(),
  /** Others that she uses for it. */
  names: z.array(z.string()),
  /** How many memories of it hold. */
  memories: z.int().nonnegative(),
  /** When it was last spoken of. */
  lastAt: z.string(),
  /** Things that were merged into it: each can be taken out again. */
  merged: z.array(z.object({ id: EntityId, name: z.string(), at: z.string(), by: z.string(), because: z.string().nullable() })),
  /** What may be the same thing: she is asked. Below 0.8, from where it would be taken for the same. */
  alike: z.array(z.object({ id: EntityId, name: z.string(), confidence: z.number().min(0).max(1) })),
  /** What was done with it, the newest last; `by` is the sub of who did it. */
  history: z.array(
    z.object({
      what: z.enum(['merged', 'undone', 'renamed', 'apart']),
      at: z.string(),
      by: z.string(),
      otherId: EntityId.nullable(),
      because: z.string().nullable(),
    }),
  ),
});
export type MemoryEntity = z.infer<typeof MemoryEntity>;
export const MemoryEntityPage = page(MemoryEntity);
export type MemoryEntityPage = z.infer<typeof MemoryEntityPage>;

export const MemoryEntityQuery = z.strictObject({
  limit: z
    .string()
    .regex(/^\d{1,10}$/, 'expected a whole number')
    .transform(Number)
    .pipe(z.int().min(1).max(100))
    .default(30),
  cursor: z.string().max(2_000).optional(),
});

/** `name`: as it is called from now on. `apartFrom`: it is not that thing, and nobody asks again. */
export const MemoryEntityPatch = z
  .strictObject({ name: name.optional(), apartFrom: EntityId.optional() })
  .refine((patch) => Object.keys(patch).length > 0, 'supply at least one field to change')
  .meta({ minProperties: 1 });

/** `intoId`: the thing that this one is another name of. */
export const MemoryEntityMerge = z.strictObject({ intoId: EntityId, because: because.optional() });
export const MemoryEntityUndo = z.strictObject({ because: because.optional() });

const days = z.int().positive().nullable();
/** Days from the last change, the end or the beginning of each; null: until it is forgotten or deleted. What is pinned stays. */
export const MemoryRetention = z.object({
  messages: days,
  episodes: days,
  fact: days,
  preference: days,
  decision: days,
  constraint: days,
  knowledge: days,
  earlier: days,
});
export type MemoryRetention = z.infer<typeof MemoryRetention>;
