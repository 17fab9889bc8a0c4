/** The erasure of a person: how far it has come, and what is left of it as its receipt. Times are ISO 8601 UTC. */
import * as z from 'zod';
import { PersonTraces } from './person-traces.ts';

export const Erasure = z.object({
  org: z.string(),
  talentId: z.string(),
  requestedBy: z.string(),
  requestedAt: z.string(),
  /** `watching`: all is done, and is looked through once more when no answer from before can be going on. */
  status: z.enum(['running', 'watching', 'done']),
  /** Where it is: which pass, which place, and how far in it. */
  pass: z.int(),
  place: z.int(),
  cursor: z.string().nullable(),
  /** What was removed, by place. */
  removed: z.record(z.string(), z.int()),
  /** What she can be known by: null when it is done. */
  person: PersonTraces.nullable(),
  /** Of her record when it was erased; null: it is there still. */
  erasedVersion: z.int().nullable(),
  /** Epoch milliseconds until which a worker has it; 0: nobody. */
  leaseUntil: z.int(),
  /** When it is looked at next. */
  dueAt: z.string(),
  updatedAt: z.string(),
  finishedAt: z.string().nullable(),
  version: z.int().positive(),
});
export type Erasure = Readonly<z.infer<typeof Erasure>>;

export interface ErasureStore {
  /** With its place on the list of what is due. `there`: there is one already. */
  create(erasure: Erasure): Promise<'created' | 'there'>;
  read(org: string, talentId: string): Promise<Erasure | undefined>;
  /** Replaces exactly the version before, and is due at `dueAt` unless it is done. */
  replace(erasure: Erasure): Promise<'written' | 'refused'>;
}

/** A place where people are kept or named. It is left bit by bit: `cursor` null begins, `next` null ends. Told again for the same cursor, it finds nothing more. */
export interface ErasurePlace {
  readonly name: string;
  leave(from: { readonly org: string; readonly person: PersonTraces; readonly erasedVersion: number; readonly cursor: string | null }): Promise<{
    readonly removed: number;
    readonly next: string | null;
  }>;
}
