/** The examples of the documents, played on the running product as the one story that they are. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Example, type OperationTable, operations } from '../../../layers/contracts/http/index.ts';
import { ReplyChunk, ServerFrame } from '../../../layers/contracts/index.ts';
import { socketOperations } from '../../../layers/contracts/socket-operations.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';
import { call, demo, type Json, openSocket, type Person, readEvents, someone, ticketUrl } from './client.ts';

interface Scene {
  readonly title: string;
  readonly key: string;
  readonly operationId: string;
  readonly isStream: boolean;
  readonly example: Example;
}

const turnOf = ({ key, operationId }: Pick<Scene, 'key' | 'operationId'>): number => (operationId === 'getErasure' ? 2 : key.startsWith('DELETE') ? 1 : 0);

const scenes: readonly Scene[] = Object.entries(operations as OperationTable)
  .flatMap(([key, { id, replies, examples }]) =>
    Object.entries(examples).map(([name, example]) => ({
      title: `${key}: ${name}`,
      key,
      operationId: id,
      isStream: replies[example.status]?.contentType === 'text/event-stream',
      example,
    })),
  )
  // What is deleted is not there for the others; what a deletion leaves is there after it.
  .toSorted((left, right) => turnOf(left) - turnOf(right));

/** Texts that only the product can give: ids, digests, tokens. */
const given = /^([a-z]{3}_[0-9A-HJKMNP-TV-Z]{26}|[0-9a-f]{64}|[A-Za-z0-9_-]{40,})$/;

const texts = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : value !== null && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];

/** `replace` for every text in it. */
const mapped = (value: unknown, replace: (text: string) => string): Json => {
  if (typeof value === 'string') return replace(value);
  if (Array.isArray(value)) return value.map((one) => mapped(one, replace));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mapped(one, replace)]));
};

/** Which text of the product stands where the document has this one; parts of a message are found by their type. First come, first kept. */
const learn = (known: Map<string, string>, documented: Json, actual: Json): void => {
  if (typeof documented === 'string' && typeof actual === 'string') {
    if (given.test(documented) && !known.has(documented)) known.set(documented, actual);
  } else if (Array.isArray(documented) && Array.isArray(actual)) {
    for (const [index, one] of documented.entries())
      learn(known, one, one?.type === undefined ? actual[index] : actual.find(({ type }: Json) => type === one.type));
  } else if (documented !== null && typeof documented === 'object' && actual !== null && typeof actual === 'object') {
    for (const [name, one] of Object.entries(documented)) learn(known, one, actual[name]);
  }
};

describe('the examples of the documents', () => {
  let product: LocalProduct;
  let owner: Person;
  /** Who is meant where it is not an owner of the house. */
  let others: Readonly<Record<string, Person>>;
  const known = new Map<string, string>();
  const played = new Map<string, string>();

  beforeAll(async () => {
    product = await startLocalProduct({
      env: { CASTMATCH_SEED: '300', CASTMATCH_MESSAGES_PER_MINUTE: '100000', CASTMATCH_REQUESTS_PER_MINUTE: '100000', SCRIPTED_MODEL_DELTA_MS: '1' },
    });
    owner = await someone(product, { sub: 'story-owner', org: 'demo', orgRole: 'owner' });
    await someone(product, { sub: 'asha', org: 'demo', orgRole: 'associate' });
    const meera = await someone(product, { sub: 'meera', org: 'elsewhere' });
    const operator = await someone(product, { sub: 'operator', org: 'elsewhere', orgRole: 'viewer', groups: ['admin'] });
    others = {
      getAdminStatus: operator,
      getAdminMetrics: operator,
      acceptInvite: meera,
      switchOrganization: meera,
      signOutEverywhere: await someone(product, { sub: 'leaver', org: 'demo' }),
    };
    await playAll();
  });
  afterAll(() => product?.stop());

  const request = ({ params, query, headers, body }: Example): unknown => [params, query, headers, body];
  const real = (value: unknown): Json => mapped(value, (text) => known.get(text) ?? text);

  const play = async ({ key, operationId, isStream, example }: Scene): Promise<string> => {
    const [method = '', template = ''] = key.split(' ');
    const params = real(example.params ?? {});
    const query = new URLSearchParams(real(mapped(example.query ?? {}, String)));
    for (const [name, value] of Object.entries(example.query ?? {})) if (typeof value === 'number') query.set(name, String(value));
    const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name]));
    const line = `${method} ${path}${query.size === 0 ? '' : `?${query}`}`;
    const who = others[operationId] ?? owner;
    const body = real(example.body);
    if (!isStream) {
      const { file } = example;
      const sent = file === undefined ? {} : { raw: file.text };
      const headers = { ...real(example.headers ?? {}), ...(file === undefined ? {} : { 'content-type': file.contentType }) };
      const answer = await call(product, who, line, body, { headers, ...sent });
      // What is announced is sent, so that the story can go on.
      if (operationId === 'beginUpload') await fetch(answer.body.url, { method: 'PUT', headers: answer.body.headers, body: 'x'.repeat(answer.body.bytes) });
      learn(known, example.reply, answer.body);
      return answer.status === example.status ? 'as documented' : `${answer.status} ${answer.text}`;
    }
    const stream = await readEvents(product, who, line, { headers: real(example.headers ?? {}), ...(body === undefined ? {} : { body }) });
    const chunks = stream.events.map(({ chunk }) => chunk).filter((chunk) => chunk !== '[DONE]');
    learn(known, example.reply, chunks);
    const wrong = chunks.filter((chunk) => !ReplyChunk.safeParse(chunk).success);
    if (stream.status !== example.status || !stream.isDone || wrong.length > 0) return `${stream.status} ${stream.text}`;
    const types = new Set(chunks.map(({ type }: Json) => type));
    const missing = (example.reply as { type: string }[]).filter(({ type }) => !types.has(type));
    return missing.length === 0 ? 'as documented' : `without ${JSON.stringify(missing)}`;
  };

  /** In their order; one that needs what another gives waits for it. */
  const playAll = async (): Promise<void> => {
    let waiting = scenes;
    while (waiting.length > 0) {
      const later: Scene[] = [];
      for (const scene of waiting) {
        const lacks = texts(request(scene.example)).filter((text) => given.test(text) && !known.has(text));
        if (lacks.length > 0 || later.some((earlier) => turnOf(earlier) < turnOf(scene))) later.push(scene);
        else played.set(scene.title, await play(scene).catch((error: unknown) => String(error)));
      }
      if (later.length === waiting.length) return;
      waiting = later;
    }
  };

  it.each(scenes)('$title', ({ title }) => {
    expect(played.get(title)).toBe('as documented');
  });

  it.each(['openapi', 'asyncapi'])('%s.json is served to anybody, and may be kept', async (name) => {
    const { status, headers, body } = await call(product, demo, `GET /api/${name}.json`);
    expect([status, headers.get('cache-control'), typeof body[name]]).toEqual([200, 'public, max-age=300', 'string']);
    const again = await call(product, demo, `GET /api/v1/${name}.json`, undefined, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('and the examples of the socket, each answered by one of its answers', async () => {
    const socket = await openSocket(await ticketUrl(product, demo));
    const ask = async (frame: Json): Promise<Json> => {
      const before = socket.received.length;
      socket.send(frame);
      return socket.wait(`answer to ${frame.action}`, (one) => socket.received.indexOf(one) >= before && one.requestId === frame.requestId);
    };
    const { hello, send, ...rest } = Object.fromEntries(
      Object.entries(socketOperations).map(([action, { example, answers }]) => [action, { example, answers }]),
    );
    const answered: Record<string, string> = {};
    const note = (action: string, answers: readonly string[] | undefined, answer: Json): void => {
      ServerFrame.parse(answer);
      answered[action] = answers?.includes(answer.type) && answer.type !== 'problem' ? 'as documented' : JSON.stringify(answer);
    };
    note('hello', hello?.answers, await ask(hello?.example));
    const accepted = await ask(send?.example);
    note('send', send?.answers, accepted);
    await socket.wait('the end', ({ type, turnId }) => type === 'final' && turnId === accepted.turnId);
    const replace = (text: string): string => (text.startsWith('trn_') ? accepted.turnId : text.startsWith('cnv_') ? accepted.conversationId : text);
    for (const [action, { example, answers }] of Object.entries(rest)) {
      const frame = mapped(example, replace);
      if (action === 'typing') {
        socket.send(frame);
        answered[action] = 'as documented';
      } else if (action === 'reauth') {
        const ticket = new URL(await ticketUrl(product, demo)).searchParams.get('ticket');
        note(action, answers, await ask({ ...frame, ticket }));
      } else note(action, answers, await ask(frame));
    }
    socket.close();
    for (const frame of socket.received) ServerFrame.parse(frame);
    expect(answered).toEqual(Object.fromEntries(Object.keys(socketOperations).map((action) => [action, 'as documented'])));
    expect(socket.received.filter(({ type }) => type === 'problem')).toEqual([]);
  });
});
