/** A client of the product that knows design sections 3 to 7 and the documents, and nothing else of our code: what another program would write. */
import { readFileSync } from 'node:fs';
import { WebSocket } from 'ws';
import type { LocalProduct } from '../../support/local-product.ts';
import { undocumented } from './documented.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers of a server under test are read as they come.
export type Json = any;

export interface Person {
  readonly token: string | null;
  readonly sub: string;
  readonly org: string;
}

/** Acts without a token: in open mode, the demo director. */
export const demo: Person = { token: null, sub: 'demo', org: 'demo' };

let people = 0;
/** A token for somebody whom no other test knows, in an organization of her own unless one is given. */
export const someone = async (product: LocalProduct, given: Record<string, unknown> = {}): Promise<Person> => {
  people += 1;
  const asked = { sub: `person-${people}`, org: `house-${people}`, ...given };
  const answer = await fetch(`${product.url}/oidc/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(asked) });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return { token, sub: asked.sub, org: asked.org };
};

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Undefined when the body is not JSON. */
  readonly body: Json;
}

const parsed = (text: string): Json => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
};

const authorization = (who: Person): Record<string, string> => (who.token === null ? {} : { authorization: `Bearer ${who.token}` });

/** Every answer must be one that the documents promise. `body` is sent as JSON; with `raw` instead, as it is and without a Content-Type of ours. */
export const call = async (
  product: LocalProduct,
  who: Person,
  line: string,
  body?: unknown,
  options: { headers?: Record<string, string>; raw?: string | Uint8Array } = {},
): Promise<Answer> => {
  const [method = 'GET', path = '/'] = line.split(' ');
  const sent = options.raw === undefined ? (body === undefined ? undefined : JSON.stringify(body)) : options.raw;
  const headers = { ...authorization(who), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...options.headers };
  const answer = await fetch(`${product.url}${path}`, { method, headers, redirect: 'manual', ...(sent === undefined ? {} : { body: sent as string }) });
  const text = await answer.text();
  const read = parsed(text);
  const wrong = undocumented(line, { status: answer.status, contentType: answer.headers.get('content-type'), body: read });
  if (wrong !== undefined) throw new Error(`${line} answers as no document says: ${wrong}`);
  return { status: answer.status, headers: answer.headers, text, body: read };
};

export interface StreamEvent {
  /** Undefined for `[DONE]`. */
  readonly id: string | undefined;
  readonly chunk: Json;
}

export interface EventStream {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly comments: number;
  readonly events: readonly StreamEvent[];
  readonly isDone: boolean;
}

/** Reads a text/event-stream to its end, or until `enough` says so (the connection is then dropped). */
export const readEvents = async (
  product: LocalProduct,
  who: Person,
  line: string,
  options: { body?: unknown; headers?: Record<string, string>; enough?: (text: string) => boolean } = {},
): Promise<EventStream> => {
  const [method = 'GET', path = '/'] = line.split(' ');
  const gone = new AbortController();
  const headers = { ...authorization(who), ...(options.body === undefined ? {} : { 'content-type': 'application/json' }), ...options.headers };
  const answer = await fetch(`${product.url}${path}`, {
    method,
    headers,
    signal: gone.signal,
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  });
  let text = '';
  const decoder = new TextDecoder();
  try {
    for await (const piece of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
      text += decoder.decode(piece, { stream: true });
      if (options.enough?.(text)) gone.abort();
    }
  } catch (error) {
    if (!gone.signal.aborted) throw error;
  }
  return { status: answer.status, headers: answer.headers, ...parseEvents(text) };
};

/** Whole events only: an event that was cut off does not count. */
export const parseEvents = (text: string): Pick<EventStream, 'text' | 'comments' | 'events' | 'isDone'> => {
  const blocks = text.split('\n\n').slice(0, -1);
  const events: StreamEvent[] = [];
  let comments = 0;
  let isDone = false;
  for (const block of blocks) {
    const lines = block.split('\n');
    if (lines.every((line) => line.startsWith(':'))) {
      comments += 1;
      continue;
    }
    const id = lines.find((line) => line.startsWith('id: '))?.slice(4);
    const data = lines
      .filter((line) => line.startsWith('data: '))
      .map((line) => line.slice(6))
      .join('\n');
    if (data === '[DONE]') isDone = true;
    events.push({ id, chunk: data === '[DONE]' ? '[DONE]' : parsed(data) });
  }
  return { text, comments, events, isDone };
};

/** What a reader has on its screen after these chunks: the text parts of the message, joined as design section 6 joins them. */
export const assembledText = (chunks: readonly Json[]): string => {
  let kept: string[] = [];
  let step: string[] = [];
  let open: { id: string; text: string } | undefined;
  for (const chunk of chunks) {
    if (chunk.type === 'start-step') [kept, step] = [[...kept, ...step], []];
    if (chunk.type === 'reset-step') [step, open] = [[], undefined];
    if (chunk.type === 'text-start') open = { id: chunk.id, text: '' };
    if (chunk.type === 'text-delta' && open) open.text += chunk.delta;
    if (chunk.type === 'text-end' && open) [step, open] = [[...step, open.text], undefined];
  }
  return [...kept, ...step, ...(open ? [open.text] : [])].join('\n');
};

export interface Socket {
  readonly raw: WebSocket;
  /** All that has come, in order. */
  readonly received: readonly Json[];
  readonly closed: Promise<{ code: number; reason: string }>;
  send(frame: unknown): void;
  /** The first frame, past or to come, that fits. */
  wait(what: string, fits: (frame: Json) => boolean, milliseconds?: number): Promise<Json>;
  /** Sends with a requestId of its own; resolves with the one answer. */
  ask(frame: Record<string, unknown>): Promise<Json>;
  close(): void;
}

export const ticketUrl = async (product: LocalProduct, who: Person): Promise<string> => {
  const { body } = await call(product, who, 'POST /api/v1/ws-tickets', {});
  return `${body.url}?ticket=${body.ticket}`;
};

let requests = 0;
export const openSocket = async (url: string, options: { origin?: string } = {}): Promise<Socket> => {
  const raw = new WebSocket(url, options);
  const received: Json[] = [];
  const waiting = new Set<(frame: Json) => void>();
  raw.on('message', (data: Buffer) => {
    const frame = parsed(data.toString('utf8'));
    received.push(frame);
    for (const look of [...waiting]) look(frame);
  });
  raw.on('error', () => undefined);
  const closed = new Promise<{ code: number; reason: string }>((done) => raw.once('close', (code, reason) => done({ code, reason: reason.toString() })));
  await new Promise<void>((done, fail) => {
    raw.once('open', () => done());
    raw.once('unexpected-response', (_request, answer) => fail(new Error(`refused with ${answer.statusCode}`)));
    raw.once('error', fail);
  });
  const wait: Socket['wait'] = (what, fits, milliseconds = 20_000) =>
    new Promise((done, fail) => {
      const found = received.find(fits);
      if (found !== undefined) return done(found);
      const timer = setTimeout(() => {
        waiting.delete(look);
        fail(new Error(`no ${what} within ${milliseconds} ms; came: ${JSON.stringify(received.slice(-5))}`));
      }, milliseconds);
      const look = (frame: Json): void => {
        if (!fits(frame)) return;
        clearTimeout(timer);
        waiting.delete(look);
        done(frame);
      };
      waiting.add(look);
    });
  const send = (frame: unknown): void => raw.send(typeof frame === 'string' || frame instanceof Uint8Array ? frame : JSON.stringify(frame));
  return {
    raw,
    received,
    closed,
    send,
    wait,
    ask: (frame) => {
      requests += 1;
      const requestId = `ask-${requests}`;
      send({ requestId, ...frame });
      const id = frame['requestId'] ?? requestId;
      return wait(`answer to ${String(frame['action'])}`, (one) => one.requestId === id);
    },
    close: () => raw.close(),
  };
};

/** A socket that has said hello and was told it is ready. */
export const readySocket = async (product: LocalProduct, who: Person): Promise<Socket> => {
  const socket = await openSocket(await ticketUrl(product, who));
  socket.send({ action: 'hello', protocol: 1 });
  await socket.wait('ready', (frame) => frame.type === 'ready');
  return socket;
};

/** Frames of a turn as the contract wants them read: the highest attempt wins, twice the same position is once. */
export const chunksOf = (frames: readonly Json[], turnId: string): Json[] =>
  frames.filter((frame) => frame.type === 'frame' && frame.turnId === turnId).flatMap((frame) => frame.chunks);

/** Orders a fault of the scripted model: `pace` makes the next answer to a text that holds `match` slow. */
export const orderFault = async (product: LocalProduct, fault: Record<string, unknown>): Promise<void> => {
  const answer = await fetch(faultsOf(product), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ next: [fault] }),
  });
  if (!answer.ok) throw new Error(`the scripted model refused the fault: ${await answer.text()}`);
};

/** What was ordered and not met is forgotten. */
export const clearFaults = async (product: LocalProduct): Promise<void> => void (await fetch(faultsOf(product), { method: 'DELETE' }));

const faultsOf = (product: LocalProduct): string => {
  const environment = readFileSync(`/proc/${product.pids['worker']}/environ`, 'utf8').split('\0');
  const port = environment.find((line) => line.startsWith('SCRIPTED_MODEL_PORT='))?.split('=')[1];
  return `http://127.0.0.1:${port}/__faults`;
};

export const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Everything of a user's that a bad request could have changed. */
export const snapshot = async (product: LocalProduct, who: Person): Promise<string> => {
  const list = await call(product, who, 'GET /api/v1/conversations?limit=100');
  const messages = await Promise.all(
    list.body.items.map(async ({ id }: { id: string }) => (await call(product, who, `GET /api/v1/conversations/${id}/messages?all=true&limit=100`)).body),
  );
  return JSON.stringify([list.body, messages]);
};

/** The product is up, and still does what it is for. */
export const stillTalks = async (product: LocalProduct, who: Person): Promise<void> => {
  const health = await call(product, demo, 'GET /health');
  if (health.status !== 200 || health.body.status !== 'ok') throw new Error(`health answers ${health.status} ${health.text}`);
  const answer = await call(product, who, 'POST /api/v1/ai/chat', { message: 'Hello' });
  if (answer.status !== 200 || answer.body.text === '') throw new Error(`a message answers ${answer.status} ${answer.text}`);
};

/** Settings for tests that ask a lot, need no people, and order slowness where they need it. */
export const quick = { CASTMATCH_SEED: '0', CASTMATCH_MESSAGES_PER_MINUTE: '100000', SCRIPTED_MODEL_DELTA_MS: '2' };
