/** A person, or her tombstone, as the index holds her. */
import * as z from 'zod';
import type { EmbeddedDocument, SearchFacts } from '../../../core/talent/index.ts';
import type { VersionedWrite } from '../bulk.ts';
import { ownWords } from './own-word.ts';
import { type TextField, textFields } from './talent-mapping.ts';
import { dayNumber, isoDay } from './talent-query.ts';

/** The id of a document begins with its tenant: two tenants cannot have the same one. */
export const entryId = (org: string, id: string): string => `${org}:${id}`;

/**
 * The engine's version of a document. A removal lies between its version and the next one: it ends that version and those before it, and a later record of the person
 * replaces it.
 */
const putVersion = (version: number): number => 2 * version;
const removalVersion = (version: number): number => 2 * version + 1;

type Write = Omit<VersionedWrite, 'index'>;

export const entryOf = (org: string, document: EmbeddedDocument): Write => {
  const { id, version, terms, numbers, booked, text, facts, vector } = document;
  return {
    id: entryId(org, id),
    routing: org,
    version: putVersion(version),
    document: {
      org,
      id,
      version,
      gone: false,
      terms,
      numbers,
      booked: booked.map(({ from, to }) => ({ gte: dayNumber(from), lte: dayNumber(to) })),
      ...Object.fromEntries((Object.keys(textFields) as TextField[]).map((field) => [field, ownWords(org, text[field])])),
      text,
      facts,
      // The engine knows no cosine of nothing.
      ...(vector.some((number) => number !== 0) ? { vector: [...vector] } : {}),
    },
  };
};

/** Holds nothing that was said of her. */
export const tombstoneOf = (org: string, { id, version }: { readonly id: string; readonly version: number }): Write => ({
  id: entryId(org, id),
  routing: org,
  version: removalVersion(version),
  document: { org, id, version, gone: true },
});

/** Nobody: a document to try out what the engine does. No search sees it. */
export const probeOf = (org: string, name: string): Omit<Write, 'version'> => ({
  id: entryId(org, `probe-${name}`),
  routing: org,
  document: { org, gone: true },
});

const Entry = z.object({
  org: z.string(),
  id: z.string(),
  version: z.number(),
  facts: z.custom<SearchFacts>((value) => typeof value === 'object' && value !== null),
  terms: z.array(z.string()),
  numbers: z.record(z.string(), z.number()),
  booked: z.array(z.object({ gte: z.number(), lte: z.number() })),
  text: z.object({ craft: z.string(), work: z.string(), profile: z.string(), played: z.string().optional() }),
  vector: z.array(z.number()).optional(),
});
/** The whole entry of somebody who is there, or only whose tombstone it is. */
export const AnyEntry = z.union([
  Entry.extend({ gone: z.literal(false) }),
  z.object({ org: z.string(), id: z.string(), version: z.number(), gone: z.literal(true) }),
]);
type Entry = z.infer<typeof Entry>;

export const documentOf = (entry: Entry, dimensions: number): EmbeddedDocument => ({
  id: entry.id,
  version: entry.version,
  terms: entry.terms,
  numbers: entry.numbers,
  booked: entry.booked.map(({ gte, lte }) => ({ from: isoDay(gte), to: isoDay(lte) })),
  text: entry.text,
  facts: entry.facts,
  vector: entry.vector === undefined ? new Float32Array(dimensions) : Float32Array.from(entry.vector),
});
