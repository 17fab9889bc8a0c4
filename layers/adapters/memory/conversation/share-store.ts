/** Links in memory: with their conversation, and found by a look at all of them. */
import type { ShareStore } from '../../../core/conversation/shares/share.ts';
import { copy } from './copy.ts';
import { keyOf, type MemoryState, within } from './state.ts';

export const memoryShareStore = (state: MemoryState): ShareStore => ({
  create: async (share, pages) => {
    const key = keyOf(share.org, share.conversationId);
    if (state.heads.get(key)?.deletedAt !== null) return 'deleted';
    const links = within(state.shares, key);
    if (links.has(share.shareId)) return 'there';
    links.set(share.shareId, copy({ share, messages: pages.flat() }));
    return 'created';
  },
  read: async (org, conversationId, shareId) => copy(state.shares.get(keyOf(org, conversationId))?.get(shareId)?.share),
  list: async (org, conversationId) =>
    [...(state.shares.get(keyOf(org, conversationId))?.values() ?? [])]
      .map(({ share }) => copy(share))
      .sort((left, right) => (left.shareId < right.shareId ? -1 : 1)),
  find: async (secretSha256) => {
    for (const links of state.shares.values()) for (const { share } of links.values()) if (share.secretSha256 === secretSha256) return copy(share);
    return undefined;
  },
  readMessages: async ({ org, conversationId, shareId }) => [...copy(state.shares.get(keyOf(org, conversationId))?.get(shareId)?.messages ?? [])],
  remove: async ({ org, conversationId, shareId }) => void state.shares.get(keyOf(org, conversationId))?.delete(shareId),
});
