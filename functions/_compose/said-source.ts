/** What was said and answered, as recall asks for it: of conversations that are there and may be remembered. */
import { findConversation, keptAnswer } from '../../layers/core/conversation/index.ts';
import { answersOf, type LayerPorts, type Owner, type SaidSource } from '../../layers/core/memory/index.ts';
import type { SaidIndex } from './memory-index.ts';
import type { Stores } from './stores.ts';

/** The ranking and its lists of words, read by the first who needs them: functions that never recall do not pay for them at their start. */
const ranking = async () => ({
  ...(await import('../../layers/core/memory/said/find-said.ts')),
  ...(await import('../../layers/core/memory/meaning/find-meaning.ts')),
});

export const lastWord: LayerPorts['lastWord'] = () => import('../../layers/core/memory/told-last.ts');

/** Resolves when nothing of it is left to be read; what cannot be read is told by the recall that needs it. */
export const readyToRecall = (said: SaidIndex): Promise<void> =>
  Promise.all([ranking(), said.ready(), lastWord().then(({ readPatterns }) => readPatterns())]).then(
    () => {},
    () => {},
  );

export const likenessOfMemories =
  ({ index, meaning }: SaidIndex): NonNullable<LayerPorts['meaning']> =>
  async (owner, asked) =>
    (await ranking()).findMeaning({ index, embedder: meaning })(owner, asked);

export const saidSource = (said: SaidIndex, { conversations }: Pick<Stores, 'conversations'>): SaidSource => {
  const find: SaidSource['find'] = async (owner, asked) => (await ranking()).findSaid(said)(owner, asked);
  const isOpen = async (owner: Owner, conversationId: string): Promise<boolean> => {
    const head = await findConversation(conversations)(owner, conversationId);
    return head !== undefined && head.memoryPaused !== true;
  };
  const answers: SaidSource['answers'] = {
    find: (owner, asked) => find(answersOf(owner), asked),
    memoryIds: async (owner, { conversationId, messageIds: [messageId] }) => {
      if (conversationId === null || messageId === undefined || !(await isOpen(owner, conversationId))) return undefined;
      const message = await conversations.readMessage(owner.org, conversationId, messageId);
      return message === undefined ? undefined : keptAnswer(message)?.memoryIds;
    },
  };
  return {
    find,
    answers,
    openConversations: async (owner, ids) => {
      const open = await Promise.all(ids.map((id) => isOpen(owner, id)));
      return new Set(ids.filter((_, at) => open[at]));
    },
  };
};
