/** Virtual time: a heap of events. Between two events all microtasks run to their end; nothing real is waited for. */
export interface Timeline {
  now(): number;
  /** Runs `event` at `time`; the answer takes it back. Events of one time run in the order in which they were added. */
  at(time: number, event: () => void): () => void;
  after(milliseconds: number, event: () => void): () => void;
  /** Runs events until `isDone`, or until none is left. */
  run(isDone: () => boolean, afterStep: () => void): Promise<void>;
  events(): number;
}

interface Entry {
  readonly time: number;
  readonly serial: number;
  event: (() => void) | undefined;
}

const isBefore = (left: Entry, right: Entry): boolean => left.time < right.time || (left.time === right.time && left.serial < right.serial);

/** `setImmediate` comes after all microtasks, however long their chain is. */
const microtasks = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export const timelineFrom = (start: number): Timeline => {
  const heap: Entry[] = [];
  let now = start;
  let serial = 0;
  let events = 0;

  const at = (time: number, event: () => void): (() => void) => {
    const entry: Entry = { time: Math.max(now, time), serial, event };
    serial += 1;
    push(heap, entry);
    return () => {
      entry.event = undefined;
    };
  };
  return {
    now: () => now,
    at,
    after: (milliseconds, event) => at(now + milliseconds, event),
    run: async (isDone, afterStep) => {
      await microtasks();
      while (!isDone()) {
        const entry = pop(heap);
        if (!entry) return;
        if (!entry.event) continue;
        now = entry.time;
        events += 1;
        entry.event();
        await microtasks();
        afterStep();
      }
    },
    events: () => events,
  };
};

const push = (heap: Entry[], entry: Entry): void => {
  let index = heap.length;
  heap.push(entry);
  while (index > 0) {
    const parent = (index - 1) >> 1;
    const above = heap[parent] as Entry;
    if (!isBefore(entry, above)) break;
    heap[index] = above;
    index = parent;
  }
  heap[index] = entry;
};

const pop = (heap: Entry[]): Entry | undefined => {
  const first = heap[0];
  const last = heap.pop();
  if (!first || !last || heap.length === 0) return first;
  let index = 0;
  for (;;) {
    let child = 2 * index + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && isBefore(heap[child + 1] as Entry, heap[child] as Entry)) child += 1;
    if (!isBefore(heap[child] as Entry, last)) break;
    heap[index] = heap[child] as Entry;
    index = child;
  }
  heap[index] = last;
  return first;
};
