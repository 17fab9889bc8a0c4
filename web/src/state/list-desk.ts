/** What one does with whole conversations: pin, archive, delete with a way back, search, save. */
import type { Conversation, Message } from '../../../layers/contracts/index.ts';
import { asProblem } from '../api/problem-error.ts';
import { strings } from '../strings.ts';
import type { AppState } from './app-state.ts';
import type { ConversationDesk } from './conversation-desk.ts';
import type { Desk } from './desk.ts';
import { messageText } from './stored-reply.ts';

export interface SearchHit {
  readonly conversation: Conversation;
  /** The message that says it, and the words around; null: its title does. */
  readonly messageId: string | null;
  readonly excerpt: string | null;
}

const undoMs = 6_000;
/** News that nobody asked for just now, with a way to it. */
const newsMs = 20_000;
/** Conversations of a search that are looked into for the message that says it. */
const lookedInto = 8;
const around = 48;

export const createListDesk = ({ store, ports }: Desk, conversations: ConversationDesk, onRemoved: (conversationId: string) => void) => {
  let toastTimer: unknown;
  const toast = (next: AppState['toast']): void => {
    ports.clearTimer(toastTimer);
    store.update((state) => ({ ...state, toast: next }));
    if (next) toastTimer = ports.setTimer(() => store.update((state) => ({ ...state, toast: null })), next.link === undefined ? undoMs : newsMs);
  };
  const titleOf = (id: string): string => store.get().list.items.find((item) => item.id === id)?.title || strings.list.untitled;
  const hide = (id: string, isHidden: boolean): void => {
    store.update((state) => ({ ...state, hidden: isHidden ? [...state.hidden, id] : state.hidden.filter((one) => one !== id) }));
    ports.tabs.tell({ kind: 'hidden', conversationId: id, isHidden });
  };

  return {
    toast,
    change: conversations.change,
    async archive(id: string, archived: boolean): Promise<void> {
      const title = titleOf(id);
      await conversations.change(id, { archived });
      if (archived) toast({ text: strings.list.archived(title), undo: () => void conversations.change(id, { archived: false }) });
    },
    /** Gone from sight at once, and for good after the time to take it back. */
    removeSoon(id: string): void {
      hide(id, true);
      const timer = ports.setTimer(() => {
        void conversations.remove(id).then((isGone) => {
          hide(id, false);
          if (isGone) onRemoved(id);
        });
      }, undoMs);
      toast({
        text: strings.list.removed(titleOf(id)),
        undo: () => {
          ports.clearTimer(timer);
          hide(id, false);
        },
      });
    },
    async search(words: string): Promise<SearchHit[]> {
      const { items } = await ports.api.searchConversations(words);
      return Promise.all(items.map((conversation, index) => (index < lookedInto ? lookInto(conversation, words) : titled(conversation))));
    },
    /** Every stored message, oldest first. */
    async readAll(id: string): Promise<Message[]> {
      const pages: Message[][] = [];
      for (let before: number | null = null; ; ) {
        const page = await ports.api.listMessages(id, before);
        pages.unshift([...page.items]);
        const first = page.items[0]?.messageSeq;
        if (page.prevCursor === null || first === undefined || first === before) return pages.flat();
        before = first;
      }
    },
    complain: (error: unknown): void => store.update((state) => ({ ...state, notice: asProblem(error) })),
  };

  async function lookInto(conversation: Conversation, words: string): Promise<SearchHit> {
    const page = await ports.api.listMessages(conversation.id, null).catch(() => null);
    const needle = words.toLocaleLowerCase();
    const message = page?.items.findLast((one) => messageText(one).toLocaleLowerCase().includes(needle));
    return message ? { conversation, messageId: message.id, excerpt: excerptOf(messageText(message), needle) } : titled(conversation);
  }
};

const titled = (conversation: Conversation): SearchHit => ({ conversation, messageId: null, excerpt: null });

/** The words around the first hit, on one line. */
export const excerptOf = (text: string, needle: string): string => {
  const plain = text.replace(/\[([^\]]*)\]\(talent:[^)]*\)/gu, '$1').replace(/\s+/gu, ' ');
  const at = plain.toLocaleLowerCase().indexOf(needle);
  const from = Math.max(0, at - around);
  const to = at + needle.length + around;
  return `${from > 0 ? '…' : ''}${plain.slice(from, to)}${to < plain.length ? '…' : ''}`;
};
