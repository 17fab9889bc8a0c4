/** Design sections 3 and 4, sentence by sentence, against the running product. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChatAnswer, Conversation, Message, Problem, TurnView } from '../../../layers/contracts/index.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';
import { type Answer, call, demo, type Json, orderFault, type Person, pause, quick, someone } from './client.ts';

let product: LocalProduct;
let me: Person;
/** Asked at the beginning and looked at in the end: it takes 25 s. */
let late: Promise<{ answer: Answer; tookMs: number }>;
const askLate = async (): Promise<{ answer: Answer; tookMs: number }> => {
  const began = Date.now();
  const answer = await mine('POST /api/v1/ai/chat', { message: 'write a long answer, crawl' });
  return { answer, tookMs: Date.now() - began };
};
const as = (who: Person) => (line: string, body?: unknown, options?: Parameters<typeof call>[4]) => call(product, who, line, body, options);
const mine = (line: string, body?: unknown, options?: Parameters<typeof call>[4]) => call(product, me, line, body, options);
const absent = (prefix: string): string => `${prefix}_01J00000000000000000000000`;
const slow = async (words: string, deltaMs = 150): Promise<void> => orderFault(product, { kind: 'pace', deltaMs, match: words });

beforeAll(async () => {
  product = await startLocalProduct({ env: quick });
  me = await someone(product);
  await slow('crawl', 4_000);
  late = askLate();
});
afterAll(() => product?.stop());

describe('health', () => {
  it('GET /health is {status, version, uptimeSeconds} and needs nobody', async () => {
    const { status, body } = await as(demo)('GET /health');
    expect(status).toBe(200);
    expect(body).toEqual({ status: 'ok', version: expect.any(String), uptimeSeconds: expect.any(Number) });
  });
  it.each(['GET /api/health', 'GET /api/v1/health'])('%s says of each dependency how it is', async (line) => {
    const { status, body } = await as(demo)(line);
    expect(status).toBe(200);
    for (const name of ['tables', 'claude']) expect(body.dependencies[name].status).toMatch(/^(ok|degraded|down)$/);
    expect(body.model.kind).toBe('scripted');
  });
});

describe('POST /api/v1/ai/chat', () => {
  it('answers 200 with the whole answer, its text being the text parts joined by a line break', async () => {
    const { status, headers, body } = await mine('POST /api/v1/ai/chat', { message: 'Hello Claude' });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(headers.get('api-version')).toBe('1');
    expect(ChatAnswer.strict().parse(body)).toMatchObject({ degraded: false, status: 'final', talents: [] });
    const texts = body.message.parts.filter((part: Json) => part.type === 'text').map((part: Json) => part.text);
    expect(body.text).toBe(texts.join('\n'));
    expect(body.text).not.toBe('');
    expect(body.message).toMatchObject({ role: 'assistant', status: 'complete', messageSeq: 2, parentId: expect.stringMatching(/^msg_/) });
    expect(body.usage.attempts).toBeGreaterThanOrEqual(1);
    expect(body.message.metadata).toMatchObject({ turnId: body.turnId, usage: body.usage });
  });
  it('goes on in the given conversation', async () => {
    const first = await mine('POST /api/v1/ai/chat', { message: 'Hello' });
    const second = await mine('POST /api/v1/ai/chat', { message: 'Hello again', conversationId: first.body.conversationId });
    expect(second.body.conversationId).toBe(first.body.conversationId);
    expect(second.body.message.messageSeq).toBe(4);
  });
  it('without a conversationId begins a new conversation each time', async () => {
    const [one, two] = [await mine('POST /api/v1/ai/chat', { message: 'Hello' }), await mine('POST /api/v1/ai/chat', { message: 'Hello' })];
    expect(one.body.conversationId).not.toBe(two.body.conversationId);
  });
  it('answers 200 with what was said when the turn is stopped', async () => {
    await slow('stop me');
    const alias = 'stopped-while-waiting';
    const asked = mine('POST /api/v1/ai/chat', { message: 'write a long answer, stop me', conversationId: alias });
    const turnId = await liveTurn(me, alias);
    await pause(900);
    expect((await mine(`POST /api/v1/turns/${turnId}/stop`)).status).toBeLessThan(300);
    const { status, body } = await asked;
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'stopped', turnId, message: { status: 'stopped' } });
    expect(body.text.length).toBeGreaterThan(0);
  });
  it('the same clientMessageId with the same text is one message, with another text 409', async () => {
    const message = { message: 'Say it once', clientMessageId: 'once-1' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => mine('POST /api/v1/ai/chat', message)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.turnId} ${body.conversationId}`)).size).toBe(1);
    const other = await mine('POST /api/v1/ai/chat', { ...message, message: 'Say something else' });
    expect([other.status, other.body.code]).toEqual([409, 'client_message_id_conflict']);
    const elsewhere = await mine('POST /api/v1/ai/chat', { ...message, conversationId: 'another-place' });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([409, 'client_message_id_conflict']);
    expect((await mine('GET /api/v1/conversations/another-place')).status).toBe(404);
  });
  it('another user may use the same clientMessageId', async () => {
    const colleague = await someone(product, { org: me.org });
    const [one, two] = await Promise.all([me, colleague].map((who) => as(who)('POST /api/v1/ai/chat', { message: 'Mine', clientMessageId: 'shared-name' })));
    expect([one?.status, two?.status]).toEqual([200, 200]);
    expect(one?.body.turnId).not.toBe(two?.body.turnId);
  });
});

/** The turn that runs in a conversation of this user's. */
const liveTurn = async (who: Person, conversationId: string): Promise<string> => {
  for (let tries = 0; tries < 200; tries += 1) {
    const { body } = await call(product, who, `GET /api/v1/conversations/${conversationId}`);
    if (body?.liveTurn) return body.liveTurn.turnId;
    await pause(50);
  }
  throw new Error('no turn runs there');
};

describe('text limits', () => {
  const routes = [
    ['POST /api/v1/ai/chat', 'message'],
    ['POST /api/v1/ai/chat/stream', 'message'],
    ['POST /api/v1/conversations/limits/messages/ai', 'content'],
    ['POST /api/v1/conversations/limits/messages/ai/stream', 'content'],
  ] as const;
  it.each(routes)('%s: beyond 100,000 characters 413 text_too_long, blank 400', async (line, field) => {
    for (const length of [100_001, 1_500_000]) {
      const long = await mine(line, { [field]: 'a'.repeat(length) });
      expect([long.status, long.body.code]).toEqual([413, 'text_too_long']);
      expect(Problem.parse(long.body).detail).toContain('100000');
    }
    for (const blank of ['', ' ', '\n\t\u00a0\u3000']) {
      const refused = await mine(line, { [field]: blank });
      expect([refused.status, refused.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    }
    expect((await mine('GET /api/v1/conversations/limits')).status).toBe(404);
  });
  it('100,000 characters are taken, in any script', async () => {
    const text = 'क'.repeat(100_000);
    const { status, body } = await mine('POST /api/v1/ai/chat', { message: text });
    expect(status).toBe(200);
    const { body: page } = await mine(`GET /api/v1/conversations/${body.conversationId}/messages`);
    expect(page.items[0].parts[0].text === text).toBe(true);
  });
});

describe('conversations', () => {
  it('POST makes one: 201 with the thing itself and its Location; GET gives the same', async () => {
    const made = await mine('POST /api/v1/conversations', { title: 'Monsoon film' });
    expect(made.status).toBe(201);
    expect(Conversation.strict().parse(made.body)).toMatchObject({
      title: 'Monsoon film',
      pinned: false,
      archived: false,
      visibility: 'private',
      projectId: null,
    });
    expect(made.headers.get('location')).toBe(`/api/v1/conversations/${made.body.id}`);
    expect((await mine(`GET ${made.headers.get('location')}`)).body).toEqual(made.body);
  });
  it('POST takes an Idempotency-Key: same body same answer, other body 409', async () => {
    const headers = { 'idempotency-key': 'make it once' };
    const answers = await Promise.all([1, 2, 3].map(() => mine('POST /api/v1/conversations', { title: 'Solely' }, { headers })));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    expect((await mine('POST /api/v1/conversations', { title: 'Twice' }, { headers })).status).toBe(409);
    expect((await mine('GET /api/v1/conversations?q=Solely')).body.items).toHaveLength(1);
    const stranger = await someone(product, { org: me.org });
    expect((await as(stranger)('POST /api/v1/conversations', { title: 'Twice' }, { headers })).status).toBe(201);
    for (const bad of ['', 'x'.repeat(256)]) expect((await mine('POST /api/v1/conversations', {}, { headers: { 'idempotency-key': bad } })).status).toBe(400);
  });
  it('PATCH changes each field, and nothing else', async () => {
    const { body: made } = await mine('POST /api/v1/conversations', {});
    const projectId = 'prj_01J00000000000000000000000';
    for (const change of [{ title: 'New' }, { pinned: true }, { archived: true }, { projectId }, { visibility: 'project' }, { projectId: null }]) {
      const before = (await mine(`GET /api/v1/conversations/${made.id}`)).body;
      const { status, body } = await mine(`PATCH /api/v1/conversations/${made.id}`, change);
      expect(status).toBe(200);
      expect(body).toEqual({ ...before, ...change, updatedAt: body.updatedAt });
      expect((await mine(`GET /api/v1/conversations/${made.id}`)).body).toEqual(body);
    }
  });
  it('DELETE removes it with its messages; what is gone is missing', async () => {
    const { body } = await mine('POST /api/v1/conversations/to-delete/messages/ai', { content: 'Hello' });
    const at = `/api/v1/conversations/${body.conversationId}`;
    expect((await mine(`DELETE ${at}`)).status).toBe(204);
    for (const line of [`GET ${at}`, `GET ${at}/messages`, `DELETE ${at}`, 'GET /api/v1/conversations/to-delete']) expect((await mine(line)).status).toBe(404);
    expect((await mine(`PATCH ${at}`, { title: 'x' })).status).toBe(404);
    const list = await mine('GET /api/v1/conversations?limit=100');
    expect(list.body.items.map(({ id }: { id: string }) => id)).not.toContain(body.conversationId);
  });
  it('an alias that was deleted begins again', async () => {
    const first = await mine('POST /api/v1/conversations/again/messages/ai', { content: 'Hello' });
    await mine('DELETE /api/v1/conversations/again');
    const second = await mine('POST /api/v1/conversations/again/messages/ai', { content: 'Hello' });
    expect(second.status).toBe(200);
    expect(second.body.conversationId).not.toBe(first.body.conversationId);
    expect(second.body.message.messageSeq).toBe(2);
  });
  it('the list is {items, nextCursor}, newest first, and its pages fit together', async () => {
    const who = await someone(product);
    const made: string[] = [];
    for (let number = 0; number < 5; number += 1) made.unshift((await as(who)('POST /api/v1/conversations', { title: `n${number}` })).body.id);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { status, body } = await as(who)(`GET /api/v1/conversations?limit=2${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`);
      expect(status).toBe(200);
      expect(Object.keys(body).sort()).toEqual(['items', 'nextCursor']);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(made);
  });
  it('?q= searches inside: titles and messages', async () => {
    const who = await someone(product);
    const { body } = await as(who)('POST /api/v1/ai/chat', { message: 'A Bharatanatyam dancer called Zephyrine' });
    await as(who)('POST /api/v1/conversations', { title: 'Something else' });
    const found = await as(who)('GET /api/v1/conversations?q=zephyrine');
    expect(found.body.items.map(({ id }: { id: string }) => id)).toEqual([body.conversationId]);
  });
  it('another organization and another user see none of it', async () => {
    const [colleague, stranger] = [await someone(product, { org: me.org }), await someone(product)];
    for (const who of [colleague, stranger]) expect((await as(who)('GET /api/v1/conversations')).body.items).toEqual([]);
  });
});

describe('aliases', () => {
  it('/api/conversations/123/messages/ai makes the alias with the first POST, and 123 is good wherever an id is', async () => {
    expect((await mine('GET /api/conversations/123')).status).toBe(404);
    const first = await mine('POST /api/conversations/123/messages/ai', { content: 'Hello Claude' });
    expect(first.status).toBe(200);
    const second = await mine('POST /api/v1/ai/chat', { message: 'And again', conversationId: '123' });
    expect(second.body.conversationId).toBe(first.body.conversationId);
    expect((await mine('GET /api/v1/conversations/123')).body).toMatchObject({ id: first.body.conversationId, alias: '123' });
    expect((await mine('GET /api/v1/conversations/123/messages')).body.items).toHaveLength(4);
    expect((await mine('PATCH /api/v1/conversations/123', { title: 'By alias' })).body.title).toBe('By alias');
  });
  it("is the caller's own: another user's 123 is another conversation", async () => {
    const colleague = await someone(product, { org: me.org });
    const mineFirst = await mine('POST /api/conversations/own/messages/ai', { content: 'Hello' });
    expect((await as(colleague)('GET /api/conversations/own')).status).toBe(404);
    const hers = await as(colleague)('POST /api/conversations/own/messages/ai', { content: 'Hello' });
    expect(hers.body.conversationId).not.toBe(mineFirst.body.conversationId);
  });
  it('five first messages at once make one conversation', async () => {
    const who = await someone(product);
    const answers = await Promise.all([1, 2, 3, 4].map((n) => as(who)('POST /api/conversations/race/messages/ai', { content: `Hello ${n}` })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.conversationId)).size).toBe(1);
    expect((await as(who)('GET /api/v1/conversations')).body.items).toHaveLength(1);
  });
  it('an unknown cnv_ id is missing, never an alias', async () => {
    expect((await mine(`POST /api/v1/conversations/${absent('cnv')}/messages/ai`, { content: 'Hello' })).status).toBe(404);
    expect((await mine('POST /api/v1/ai/chat', { message: 'Hello', conversationId: absent('cnv') })).status).toBe(404);
  });
});

describe('bodies', () => {
  const raw = JSON.stringify({ message: 'Hello' });
  const bytes = new TextEncoder().encode(raw);
  it.each([
    ['without a Content-Type', {}],
    ['as text/plain', { 'content-type': 'text/plain' }],
    ['as text/plain with a charset', { 'content-type': 'text/plain;charset=UTF-8' }],
  ])('%s are JSON when Origin is absent or our own', async (_name, headers) => {
    const origins: Record<string, string>[] = [{}, { origin: `http://localhost:${product.port}` }, { origin: `http://127.0.0.1:${product.port}` }];
    for (const origin of origins) expect((await mine('POST /api/ai/chat', undefined, { raw: bytes, headers: { ...headers, ...origin } })).status).toBe(200);
    const foreign = await mine('POST /api/ai/chat', undefined, { raw: bytes, headers: { ...headers, origin: 'http://evil.example' } });
    expect([foreign.status, foreign.headers.get('content-type')]).toEqual([403, 'application/problem+json']);
  });
  it('of another type are refused with 415', async () => {
    for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml']) {
      const refused = await mine('POST /api/ai/chat', undefined, { raw, headers: { 'content-type': type } });
      expect([refused.status, refused.body.code]).toEqual([415, 'unsupported_media_type']);
    }
  });
});

describe('messages', () => {
  let id: string;
  const seqs = ({ body }: { body: Json }): number[] => body.items.map(({ messageSeq }: { messageSeq: number }) => messageSeq);
  const page = (query: string) => mine(`GET /api/v1/conversations/${id}/messages${query}`);
  beforeAll(async () => {
    for (const content of ['one', 'two', 'three', 'four', 'five']) {
      id = (await mine('POST /api/v1/conversations/paged/messages/ai', { content })).body.conversationId;
    }
  });
  it.each([
    ['', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], false, false],
    ['?limit=3', [8, 9, 10], true, false],
    ['?before=8&limit=3', [5, 6, 7], true, true],
    ['?before=3', [1, 2], false, true],
    ['?before=1', [], false, true],
    ['?after=4&limit=2', [5, 6], true, true],
    ['?after=8', [9, 10], true, false],
    ['?after=10', [], true, false],
    ['?after=0&limit=1', [1], false, true],
    ['?around=5&limit=3', [4, 5, 6], true, true],
    ['?around=1&limit=3', [1, 2, 3], false, true],
    ['?around=10&limit=3', [8, 9, 10], true, false],
  ])('%s gives %j, oldest first, with cursors where there is more', async (query, expected, hasPrevious, hasNext) => {
    const answer = await page(query);
    expect(answer.status).toBe(200);
    expect(Object.keys(answer.body).sort()).toEqual(['items', 'nextCursor', 'prevCursor']);
    expect(seqs(answer)).toEqual(expected);
    for (const message of answer.body.items) Message.strict().parse(message);
    if (expected.length > 0) expect([answer.body.prevCursor !== null, answer.body.nextCursor !== null]).toEqual([hasPrevious, hasNext]);
  });
  it.each(['cursor', 'before'])('prevCursor as ?%s= gives the page before', async (name) => {
    const newest = await page('?limit=4');
    const before = await page(`?limit=4&${name}=${encodeURIComponent(newest.body.prevCursor)}`);
    expect(seqs(before)).toEqual([3, 4, 5, 6]);
    const first = await page(`?limit=4&${name}=${encodeURIComponent(before.body.prevCursor)}`);
    expect([seqs(first), first.body.prevCursor]).toEqual([[1, 2], null]);
  });
  it.each(['cursor', 'after'])('nextCursor as ?%s= gives the page after', async (name) => {
    const oldest = await page('?limit=4&after=0');
    const second = await page(`?limit=4&${name}=${encodeURIComponent(oldest.body.nextCursor)}`);
    expect(seqs(second)).toEqual([5, 6, 7, 8]);
    const last = await page(`?limit=4&${name}=${encodeURIComponent(second.body.nextCursor)}`);
    expect([seqs(last), last.body.nextCursor]).toEqual([[9, 10], null]);
  });
  it('a message is a UIMessage with its place, parent, time and status', async () => {
    const { body } = await page('?limit=2');
    const [question, answer] = body.items;
    expect(question).toMatchObject({ role: 'user', parts: [{ type: 'text', text: 'five' }], status: 'complete', messageSeq: 9 });
    expect(answer).toMatchObject({ role: 'assistant', parentId: question.id, status: 'complete', messageSeq: 10 });
    expect(new Date(answer.createdAt).toISOString()).toBe(answer.createdAt);
  });
});

describe('edits and regenerations', () => {
  const say = (alias: string, content: string, more: Record<string, unknown> = {}) =>
    mine(`POST /api/v1/conversations/${alias}/messages/ai`, { content, ...more });
  const list = async (alias: string, all = false): Promise<Json[]> =>
    (await mine(`GET /api/v1/conversations/${alias}/messages${all ? '?all=true' : ''}`)).body.items;
  const texts = (items: Json[]): string[] => items.filter(({ role }) => role === 'user').map(({ parts }) => parts[0].text);

  it('an edit is a sibling with the same parent: the path shows it, ?all=true the tree', async () => {
    await say('edit', 'one');
    const two = await say('edit', 'two');
    const [, answerOne, messageTwo] = await list('edit');
    expect(messageTwo.parentId).toBe(answerOne.id);
    await say('edit', 'two, edited', { parentId: messageTwo.parentId });
    expect(texts(await list('edit'))).toEqual(['one', 'two, edited']);
    const all = await list('edit', true);
    expect(texts(all)).toEqual(['one', 'two', 'two, edited']);
    expect(all.map(({ messageSeq }) => messageSeq)).toEqual([1, 2, 3, 4, 5, 6]);
    await mine('PATCH /api/v1/conversations/edit', { activeLeafId: two.body.message.id });
    expect(texts(await list('edit'))).toEqual(['one', 'two']);
    await say('edit', 'three');
    expect(texts(await list('edit'))).toEqual(['one', 'two', 'three']);
  });
  it('parentId null: it follows none', async () => {
    await say('roots', 'one');
    await say('roots', 'another beginning', { parentId: null });
    const shown = await list('roots');
    expect(texts(shown)).toEqual(['another beginning']);
    expect(shown[0].parentId).toBeNull();
  });
  it('a message can follow the answer of a turn that is still open', async () => {
    await slow('slowly open', 60);
    const first = say('open', 'Hello, slowly open');
    await liveTurn(me, 'open');
    const open = (await list('open')).at(-1);
    expect(open).toMatchObject({ role: 'assistant', status: 'streaming', parts: [] });
    const second = say('open', 'and then', { parentId: open.id });
    expect([(await first).status, (await second).status]).toEqual([200, 200]);
    expect(texts(await list('open'))).toEqual(['Hello, slowly open', 'and then']);
  });
  it.each([
    ['a message of another conversation', async () => (await say('elsewhere', 'x')).body.message.id],
    ['no message at all', async () => absent('msg')],
  ])('parentId of %s is 400, and nothing is stored', async (_name, parent) => {
    await say('parents', 'one');
    const before = await list('parents', true);
    const refused = await say('parents', 'two', { parentId: await parent() });
    expect([refused.status, refused.body.issues[0].path]).toEqual([400, 'parentId']);
    expect(await list('parents', true)).toEqual(before);
  });
  it('regenerate answers the same question again, as a sibling, with 202 and a Location', async () => {
    const { body } = await say('regenerate', 'one');
    const again = await mine(`POST /api/v1/conversations/regenerate/messages/${body.message.id}/regenerate`, { clientMessageId: 'again-1' });
    expect(again.status).toBe(202);
    expect(again.headers.get('location')).toBe(`/api/v1/turns/${again.body.turnId}`);
    const repeated = await mine(`POST /api/v1/conversations/regenerate/messages/${body.message.id}/regenerate`, { clientMessageId: 'again-1' });
    expect(repeated.body.turnId).toBe(again.body.turnId);
    const view = await ended(again.body.turnId);
    expect(view.message).toMatchObject({ parentId: body.message.parentId, messageSeq: 3, status: 'complete' });
    expect((await list('regenerate')).map(({ id }) => id)).toEqual([body.message.parentId, view.message.id]);
    expect(await list('regenerate', true)).toHaveLength(3);
  });
  it('regenerate of an unknown message is 404', async () => {
    expect((await mine(`POST /api/v1/conversations/regenerate/messages/${absent('msg')}/regenerate`)).status).toBe(404);
  });
  it('feedback is {value, reasons?, comment?} on an answer, and may be changed', async () => {
    const { body } = await say('feedback', 'one');
    const at = `PUT /api/v1/conversations/feedback/messages/${body.message.id}/feedback`;
    expect((await mine(at, { value: 'up' })).status).toBe(200);
    const changed = await mine(at, { value: 'down', reasons: ['wrong people'], comment: 'नहीं' });
    expect([changed.status, changed.body]).toMatchObject([200, { value: 'down', reasons: ['wrong people'], comment: 'नहीं' }]);
    for (const bad of [{}, { value: 'sideways' }, { value: 'up', stars: 5 }]) expect((await mine(at, bad)).status).toBe(400);
    expect((await mine(`PUT /api/v1/conversations/feedback/messages/${body.message.parentId}/feedback`, { value: 'up' })).status).toBe(404);
  });
});

/** Polls as a client does. */
const ended = async (turnId: string): Promise<Json> => {
  for (let tries = 0; tries < 200; tries += 1) {
    const { body } = await mine(`GET /api/v1/turns/${turnId}`);
    if (!['queued', 'running'].includes(body.status)) return body;
    await pause(100);
  }
  throw new Error('the turn does not end');
};

describe('turns', () => {
  it('polling gives the surviving frames after a position, the message at the end, and an ETag', async () => {
    const { body: said } = await mine('POST /api/v1/ai/chat', { message: 'Hello' });
    const whole = await mine(`GET /api/v1/turns/${said.turnId}`);
    expect(whole.status).toBe(200);
    const view = TurnView.strict().parse(whole.body);
    expect(view).toMatchObject({ status: 'final', attempt: 1, turnId: said.turnId, conversationId: said.conversationId });
    expect(view.message).toEqual(said.message);
    expect(view.frames.map(({ seq }) => seq)).toEqual(view.frames.map((_, index) => index + 1));
    const last = view.frames.at(-1);
    for (const [query, from] of [
      ['?attempt=0&afterSeq=0', 0],
      ['?attempt=1&afterSeq=1', 1],
      [`?attempt=1&afterSeq=${last?.seq}`, view.frames.length],
      ['?attempt=2&afterSeq=0', view.frames.length],
      ['?attempt=1', 0],
    ] as const)
      expect((await mine(`GET /api/v1/turns/${said.turnId}${query}`)).body.frames).toEqual(whole.body.frames.slice(from));
    const etag = whole.headers.get('etag') ?? '';
    expect(etag).toMatch(/^(W\/)?"[^"]+"$/);
    for (const match of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const same = await mine(`GET /api/v1/turns/${said.turnId}`, undefined, { headers: { 'if-none-match': match } });
      expect([same.status, same.text, same.headers.get('etag'), same.headers.get('api-version')]).toEqual([304, '', etag, '1']);
    }
    expect((await mine(`GET /api/v1/turns/${said.turnId}`, undefined, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });
  it('a running turn shows what it has so far, and its ETag changes', async () => {
    await slow('poll me');
    const asked = mine('POST /api/v1/ai/chat', { message: 'write a long answer, poll me', conversationId: 'polled' });
    const turnId = await liveTurn(me, 'polled');
    await pause(1_500);
    const first = await mine(`GET /api/v1/turns/${turnId}`);
    expect(first.body).toMatchObject({ status: 'running', attempt: 1 });
    expect(first.body.frames.length).toBeGreaterThan(0);
    expect(first.body.message).toBeUndefined();
    await pause(1_500);
    const second = await mine(`GET /api/v1/turns/${turnId}`, undefined, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect(second.status).toBe(200);
    expect(second.body.frames.length).toBeGreaterThan(first.body.frames.length);
    const stop = await mine(`POST /api/v1/turns/${turnId}/stop`);
    expect(stop.status).toBe(202);
    await asked;
    const third = await mine(`GET /api/v1/turns/${turnId}`);
    expect(third.body).toMatchObject({ status: 'stopped', message: { status: 'stopped' } });
    expect(third.body.frames.at(-1).chunks.at(-1).type).toBe('abort');
    expect((await mine(`POST /api/v1/turns/${turnId}/stop`)).status).toBeLessThan(300);
  });
  it('a fourth waiting message is 429 conversation_busy with Retry-After; stopping a waiting one ends it unrun', async () => {
    await slow('keep busy', 200);
    const say = (content: string) => mine('POST /api/v1/conversations/busy/messages/ai', { content });
    const running = say('write a long answer, keep busy');
    const runs = await liveTurn(me, 'busy');
    const waiting = ['a', 'b', 'c'].map(say);
    let open: Json[] = [];
    for (let tries = 0; tries < 100 && open.length < 4; tries += 1) {
      open = (await mine('GET /api/v1/conversations/busy/messages?all=true')).body.items.filter(({ status }: Json) => status === 'streaming');
      await pause(50);
    }
    expect(open).toHaveLength(4);
    for (const path of ['ai', 'ai/stream']) {
      const refused = await mine(`POST /api/v1/conversations/busy/messages/${path}`, { content: 'd' });
      expect([refused.status, refused.body.code]).toEqual([429, 'conversation_busy']);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    const last = open.at(-1);
    await mine(`POST /api/v1/turns/${last.metadata.turnId}/stop`);
    expect(await ended(last.metadata.turnId)).toMatchObject({ status: 'stopped', attempt: 0, frames: [], message: { status: 'stopped', parts: [] } });
    await mine(`POST /api/v1/turns/${runs}/stop`);
    const answers = await Promise.all([running, ...waiting]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(answers.filter(({ body }) => body.status === 'stopped')).toHaveLength(2);
  });
  it.each(['GET /api/v1/turns/ID', 'POST /api/v1/turns/ID/stop', 'GET /api/v1/turns/ID/stream'])('%s: an unknown turn is 404', async (line) => {
    const { status, body } = await mine(line.replace('ID', absent('trn')));
    expect([status, body.code]).toEqual([404, 'not_found']);
  });
});

describe('every answer', () => {
  it.each(['/api', '/api/v1'])('under %s is the same', async (base) => {
    for (const line of [`GET ${base}/me`, `GET ${base}/conversations`, `POST ${base}/ws-tickets`]) expect((await mine(line)).status).toBeLessThan(300);
  });
  it.each([
    ['GET /api/v1/me', 200],
    ['GET /api/v1/conversations', 200],
    [`GET /api/v1/turns/${absent('trn')}`, 404],
    [`GET /api/v1/turns/${absent('trn')}/stream`, 404],
    ['GET /api/v1/turns/nonsense', 400],
    ['GET /api/v1/nowhere', 404],
    ['PUT /api/v1/me', 405],
    ['GET /api/v1/conversations?limit=0', 400],
  ])('%s (%i) carries API-Version; an error is problem+json', async (line, expected) => {
    const { status, headers, body } = await mine(line);
    expect(status).toBe(expected);
    expect(headers.get('api-version')).toBe('1');
    if (expected < 400) return;
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(Problem.strict().parse(body).status).toBe(expected);
  });
  it('without or with a bad token carries API-Version too', async () => {
    const { status, headers } = await as({ ...me, token: 'nonsense' })('GET /api/v1/me');
    expect([status, headers.get('api-version'), headers.get('content-type')]).toEqual([401, '1', 'application/problem+json']);
  });
  it('POST /api/v1/ws-tickets gives {ticket, expiresInSeconds: 30, url}', async () => {
    const { status, body } = await mine('POST /api/v1/ws-tickets');
    expect(status).toBe(201);
    expect(body).toEqual({ ticket: expect.any(String), expiresInSeconds: 30, url: expect.stringMatching(/^ws:\/\/localhost:\d+\/ws$/) });
  });
});

describe('an answer that takes longer than 25 s', () => {
  it('is 202 with the turn and its Location', { timeout: 60_000 }, async () => {
    const { answer, tookMs } = await late;
    const { status, headers, body } = answer;
    expect(status).toBe(202);
    expect(tookMs).toBeLessThan(28_500);
    expect(body).toEqual({ turnId: expect.stringMatching(/^trn_/), conversationId: expect.stringMatching(/^cnv_/), status: 'running' });
    expect(headers.get('location')).toBe(`/api/v1/turns/${body.turnId}`);
    expect((await mine(`GET ${headers.get('location')}`)).body.status).toBe('running');
    await mine(`POST /api/v1/turns/${body.turnId}/stop`);
  });
});
