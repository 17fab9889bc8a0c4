/** Reply chunks over server-sent events: the slower road when no socket opens. */
import type { ReplyChunk } from '../../../layers/contracts/index.ts';
import { createSseParser, parseEventId } from '../realtime/sse-parser.ts';
import { withAccess } from './access.ts';
import { correlationHeader } from './correlation.ts';
import { readFailure } from './http.ts';

export interface StreamedChunk {
  readonly turnId: string;
  readonly place: { readonly attempt: number; readonly seq: number; readonly index: number };
  readonly chunk: ReplyChunk;
}

/** `done`: the whole reply came; `cut`: the stream broke off; `expired`: its frames are no longer kept. */
export type StreamEnd = 'done' | 'cut' | 'expired';

export type StreamRequest = { readonly path: string; readonly signal: AbortSignal } & (
  | { readonly method: 'POST'; readonly body: unknown }
  | { readonly method: 'GET'; readonly lastEventId: string | null }
);

/** Reads a stream to its end. Throws `ApiError` when the server refuses, and the network's own error when it cannot be reached. */
export const readEventStream = async (request: StreamRequest, onChunk: (chunk: StreamedChunk) => void): Promise<StreamEnd> => {
  const response = await withAccess((access) => fetch(request.path, toInit(request, access)));
  if (!response.ok) throw await readFailure(response);
  if (response.status === 204 || !response.body) return 'expired';
  const parser = createSseParser();
  try {
    for await (const text of decode(response.body)) {
      for (const event of parser.push(text)) {
        if (event.data === '[DONE]') return 'done';
        const place = event.id === null ? null : parseEventId(event.id);
        if (place) onChunk({ turnId: place.turnId, place, chunk: JSON.parse(event.data) as ReplyChunk });
      }
    }
    return 'cut';
  } catch (error) {
    if (request.signal.aborted) return 'cut';
    if (error instanceof TypeError || error instanceof DOMException) return 'cut';
    throw error;
  }
};

const toInit = (request: StreamRequest, access: Record<string, string>): RequestInit => {
  const headers: Record<string, string> = { Accept: 'text/event-stream', ...access };
  if (request.method === 'GET') {
    return { signal: request.signal, headers: request.lastEventId ? { ...headers, 'Last-Event-ID': request.lastEventId } : headers };
  }
  return {
    method: 'POST',
    signal: request.signal,
    headers: { ...headers, 'Content-Type': 'application/json', ...correlationHeader(request.body) },
    body: JSON.stringify(request.body),
  };
};

/** The server sends at least a comment every 15 s; a stream that is silent for longer is dead. */
const silenceMs = 35_000;

/** Readers and not `for await`: Safari's streams are no async iterables. */
async function* decode(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const cancel = () => void reader.cancel().catch(() => undefined);
  try {
    for (;;) {
      const silence = setTimeout(cancel, silenceMs);
      const { done, value } = await reader.read().finally(() => clearTimeout(silence));
      if (done) return;
      yield decoder.decode(value, { stream: true });
    }
  } finally {
    cancel();
  }
}
