/** Messages as people see them: cards are made on read, and an answer that is still being made has its place. */
import type { Caller } from '../shared/index.ts';
import type { TalentCard } from './chunks.ts';
import type { ConversationHead } from './conversation.ts';
import type { MessagePart, StoredMessage } from './message.ts';
import type { TalentNames, TurnStore } from './ports.ts';

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
  /** How an action stands now; undefined when it is gone. */
  actionStatus?(place: { org: string; conversationId: string; actionId: string }): Promise<string | undefined>;
}

/** The message with today's cards and states; people who are gone are left out. */
export const showMessage =
  (ports: ShowPorts) =>
  async (message: StoredMessage): Promise<ShownMessage> => ({
    id: message.messageId,
    role: message.role,
    parts: await Promise.all(message.parts.map((part) => showPart(ports, message, part))),
    metadata: { turnId: message.turnId, ...message.finish },
    messageSeq: message.messageSeq,
    parentId: message.parentId,
    createdAt: message.createdAt,
    status: message.status,
  });

const showPart = async (ports: ShowPorts, { org, conversationId }: StoredMessage, part: MessagePart): Promise<Record<string, unknown>> => {
  if (part.type === 'data-talents') return { ...part, data: { talents: await ports.renderCards(org, part.data.talents) } };
  if (part.type !== 'data-action' || !ports.actionStatus) return { ...part };
  const status = await ports.actionStatus({ org, conversationId, actionId: part.data.actionId });
  return { ...part, data: { ...part.data, ...(status === undefined ? {} : { status }) } };
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
