/** The list of conversations, and the stored messages of those that were opened. */
import type { Conversation } from '../../../layers/contracts/index.ts';
import type { ConversationChange } from '../api/conversations.ts';
import { asProblem } from '../api/problem-error.ts';
import { type AppState, type ConversationList, withThread } from './app-state.ts';
import { type BranchNode, hasBranches, leafOf } from './branches.ts';
import type { Desk } from './desk.ts';
import { cutAfter, mergeMessages, mergeNewest, pruneTurns } from './thread.ts';
import { followLiveTurn, followOpenAnswer, type TurnDesk } from './turn-desk.ts';

export interface ConversationDesk {
  loadList(): Promise<void>;
  loadMore(): Promise<void>;
  /** Loads the newest messages and follows what runs. */
  loadThread(conversationId: string): Promise<void>;
  loadOlder(conversationId: string): Promise<void>;
  /** Makes the way through this message the shown one. */
  showBranch(conversationId: string, messageId: string): Promise<void>;
  /** Reads the conversation's own record again: title, place in the list, running turn. */
  refresh(conversationId: string): Promise<void>;
  change(conversationId: string, change: ConversationChange): Promise<void>;
  loadArchive(): Promise<void>;
  remove(conversationId: string): Promise<boolean>;
  applyTitle(conversationId: string, title: string): void;
  /** What another tab made of it. */
  put(conversation: Conversation): void;
  drop(conversationId: string): void;
}

/** Of a hundred messages each: beyond them the oldest ways are not offered. */
const treePages = 20;

export const createConversationDesk = ({ store, ports }: Desk, turns: TurnDesk): ConversationDesk => {
  const { api } = ports;
  const changeList = (change: (list: ConversationList) => ConversationList): void => store.update((state) => ({ ...state, list: change(state.list) }));
  const upsert = (conversation: Conversation): void => changeList((list) => ({ ...list, items: upsertSorted(list.items, [conversation]) }));
  const complain = (error: unknown): void => store.update((state) => ({ ...state, notice: asProblem(error) }));

  const refresh = async (conversationId: string): Promise<void> => {
    try {
      const conversation = await api.getConversation(conversationId);
      upsert(conversation);
      followLiveTurn(turns, conversation);
    } catch {
      // The list is a convenience here: it is read again with the next change.
    }
  };
  const loadThread = async (conversationId: string): Promise<void> => {
    store.update((state) =>
      withThread(state, conversationId, (thread) => (thread.messages.length > 0 || thread.turns.length > 0 ? thread : { ...thread, status: 'loading' })),
    );
    try {
      const [page, conversation] = await Promise.all([api.listMessages(conversationId, null), api.getConversation(conversationId)]);
      upsert(conversation);
      store.update((state) => withMessages(state, conversationId, page.items, page.prevCursor !== null, mergeNewest));
      for (const message of page.items) followOpenAnswer(turns, conversationId, message);
      followLiveTurn(turns, conversation);
      await loadNodes(conversation);
    } catch (error) {
      store.update((state) =>
        withThread(state, conversationId, (thread) => (thread.status === 'loading' ? { ...thread, status: 'failed', problem: asProblem(error) } : thread)),
      );
    }
  };
  /** The shown page is whole without it: when it does not come, only the ways beside it are missing. */
  const loadNodes = async ({ id, lastMessageSeq }: Conversation): Promise<void> => {
    const { messages = [], hasOlder = false } = store.get().threads[id] ?? {};
    const nodes = hasBranches(messages, hasOlder, lastMessageSeq) ? await readNodes(id).catch(() => null) : [];
    if (nodes) store.update((state) => withThread(state, id, (thread) => ({ ...thread, nodes })));
  };
  const readNodes = async (id: string): Promise<BranchNode[]> => {
    const nodes: BranchNode[] = [];
    for (let before: number | null = null, pages = 0; pages < treePages; pages += 1) {
      const page = await api.listTree(id, before);
      nodes.push(...page.items.map(({ id: messageId, role, parentId, messageSeq }) => ({ id: messageId, role, parentId, messageSeq })));
      const first = page.items[0]?.messageSeq;
      if (page.prevCursor === null || first === undefined) break;
      before = first;
    }
    return nodes;
  };
  const showBranch = async (conversationId: string, messageId: string): Promise<void> => {
    const { nodes = [] } = store.get().threads[conversationId] ?? {};
    try {
      await api.changeConversation(conversationId, { activeLeafId: leafOf(nodes, messageId) });
      const { parentId = null } = nodes.find(({ id }) => id === messageId) ?? {};
      store.update((state) => withThread(state, conversationId, (thread) => cutAfter(thread, parentId)));
      await loadThread(conversationId);
    } catch (error) {
      complain(error);
    }
  };
  const loadOlder = async (conversationId: string): Promise<void> => {
    const thread = store.get().threads[conversationId];
    const before = thread?.messages[0]?.messageSeq;
    if (!thread?.hasOlder || thread.isLoadingOlder || before === undefined) return;
    store.update((state) => withThread(state, conversationId, (current) => ({ ...current, isLoadingOlder: true })));
    try {
      const page = await api.listMessages(conversationId, before);
      store.update((state) => withMessages(state, conversationId, page.items, page.prevCursor !== null, mergeMessages));
    } catch (error) {
      store.update((state) => withThread(state, conversationId, (current) => ({ ...current, isLoadingOlder: false })));
      complain(error);
    }
  };

  const put = (conversation: Conversation): void => {
    upsert(conversation);
    store.update((state) => ({ ...state, archive: state.archive && upsertSorted(state.archive, [conversation]).filter((item) => item.archived) }));
  };
  const drop = (conversationId: string): void => store.update((state) => withoutConversation(state, conversationId));

  return {
    put,
    drop,
    loadThread,
    loadOlder,
    showBranch,
    refresh,
    async loadList() {
      try {
        const page = await api.listConversations(null);
        changeList((list) => ({ ...list, status: 'ready', items: upsertSorted(list.items, page.items), nextCursor: page.nextCursor }));
      } catch {
        changeList((list) => ({ ...list, status: list.items.length > 0 ? 'ready' : 'failed' }));
      }
    },
    async loadMore() {
      const { nextCursor, isLoadingMore } = store.get().list;
      if (nextCursor === null || isLoadingMore) return;
      changeList((list) => ({ ...list, isLoadingMore: true }));
      try {
        const page = await api.listConversations(nextCursor);
        changeList((list) => ({ ...list, items: upsertSorted(list.items, page.items), nextCursor: page.nextCursor, isLoadingMore: false }));
      } catch (error) {
        changeList((list) => ({ ...list, isLoadingMore: false }));
        complain(error);
      }
    },
    async change(conversationId, change) {
      try {
        const changed = await api.changeConversation(conversationId, change);
        put(changed);
        ports.tabs.tell({ kind: 'changed', conversation: changed });
      } catch (error) {
        complain(error);
      }
    },
    async loadArchive() {
      try {
        const { items } = await api.listArchived();
        store.update((state) => ({ ...state, archive: items }));
      } catch (error) {
        complain(error);
      }
    },
    async remove(conversationId) {
      try {
        await api.deleteConversation(conversationId);
        drop(conversationId);
        ports.tabs.tell({ kind: 'removed', conversationId });
        return true;
      } catch (error) {
        complain(error);
        return false;
      }
    },
    applyTitle: (conversationId, title) =>
      changeList((list) => ({ ...list, items: list.items.map((item) => (item.id === conversationId ? { ...item, title } : item)) })),
  };
};

const upsertSorted = (known: readonly Conversation[], fresh: readonly Conversation[]): Conversation[] => {
  const ids = new Set(fresh.map((conversation) => conversation.id));
  const all = [...known.filter((conversation) => !ids.has(conversation.id)), ...fresh];
  return all.sort((left, right) => right.updatedAt.localeCompare(left.updatedAt));
};

const withMessages = (
  state: AppState,
  conversationId: string,
  page: AppState['threads'][string]['messages'],
  hasOlder: boolean,
  merge: typeof mergeMessages,
): AppState =>
  withThread(state, conversationId, (thread) => {
    const messages = merge(thread.messages, page);
    // Only the page at the beginning of what is known tells whether there is more before it.
    const isFirst = page.length === 0 || messages[0]?.messageSeq === page[0]?.messageSeq;
    const merged = { ...thread, status: 'ready' as const, problem: null, isLoadingOlder: false, messages, hasOlder: isFirst ? hasOlder : thread.hasOlder };
    return pruneTurns(merged, state.outbox, state.turns);
  });

const withoutConversation = (state: AppState, conversationId: string): AppState => {
  const { [conversationId]: _removed, ...threads } = state.threads;
  const turns = Object.fromEntries(Object.entries(state.turns).filter(([, turn]) => turn.conversationId !== conversationId));
  return {
    ...state,
    threads,
    turns,
    outbox: state.outbox.filter((entry) => entry.conversationId !== conversationId),
    conversationId: state.conversationId === conversationId ? null : state.conversationId,
    list: { ...state.list, items: state.list.items.filter((item) => item.id !== conversationId) },
    hidden: state.hidden.filter((id) => id !== conversationId),
  };
};
