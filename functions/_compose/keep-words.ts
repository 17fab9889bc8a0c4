/** What the director said in a conversation, and what was answered, goes into the memory index when a turn has ended, off the way of the answer. */
import { dynamoMemoryStore } from '../../layers/adapters/dynamodb/memory/memory-store.ts';
import { keptAnswer, messageText } from '../../layers/core/conversation/index.ts';
import { answersOf, assistantSpeaker, keepSaid, type Tombstone } from '../../layers/core/memory/index.ts';
import type { Env } from './env.ts';
import { composeSaidIndex } from './memory-index.ts';
import type { Stores } from './stores.ts';

/** A lost call is made good by the next one: so many messages back. */
const lookBack = 24;

/** Her own words as hers, and apart from them the answers: what a tool or a profile said is in neither. Not in a conversation where memory rests, and nothing older than a forgetting. */
export const composeKeepWords = (env: Env, stores: Stores) => {
  const said = composeSaidIndex(env);
  const memories = dynamoMemoryStore(stores.tables);
  return async ({ org, turnId }: { readonly org: string; readonly turnId: string }): Promise<number> => {
    const turn = said && (await stores.turns.readTurn(org, turnId));
    const head = turn && (await stores.conversations.readHead(org, turn.conversationId));
    if (!said || !head || head.deletedAt !== null || head.memoryPaused === true) return 0;
    const owner = { org, sub: head.owner };
    const range = { from: Math.max(1, head.lastSeq - lookBack), to: head.lastSeq, limit: lookBack + 1, newestFirst: false };
    const [{ forgottenAt }, messages] = await Promise.all([memories.read(owner), stores.conversations.readMessages(org, head.conversationId, range)]);
    const own = messages.filter(({ role, createdAt }) => role === 'user' && (forgottenAt === null || createdAt > forgottenAt));
    const isSilent = async (): Promise<boolean> => speaksOfForgotten(await memories.tombstones(owner), head.conversationId, messages);
    const kept = await keepSaid(said)(
      owner,
      own.map(({ conversationId, messageId, messageSeq, createdAt, parts }) => ({
        ...{ conversationId, messageId, place: messageSeq, speaker: '', at: createdAt, text: messageText(parts), projectId: head.projectId },
      })),
    );
    const answers = (await isSilent()) ? [] : messages.filter(({ createdAt }) => forgottenAt === null || createdAt > forgottenAt);
    const keptAnswers = await keepSaid(said)(
      answersOf(owner),
      answers.flatMap((message) => {
        const { conversationId, messageId, messageSeq, createdAt } = message;
        const answer = keptAnswer(message);
        if (answer === undefined) return [];
        return [{ conversationId, messageId, place: messageSeq, speaker: assistantSpeaker, at: createdAt, text: answer.text, projectId: head.projectId }];
      }),
    );
    // Forgotten while it was written: what may say it again goes again.
    if (keptAnswers > 0 && ((await isSilent()) || (await memories.read(owner)).forgottenAt !== forgottenAt))
      await said.index.removeConversation(answersOf(owner), head.conversationId);
    // Deleted while it was written: what was written goes again.
    const now = await stores.conversations.readHead(org, head.conversationId);
    if (!now || now.deletedAt !== null) await said.index.removeConversation(owner, head.conversationId);
    return kept + keptAnswers;
  };
};

/** Whether something that was said there was forgotten: an answer may say it again. */
const speaksOfForgotten = (stones: readonly Tombstone[], conversationId: string, messages: readonly { readonly messageId: string }[]): boolean =>
  stones.some(
    ({ conversationIds = [], messageIds }) => conversationIds.includes(conversationId) || messages.some(({ messageId }) => messageIds.includes(messageId)),
  );
