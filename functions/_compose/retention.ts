/** What has been kept long enough goes. Read by the sweeper when somebody's turn has come: most passes find nobody. */
import { dynamoRetentionStore } from '../../layers/adapters/dynamodb/memory/retention-store.ts';
import { type ConversationHead, deleteConversationIf, findConversation } from '../../layers/core/conversation/index.ts';
import { type OldConversations, retain, type SweepRetentionPorts } from '../../layers/core/memory/index.ts';
import type { Caller } from '../../layers/core/shared/index.ts';
import type { Env } from './env.ts';
import { composeForgetting } from './forgetting.ts';
import { keptMemories } from './kept-memories.ts';
import { composeSaidIndex, type SaidIndex } from './memory-index.ts';
import type { Stores } from './stores.ts';

export const composeRetain = (env: Env, stores: Stores): SweepRetentionPorts['retain'] => {
  const said = composeSaidIndex(env);
  const memories = keptMemories(stores, said);
  const forgetting = composeForgetting(stores, { memories, clock: stores.clock, sha256: stores.sha256 });
  return retain({ ...forgetting, retention: dynamoRetentionStore(stores.tables), conversations: oldConversations(stores, said) });
};

const page = 50;
/** The owner herself, as the use case of deleting knows a caller. */
const ownerOf = (org: string, sub: string): Caller => ({ org, sub, role: 'director', isAdmin: false, displayName: '' });

const oldConversations = (stores: Stores, said: SaidIndex | undefined): OldConversations => ({
  // The list has the newest first: the old ones are at its end, and all of it is read before one of them goes.
  async *before({ org, sub }, time) {
    const old: string[] = [];
    for (let after: { updatedAt: string; conversationId: string } | null = null; ; ) {
      const heads = await stores.conversations.listConversations(org, sub, { limit: page, after });
      old.push(...heads.filter(({ updatedAt, pinned, deletedAt }) => updatedAt < time && !pinned && deletedAt === null).map((head) => head.conversationId));
      const last = heads.at(-1);
      if (heads.length < page || !last) break;
      after = { updatedAt: last.updatedAt, conversationId: last.conversationId };
    }
    yield* old.toReversed();
  },
  remove: async ({ org, sub }, conversationId, before) => {
    if ((await findConversation(stores.conversations)({ org, sub }, conversationId)) === undefined) return 'left';
    // Judged under the condition of the deletion itself: what she writes in or pins at this moment stays.
    const isOld = ({ updatedAt, pinned }: ConversationHead): boolean => updatedAt < before && !pinned;
    if ((await deleteConversationIf(stores)(ownerOf(org, sub), conversationId, isOld)) === undefined) return 'left';
    await said?.index.removeConversation({ org, sub }, conversationId);
    return 'removed';
  },
  any: async ({ org, sub }) => (await stores.conversations.listConversations(org, sub, { limit: 1, after: null })).length > 0,
});
