/** What is remembered of a user, over the tables: for the routes, and for an answer. */
import { findConversation, messageText, type TurnMemory } from '../../layers/core/conversation/index.ts';
import type { Tool } from '../../layers/core/intelligence/index.ts';
import { type MemoryToolPorts, memoryTools, type ReadQuoted, recallLayers, referenceOf } from '../../layers/core/memory/index.ts';
import { briefParser, dayInIndia } from '../../layers/core/talent/index.ts';
import { keptMemories } from './kept-memories.ts';
import { dynamoEpisodes, type SaidIndex } from './memory-index.ts';
import { lastWord, likenessOfMemories, readyToRecall, saidSource } from './said-source.ts';
import { memoryTexts } from './shown.ts';
import type { Stores } from './stores.ts';

type MemoryStores = Pick<Stores, 'tables' | 'clock' | 'sha256' | 'newId' | 'conversations'>;

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

const nameQuestions = () => import('../../layers/core/memory/entities/name-questions.ts');

/** `said`: where what was said is found; what is forgotten is then forgotten there too. */
export const composeMemory = (stores: MemoryStores, said?: SaidIndex, proposeForgetting?: MemoryToolPorts['proposeForgetting']) => {
  const { clock, sha256, newId } = stores;
  const memories = keptMemories(stores, said);
  const episodes = dynamoEpisodes(stores);
  const recallAll = recallLayers({ memories, clock, episodes, lastWord, ...(said && { said: saidSource(said, stores), meaning: likenessOfMemories(said) }) });
  const ports: MemoryToolPorts = {
    memories,
    recallAll,
    proposeForgetting,
    clock,
    sha256,
    newId,
    protectedTraits: async (text) =>
      (await briefParser())
        .parseBrief(text, { today: dayInIndia(clock.now()) })
        .flags.protectedAsks.map(({ kind, rewrite }) => ({ kind, rewrite: rewrite.en })),
  };
  const answers: TurnMemory = {
    ...(said === undefined ? {} : { ready: () => readyToRecall(said) }),
    recall: async (request) => {
      const { items, missing } = await recallAll({ ...request, knownAt: request.asOf });
      return {
        items: items.map((item) => ({ ...item, id: referenceOf(item), ...(item.layer === 'semantic' ? {} : { on: item.validFrom.slice(0, 10) }) })),
        missing,
      };
    },
    texts: memoryTexts({ ...stores, memories, episodes }),
    // Read when somebody may be asked: most functions never do.
    names: {
      next: async (owner, asking) => (await nameQuestions()).nextNameQuestion(ports)(owner, asking),
      asked: async (owner, question, asking) => (await nameQuestions()).keepAsked(ports)(owner, question, asking),
      settle: async (owner, answer) => (await nameQuestions()).settleNames(ports)(owner, answer),
    },
  };
  return { ports, answers, recallAll, tools: (): Tool[] => memoryTools(ports) };
};
