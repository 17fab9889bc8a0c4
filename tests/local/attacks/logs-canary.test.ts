/** What is said, asked, signed or sent comes into no log line of any process, whatever goes wrong; and one id leads from the browser to the provider. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoTalentStore } from '../../../layers/adapters/dynamodb/talent/talent-store.ts';
import { providerOf } from '../../support/clients/scripted-model.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';
import { tablesOf } from '../../support/product-tables.ts';
import { aTalent, talentId } from '../../support/talent.ts';
import { call, type Json, openSocket, orderFault, type Person, pause, readEvents, readySocket, someone, ticketUrl } from '../contract/client.ts';
import { rawRequest, strict, talkRaw } from './wire.ts';

let product: LocalProduct;
beforeAll(async () => {
  product = await startLocalProduct({ env: { ...strict, LOG_LEVEL: 'debug', CASTMATCH_MODEL_FIRST_EVENT_MS: '1500', CASTMATCH_MODEL_IDLE_MS: '1500' } });
});
afterAll(() => product?.stop());

let canaries = 0;
const planted = new Map<string, string>();
/** A word that stands nowhere but where the test puts it. */
const canary = (where: string): string => {
  canaries += 1;
  const word = `kanari${canaries}zq${(canaries * 7919).toString(36)}x`;
  planted.set(word, where);
  return word;
};
const logLines = (): string[] =>
  product
    .log()
    .split('\n')
    .filter((line) => line.trim() !== '');
const seen = (): string[] => logLines().flatMap((line) => [...planted].flatMap(([word, where]) => (line.includes(word) ? [`${where}: ${line}`] : [])));

describe('logs', () => {
  it('hold no word of what was said, asked or signed, though everything went wrong that can', { timeout: 170_000 }, async () => {
    const me = await someone(product, { sub: 'logged-user', org: 'logged-house' });
    const title = canary('title');
    const alias = canary('alias');
    const text = canary('text of a message');
    const headers = {
      'user-agent': canary('User-Agent'),
      referer: `http://x/${canary('Referer')}`,
      cookie: `a=${canary('cookie')}`,
      'x-odd': canary('an odd header'),
    };
    const ask = (line: string, body?: unknown, more: Record<string, string> = {}) => call(product, me, line, body, { headers: { ...headers, ...more } });
    const bad = (line: string, raw: string) => call(product, me, line, undefined, { raw, headers: { ...headers, 'content-type': 'application/json' } });

    // What is fine.
    await dynamoTalentStore(tablesOf(product)).putMany(me.org, [
      aTalent({
        id: talentId(900),
        org: me.org,
        stageName: `${canary('stage name')} Rao`,
        bio: canary('bio'),
        baseCity: 'Mumbai',
        playingAge: { min: 25, max: 35 },
      }),
    ]);
    await ask('POST /api/v1/conversations', { title }, { 'idempotency-key': canary('Idempotency-Key') });
    const answer = await ask(`POST /api/v1/conversations/${alias}/messages/ai`, { content: `Find actors in Mumbai, ${text}` });
    expect(answer.status).toBe(200);
    await ask(`PUT /api/v1/conversations/${alias}/messages/${answer.body.message.id}/feedback`, { value: 'down', comment: canary('feedback') });
    await ask(`GET /api/v1/conversations?q=${canary('a search in a query string')}`);
    await ask('POST /api/v1/talent/search', { text: canary('a talent search') });
    await readEvents(product, me, 'POST /api/v1/ai/chat/stream', { body: { message: canary('text of a streamed message') }, headers });

    // What is not.
    for (const line of ['POST /api/v1/ai/chat', 'POST /api/v1/ai/chat/stream', 'POST /api/v1/conversations', 'POST /api/v1/ws-tickets']) {
      await bad(line, `{"message": "${canary('JSON that is cut')}`);
      await bad(line, canary('no JSON'));
      await bad(line, `{"${canary('an unknown key')}": "${canary('the value of an unknown key')}"}`);
      await bad(line, `{"message": ["${canary('a wrong type')}"], "title": ["${canary('a wrong type')}"]}`);
    }
    await ask(`GET /api/v1/conversations?cursor=${canary('cursor')}.${canary('signature')}&limit=${canary('limit')}`);
    await ask(`GET /api/v1/conversations/${canary('an unknown alias')}`);
    await ask(`GET /api/v1/turns/${canary('no turn id')}?attempt=${canary('no number')}`);
    await ask(`GET /api/v1/${canary('no route')}?x=${canary('query of no route')}`);
    await ask(`GET /${canary('no file')}.png?x=${canary('query of no file')}`);
    await ask(`PATCH /api/v1/conversations/${alias}`, { title: 5, secret: canary('a field of a change') });
    await ask('POST /api/v1/conversations', { title: 'x' }, { 'idempotency-key': canary('a long Idempotency-Key').repeat(40) });
    await ask(`GET /api/v1/turns/${answer.body.turnId}/stream`, undefined, { 'last-event-id': canary('Last-Event-ID') });
    await ask('GET /api/v1/me', undefined, { 'x-correlation-id': `${canary('a bad correlation id')} ;` });
    for (const token of [canary('no token'), `${canary('head')}.${canary('claims')}.${canary('signature')}`])
      await call(product, { ...me, token }, 'GET /api/v1/me', undefined, { headers });
    await call(product, { ...me, token: null }, 'POST /oidc/token', { sub: canary('a bad sub').repeat(9), org: canary('org') });
    await call(product, me, 'GET /api/v1/me', undefined, { headers: { authorization: `Basic ${canary('basic')}` } });
    for (const bytes of [
      `${canary('a line of no HTTP')}\r\n\r\n`,
      rawRequest(product, `GET /api/v1/me?x=${canary('query on the wire')}`, [`X-${canary('name of a header')}: a\nb`]),
      rawRequest(product, 'POST /api/v1/ai/chat', ['Content-Length: 5', 'Transfer-Encoding: chunked'], canary('a smuggled body')),
      rawRequest(product, 'POST /api/v1/ai/chat', ['Content-Length: 900'], canary('a body that never ends')),
    ])
      await talkRaw(product, bytes, 1_500);

    // On sockets.
    await openSocket(`ws://localhost:${product.port}/ws?ticket=${canary('a false ticket')}&x=${canary('a query of a socket')}`).catch(() => undefined);
    await openSocket(await ticketUrl(product, me), { origin: `http://${canary('an origin')}.example` }).catch(() => undefined);
    const socket = await readySocket(product, me);
    for (const frame of [
      canary('a frame of no JSON'),
      `{"action":"${canary('an action')}"}`,
      JSON.stringify({
        action: 'send',
        requestId: canary('a requestId'),
        clientMessageId: `${canary('a bad clientMessageId')} !`,
        text: canary('text of a bad frame'),
      }),
      JSON.stringify({ action: 'reauth', requestId: 'r', ticket: canary('a false ticket to renew') }),
      JSON.stringify({ action: 'subscribe', requestId: 's', conversationIds: [canary('an unknown conversation')] }),
      JSON.stringify({ action: 'ping', [canary('an unknown key of a frame')]: 1 }),
      Buffer.from(canary('a binary frame')),
    ])
      socket.send(frame);
    const said = await socket.ask({ action: 'send', clientMessageId: canary('clientMessageId'), text: canary('text on a socket') });
    await socket.wait('final', (frame: Json) => frame.type === 'final' && frame.turnId === said.turnId);
    socket.raw.close(4000, canary('a close reason'));

    // The model fails in each of its ways, in the middle of what it says about a canary.
    for (const kind of ['error', 'error_event', 'cut', 'malformed', 'reset', 'refusal', 'stall', 'never_headers']) {
      const word = canary(`text that met the fault ${kind}`);
      await orderFault(product, kind === 'error' ? { kind, type: 'api_error', match: word } : { kind, match: word }).catch(() => undefined);
      await ask('POST /api/v1/ai/chat', { message: `Hello ${word}` });
    }
    await pause(500);

    expect(logLines().length).toBeGreaterThan(60);
    expect(planted.size).toBeGreaterThan(60);
    expect(seen()).toEqual([]);
    // Nor the secrets of the machine itself.
    const secret = `${me.token}`;
    expect(logLines().filter((line) => line.includes(secret) || line.includes(secret.split('.')[2] ?? secret))).toEqual([]);
  });

  it('are JSON with named fields alone, from every function', () => {
    // Metrics are lines too: numbers under names of our own.
    const lines = logLines().filter((line) => line.startsWith('{') && !line.includes('"_aws"'));
    const names = new Set(lines.flatMap((line) => Object.keys(JSON.parse(line) as object)));
    const known = [
      'level',
      'event',
      'function',
      'correlationId',
      'turnId',
      'conversationId',
      'connectionId',
      'requestId',
      'route',
      'status',
      'code',
      'attempt',
      'kind',
    ];
    const more = [
      'failures',
      'tool',
      'error',
      'outcome',
      'durationMs',
      'looked',
      'org',
      'message',
      'process',
      'name',
      'pool',
      'model',
      'latencyMs',
      'breaker',
      'alarm',
      'errorType',
      'routeKey',
    ];
    expect([...names].filter((name) => ![...known, ...more].includes(name))).toEqual([]);
  });
});

describe('a correlation id', () => {
  const linesOf = (id: string) =>
    logLines()
      .filter((line) => line.includes(`"correlationId":"${id}"`))
      .map((line) => JSON.parse(line) as { event: string; function: string });
  const follows = async (id: string, functions: readonly string[]): Promise<void> => {
    await pause(300);
    expect((await providerOf(product).calls()).filter(({ correlationId }) => correlationId === id)).not.toEqual([]);
    expect([...new Set(linesOf(id).map((line) => line.function))]).toEqual(expect.arrayContaining([...functions]));
  };
  let me: Person;
  beforeAll(async () => {
    me = await someone(product);
  });

  it('of a request is answered, and leads through the worker to the provider', async () => {
    const answer = await call(product, me, 'POST /api/v1/ai/chat', { message: 'Hello' }, { headers: { 'x-correlation-id': 'by-http-0001' } });
    expect(answer.headers.get('x-correlation-id')).toBe('by-http-0001');
    await follows('by-http-0001', ['chat', 'reply-worker']);
  });
  it('of a stream, which runs the turn itself, too', async () => {
    await readEvents(product, me, 'POST /api/v1/ai/chat/stream', { body: { message: 'Hello' }, headers: { 'x-correlation-id': 'by-stream-0001' } });
    await follows('by-stream-0001', ['chat-stream']);
  });
  it('of a frame, too', async () => {
    const socket = await readySocket(product, me);
    const { turnId } = await socket.ask({ action: 'send', clientMessageId: 'correlated', text: 'Hello', correlationId: 'by-socket-0001' });
    await socket.wait('final', (frame: Json) => frame.type === 'final' && frame.turnId === turnId);
    socket.close();
    await follows('by-socket-0001', ['reply-worker']);
  });
  it('is what a problem names as its occurrence, and what every line of the failure says', async () => {
    const answer = await call(product, me, 'POST /api/v1/ai/chat', { message: 5 }, { headers: { 'x-correlation-id': 'in-a-problem-1' } });
    expect(answer.body.instance).toBe('urn:castmatch:request:in-a-problem-1');
    const socket = await readySocket(product, me);
    expect((await socket.ask({ action: 'send', correlationId: 'in-a-frame-1' })).problem.instance).toBe('urn:castmatch:request:in-a-frame-1');
    socket.close();
    expect(linesOf('in-a-problem-1').map(({ event }) => event)).toEqual(['request_failed']);
    expect(linesOf('in-a-frame-1').map(({ event }) => event)).toEqual(['frame_refused']);
  });
  it.each(['', 'short', 'x'.repeat(65), 'with blank in it', 'semi;colon', 'ünïcode-id', '"quoted-id"'])(
    'of another form (%j) is not taken: the request has its own',
    async (given) => {
      const { headers, body } = await call(product, me, 'GET /api/v1/conversations/unknown', undefined, { headers: { 'x-correlation-id': encodeURI(given) } });
      const own = headers.get('x-correlation-id') ?? '';
      expect(own).toMatch(/^[\w-]{8,64}$/);
      expect(own).not.toBe(given);
      expect(body.instance).toBe(`urn:castmatch:request:${own}`);
    },
  );
});
