/** Request bodies and queries. Unknown keys are refused. Text limits are checked apart, so that they answer 413. */
import * as z from 'zod';
import { DayPeriod } from './days.ts';
import { ClientMessageId, ConversationRef, MessageId, ProjectId } from './ids.ts';

/** Lone surrogates cannot be stored as UTF-8: they become U+FFFD before anything is answered, so that the answer is what a later read gives. */
const wellFormed = (text: z.ZodString) => text.transform((given) => given.toWellFormed());

/** Something that can be read. */
const notBlank = z.string().regex(/\S/, 'the text is empty; write what you need');

export const ChatRequest = z.strictObject({ message: notBlank, conversationId: ConversationRef.optional(), clientMessageId: ClientMessageId.optional() });
export const MessageRequest = z.strictObject({ content: notBlank, clientMessageId: ClientMessageId.optional(), parentId: MessageId.nullable().optional() });
export const RegenerateRequest = z.strictObject({ clientMessageId: ClientMessageId.optional() });
export const FeedbackRequest = z.strictObject({
  value: z.enum(['up', 'down']),
  reasons: z
    .array(wellFormed(z.string().min(1).max(100)))
    .max(10)
    .optional(),
  comment: wellFormed(z.string().max(2000)).optional(),
});

// The pattern says in the document what trimming does here.
const title = wellFormed(z.string().trim().min(1).max(200).regex(/\S/));
export const ConversationCreate = z.strictObject({
  title: title.optional(),
  projectId: ProjectId.nullable().optional(),
  visibility: z.enum(['private', 'project']).optional(),
});
export const ConversationPatch = z
  .strictObject({
    title: title.optional(),
    pinned: z.boolean().optional(),
    archived: z.boolean().optional(),
    memoryPaused: z.boolean().optional(),
    projectId: ProjectId.nullable().optional(),
    visibility: z.enum(['private', 'project']).optional(),
    activeLeafId: MessageId.optional(),
  })
  .refine((patch) => Object.keys(patch).length > 0, 'supply at least one field to change')
  .meta({ minProperties: 1 });

/** POST /api/v1/ws-tickets takes nothing: who asks is in the token. */
export const SocketTicketRequest = z.strictObject({});

/** Numbers of a query: digits alone, so that `0x10`, `1e2` and nothing at all are no numbers. */
const digits = z
  .string()
  .regex(/^\d{1,10}$/, 'expected a whole number')
  .transform(Number);
/** How many things a page of a list has. */
export const limit = digits.pipe(z.int().min(1).max(100));
const seq = z
  .string()
  .regex(/^\d{1,10}$/, 'expected a messageSeq or a cursor')
  .transform(Number)
  .pipe(z.int().min(0));
const cursor = z
  .string()
  .regex(/^[\w-]+\.[\w-]+$/, 'expected a cursor')
  .max(2000);
export const ConversationListQuery = z.strictObject({
  limit: limit.default(30),
  cursor: z.string().max(2000).optional(),
  q: z.string().max(200).optional(),
  archived: z.enum(['true', 'false']).optional(),
});
export const MessageListQuery = z
  .strictObject({
    before: z.union([seq, cursor]).optional(),
    after: z.union([seq, cursor]).optional(),
    around: seq.optional(),
    cursor: cursor.optional(),
    limit: limit.default(50),
    all: z.enum(['true', 'false']).optional(),
  })
  .refine(
    (query) => [query.before, query.after, query.around, query.cursor].filter((value) => value !== undefined).length <= 1,
    'use only one of before, after, around and cursor',
  );
const position = digits.pipe(z.int().min(0).max(1_000_000));
export const TurnQuery = z.strictObject({ attempt: position.default(0), afterSeq: position.default(0) });

/** `text` and `content` limits: characters are UTF-16 units, as `String.length` counts them. */
export const textLimits = { httpCharacters: 100_000, socketCharacters: 16_000, socketBytes: 24 * 1024 } as const;

const word = (most: number) => z.string().trim().min(1).max(most).regex(/\S/);
const words = z.array(word(80)).max(20);
const years = z.int().min(0).max(110);
const centimetres = z.int().min(30).max(260);
const isRange = ({ min, max }: { min?: number | undefined; max?: number | undefined }): boolean => min === undefined || max === undefined || min <= max;

/** What a search asks, each wish in its own field; what is left out does not matter. */
export const TalentFilters = z.strictObject({
  text: z.string().max(2_000).optional(),
  cities: words.optional(),
  gender: z.enum(['female', 'male', 'nonbinary']).optional(),
  playingAge: z.strictObject({ min: years, max: years }).refine(isRange, 'min must not be above max').optional(),
  heightCm: z.strictObject({ min: centimetres.optional(), max: centimetres.optional() }).refine(isRange, 'min must not be above max').optional(),
  languages: z
    .array(z.strictObject({ code: word(40), minProficiency: z.enum(['lines', 'conversational', 'fluent', 'native']).optional() }))
    .max(10)
    .optional(),
  dialects: words.optional(),
  skills: words.optional(),
  experience: z
    .array(z.enum(['fresher', 'emerging', 'established', 'senior']))
    .max(4)
    .optional(),
  availableOn: DayPeriod.optional(),
});

/** A brief in a person's own words, filters that win over it, or both. */
export const TalentSearchRequest = z.strictObject({ text: z.string().optional(), filters: TalentFilters.optional(), limit: z.int().min(1).max(20).optional() });

/** A link to a conversation as it is now, for people without an account. */
export const ShareRequest = z.strictObject({ days: z.int().min(1).max(90).default(30) });
/** 256 bits as the product writes them. */
export const ShareSecret = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'expected the end of a link');

/** GET /api/v1/admin/metrics: how many days, today included. */
export const AdminMetricsQuery = z.strictObject({ days: digits.pipe(z.int().min(1).max(90)).default(14) });
