/** Messages as people see them: cards are made on read, and an answer that is still being made has its place. */
import { type Caller, cutAtGraphemes, nobody } from '../shared/index.ts';
import type { TalentCard } from './chunks.ts';
import type { ConversationHead } from './conversation.ts';
import type { MemoryReference, MessagePart, StoredMessage } from './message.ts';
import type { TalentNames, TurnMemory, TurnStore } from './ports.ts';

export interface ShownMessage {
  readonly id: string;
  readonly role: 'user' | 'assistant';
  readonly parts: readonly Record<string, unknown>[];
  readonly metadata: Record<string, unknown>;
  readonly messageSeq: number;
  readonly parentId: string | null;
  readonly createdAt: string;
  readonly status: 'complete' | 'streaming' | 'stopped' | 'failed';
}

export interface ShowPorts extends Pick<TalentNames, 'renderCards'> {
  /** Stage names of those who are still listed; left out, links stay as they were written. */
  resolveNames?: TalentNames['resolveNames'];
  /** How an action stands now; undefined when it is gone. */
  actionStatus?(place: { org: string; conversationId: string; actionId: string }): Promise<string | undefined>;
  /** What a user is remembered by; who else reads the message sees nothing of it. */
  memoryTexts?: TurnMemory['texts'];
}

/** Enough to know a memory again; its whole text stands in the list of memories. A dozen of them fit into one chunk. */
const shownBytes = 900;
export const shownMemoryText = (text: string): string => {
  const [head = '', ...rest] = cutAtGraphemes(text, shownBytes);
  return rest.length === 0 ? head : `${head}…`;
};

/** The message with today's cards, memories and states, as `sub` may see it; people and memories that are gone are left out. */
export const showMessage =
  (ports: ShowPorts, sub: string) =>
  async (message: StoredMessage): Promise<ShownMessage> => ({
    id: message.messageId,
    role: message.role,
    parts: await Promise.all(message.parts.map((part) => showPart(ports, sub, message, part))),
    metadata: { turnId: message.turnId, ...message.finish },
    messageSeq: message.messageSeq,
    parentId: message.parentId,
    createdAt: message.createdAt,
    status: message.status,
  });

const showPart = async (ports: ShowPorts, sub: string, { org, conversationId }: StoredMessage, part: MessagePart): Promise<Record<string, unknown>> => {
  if (part.type === 'text') return { ...part, text: await showText(ports, org, part.text) };
  if (part.type === 'data-memory') return { ...part, data: { used: await showMemories(ports, { org, sub }, part.data.used) } };
  if (part.type === 'data-talents') return { ...part, data: { talents: await ports.renderCards(org, part.data.talents) } };
  if (part.type !== 'data-action' || !ports.actionStatus) return { ...part };
  const status = await ports.actionStatus({ org, conversationId, actionId: part.data.actionId });
  return { ...part, data: { ...part.data, ...(status === undefined ? {} : { status }) } };
};

const personLink = /\[(?:\\.|[^\]\\])*\]\(talent:(tal_\w{1,56})\)/gu;
export const linkedPeople = (text: string): string[] => [...text.matchAll(personLink)].map(([, id = '']) => id);

/** A link to somebody who is not listed (any more) has lost her name. */
export const withoutUnlisted = (text: string, listed: ReadonlyMap<string, string>): string =>
  text.replace(personLink, (link, id: string) => (listed.has(id) ? link : nobody));

const showText = async ({ resolveNames }: ShowPorts, org: string, text: string): Promise<string> => {
  const ids = resolveNames === undefined ? [] : linkedPeople(text);
  return resolveNames === undefined || ids.length === 0 ? text : withoutUnlisted(text, await resolveNames(org, [...new Set(ids)]));
};

/** The same for many messages: what they remember is read once, and so is who is listed. */
export const showMessages =
  (ports: ShowPorts, caller: Pick<Caller, 'org' | 'sub'>) =>
  async (messages: readonly StoredMessage[]): Promise<ShownMessage[]> => {
    const ids = messages.flatMap(({ parts }) => parts.flatMap((part) => (part.type === 'data-memory' ? part.data.used.map(({ id }) => id) : [])));
    const texts = ids.length === 0 ? undefined : await ports.memoryTexts?.(caller.org, caller.sub, [...new Set(ids)]).catch(() => undefined);
    const memoryTexts: TurnMemory['texts'] = async () => texts ?? new Map();
    const people = [...new Set(messages.flatMap(({ parts }) => parts.flatMap((part) => (part.type === 'text' ? linkedPeople(part.text) : []))))];
    const names = people.length === 0 ? undefined : await ports.resolveNames?.(caller.org, people);
    const resolveNames = names === undefined ? {} : { resolveNames: async () => names };
    return Promise.all(messages.map(showMessage({ ...ports, ...resolveNames, memoryTexts }, caller.sub)));
  };

/** A message is read also while memory is not: its memories are then left out. */
const showMemories = async ({ memoryTexts }: ShowPorts, { org, sub }: { org: string; sub: string }, used: readonly MemoryReference[]) => {
  const ids = used.map(({ id }) => id);
  const texts = await Promise.resolve(memoryTexts?.(org, sub, ids)).catch(() => undefined);
  return used.flatMap(({ id, layer, why }) => {
    const text = texts?.get(id);
    return text === undefined ? [] : [{ id, layer, text: shownMemoryText(text), why }];
  });
};

/** All people shown in an answer, each once, as cards of today. */
export const shownTalents = (message: ShownMessage): TalentCard[] => {
  const cards = message.parts.flatMap((part) => (part['type'] === 'data-talents' ? (part['data'] as { talents: TalentCard[] }).talents : []));
  return [...new Map(cards.map((card) => [card.id, card])).values()];
};

/** Answers of open turns that are not stored yet. */
export const streamingMessages =
  (turns: Pick<TurnStore, 'readTurn'>) =>
  async (caller: Caller, head: ConversationHead): Promise<ShownMessage[]> => {
    const open = await Promise.all(head.queue.map((queued) => turns.readTurn(caller.org, queued.turnId)));
    return open.flatMap((turn, position) =>
      turn && turn.end === null
        ? [
            {
              id: turn.answerMessageId,
              role: 'assistant' as const,
              parts: [],
              metadata: { turnId: turn.turnId, position },
              messageSeq: turn.answerSeq,
              parentId: turn.userMessageId,
              createdAt: turn.acceptedAt,
              status: 'streaming' as const,
            },
          ]
        : [],
    );
  };
