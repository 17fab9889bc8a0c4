/** Hears what other tabs did, and does as much here. */
import type { ConversationDesk } from './conversation-desk.ts';
import type { Desk } from './desk.ts';
import type { SeenDesk } from './seen-desk.ts';

interface TabOutcomes {
  readonly onRemoved: () => void;
  /** An open thread is read again. */
  readonly reread: (conversationId: string) => Promise<void>;
}

export const listenToTabs = ({ store, ports }: Desk, conversations: ConversationDesk, seen: SeenDesk, { onRemoved, reread }: TabOutcomes): void =>
  ports.tabs.listen((news) => {
    switch (news.kind) {
      case 'changed':
        conversations.put(news.conversation);
        break;
      case 'removed':
        conversations.drop(news.conversationId);
        onRemoved();
        break;
      case 'hidden':
        store.update((state) => ({
          ...state,
          hidden: [...state.hidden.filter((id) => id !== news.conversationId), ...(news.isHidden ? [news.conversationId] : [])],
          conversationId: news.isHidden && state.conversationId === news.conversationId ? null : state.conversationId,
        }));
        onRemoved();
        break;
      case 'seen':
        seen.merge(news.seen);
        break;
      case 'said':
        void (store.get().threads[news.conversationId] ? reread(news.conversationId) : conversations.refresh(news.conversationId));
        break;
      default:
      // A tab of a newer version may say more.
    }
  });
