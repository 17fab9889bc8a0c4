/** Group A: one organization, and one user of it, after the things of another, on the product in strict mode. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';
import { call, type Person, quick, readySocket } from '../contract/client.ts';
import { type Answered, type House, house, nobodysId } from './house.ts';

let product: LocalProduct;
let home: House;
let victim: Person;
let theirs: Answered;
let stranger: Person;
let colleague: Person;

beforeAll(async () => {
  product = await startLocalProduct({ env: { ...quick, CASTMATCH_SEED: '60', CASTMATCH_AUTH: 'strict' } });
  home = house(product);
  victim = await home.person('demo');
  theirs = await home.answered(victim, 'canary-of-the-victim');
  stranger = await home.person('rival');
  colleague = await home.person('demo');
});
afterAll(() => product?.stop());

const untouched = async (): Promise<void> => {
  const { status, body } = await call(product, victim, `GET /api/v1/conversations/${theirs.conversationId}/messages`);
  expect([status, body.items.length]).toEqual([200, 2]);
};
const everybodyElse = (): Person[] => [stranger, colleague];

describe('another one’s things', () => {
  it('1 another tenant’s conversation is not there, over every route of it', async () => {
    for (const line of ['GET', 'PATCH', 'DELETE'].map((method) => `${method} /api/v1/conversations/${theirs.conversationId}`)) {
      const { status, text } = await call(product, stranger, line, line.startsWith('PATCH') ? { title: 'mine' } : undefined);
      expect([line, status]).toEqual([line, 404]);
      expect(text).not.toContain('canary');
    }
    await untouched();
  });

  it('2 nor over a socket: send, subscribe, resume, typing', async () => {
    const socket = await readySocket(product, stranger);
    const sent = await socket.ask({ action: 'send', clientMessageId: 'foreign', text: 'hello', conversationId: theirs.conversationId });
    const subscribed = await socket.ask({ action: 'subscribe', conversationIds: [theirs.conversationId] });
    const resumed = await socket.ask({ action: 'resume', turnId: theirs.turnId, attempt: 0, afterSeq: 0 });

    for (const answer of [sent, subscribed, resumed]) expect(answer).toMatchObject({ type: 'problem', problem: { status: 404, code: 'not_found' } });
    expect(JSON.stringify(socket.received)).not.toContain('canary');
    socket.close();
    await untouched();
  });

  it('3 nor its turn, to stop or to poll', async () => {
    for (const who of everybodyElse()) {
      expect((await call(product, who, `POST /api/v1/turns/${theirs.turnId}/stop`, {})).status).toBe(404);
      expect((await call(product, who, `GET /api/v1/turns/${theirs.turnId}`)).status).toBe(404);
      expect((await call(product, who, `GET /api/v1/turns/${theirs.turnId}/stream`)).status).toBe(404);
    }
    await untouched();
  });

  it('4 a private conversation is not there for a colleague, nor for the owner of the house', async () => {
    for (const who of [colleague, await home.person('demo', 'owner')])
      expect((await call(product, who, `GET /api/v1/conversations/${theirs.conversationId}`)).status).toBe(404);
  });

  it('5 a tenant that is named in a header, a query or a body changes nothing', async () => {
    const list = await call(product, stranger, 'GET /api/v1/conversations?org=demo&tenantId=demo', undefined, {
      headers: { 'x-tenant-id': 'demo', 'x-org': 'demo', 'x-castmatch-org': 'demo' },
    });
    const named = await call(product, stranger, 'POST /api/v1/ai/chat', { message: 'hi', tenantId: 'demo', org: 'demo' });

    expect(list.text).not.toContain('canary');
    if (list.status === 200) expect(list.body.items).toEqual([]);
    else expect(list.body.code).toBe('invalid_request');
    expect([named.status, named.body.code]).toEqual([400, 'invalid_request']);
  });

  it('6 nor a user that is named in a header', async () => {
    const headers = { 'x-user-id': victim.sub, 'x-forwarded-user': victim.sub, 'x-amzn-oidc-identity': victim.sub, 'x-forwarded-for': '127.0.0.1' };
    expect((await call(product, colleague, 'GET /api/v1/me', undefined, { headers })).body.sub).toBe(colleague.sub);
    expect((await call(product, colleague, `GET /api/v1/conversations/${theirs.conversationId}`, undefined, { headers })).status).toBe(404);
  });

  it('7 a route of operations is for nobody of an organization, whatever her role', async () => {
    for (const path of ['status', 'reports', 'metrics']) {
      const { status } = await call(product, await home.person('demo', 'owner'), `GET /api/v1/admin/${path}`);
      expect([403, 404]).toContain(status);
    }
  });

  it.each(['role', 'orgRole', 'tenantId', 'org', 'owner', 'ownerId', 'credits', 'sub', 'version', 'createdAt', 'id', 'messageSeq', 'status'])(
    '8 %s is not a caller’s to set',
    async (key) => {
      const mine = await home.answered(colleague);
      const changed = await call(product, colleague, `PATCH /api/v1/conversations/${mine.conversationId}`, { title: 'x', [key]: 'admin' });
      const created = await call(product, colleague, 'POST /api/v1/conversations', { title: 'x', [key]: 'admin' });

      for (const { status, body } of [changed, created]) expect([status, body.code]).toEqual([400, 'invalid_request']);
    },
  );

  it('9 a cursor of another tenant, or of another user, is refused', async () => {
    for (let index = 0; index < 3; index += 1) await call(product, victim, 'POST /api/v1/conversations', { title: `c${index}` });
    const { body } = await call(product, victim, 'GET /api/v1/conversations?limit=1');
    expect(body.nextCursor).toEqual(expect.any(String));

    for (const who of everybodyElse()) {
      const answer = await call(product, who, `GET /api/v1/conversations?limit=1&cursor=${encodeURIComponent(body.nextCursor)}`);
      expect([answer.status, answer.body.code]).toEqual([400, 'invalid_request']);
    }
  });

  it('10 an export and a forgetting are of one’s own memories alone, whoever else is named', async () => {
    const told = await call(product, victim, 'POST /api/v1/memory', { kind: 'preference', text: 'canary-of-memory prefers real rain' });
    expect(told.status).toBe(201);
    for (const who of everybodyElse()) {
      const exported = await call(product, who, `GET /api/v1/memory/export?sub=${victim.sub}&org=demo`);
      expect([200, 400]).toContain(exported.status);
      expect(exported.text).not.toContain('canary');
      expect((await call(product, who, 'GET /api/v1/memory/export')).text).not.toContain('canary');
      const forgotten = await call(product, who, `DELETE /api/v1/memory?sub=${victim.sub}`);
      expect([200, 400]).toContain(forgotten.status);
      expect((await call(product, who, 'DELETE /api/v1/memory')).status).toBe(200);
    }
    expect((await call(product, victim, 'GET /api/v1/memory/export')).text).toContain('canary-of-memory');
  });

  it('14 a question made to be nearest to another one’s memory finds nothing of it', async () => {
    await call(product, victim, 'POST /api/v1/memory', { kind: 'fact', text: 'canary-to-be-recalled: the lead is called Zarina' });
    const query = 'canary-to-be-recalled: the lead is called Zarina';
    expect((await call(product, victim, 'POST /api/v1/memory/recall', { query })).text).toContain('Zarina');
    for (const who of everybodyElse()) {
      const { status, body } = await call(product, who, 'POST /api/v1/memory/recall', { query, k: 20 });
      expect([status, body.items]).toEqual([200, []]);
      const { body: answer } = await call(product, who, 'POST /api/v1/ai/chat', { message: `What do you remember about ${query}?` });
      expect(JSON.stringify(answer.message.parts.filter((part: { type: string }) => part.type === 'data-memory'))).not.toContain('Zarina');
    }
  });

  it('15 one path read by two tenants is two answers, and none may be kept for another', async () => {
    const [first, second] = [await call(product, victim, 'GET /api/v1/conversations'), await call(product, stranger, 'GET /api/v1/conversations')];
    expect(first.text).not.toBe(second.text);
    for (const { headers } of [first, second]) {
      const rule = headers.get('cache-control') ?? '';
      expect(rule).toMatch(/no-store|private/u);
      if (!rule.includes('no-store')) expect(headers.get('vary') ?? '').toMatch(/authorization/iu);
    }
  });

  it('16 an action of another user cannot be confirmed, cancelled or read, by whoever it is', async () => {
    const proposal = await home.proposal(victim);
    for (const who of [...everybodyElse(), await home.person('demo', 'owner')]) {
      const path = `/api/v1/actions/${proposal.actionId}`;
      expect((await call(product, who, `POST ${path}/confirm`, { argumentsSha256: proposal.argumentsSha256 })).status).toBe(404);
      expect((await call(product, who, `POST ${path}/cancel`, {})).status).toBe(404);
      expect((await call(product, who, `GET ${path}`)).status).toBe(404);
    }
    expect((await call(product, victim, `GET /api/v1/actions/${proposal.actionId}`)).body.status).toBe('pending');
  });

  it('17 ids near one’s own lead to nothing', async () => {
    const mine = await home.answered(stranger);
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    const near = [...alphabet].map((letter) => `${mine.conversationId.slice(0, -1)}${letter}`).filter((id) => id !== mine.conversationId);
    for (const id of near) expect((await call(product, stranger, `GET /api/v1/conversations/${id}`)).status).toBe(404);
    expect((await call(product, stranger, `GET /api/v1/conversations/${nobodysId('cnv')}`)).status).toBe(404);
  });

  it.each([
    'T#demo#CNV',
    'a%23b',
    'a%2523b',
    '%2e%2e',
    '%2e%2e%2fconversations',
    '..%2f..%2fhealth',
    'cnv_%00',
    'CNV_01',
    'cnv_ü',
    `cnv_${'7'.repeat(27)}`,
    `${'a'.repeat(65)}`,
    '%F0%9F%8E%AC',
    "' OR 1=1",
    '{id}',
  ])('18 an id that is no id (%s) is refused or not there, and changes nothing', async (id) => {
    for (const line of [`GET /api/v1/conversations/${encodeURI(id).replaceAll('%25', '%')}`, `GET /api/v1/turns/${encodeURI(id).replaceAll('%25', '%')}`]) {
      const { status, text } = await call(product, stranger, line);
      expect([400, 404]).toContain(status);
      expect(text).not.toContain('canary');
    }
    await untouched();
  });

  it.each([
    '/api/v1/conversations/../conversations',
    '/api/v1/conversations/',
    '//api/v1/conversations',
    '/api/v1/%2e%2e/%2e%2e/etc/passwd',
    '/api/v1/conversations#x',
  ])('18 a path that is no path (%s) leads nowhere else', async (path) => {
    const answer = await new Promise<string>((done, fail) => {
      const socket = connect(product.port, '127.0.0.1', () =>
        socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost:${product.port}\r\nauthorization: Bearer ${stranger.token}\r\nconnection: close\r\n\r\n`),
      );
      let text = '';
      socket.on('data', (piece: Buffer) => (text += piece));
      socket.on('close', () => done(text));
      socket.on('error', fail);
    });
    expect(Number(answer.split(' ')[1])).toBeLessThan(500);
    expect(answer).not.toMatch(/canary|root:/u);
  });
});
