/** A signed-in person with HTTP and sockets, as a program outside the product sees it. */
import { randomUUID } from 'node:crypto';
import { type EventsRead, type ReadOptions, readEvents } from './event-reader.ts';
import { newReadings, type Readings } from './reading.ts';
import { openSocket, type SocketClient } from './socket-client.ts';
import { until } from './until.ts';
import { isEnded, type StoredMessage, type TurnView } from './wire.ts';

export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface Director {
  readonly sub: string;
  readonly org: string;
  /** What makes a request hers. */
  readonly headers: { readonly authorization: string };
  get<Body = Record<string, unknown>>(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer<Body>>;
  post<Body = Record<string, unknown>>(path: string, body?: unknown): Promise<Answer<Body>>;
  stream(path: string, body: unknown, options?: ReadOptions): Promise<EventsRead>;
  /** The stream of a turn, from the start or after an event. */
  resumeStream(turnId: string, lastEventId?: string | undefined, options?: ReadOptions): Promise<EventsRead>;
  connect(readings?: Readings): Promise<SocketClient>;
  turn(turnId: string): Promise<TurnView>;
  /** Polls until the turn has ended. */
  ended(turnId: string, deadlineMs?: number): Promise<TurnView>;
  messages(conversation: string): Promise<readonly StoredMessage[]>;
}

export interface SignIn {
  readonly sub?: string;
  readonly org?: string;
  readonly orgRole?: string;
}

/** `url` may change when the product is started again: it is asked for at every request. */
export const signIn = async (url: () => string, identity: SignIn = {}): Promise<Director> => {
  const { sub = `sub-${randomUUID().slice(0, 8)}`, org = 'demo' } = identity;
  const json = { 'content-type': 'application/json' };
  const signed = await fetch(`${url()}/oidc/token`, { method: 'POST', headers: json, body: JSON.stringify({ ...identity, sub, org }) });
  if (!signed.ok) throw new Error(`no token: ${signed.status} ${await signed.text()}`);
  const { access_token: token } = (await signed.json()) as { access_token: string };
  const authorization = `Bearer ${token}`;

  const answerOf = async <Body>(response: Response): Promise<Answer<Body>> => {
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: (text === '' ? {} : JSON.parse(text)) as Body };
  };
  const get = async <Body>(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer<Body>> =>
    answerOf<Body>(await fetch(`${url()}${path}`, { headers: { authorization, ...headers } }));
  const post = async <Body>(path: string, body: unknown = {}): Promise<Answer<Body>> =>
    answerOf<Body>(await fetch(`${url()}${path}`, { method: 'POST', headers: { ...json, authorization }, body: JSON.stringify(body) }));
  const turn = async (turnId: string): Promise<TurnView> => {
    const { status, body } = await get<TurnView>(`/api/v1/turns/${turnId}`);
    if (status !== 200) throw new Error(`GET turn ${turnId}: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  return {
    sub,
    org,
    headers: { authorization },
    get,
    post,
    stream: (path, body, options) =>
      readEvents((signal) => fetch(`${url()}${path}`, { method: 'POST', headers: { ...json, authorization }, body: JSON.stringify(body), signal }), options),
    resumeStream: (turnId, lastEventId, options) =>
      readEvents(
        (signal) =>
          fetch(`${url()}/api/v1/turns/${turnId}/stream`, {
            headers: { authorization, ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) },
            signal,
          }),
        options,
      ),
    connect: async (readings = newReadings()) => {
      const { status, body } = await post<{ url: string; ticket: string }>('/api/v1/ws-tickets');
      if (status !== 201) throw new Error(`no ticket: ${status} ${JSON.stringify(body)}`);
      return openSocket(body, readings);
    },
    turn,
    ended: (turnId, deadlineMs = 60_000) =>
      until(
        `turn ${turnId} ends`,
        async () => {
          const view = await turn(turnId).catch(() => undefined);
          return view && isEnded(view.status) ? view : undefined;
        },
        { deadlineMs, everyMs: 250 },
      ),
    messages: async (conversation) => {
      const { body } = await get<{ items: StoredMessage[] }>(`/api/v1/conversations/${conversation}/messages?limit=100`);
      return body.items;
    },
  };
};
