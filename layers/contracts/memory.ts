/** What the product remembers of its caller: seen, added, corrected and forgotten by herself. Times are ISO 8601 UTC. */
import * as z from 'zod';
import { StandingBrief } from './briefs.ts';
import { ConversationId, ConversationRef, MemoryId, MessageId, ProjectId, TalentId } from './ids.ts';
import { line } from './line.ts';
import { MemoryEntity } from './memory-things.ts';
import { page } from './message.ts';

export const MemoryKind = z.enum(['fact', 'preference', 'decision', 'constraint', 'knowledge']);

/** `quote`: null when the message is not there any more, in an export, and beyond the first three sources. */
const Source = z.object({ conversationId: ConversationId, messageId: MessageId, quote: z.string().nullable() });

export const Memory = z.object({
  id: MemoryId,
  layer: z.string(),
  kind: MemoryKind,
  text: z.string(),
  /** What it is about. */
  subject: z.string().nullable(),
  /** Of the subject, where one value holds at a time. */
  attribute: z.string().nullable(),
  projectId: z.string().nullable(),
  /** Performers that it speaks of: it goes when one of them is erased. */
  about: z.array(TalentId),
  /** Who said it. */
  trust: z.enum(['user', 'colleague', 'third_party', 'tool']),
  /** Below 0.8 it is not taken for true yet: the next answer asks. */
  confidence: z.number().min(0).max(1),
  importance: z.number().min(0).max(1),
  /** Always recalled. */
  pinned: z.boolean(),
  validFrom: z.string(),
  /** Null: it holds. */
  validTo: z.string().nullable(),
  supersededBy: MemoryId.nullable(),
  /** Why it ended; null while it holds. */
  endedBecause: z.string().nullable(),
  provenance: z.array(Source),
  /** Of what nobody said, and her choices show: how often she shortlisted and passed over such people, how many people and roles, and ids of the choices. */
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
    .nullable(),
  createdAt: z.string(),
});
export type Memory = z.infer<typeof Memory>;
/** `stopped`: she has switched memory off, and nothing is remembered. */
export const MemoryPage = page(Memory).extend({ stopped: z.boolean() });

const text = line(2_000);
const name = line(100);

/** With an attribute it takes the place of what was remembered of the same subject and attribute. */
export const MemoryCreate = z.strictObject({
  kind: MemoryKind,
  text,
  subject: name.optional(),
  attribute: name.optional(),
  projectId: ProjectId.nullable().optional(),
});

/** `text` corrects: it was never otherwise. `valid: false` ends it now, `true` lets it hold again. */
export const MemoryPatch = z
  .strictObject({
    kind: MemoryKind.optional(),
    text: text.optional(),
    subject: name.nullable().optional(),
    attribute: name.nullable().optional(),
    importance: z.number().min(0).max(1).optional(),
    pinned: z.boolean().optional(),
    valid: z.boolean().optional(),
  })
  .refine((patch) => Object.keys(patch).length > 0, 'supply at least one field to change')
  .meta({ minProperties: 1 });

export const MemoryListQuery = z.strictObject({
  limit: z
    .string()
    .regex(/^\d{1,10}$/, 'expected a whole number')
    .transform(Number)
    .pipe(z.int().min(1).max(100))
    .default(30),
  cursor: z.string().max(2_000).optional(),
  q: z.string().max(200).optional(),
  kind: MemoryKind.optional(),
  pinned: z.enum(['true', 'false']).optional(),
  /** Earlier values and what holds no longer, too. */
  all: z.enum(['true', 'false']).optional(),
});

/** `asOf`: what held then. */
export const RecallRequest = z.strictObject({
  query: line(4_000),
  conversationId: ConversationRef.optional(),
  k: z.int().min(1).max(20).optional(),
  asOf: z.iso.datetime({ precision: 3 }).or(z.iso.datetime()).optional(),
});

/** What is remembered for such a message, best first: of a memory, a message of hers, or a session. `why`: in the product's own words. `missing`: layers that could not be asked in time; `meaning`: memories were compared by their words alone. */
export const RecallAnswer = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      layer: z.enum(['semantic', 'message', 'episodic']),
      /** Where it was said, of a message or a session. */
      conversationId: ConversationId.optional(),
      /** Of an answer: its words are not hers. */
      saidBy: z.literal('assistant').optional(),
      text: z.string(),
      score: z.number(),
      parts: z.object({ lexical: z.number(), semantic: z.number().optional(), recency: z.number(), importance: z.number() }),
      why: z.string(),
      /** False: she was not sure herself, and the next answer asks. */
      isSure: z.boolean(),
      provenance: z.array(MessageId),
      validFrom: z.string(),
      validTo: z.string().nullable(),
    }),
  ),
  latencyMs: z.number(),
  missing: z.array(z.enum(['message', 'episodic', 'meaning'])),
});

/** A session of a conversation, in outline; performers by id. */
export const Episode = z.object({
  id: z.string(),
  conversationId: ConversationId,
  projectId: z.string().nullable(),
  startedAt: z.string(),
  endedAt: z.string(),
  messageIds: z.array(MessageId),
  summary: z.array(z.string()),
  people: z.array(z.string()),
  roles: z.array(z.string()),
  decisions: z.array(z.string()),
  openQuestions: z.array(z.string()),
  outcome: z.string().nullable(),
});
export type Episode = z.infer<typeof Episode>;

/** `conversations=true`: they are in it, too. */
export const MemoryExportQuery = z.strictObject({ conversations: z.enum(['true', 'false']).optional() });

/** A conversation as text: what she wrote, and the answers. */
const ExportedConversation = z.object({
  id: ConversationId,
  title: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  memoryPaused: z.boolean(),
  messages: z.array(z.object({ id: MessageId, role: z.enum(['user', 'assistant']), at: z.string(), text: z.string() })),
});
export type ExportedConversation = z.infer<typeof ExportedConversation>;

export const MemoryExport = z.object({
  exportedAt: z.string(),
  items: z.array(Memory),
  /** What they are about. */
  entities: z.array(MemoryEntity),
  episodes: z.array(Episode),
  /** When they are asked for: the latest changed first, as many as fit into one answer. */
  conversations: z.array(ExportedConversation),
  /** Ids of those that found no room: each is read by its own route. */
  leftOut: z.array(ConversationId),
  /** Searches that she keeps, the newest first. */
  searches: z.array(StandingBrief.pick({ id: true, name: true, text: true, part: true, status: true, createdAt: true })),
});

/** Why something is remembered: what she said, and what it took the place of. */
export const MemoryWhy = z.object({
  memory: Memory,
  /** In the product's own words. */
  because: z.string(),
  /** Earlier values whose place it took, latest first. */
  replaced: z.array(z.object({ id: MemoryId, text: z.string(), validFrom: z.string(), validTo: z.string().nullable(), because: z.string().nullable() })),
});
export type MemoryWhy = z.infer<typeof MemoryWhy>;

/** `conversations=true`: they are deleted too. `stop=true`: nothing is remembered from now on, until it is called with `stop=false`; left out: as it was. */
export const ForgetQuery = z.strictObject({ conversations: z.enum(['true', 'false']).optional(), stop: z.enum(['true', 'false']).optional() });

const many = z.int().nonnegative();
/** Of forgetting everything: when, and how much of each kind was removed. `memories` held, `earlier` were values before. */
export const ForgetReceipt = z.object({
  forgottenAt: z.string(),
  memories: many,
  earlier: many,
  /** Whether nothing is remembered from now on. */
  stopped: z.boolean(),
  episodes: many,
  summaries: many,
  workingMemories: many,
  capsules: many,
  frames: many,
  queued: many,
  /** Searches that she kept. */
  briefs: many,
  /** That were looked through, and that were deleted. */
  conversations: many,
  deletedConversations: many,
});
