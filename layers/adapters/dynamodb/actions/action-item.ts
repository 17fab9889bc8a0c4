/** An outward action as an item of `castmatch`, beside the messages of its conversation; what it does travels as JSON text. */
import * as z from 'zod';
import { EmailArguments, ExportArguments, ForgetArguments, type PendingAction } from '../../../core/operations/index.ts';
import { fromItem, type Item, toItem } from '../item.ts';
import { keys, liveKeys } from '../keys.ts';

const stored = {
  entity: z.literal('action'),
  v: z.literal(1),
  actionId: z.string(),
  org: z.string(),
  sub: z.string(),
  conversationId: z.string(),
  turnId: z.string(),
  argumentsSha256: z.string(),
  summary: z.string(),
  createdAt: z.string(),
  /** Not `expiresAt`: that is the time to live, and an action outlives its ten minutes. */
  confirmBefore: z.string(),
  status: z.enum(['pending', 'confirmed', 'executed', 'failed', 'cancelled']),
  confirmedAt: z.string().nullable(),
  executedAt: z.string().nullable(),
  outcome: z.string().nullable(),
  leaseUntil: z.number(),
  executions: z.number(),
};
const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);
const ActionItem = z.discriminatedUnion('kind', [
  z.object({ ...stored, kind: z.literal('email'), content: json(EmailArguments) }),
  z.object({ ...stored, kind: z.literal('shortlist_export'), content: json(ExportArguments) }),
  z.object({ ...stored, kind: z.literal('forget_memory'), content: json(ForgetArguments) }),
]);

export const actionItem = ({ arguments: given, expiresAt, ...action }: PendingAction): Item =>
  toItem({
    ...keys.action(action.org, action.conversationId, action.actionId),
    entity: 'action',
    v: 1,
    ...action,
    confirmBefore: expiresAt,
    content: JSON.stringify(given),
  });

export const actionOf = (item: Item): PendingAction => {
  const { entity: _, v: __, confirmBefore, content, ...action } = ActionItem.parse(fromItem(item));
  return { ...action, arguments: content, expiresAt: confirmBefore } as PendingAction; // The union's kinds have each their own arguments.
};

export const placeItem = ({ org, sub, actionId, conversationId }: PendingAction): Item =>
  toItem({ ...keys.actionPlace(org, actionId), entity: 'action-place', v: 2, conversationId, sub });

/** The first version did not know the user. */
const Place = z.object({ conversationId: z.string(), sub: z.string().optional() });
export const placeOf = (item: Item): z.infer<typeof Place> => Place.parse(fromItem(item));

const Due = z.object({ org: z.string(), actionId: z.string(), dueAt: z.string() });
type Due = z.infer<typeof Due>;
export const dueItem = (due: Due, expiresAt: number): Item =>
  toItem({ ...liveKeys.actionDue(due.dueAt, due.org, due.actionId), entity: 'action-due', v: 1, ...due, expiresAt });
export const dueOf = (item: Item): Due => Due.parse(fromItem(item));
