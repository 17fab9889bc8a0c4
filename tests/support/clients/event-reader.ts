/** Server-sent events by section 5: chunks with their ids, `[DONE]` at the end. */
import type { Chunk } from './wire.ts';

export interface StreamedEvent {
  readonly id: string | undefined;
  readonly chunk: Chunk;
}

export interface EventsRead {
  readonly status: number;
  readonly headers: Headers;
  readonly events: readonly StreamedEvent[];
  readonly isDone: boolean;
  /** The body when it was no event stream. */
  readonly problem: { readonly code?: string } | undefined;
}

export interface ReadOptions {
  /** Called for each event; `false` leaves the stream there and then. */
  readonly onEvent?: ((event: StreamedEvent) => unknown) | undefined;
}

/** Reads to `[DONE]`, to the end of the body, or until `onEvent` leaves. A connection that breaks off ends the reading, without `isDone`. */
export const readEvents = async (open: (signal: AbortSignal) => Promise<Response>, options: ReadOptions = {}): Promise<EventsRead> => {
  const abort = new AbortController();
  const response = await open(abort.signal);
  const events: StreamedEvent[] = [];
  const read = (isDone: boolean, problem?: EventsRead['problem']): EventsRead => ({
    status: response.status,
    headers: response.headers,
    events,
    isDone,
    problem,
  });
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) {
    const text = await response.text();
    return read(false, text === '' ? undefined : (JSON.parse(text) as { code?: string }));
  }
  try {
    for await (const event of eventsIn(response)) {
      if (event === 'done') return read(true);
      events.push(event);
      if (options.onEvent?.(event) === false) return read(false);
    }
  } catch {
    // Broken off: what came before counts.
  } finally {
    abort.abort();
  }
  return read(false);
};

async function* eventsIn(response: Response): AsyncGenerator<StreamedEvent | 'done'> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of response.body ?? []) {
    rest += decoder.decode(bytes, { stream: true });
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = readBlock(block);
      if (event) yield event;
    }
  }
}

const readBlock = (block: string): StreamedEvent | 'done' | undefined => {
  const field = (name: string): string | undefined =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim();
  const data = field('data');
  if (data === undefined) return undefined;
  return data === '[DONE]' ? 'done' : { id: field('id'), chunk: JSON.parse(data) as Chunk };
};
