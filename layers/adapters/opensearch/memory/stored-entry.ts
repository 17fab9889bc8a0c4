/** An entry of memory, or its tombstone, as the index holds it. */
import * as z from 'zod';
import type { IndexedEntry, MemoryCandidate, Owner } from '../../../core/memory/index.ts';
import type { VersionedWrite } from '../bulk.ts';

/** Tenant and user in one word, which no other pair gives. */
export const ownerKey = ({ org, sub }: Owner): string => [org, sub].map(encodeURIComponent).join('/');

const documentId = (owner: Owner, id: string): string => `${ownerKey(owner)}/${id}`;

/** The engine counts in whole numbers; the removal of a conversation lies between a version and the next one. */
const engineVersion = (version: number): number => Math.round(2 * version);

type Write = Omit<VersionedWrite, 'index'>;

export const writeOf = (owner: Owner, { words, vector, ...content }: IndexedEntry): Write => ({
  id: documentId(owner, content.id),
  routing: owner.org,
  version: engineVersion(content.version),
  document: {
    owner: ownerKey(owner),
    id: content.id,
    version: content.version,
    gone: false,
    ...(content.conversationId === null ? {} : { conversation: content.conversationId }),
    place: content.place,
    at: content.at,
    words: [...new Set(words)],
    length: words.length,
    content: { ...content, words },
    // The engine knows no cosine of nothing.
    ...(vector.some((number) => number !== 0) ? { vector: [...vector] } : {}),
  },
});

/** Holds nothing that was said. */
export const tombstoneOf = (owner: Owner, { id, version }: { readonly id: string; readonly version: number }): Write => ({
  id: documentId(owner, id),
  routing: owner.org,
  version: engineVersion(version),
  document: { owner: ownerKey(owner), id, version, gone: true },
});

const Content = z.object({
  id: z.string(),
  version: z.number(),
  layer: z.enum(['message', 'episodic', 'semantic']),
  conversationId: z.string().nullable(),
  projectId: z.string().nullable(),
  place: z.number(),
  speaker: z.string(),
  at: z.string(),
  validTo: z.string().nullable(),
  text: z.string(),
  messageIds: z.array(z.string()),
  words: z.array(z.string()),
}) satisfies z.ZodType<MemoryCandidate['entry']>;

/** What a search hands back. */
export const Found = z.object({ owner: z.string(), content: Content });
