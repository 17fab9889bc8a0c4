/** Keeps what is not accepted yet where a reload does not reach it, and takes up what an earlier page left. */
import type { Outbox, OutboxEntry } from '../realtime/outbox.ts';
import { withThread } from './app-state.ts';
import type { Desk } from './desk.ts';
import { addOwnMessage } from './thread.ts';

export interface KeepDesk {
  /** Puts what was left into the outbox, each in its thread, to be sent again under its own name. */
  restore(): Promise<void>;
  /** Tries once more to keep what is not kept. */
  keepAgain(): Promise<void>;
}

export const createKeepDesk = ({ store, ports }: Desk): KeepDesk => {
  let kept: Outbox = [];
  const onPut = (isKept: boolean): void => {
    if (!isKept && !store.get().isStorageFull) store.update((state) => ({ ...state, isStorageFull: true }));
  };
  store.subscribe(() => {
    const open = store.get().outbox.filter((entry) => entry.state !== 'accepted');
    if (open.length === 0 && kept.length === 0) return;
    for (const entry of open) if (!kept.includes(entry)) void ports.kept.put(entry).then(onPut);
    for (const { clientMessageId } of kept) if (!open.some((entry) => entry.clientMessageId === clientMessageId)) void ports.kept.drop(clientMessageId);
    kept = open;
  });
  return {
    async keepAgain() {
      const results = await Promise.all(store.get().outbox.flatMap((entry) => (entry.state === 'accepted' ? [] : [ports.kept.put(entry)])));
      store.update((state) => ({ ...state, isStorageFull: results.includes(false) }));
    },
    async restore() {
      const left = (await ports.kept.load()).filter(({ clientMessageId }) => !store.get().outbox.some((entry) => entry.clientMessageId === clientMessageId));
      if (left.length === 0) return;
      store.update((state) => ({
        ...state,
        outbox: [...left.map(again), ...state.outbox],
        // A conversation that never began goes on where a new one begins.
        newThreadKey: left.find((entry) => entry.conversationId === null)?.threadKey ?? state.newThreadKey,
      }));
      for (const { threadKey, clientMessageId } of left)
        store.update((state) => withThread(state, threadKey, (thread) => addOwnMessage(thread, clientMessageId)));
    },
  };
};

const again = (entry: OutboxEntry): OutboxEntry => (entry.state === 'failed' ? entry : { ...entry, state: 'queued', requestId: null, answerBy: 0 });
