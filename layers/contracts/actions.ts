/** Outward actions: proposed in a conversation, done when a person confirms them by their own route. Times are ISO 8601 UTC. */
import * as z from 'zod';
import { ActionId, ConversationId, MemoryId, TalentId, TurnId } from './ids.ts';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 lower-case hexadecimal digits');

/** `confirmed`: it is being carried out, or will be within a minute. */
export const ActionStatus = z.enum(['pending', 'confirmed', 'executed', 'failed', 'expired', 'cancelled']);
export type ActionStatus = z.infer<typeof ActionStatus>;

/** POST /api/v1/actions/{id}/confirm: the digest that GET showed beside exactly these arguments. */
export const ConfirmActionRequest = z.strictObject({ argumentsSha256: Sha256 });
export const CancelActionRequest = z.strictObject({});

/** GET /api/v1/actions/{id}. `name` is null of somebody who is no longer listed. */
export const Action = z.object({
  actionId: ActionId,
  conversationId: ConversationId,
  turnId: TurnId,
  kind: z.enum(['email', 'shortlist_export', 'forget_memory']),
  status: ActionStatus,
  summary: z.string(),
  people: z.array(z.object({ talentId: TalentId, name: z.string().nullable() })),
  /** What is sent, of kind `email`. */
  email: z.object({ subject: z.string(), text: z.string() }).nullable(),
  /** What is forgotten, of kind `forget_memory`. `text` is null of what is not there any more. */
  memories: z.array(z.object({ memoryId: MemoryId, text: z.string().nullable() })),
  /** Where the file is read, of an executed export that is not yet 24 h old. */
  fileUrl: z.string().nullable(),
  argumentsSha256: Sha256,
  createdAt: z.string(),
  expiresAt: z.string(),
  executedAt: z.string().nullable(),
  /** How it ended, in a sentence. */
  outcome: z.string().nullable(),
});
export type Action = z.infer<typeof Action>;
