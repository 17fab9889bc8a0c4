/** Which conversations say something that nobody has looked at here: kept on the device, in step with its other tabs. */
import type { Conversation } from '../../../layers/contracts/index.ts';
import type { AppState, Seen } from './app-state.ts';
import type { Desk } from './desk.ts';

export interface SeenDesk {
  /** An answer came to an end: unread, unless one was looking at it. */
  ended(conversationId: string): void;
  markUnread(conversationId: string): void;
  /** What another tab has shown counts here, too. */
  merge(seen: Seen): void;
  /** Looks again: the page came into view. */
  look(): void;
}

const remembered = 400;
const key = 'seen';

/** What was last said before this device began to count is taken as seen. */
export const isUnread = ({ seen, conversationId }: Pick<AppState, 'seen' | 'conversationId'>, { id, lastMessageSeq, updatedAt }: Conversation): boolean => {
  if (id === conversationId || seen.since === null || lastMessageSeq === 0) return false;
  const shown = seen.seqs[id];
  return shown === undefined ? updatedAt > seen.since : lastMessageSeq > shown;
};

export const createSeenDesk = ({ store, ports }: Desk): SeenDesk => {
  const keep = (seen: Seen): void => {
    store.update((state) => ({ ...state, seen }));
    ports.small.write(key, JSON.stringify(seen));
    ports.tabs.tell({ kind: 'seen', seen });
  };
  const put = (conversationId: string, seq: number): void => {
    const { since, seqs } = store.get().seen;
    const { [conversationId]: _before, ...others } = seqs;
    keep({ since, seqs: Object.fromEntries([...Object.entries(others).slice(1 - remembered), [conversationId, seq]]) });
  };
  const find = (conversationId: string | null): Conversation | undefined => store.get().list.items.find(({ id }) => id === conversationId);
  const look = (): void => {
    const { seen, list, conversationId } = store.get();
    if (seen.since === null) {
      if (list.status === 'ready')
        keep({
          ...seen,
          since:
            list.items
              .map(({ updatedAt }) => updatedAt)
              .sort()
              .at(-1) ?? '',
        });
      return;
    }
    const open = find(conversationId);
    if (open && ports.isVisible() && open.lastMessageSeq > (seen.seqs[open.id] ?? 0)) put(open.id, open.lastMessageSeq);
  };
  const read = readSeen(ports.small.read(key));
  if (read) store.update((state) => ({ ...state, seen: read }));
  store.subscribe(look);
  const markUnread = (conversationId: string): void => {
    const last = find(conversationId)?.lastMessageSeq ?? 0;
    if (last > 0) put(conversationId, last - 1);
  };
  return {
    look,
    markUnread,
    ended(conversationId) {
      if (store.get().conversationId !== conversationId || !ports.isVisible()) markUnread(conversationId);
    },
    merge({ since, seqs }) {
      store.update((state) => ({ ...state, seen: { since: state.seen.since ?? since, seqs: { ...state.seen.seqs, ...seqs } } }));
    },
  };
};

/** What an earlier page kept; undefined when it is nothing of ours. */
const readSeen = (text: string | null): Seen | undefined => {
  try {
    const { since, seqs } = JSON.parse(text ?? '') as Partial<Seen>;
    const isOurs = typeof since === 'string' && typeof seqs === 'object' && seqs !== null && Object.values(seqs).every(Number.isInteger);
    return isOurs ? { since, seqs } : undefined;
  } catch {
    return undefined;
  }
};
