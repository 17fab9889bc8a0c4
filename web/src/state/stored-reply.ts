/** A stored message as the parts that the page shows. Stored parts are outside data: what does not look right is left out. */
import type { FinishMetadata, Message, ShownBrief, TalentCard } from '../../../layers/contracts/index.ts';
import type { Correction, ReplyPart, UsedMemory } from '../realtime/reply-parts.ts';

export const storedParts = (message: Message): ReplyPart[] => message.parts.flatMap((part, index) => toPart(part, `${message.id}-${index}`));

export const messageText = (message: Message): string =>
  message.parts.flatMap((part) => (part.type === 'text' && typeof part.text === 'string' ? [part.text] : [])).join('\n');

/** The metadata of an answer, when it carries any. */
export const storedFinish = (message: Message): Partial<FinishMetadata> => message.metadata as Partial<FinishMetadata>;

type StoredPart = Message['parts'][number];

const toPart = (part: StoredPart, fallbackId: string): ReplyPart[] => {
  const id = typeof part.id === 'string' ? part.id : fallbackId;
  if (part.type === 'text') return typeof part.text === 'string' ? [{ type: 'text', id, text: part.text }] : [];
  if (part.type === 'data-brief') return toBrief(part, id);
  if (part.type === 'data-talents') return [{ type: 'talents', id, talents: listIn<TalentCard>(part.data, 'talents').filter((card) => card.stageName) }];
  if (part.type === 'data-suggestions') return [{ type: 'suggestions', id, items: listIn<{ text: string }>(part.data, 'items') }];
  if (part.type === 'data-corrections') return [{ type: 'corrections', id, items: listIn<Correction>(part.data, 'items') }];
  if (part.type === 'data-memory') return [{ type: 'memory', id, used: listIn<unknown>(part.data, 'used').flatMap(toUsed) }];
  if (part.type === 'data-action') return toAction(part, id);
  return part.type.startsWith('tool-') ? [toTool(part, id)] : [];
};

const toTool = (part: StoredPart, id: string): ReplyPart => ({
  type: 'tool',
  toolCallId: typeof part.toolCallId === 'string' ? part.toolCallId : id,
  toolName: part.type.slice('tool-'.length),
  state: part.state === 'output-error' ? 'failed' : part.state === 'output-available' ? 'done' : 'running',
  input: part.input,
});

const toAction = ({ data }: StoredPart, id: string): ReplyPart[] => {
  const { actionId, summary, expiresAt } = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
  return typeof actionId === 'string' ? [{ type: 'action', id, actionId, summary: String(summary ?? ''), expiresAt: String(expiresAt ?? '') }] : [];
};

const toBrief = ({ data }: StoredPart, id: string): ReplyPart[] => {
  const { language, understood, total } = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
  if (typeof understood !== 'string' || typeof total !== 'number') return [];
  const brief: ShownBrief = {
    language: language === 'hi' ? 'hi' : 'en',
    understood,
    total,
    chips: listIn(data, 'chips'),
    notUnderstood: listIn(data, 'notUnderstood'),
    protectedAsks: listIn(data, 'protectedAsks'),
    widen: listIn(data, 'widen'),
  };
  return [{ type: 'brief', id, brief }];
};

const toUsed = (value: unknown): UsedMemory[] => {
  const { id, text, why } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return typeof id === 'string' && typeof text === 'string' ? [{ id, text, why: String(why ?? '') }] : [];
};

const listIn = <Item>(data: unknown, key: string): Item[] => {
  const list = typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[key] : undefined;
  return Array.isArray(list) ? (list as Item[]) : [];
};
