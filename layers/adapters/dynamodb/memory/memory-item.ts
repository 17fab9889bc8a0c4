/** What is remembered of a user, as items of one partition of `castmatch`. What she said is packed; the table knows ids alone. */
import * as z from 'zod';
import { type Entity, type Memory, memoryKinds, type Owner, type Tombstone, trusts } from '../../../core/memory/index.ts';
import { pack, packed } from '../conversation/packed.ts';
import { fromItem, type Item, toItem } from '../item.ts';
import { keys } from '../keys.ts';

const BookItem = z.object({ entity: z.literal('memory-book'), v: z.literal(1), version: z.int(), generation: z.int(), forgottenAt: z.string().nullable() });

/** The head of the partition. Memories of a lower generation were forgotten all together: nobody reads them, and they are being removed. */
export type BookHead = Pick<z.infer<typeof BookItem>, 'version' | 'generation' | 'forgottenAt'>;
export const emptyHead: BookHead = { version: 0, generation: 0, forgottenAt: null };

export const bookItem = ({ org, sub }: Owner, head: BookHead): Item => toItem({ ...keys.memoryBook(org, sub), entity: 'memory-book', v: 1, ...head });
export const headOf = (item: Item | undefined): BookHead => {
  if (!item) return emptyHead;
  const { version, generation, forgottenAt } = BookItem.parse(fromItem(item));
  return { version, generation, forgottenAt };
};

const Stored = z.object({
  id: z.string(),
  org: z.string(),
  sub: z.string(),
  layer: z.literal('semantic'),
  kind: z.enum(memoryKinds),
  text: z.string(),
  subject: z.string().nullable(),
  attribute: z.string().nullable(),
  projectId: z.string().nullable(),
  about: z.array(z.string()).default([]),
  trust: z.enum(trusts).default('user'),
  confidence: z.number(),
  importance: z.number(),
  pinned: z.boolean(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  supersededBy: z.string().nullable(),
  endedBecause: z.string().nullable().default(null),
  provenance: z.array(z.object({ conversationId: z.string(), messageId: z.string() })),
  choices: z
    .object({
      trait: z.string(),
      said: z.string(),
      state: z.enum(['shortlisted', 'passed']),
      shortlisted: z.int(),
      passed: z.int(),
      people: z.int(),
      roles: z.int(),
      ids: z.array(z.string()),
    })
    .optional(),
  createdAt: z.string(),
});
const MemoryItem = z.object({ entity: z.literal('memory'), v: z.literal(1), generation: z.int(), memory: packed(Stored) });

export const memoryItem = (memory: Memory, generation: number): Item =>
  toItem({ ...keys.memory(memory.org, memory.sub, memory.id), entity: 'memory', v: 1, generation, memory: pack(memory) });
export const memoryOf = (item: Item): { memory: Memory; generation: number } => MemoryItem.parse(fromItem(item));

const StoredEntity = z.object({
  id: z.string(),
  kind: z.enum(['project', 'role', 'talent', 'organization', 'other']),
  key: z.string(),
  givenNames: z.array(z.string()),
  mergedInto: z.string().nullable(),
  apartFrom: z.array(z.string()),
  /** Things of before nobody asked in chat are without. */
  asked: z
    .array(
      z.object({
        otherId: z.string(),
        at: z.string(),
        times: z.int(),
        conversationId: z.string(),
        messageId: z.string(),
        answered: z.object({ messageId: z.string(), same: z.boolean() }).nullable(),
      }),
    )
    .optional(),
  history: z.array(
    z.object({
      what: z.enum(['merged', 'undone', 'renamed', 'apart']),
      at: z.string(),
      by: z.string(),
      otherId: z.string().nullable(),
      because: z.string().nullable(),
    }),
  ),
  createdAt: z.string(),
});
const EntityItem = z.object({ entity: z.literal('memory-entity'), v: z.literal(1), generation: z.int(), thing: packed(StoredEntity) });

export const entityItem = ({ org, sub }: Owner, thing: Entity, generation: number): Item =>
  toItem({ ...keys.memoryEntity(org, sub, thing.id), entity: 'memory-entity', v: 1, generation, thing: pack(thing) });
export const entityOf = (item: Item): { thing: Entity; generation: number } => EntityItem.parse(fromItem(item));
/** Of what lies beside the memories. */
export const isEntityItem = (item: Item): boolean => item['sk']?.S?.startsWith(keys.memoryEntityPrefix) === true;

const TombstoneItem = z.object({
  entity: z.literal('memory-tombstone'),
  v: z.literal(1),
  generation: z.int(),
  id: z.string(),
  textSha256: z.string(),
  forgottenAt: z.string(),
  /** The first ones were without. */
  messageIds: z.array(z.string()).default([]),
  conversationIds: z.array(z.string()).optional(),
  choiceIds: z.array(z.string()).optional(),
});
export const tombstoneItem = ({ org, sub }: Owner, stone: Tombstone, generation: number): Item =>
  toItem({ ...keys.memoryTombstone(org, sub, stone.id), entity: 'memory-tombstone', v: 1, generation, ...stone });
export const tombstoneOf = (item: Item): Tombstone & { generation: number } => {
  const { entity: _, v: __, ...stone } = TombstoneItem.parse(fromItem(item));
  return stone;
};

/** Read when a performer is erased. */
export const subsOf = (item: Item): string[] => [...(z.object({ subs: z.set(z.string()).optional() }).parse(fromItem(item)).subs ?? [])];

/** Of anything in the partition but its book. */
export const generationOf = (item: Item): number => z.object({ generation: z.int() }).parse(fromItem(item)).generation;
