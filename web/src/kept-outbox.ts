/** Unsent messages in IndexedDB: what was written without a signal outlives the page. Each tab puts and drops its own; a repeat is known by its clientMessageId. */
import type { OutboxEntry } from './realtime/outbox.ts';
import type { KeptOutbox } from './state/ports.ts';

const storeName = 'outbox';

const asPromise = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** `owner`: whose device this is just now; empty where nobody signs in. What one person wrote never goes out as another. */
export const outboxName = (owner: string): string => (owner === '' ? 'castmatch' : `castmatch.${owner}`);

const open = (name: string): Promise<IDBDatabase> => {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: 'clientMessageId' });
  return asPromise(request);
};

export const keptOutbox = (owner: string): KeptOutbox => {
  let opened: Promise<IDBDatabase> | undefined;
  const within = async <Value>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<Value>): Promise<Value> => {
    opened ??= open(outboxName(owner));
    return asPromise(work((await opened).transaction(storeName, mode).objectStore(storeName)));
  };
  return {
    load: async () => {
      const found = await within('readonly', (store) => store.getAll() as IDBRequest<OutboxEntry[]>).catch(() => []);
      return found.sort((left, right) => left.writtenAt - right.writtenAt);
    },
    put: (entry) =>
      within('readwrite', (store) => store.put(entry)).then(
        () => true,
        () => false,
      ),
    drop: (clientMessageId) =>
      within('readwrite', (store) => store.delete(clientMessageId)).then(
        () => undefined,
        () => undefined,
      ),
  };
};
