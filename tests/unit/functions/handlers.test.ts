/** The handlers themselves, with real tables and the scripted model, each called as Lambda calls it. */

import { createHash } from 'node:crypto';
import { DeleteItemCommand, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toItem } from '../../../layers/adapters/dynamodb/item.ts';
import { keys, liveKeys } from '../../../layers/adapters/dynamodb/keys.ts';
import { AdminStatus } from '../../../layers/contracts/http/health.ts';
import { ChatAnswer, Problem, ServerFrame } from '../../../layers/contracts/index.ts';
import { dynoxideMissing } from '../../support/dynoxide.ts';
import { type Backend, installStreaming, startBackend, streamed } from './backend.ts';
import { type Asked, httpApiEvent, type Recorded, recorded, restApiEvent, socketEvent } from './events.ts';

type Handler = (event: unknown, context?: unknown) => Promise<Recorded>;

describe.skipIf(dynoxideMissing !== undefined)(`the functions${dynoxideMissing === undefined ? '' : ` (skipped: ${dynoxideMissing})`}`, () => {
  let backend: Backend;
  const http: Record<string, Handler> = {};
  let chatStream: unknown;
  let worker: Handler;
  let sweep: Handler;
  let turnWatch: Handler;
  let afterTurn: Handler;
  let authorizer: Handler;
  let lifecycle: Handler;
  let actions: Handler;

  beforeAll(async () => {
    backend = await startBackend();
    installStreaming();
    for (const name of ['chat', 'conversations', 'health', 'session', 'turns']) http[name] = (await import(`../../../functions/http/${name}.ts`)).handler;
    chatStream = (await import('../../../functions/http-stream/chat-stream.ts')).handler;
    worker = (await import('../../../functions/jobs/reply-worker.ts')).handler;
    sweep = (await import('../../../functions/schedules/sweep.ts')).handler;
    turnWatch = (await import('../../../functions/streams/turn-watch.ts')).handler;
    afterTurn = (await import('../../../functions/jobs/after-turn.ts')).handler;
    authorizer = (await import('../../../functions/ws/authorizer.ts')).handler;
    lifecycle = (await import('../../../functions/ws/lifecycle.ts')).handler;
    actions = (await import('../../../functions/ws/actions.ts')).handler;
    backend.onInvoke = (payload) => worker(payload);
  });
  afterAll(() => backend?.stop());

  const ask = async (name: string, asked: Asked): Promise<{ status: number; headers: Record<string, string>; body: Recorded }> => {
    const answer = await http[name]?.(httpApiEvent(asked), {});
    return { status: answer.statusCode, headers: answer.headers, body: answer.body === '' ? undefined : JSON.parse(answer.body) };
  };
  const chat = (message: string, more: Record<string, unknown> = {}) => ask('chat', { line: 'POST /api/v1/ai/chat', body: { message, ...more } });
  const turn = (id: string, asked: Partial<Asked> = {}) => ask('turns', { line: 'GET /api/v1/turns/{id}', params: { id }, ...asked });
  const viewer = { sub: 'vera', org: 'acme', org_role: 'viewer' };

  /** As the table's time to live does after 24 h. */
  const expireFrames = async (turnId: string): Promise<void> => {
    const { client, live } = backend.tables;
    const pk = { S: liveKeys.turnPartition('acme', turnId) };
    const found = await client.send(new QueryCommand({ TableName: live, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } }));
    for (const { sk } of found.Items ?? [])
      if (sk?.S?.startsWith(liveKeys.turnFramesPrefix)) await client.send(new DeleteItemCommand({ TableName: live, Key: { pk, sk } }));
  };

  describe('http', () => {
    it('health: alive, and each dependency', async () => {
      expect((await ask('health', { line: 'GET /health' })).body).toMatchObject({ status: 'ok', version: '0.0.0' });
      const { status, body } = await ask('health', { line: 'GET /api/v1/health', claims: {} });
      expect([status, body.status]).toEqual([200, 'ok']);
      expect(body).toMatchObject({
        model: { kind: 'scripted' },
        dependencies: { tables: { status: 'ok', latencyMs: expect.any(Number) }, claude: { status: 'ok' }, search: { status: 'ok' } },
      });
    });
    it('status: all of it for the group admin, and nothing for anybody else', async () => {
      const line = 'GET /api/v1/admin/status';
      const { status, body } = await ask('health', { line, claims: { sub: 'op', org: 'acme', org_role: 'viewer', 'cognito:groups': '[admin]' } });
      expect(status).toBe(200);
      expect(AdminStatus.strict().parse(body)).toMatchObject({ status: 'ok', services: { search: { engine: 'embedded' }, claude: { failuresInARow: 0 } } });
      const owner = await ask('health', { line, claims: { sub: 'own', org: 'acme', org_role: 'owner', 'cognito:groups': '[testers]' } });
      expect([owner.status, owner.body.code, owner.body.services]).toEqual([403, 'forbidden', undefined]);
    });
    it('session: who is calling, and a ticket whose digest alone is stored', async () => {
      expect((await ask('session', { line: 'GET /api/v1/me' })).body).toEqual({
        sub: 'ravi',
        org: 'acme',
        orgRole: 'director',
        displayName: 'ravi',
        isAdmin: false,
        email: null,
        organizations: [{ org: 'acme', name: 'acme', orgRole: 'director', isCurrent: true }],
      });
      const { status, body, headers } = await ask('session', { line: 'POST /api/v1/ws-tickets' });
      expect([status, body.expiresInSeconds, body.url, headers['location']]).toEqual([201, 30, 'ws://localhost:1/ws', 'ws://localhost:1/ws']);
      expect((await ask('session', { line: 'POST /api/v1/ws-tickets', body: { more: 1 } })).status).toBe(400);
    });
    it('chat: a message in, its whole answer out', async () => {
      const { status, body, headers } = await chat('Hello');
      expect(status).toBe(200);
      expect(headers).toMatchObject({ 'api-version': '1', 'content-type': 'application/json', 'cache-control': 'no-store' });
      expect(ChatAnswer.strict().parse(body)).toMatchObject({ status: 'final', degraded: false });
    });
    it('chat: in a conversation by its alias, which the first message makes', async () => {
      const line = 'POST /api/v1/conversations/{id}/messages/ai';
      const first = await ask('chat', { line, params: { id: 'alias' }, body: { content: 'Hello' } });
      const second = await ask('chat', { line: line.replace('/v1', ''), params: { id: 'alias' }, body: { content: 'Again' } });
      expect([first.status, second.status, second.body.conversationId]).toEqual([200, 200, first.body.conversationId]);
    });
    it('chat: an Idempotency-Key is heard once', async () => {
      const once = (message: string) =>
        ask('chat', {
          line: 'POST /api/v1/ai/chat',
          body: { message },
          headers: { 'content-type': 'application/json', 'idempotency-key': 'a key, with signs' },
        });
      const [one, two] = [await once('Hello'), await once('Hello')];
      expect([one.status, two.body.turnId]).toEqual([200, one.body.turnId]);
      expect((await once('Something else')).status).toBe(409);
    });
    it('chat: a role that may not chat, and a caller who is nobody', async () => {
      expect((await ask('chat', { line: 'POST /api/v1/ai/chat', body: { message: 'x' }, claims: viewer })).body.code).toBe('forbidden');
      expect((await ask('chat', { line: 'POST /api/v1/ai/chat', body: { message: 'x' }, claims: {} })).body.code).toBe('unauthenticated');
    });
    it('chat: answers while a lost bell is rung again by who waits', async () => {
      const ring = backend.onInvoke;
      backend.onInvoke = () => {
        backend.onInvoke = ring;
      };
      expect((await chat('Ring twice')).status).toBe(200);
    });
    it('conversations: made once per key, read, changed, listed, searched, deleted', async () => {
      const made = await ask('conversations', { line: 'POST /api/v1/conversations', body: { title: 'Film' }, headers: { 'idempotency-key': 'k#1' } });
      const again = await ask('conversations', { line: 'POST /api/v1/conversations', body: { title: 'Film' }, headers: { 'idempotency-key': 'k#1' } });
      expect([made.status, again.status, again.body]).toEqual([201, 201, made.body]);
      expect((await ask('conversations', { line: 'POST /api/v1/conversations', body: {}, headers: { 'idempotency-key': 'k#1' } })).body.code).toBe(
        'idempotency_conflict',
      );
      const { id } = made.body;
      const at = (method: string) => ({ line: `${method} /api/v1/conversations/{id}`, params: { id } });
      expect((await ask('conversations', at('GET'))).body).toEqual(made.body);
      expect((await ask('conversations', { ...at('PATCH'), body: { title: 'Series', pinned: true } })).body).toMatchObject({ title: 'Series', pinned: true });
      expect((await ask('conversations', { ...at('PATCH'), body: {} })).status).toBe(400);
      const found = await ask('conversations', { line: 'GET /api/v1/conversations', query: { q: 'series' } });
      expect(found.body.items.map(({ title }: Recorded) => title)).toEqual(['Series']);
      const page = await ask('conversations', { line: 'GET /api/v1/conversations', query: { limit: '1' } });
      const next = await ask('conversations', { line: 'GET /api/v1/conversations', query: { limit: '1', cursor: page.body.nextCursor } });
      expect(next.body.items[0].id).not.toBe(page.body.items[0].id);
      expect((await ask('conversations', at('DELETE'))).status).toBe(204);
      expect((await ask('conversations', at('GET'))).status).toBe(404);
    });
    it('conversations: pages of messages by number and by cursor; feedback', async () => {
      const { body } = await chat('Hello', { conversationId: 'paged' });
      const list = (query: Record<string, string>) => ask('conversations', { line: 'GET /api/v1/conversations/{id}/messages', params: { id: 'paged' }, query });
      const newest = await list({ limit: '1' });
      expect(newest.body.items.map(({ messageSeq }: Recorded) => messageSeq)).toEqual([2]);
      expect((await list({ limit: '1', cursor: newest.body.prevCursor })).body.items[0].messageSeq).toBe(1);
      expect((await list({ before: '2' })).body.items).toHaveLength(1);
      const line = 'PUT /api/v1/conversations/{id}/messages/{mid}/feedback';
      const given = await ask('conversations', { line, params: { id: 'paged', mid: body.message.id }, body: { value: 'up', comment: 'good' } });
      expect(given.body).toEqual({ value: 'up', reasons: [], comment: 'good' });
    });
    it('turns: polled with its ETag, stopped when it has ended already, answered again', async () => {
      const { body } = await chat('Hello', { conversationId: 'turned' });
      const seen = await turn(body.turnId);
      expect(seen.body).toMatchObject({ status: 'final', message: body.message });
      expect(await turn(body.turnId, { headers: { 'if-none-match': seen.headers['etag'] ?? '' } })).toMatchObject({ status: 304, body: undefined });
      expect((await turn(body.turnId, { query: { attempt: '1', afterSeq: '1' } })).body.frames[0].seq).toBe(2);
      expect(await ask('turns', { line: 'POST /api/v1/turns/{id}/stop', params: { id: body.turnId } })).toMatchObject({
        status: 202,
        body: { status: 'final' },
      });
      const line = 'POST /api/v1/conversations/{id}/messages/{mid}/regenerate';
      const again = await ask('turns', { line, params: { id: 'turned', mid: body.message.id }, body: {} });
      expect([again.status, again.headers['location']]).toEqual([202, `/api/v1/turns/${again.body.turnId}`]);
    });
    it("an unknown route, a bad body and a broken event are problems with the request's own instance", async () => {
      for (const asked of [
        { line: 'GET /api/v1/nothing' },
        { line: 'POST /api/v1/ai/chat', body: '{' },
        { line: 'POST /api/v1/ai/chat', body: { text: 'x' } },
      ]) {
        const { status, body, headers } = await ask('chat', asked);
        expect(headers['content-type']).toBe('application/problem+json');
        expect(Problem.strict().parse(body)).toMatchObject({ status, instance: 'urn:castmatch:request:S2mTohIQhcwEPdw=' });
      }
      expect((await http['chat']?.(undefined, {}))?.statusCode).toBe(404);
    });
    it('what may be tried again later says when', async () => {
      const tooMany = await Promise.all(Array.from({ length: 8 }, (_, index) => chat(`busy ${index}`, { conversationId: 'busy' })));
      const refused = tooMany.filter(({ status }) => status === 429);
      for (const { headers, body } of refused) expect([body.code, Number(headers['retry-after'])]).toEqual(['conversation_busy', 2]);
      expect(tooMany.filter(({ status }) => status === 200).length + refused.length).toBe(8);
    });
  });

  describe('streams', () => {
    const stream = (asked: Asked, leave?: (text: string) => boolean) => streamed(chatStream, restApiEvent(asked), leave);
    const post = (message: string, more: Partial<Asked> & { clientMessageId?: string } = {}) => {
      const { clientMessageId, ...rest } = more;
      return stream({ line: 'POST /api/v1/ai/chat/stream', body: { message, ...(clientMessageId === undefined ? {} : { clientMessageId }) }, ...rest });
    };
    const places = ({ text }: { text: string }): string[] => [...text.matchAll(/^id: (.+)$/gm)].map(([, id]) => id ?? '');

    it('runs the turn itself, and ends with [DONE]', async () => {
      const rung = backend.invoked.length;
      const { status, headers, text } = await post('Hello');
      expect([status, headers['x-vercel-ai-ui-message-stream'], headers['content-type']]).toEqual([200, 'v1', 'text/event-stream; charset=utf-8']);
      expect(text.endsWith('data: [DONE]\n\n')).toBe(true);
      expect(backend.invoked.length).toBe(rung);
    });
    it('a repeat streams the same turn, and goes on after Last-Event-ID', async () => {
      const first = await post('Hello', { clientMessageId: 'again' });
      expect((await post('Hello', { clientMessageId: 'again' })).text).toBe(first.text);
      const rest = await post('Hello', { clientMessageId: 'again', headers: { 'content-type': 'application/json', 'Last-Event-ID': places(first)[1] ?? '' } });
      expect(places(rest)).toEqual(places(first).slice(2));
      const id = places(first)[0]?.split(':')[0] ?? '';
      const replay = await stream({ line: 'GET /api/v1/turns/{id}/stream', params: { id }, headers: { 'Last-Event-ID': '' } });
      expect(replay.text).toBe(first.text);
    });
    it('in a conversation: a message, then no live turn', async () => {
      const line = '/api/v1/conversations/{id}/messages/ai/stream';
      expect((await stream({ line: `POST ${line}`, params: { id: 'live' }, body: { content: 'Hello' } })).text).toContain('[DONE]');
      expect(await stream({ line: `GET ${line}`, params: { id: 'live' } })).toMatchObject({ status: 204, text: '', headers: { 'api-version': '1' } });
      expect((await stream({ line: `GET ${line}`, params: { id: 'nowhere' } })).status).toBe(404);
    });
    it('a turn whose frames have expired is 204; its message is still there', async () => {
      const first = await post('Hello');
      const id = places(first)[0]?.split(':')[0] ?? '';
      await expireFrames(id);
      expect(await stream({ line: 'GET /api/v1/turns/{id}/stream', params: { id } })).toMatchObject({ status: 204, text: '' });
      expect((await turn(id)).body).toMatchObject({ status: 'final', frames: [], message: { status: 'complete' } });
    });
    it('a client that leaves does not end the turn', async () => {
      const left = await stream({ line: 'POST /api/v1/ai/chat/stream', body: { message: 'write a long answer' } }, (text) => text.includes('text-delta'));
      expect(left.text).not.toContain('[DONE]');
      expect((await turn(places(left)[0]?.split(':')[0] ?? '')).body.status).toBe('final');
    });
    it('a refusal is a problem before anything streams', async () => {
      const refused = await post('');
      expect([refused.status, refused.headers['content-type'], JSON.parse(refused.text).code]).toEqual([400, 'application/problem+json', 'invalid_request']);
      expect((await post('x', { claims: viewer })).status).toBe(403);
      expect((await stream({ line: 'GET /api/v1/turns/{id}/stream', params: { id: 'x' } })).status).toBe(400);
      expect((await stream({ line: 'GET /api/v1/elsewhere' })).status).toBe(404);
    });
  });

  describe('sockets', () => {
    const ticketOf = async (): Promise<string> => (await ask('session', { line: 'POST /api/v1/ws-tickets' })).body.ticket;
    const connectEvent = (ticket: string | undefined, headers: Record<string, string> = {}): Recorded => ({
      ...recorded('websocket-authorizer'),
      headers,
      queryStringParameters: ticket === undefined ? null : { ticket },
    });
    const context = { sub: 'ravi', org: 'acme', org_role: 'director', name: 'Ravi', epoch: '0', exp: String(Math.floor(Date.now() / 1000) + 3_600) };
    const lifeEvent = (routeKey: string, connectionId: string): Recorded => ({ requestContext: { routeKey, connectionId, authorizer: context } });
    const say = (id: string, frame: unknown) => actions(socketEvent(id, frame, context));
    const posted = (id: string): Recorded[] => backend.posted.get(id) ?? [];
    const open = async (id: string): Promise<void> => {
      await lifecycle(lifeEvent('$connect', id));
      await say(id, { action: 'hello', protocol: 1 });
    };
    const until = async (look: () => Recorded): Promise<Recorded> => {
      for (let tries = 0; tries < 200; tries += 1) {
        const found = look();
        if (found) return found;
        await new Promise((done) => setTimeout(done, 25));
      }
      throw new Error('did not come');
    };

    it('the authorizer takes a ticket once, from no page or from a page of ours', async () => {
      const ticket = await ticketOf();
      const allowed = await authorizer(connectEvent(ticket));
      expect(allowed).toMatchObject({ principalId: 'ravi', context: { sub: 'ravi', org: 'acme', org_role: 'director', name: 'ravi', epoch: '0' } });
      expect(allowed.policyDocument.Statement[0].Effect).toBe('Allow');
      expect(Object.values(allowed.context).every((value) => typeof value === 'string')).toBe(true);
      await expect(authorizer(connectEvent(ticket))).rejects.toThrow(/^Unauthorized$/);
      for (const bad of [undefined, '', 'short', 'x'.repeat(43), `${'x'.repeat(42)}#`])
        await expect(authorizer(connectEvent(bad))).rejects.toThrow(/^Unauthorized$/);
      const denied = await authorizer(connectEvent(await ticketOf(), { Origin: 'http://evil.example' }));
      expect(denied.policyDocument.Statement[0].Effect).toBe('Deny');
      const { body } = await ask('session', { line: 'POST /api/v1/ws-tickets', headers: { origin: 'http://localhost:2' } });
      expect((await authorizer(connectEvent(body.ticket, { origin: 'http://localhost:1' }))).policyDocument.Statement[0].Effect).toBe('Deny');
    });
    it('a sixth socket of a user closes the oldest', async () => {
      for (let number = 0; number < 6; number += 1) {
        await lifecycle(lifeEvent('$connect', `many-${number}`));
        await new Promise((done) => setTimeout(done, 2));
      }
      expect(backend.closed).toEqual(['many-0']);
      for (let number = 1; number < 6; number += 1) expect(await lifecycle(lifeEvent('$disconnect', `many-${number}`))).toEqual({ statusCode: 200 });
    });
    it('send is accepted, answered in frames, and ends as final with the digest of its text', async () => {
      await open('talk');
      await say('talk', { action: 'send', requestId: 'r', clientMessageId: 'socket-1', text: 'Hello', conversationId: 'by-socket' });
      const accepted = await until(() => posted('talk').find(({ type }) => type === 'accepted'));
      const final = await until(() => posted('talk').find(({ type }) => type === 'final'));
      for (const frame of posted('talk')) ServerFrame.parse(frame);
      const { body } = await turn(accepted.turnId);
      const text = body.message.parts
        .filter(({ type }: Recorded) => type === 'text')
        .map((part: Recorded) => part.text)
        .join('\n');
      expect(final.textSha256).toBe(createHash('sha256').update(text).digest('hex'));
      await say('talk', { action: 'send', requestId: 's', clientMessageId: 'socket-1', text: 'Hello', conversationId: 'by-socket' });
      expect(await until(() => posted('talk').find(({ requestId }) => requestId === 's'))).toMatchObject({
        type: 'accepted',
        duplicate: true,
        turnId: accepted.turnId,
      });
    });
    it('each action is answered once', async () => {
      await open('each');
      const { body } = await chat('Hello', { conversationId: 'each' });
      const ticket = await ticketOf();
      const frames = [
        { action: 'ping', requestId: 'a' },
        { action: 'subscribe', requestId: 'b', conversationIds: ['each'] },
        { action: 'resume', requestId: 'c', turnId: body.turnId, attempt: 0, afterSeq: 0 },
        { action: 'stop', requestId: 'd', turnId: body.turnId },
        { action: 'unsubscribe', requestId: 'e', conversationIds: ['each'] },
        { action: 'reauth', requestId: 'f', ticket },
        { action: 'reauth', requestId: 'g', ticket },
        { action: 'subscribe', requestId: 'h', conversationIds: Array.from({ length: 51 }, (_, index) => `c${index}`) },
        { action: 'hello', requestId: 'i', protocol: 7 },
      ];
      for (const frame of frames) await say('each', frame);
      const answers = posted('each').filter(({ requestId }) => requestId !== undefined);
      expect(answers.map(({ requestId, type, problem }) => `${requestId} ${problem?.code ?? type}`)).toEqual([
        'a pong',
        'b ok',
        'c ok',
        'd ok',
        'e ok',
        'f ok',
        'g unauthenticated',
        'h too_many_subscriptions',
        'i unsupported_protocol',
      ]);
    });
    it('typing and new messages reach the others who follow, not the sender', async () => {
      await open('writer');
      await open('reader');
      const { body } = await ask('conversations', { line: 'POST /api/v1/conversations', body: {} });
      for (const id of ['writer', 'reader']) await say(id, { action: 'subscribe', requestId: 's', conversationIds: [body.id] });
      await say('writer', { action: 'typing', conversationId: body.id });
      expect(posted('reader').at(-1)).toEqual({ type: 'typing', conversationId: body.id, userId: 'ravi', displayName: 'Ravi' });
      await say('writer', { action: 'send', requestId: 'm', clientMessageId: 'told', text: 'Hello', conversationId: body.id });
      expect(await until(() => posted('reader').find(({ type }) => type === 'conversation'))).toMatchObject({ conversationId: body.id, lastMessageSeq: 2 });
      expect(posted('writer').filter(({ type }) => type === 'typing' || type === 'conversation')).toEqual([]);
    });
    it('a viewer may not send; a socket that has gone is no failure', async () => {
      await lifecycle(lifeEvent('$connect', 'viewer'));
      await say('viewer', { action: 'hello', protocol: 1 });
      await actions(socketEvent('viewer', { action: 'send', requestId: 'v', clientMessageId: 'v', text: 'x' }, { ...context, org_role: 'viewer' }));
      expect(posted('viewer').at(-1)).toMatchObject({ requestId: 'v', problem: { code: 'forbidden' } });
      backend.gone.add('viewer');
      expect(await say('viewer', { action: 'ping', requestId: 'w' })).toEqual({ statusCode: 200 });
    });
  });

  describe('workers', () => {
    it('a job for a turn that has ended does nothing; a job that is none is refused', async () => {
      const { body } = await chat('Hello');
      const before = (await turn(body.turnId)).body;
      await worker({ org: 'acme', turnId: body.turnId });
      expect((await turn(body.turnId)).body).toEqual(before);
      for (const bad of [undefined, {}, { org: 'acme' }, { org: 'acme', turnId: 'x', more: 1 }]) await expect(worker(bad)).rejects.toThrow();
    });
    it("a lost hand-over is made good by the table's stream", async () => {
      const ring = backend.onInvoke;
      backend.onInvoke = undefined;
      const body = { content: 'Hello' };
      const waiting = ask('chat', { line: 'POST /api/v1/conversations/{id}/messages/ai', params: { id: 'unrung' }, body });
      await new Promise((done) => setTimeout(done, 300));
      const [lost] = backend.invoked.slice(-1);
      const rung = backend.invoked.length;
      const record = (turnId: string): Recorded => ({
        eventName: 'INSERT',
        dynamodb: { NewImage: { sk: { S: 'TURN' }, org: { S: 'acme' }, turnId: { S: turnId } } },
      });
      const watched = turnWatch({
        Records: [record(lost.turnId), record('trn_01J00000000000000000000000'), { eventName: 'REMOVE' }, ...recorded('table-stream').Records],
      });
      backend.onInvoke = ring;
      await watched;
      expect(backend.invoked.slice(rung).map(({ turnId }) => turnId)).toContain(lost.turnId);
      expect((await waiting).status).toBe(200);
    });
    it('the table’s stream tells of an end, and the cheap model gives the title then', async () => {
      const { body } = await chat('Find actors in Mumbai who speak Marathi');
      const ring = backend.onInvoke;
      backend.onInvoke = undefined;
      const { Item } = await backend.tables.client.send(
        new GetItemCommand({ TableName: backend.tables.main, Key: toItem(keys.turn('acme', body.turnId)), ConsistentRead: true }),
      );
      const { end: _, ...open } = Item ?? {};
      const told = backend.invoked.length;
      await turnWatch({ Records: [Item, open].map((NewImage) => ({ eventName: 'MODIFY', dynamodb: { NewImage } })) });
      backend.onInvoke = ring;

      expect(backend.invoked.slice(told)).toEqual([{ org: 'acme', turnId: body.turnId }]);
      expect(await afterTurn(backend.invoked.at(-1))).toEqual({ titled: true, summedUp: false });
      expect(await afterTurn(backend.invoked.at(-1))).toEqual({ titled: false, summedUp: false });
      const kept = await ask('conversations', { line: 'GET /api/v1/conversations/{id}', params: { id: body.conversationId } });
      expect(kept.body.title).toMatch(/^Casting: .*Mumbai/u);
      await expect(afterTurn({ org: 'acme' })).rejects.toThrow();
    });
    it('a conversation whose time has come is handed over by the sweeper, and what she said there is remembered', async () => {
      const { dynamoDueTalks } = await import('../../../layers/adapters/dynamodb/memory/due-talks.ts');
      const due = dynamoDueTalks(backend.tables);
      const { body } = await chat('For mother roles I prefer theatre actors');
      const later = new Date(Date.now() + 31 * 60_000).toISOString();
      const written = (await due.list(later, 100)).find(({ conversationId }) => conversationId === body.conversationId);
      expect(written).toMatchObject({ org: 'acme', tries: 0 });
      await due.add({ org: 'acme', conversationId: body.conversationId, dueAt: '2026-01-01T00:00:00.000Z', tries: 0 });

      const told = backend.invoked.length;
      const ring = backend.onInvoke;
      backend.onInvoke = async () => undefined;
      await sweep(undefined);
      backend.onInvoke = ring;
      const rung = backend.invoked.slice(told).find((event) => (event as { kind?: string }).kind === 'consolidate');
      expect(rung).toMatchObject({ kind: 'consolidate', org: 'acme', conversationId: body.conversationId, tries: 1 });
      expect(await afterTurn(rung)).toEqual({ memories: 1, episodes: 0 });
      expect(await afterTurn(rung)).toEqual({ memories: 0, episodes: 0 });
      const soon = new Date(Date.now() + 10 * 60_000).toISOString();
      expect((await due.list(soon, 100)).filter(({ conversationId }) => conversationId === body.conversationId)).toEqual([]);
    });
    it('the sweeper looks at what is due, and passes for as long as it is told', async () => {
      expect(await sweep(undefined)).toEqual({ looked: expect.any(Number) });
      expect(await sweep({ forSeconds: 'long' })).toEqual({ looked: expect.any(Number) });
    });
    it('health tells when the model does not answer, once it was really called', async () => {
      const { dynamoModelHealth } = await import('../../../layers/adapters/dynamodb/model-health.ts');
      const store = dynamoModelHealth(backend.tables);
      expect((await store.read()).lastOkAt).toEqual(expect.any(Number));
      await store.failed(5, 'overloaded');
      await store.failed(6, 'overloaded');
      expect(await store.read()).toMatchObject({ failures: 2, lastFailureAt: 6, failure: 'overloaded' });
      await store.answered(7);
      expect(await store.read()).toMatchObject({ failures: 0, lastOkAt: 7 });
    });
  });
});
