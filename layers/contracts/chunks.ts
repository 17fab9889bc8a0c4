/**
 * Reply chunks: the UI message stream of npm `ai` 7.0.173, protocol v1, plus our own `data-*` parts.
 * The same chunks travel in socket frames and as server-sent events. No chunk exceeds 24 KiB of JSON.
 */
import * as z from 'zod';
import { MessageId, TurnId } from './ids.ts';
import { Saying } from './saying.ts';
import { TalentCard } from './talent-card.ts';

export const Usage = z.object({
  inputTokens: z.int().nonnegative(),
  outputTokens: z.int().nonnegative(),
  cacheReadTokens: z.int().nonnegative(),
  cacheWriteTokens: z.int().nonnegative(),
  costMicroUsd: z.int().nonnegative(),
  attempts: z.int().nonnegative(),
});
export type Usage = z.infer<typeof Usage>;

export const FinishMetadata = z.object({
  turnId: TurnId,
  messageId: MessageId,
  usage: Usage,
  model: z.string(),
  degraded: z.boolean(),
  intent: z.enum(['search_talent', 'refine', 'compare', 'shortlist', 'schedule', 'project_status', 'memory', 'smalltalk', 'other']),
  sentiment: z.enum(['positive', 'neutral', 'frustrated', 'urgent']),
  timings: z.object({ recallMs: z.number(), firstDeltaMs: z.number().nullable(), totalMs: z.number() }),
});
export type FinishMetadata = z.infer<typeof FinishMetadata>;

export const Suggestion = z.object({ text: z.string() });

/** How a brief was read: its wishes as chips (`textIn`: in both languages), what was not understood, asks that are never searched by with another way to say them, and ways to widen with what to send for each. */
export const ShownBrief = z.object({
  language: z.enum(['en', 'hi']),
  understood: z.string(),
  chips: z.array(z.object({ slot: z.string(), text: z.string(), textIn: z.object({ en: z.string(), hi: z.string() }).optional(), say: z.string() })),
  notUnderstood: z.array(z.string()),
  protectedAsks: z.array(z.object({ kind: z.string(), text: z.string(), rewrite: z.string() })),
  total: z.int().nonnegative(),
  widen: z.array(z.object({ change: z.string(), changeAs: Saying.optional(), wouldAdd: z.int().positive(), say: z.string() })),
});
export type ShownBrief = z.infer<typeof ShownBrief>;

const chunk = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) => z.object({ type: z.literal(type), ...shape });

export const ReplyChunk = z.discriminatedUnion('type', [
  chunk('start', { messageId: MessageId, messageMetadata: z.object({ turnId: TurnId }).optional() }),
  chunk('start-step', {}),
  chunk('reset-step', {}),
  chunk('text-start', { id: z.string() }),
  chunk('text-delta', { id: z.string(), delta: z.string() }),
  chunk('text-end', { id: z.string() }),
  chunk('tool-input-start', { toolCallId: z.string(), toolName: z.string() }),
  chunk('tool-input-delta', { toolCallId: z.string(), inputTextDelta: z.string() }),
  chunk('tool-input-available', { toolCallId: z.string(), toolName: z.string(), input: z.unknown() }),
  chunk('tool-output-available', { toolCallId: z.string(), output: z.unknown() }),
  chunk('tool-output-error', { toolCallId: z.string(), errorText: z.string() }),
  chunk('data-talents', { id: z.string(), data: z.object({ talents: z.array(TalentCard).max(20) }) }),
  chunk('data-brief', { id: z.string(), data: ShownBrief }),
  chunk('data-memory', {
    id: z.string(),
    data: z.object({ used: z.array(z.object({ id: z.string(), layer: z.string(), text: z.string(), why: z.string() })) }),
  }),
  chunk('data-suggestions', { id: z.string(), data: z.object({ items: z.array(Suggestion) }) }),
  chunk('data-action', { id: z.string(), data: z.object({ actionId: z.string(), kind: z.string(), summary: z.string(), expiresAt: z.string() }) }),
  chunk('data-corrections', {
    id: z.string(),
    data: z.object({ items: z.array(z.object({ quote: z.string(), says: z.string(), recordSays: z.string(), talentId: z.string() })) }),
  }),
  chunk('finish-step', {}),
  chunk('finish', {
    finishReason: z.enum(['stop', 'length', 'content-filter', 'tool-calls', 'error', 'interrupted', 'other']),
    messageMetadata: FinishMetadata,
  }),
  chunk('abort', { reason: z.string() }),
  chunk('error', { errorText: z.string() }),
  chunk('message-metadata', { messageMetadata: z.unknown() }),
]);
export type ReplyChunk = z.infer<typeof ReplyChunk>;
