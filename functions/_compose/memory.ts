/** What is remembered of a user, over the tables: for the routes, and for an answer. */
import { dynamoMemoryStore } from '../../layers/adapters/dynamodb/memory/memory-store.ts';
import { findConversation, messageText, type TurnMemory } from '../../layers/core/conversation/index.ts';
import type { Tool } from '../../layers/core/intelligence/index.ts';
import { forgettingSaid, type MemoryToolPorts, memoryTools, type ReadQuoted, recall } from '../../layers/core/memory/index.ts';
import { dayInIndia, parseBrief } from '../../layers/core/talent/index.ts';
import type { SaidIndex } from './memory-index.ts';
import { memoryTexts } from './shown.ts';
import type { Stores } from './stores.ts';

type MemoryStores = Pick<Stores, 'tables' | 'clock' | 'sha256' | 'newId'>;

/** What she herself said, while her conversation is there. For one request: a conversation is looked up once. */
export const quotedMessages = ({ conversations }: Pick<Stores, 'conversations'>): ReadQuoted => {
  const found = new Map<string, ReturnType<ReturnType<typeof findConversation>>>();
  return async (owner, { conversationId, messageId }) => {
    const head = found.get(conversationId) ?? findConversation(conversations)(owner, conversationId);
    found.set(conversationId, head);
    if ((await head) === undefined) return undefined;
    const message = await conversations.readMessage(owner.org, conversationId, messageId);
    return message?.role === 'user' ? messageText(message.parts) : undefined;
  };
};

/** `said`: where what was said is found; what is forgotten is then forgotten there too. */
export const composeMemory = ({ tables, clock, sha256, newId }: MemoryStores, said?: SaidIndex) => {
  const stored = dynamoMemoryStore(tables);
  const memories = said === undefined ? stored : forgettingSaid(stored, said.index);
  const ports: MemoryToolPorts = {
    memories,
    clock,
    sha256,
    newId,
    protectedTraits: (text) =>
      parseBrief(text, { today: dayInIndia(clock.now()) }).flags.protectedAsks.map(({ kind, rewrite }) => ({ kind, rewrite: rewrite.en })),
  };
  const answers: TurnMemory = {
    recall: (request) => recall({ memories, clock })({ ...request, knownAt: request.asOf }),
    texts: memoryTexts(memories),
  };
  return { ports, answers, tools: (): Tool[] => memoryTools(ports) };
};
