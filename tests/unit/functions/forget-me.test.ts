/** Forgetting by the handlers themselves, with real tables. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MemoryExport } from '../../../layers/contracts/index.ts';
import { dynoxideMissing } from '../../support/dynoxide.ts';
import { type Backend, startBackend } from './backend.ts';
import { type Asked, httpApiEvent, type Recorded } from './events.ts';

type Handler = (event: unknown, context?: unknown) => Promise<Recorded>;

describe.skipIf(dynoxideMissing !== undefined)(`forgetting${dynoxideMissing === undefined ? '' : ` (skipped: ${dynoxideMissing})`}`, () => {
  let backend: Backend;
  const http: Record<string, Handler> = {};

  beforeAll(async () => {
    backend = await startBackend();
    for (const name of ['chat', 'conversations', 'memory']) http[name] = (await import(`../../../functions/http/${name}.ts`)).handler;
    const worker = (await import('../../../functions/jobs/reply-worker.ts')).handler as Handler;
    backend.onInvoke = (payload) => worker(payload);
  });
  afterAll(() => backend?.stop());

  const ask = async (name: string, asked: Asked): Promise<{ status: number; body: Recorded }> => {
    const answer = await http[name]?.(httpApiEvent(asked), {});
    return { status: answer.statusCode, body: answer.body === '' ? undefined : JSON.parse(answer.body) };
  };

  it('a memory says why it is known; forget me gives a receipt by kind, and her conversations go when she wants that', async () => {
    const { body: told } = await ask('chat', { line: 'POST /api/v1/ai/chat', body: { message: 'Remember that I prefer riders' } });
    const { body: list } = await ask('memory', { line: 'GET /api/v1/memory' });
    const why = await ask('memory', { line: 'GET /api/v1/memory/{id}', params: { id: list.items[0].id } });
    expect(why.body).toMatchObject({
      memory: { text: 'I prefer riders', provenance: [{ quote: 'Remember that I prefer riders' }] },
      because: 'you said so yourself, in the messages named here',
      replaced: [],
    });

    const taken = await ask('memory', { line: 'GET /api/v1/memory/export', query: { conversations: 'true' } });
    const { items, conversations, leftOut } = MemoryExport.parse(taken.body);
    expect([items.length, leftOut, conversations.map(({ id }) => id)]).toEqual([1, [], [told.conversationId]]);
    expect(conversations[0]?.messages.map(({ role }) => role)).toEqual(['user', 'assistant']);
    expect(conversations[0]?.messages[0]?.text).toBe('Remember that I prefer riders');
    expect((await ask('memory', { line: 'GET /api/v1/memory/export', query: { all: 'true' } })).status).toBe(400);

    const { status, body } = await ask('memory', { line: 'DELETE /api/v1/memory', query: { conversations: 'true' } });
    expect(status).toBe(200);
    expect(body).toMatchObject({ memories: 1, earlier: 0, workingMemories: 1, capsules: 1, queued: 1, conversations: 1, deletedConversations: 1 });
    expect(body.frames).toBeGreaterThan(0);
    expect((await ask('conversations', { line: 'GET /api/v1/conversations/{id}', params: { id: told.conversationId } })).status).toBe(404);
    expect((await ask('memory', { line: 'GET /api/v1/memory/export' })).body).toMatchObject({
      items: [],
      episodes: [],
      conversations: [],
      leftOut: [],
      searches: [],
    });
    expect((await ask('memory', { line: 'DELETE /api/v1/memory', query: { conversations: 'perhaps' } })).status).toBe(400);
  });

  it('who withdraws is remembered by nothing, in chat or by hand, until she allows it again', async () => {
    const forget = async (stop: string) => (await ask('memory', { line: 'DELETE /api/v1/memory', query: { stop } })).body;
    const add = (key: string) =>
      ask('memory', { line: 'POST /api/v1/memory', headers: { 'idempotency-key': key }, body: { kind: 'preference', text: 'Prefers dancers' } });
    const list = async () => (await ask('memory', { line: 'GET /api/v1/memory' })).body;

    expect(await forget('true')).toMatchObject({ stopped: true });
    await ask('chat', { line: 'POST /api/v1/ai/chat', body: { message: 'Remember that I prefer swimmers' } });
    expect([(await add('off')).status, await list()]).toEqual([409, { items: [], nextCursor: null, stopped: true }]);
    expect(await forget('false')).toMatchObject({ stopped: false });
    expect([(await add('on')).status, (await list()).items.length]).toEqual([201, 1]);
    await forget('false');
  });

  it('where memory is paused nothing is told and nothing kept', async () => {
    await ask('memory', { line: 'POST /api/v1/memory', headers: { 'idempotency-key': 'one' }, body: { kind: 'preference', text: 'Prefers riders' } });
    const { body: first } = await ask('chat', { line: 'POST /api/v1/ai/chat', body: { message: 'Find riders in Mumbai' } });
    expect(JSON.stringify(first.message.parts)).toContain('data-memory');
    const paused = await ask('conversations', { line: 'PATCH /api/v1/conversations/{id}', params: { id: first.conversationId }, body: { memoryPaused: true } });
    expect(paused.body.memoryPaused).toBe(true);

    const { body } = await ask('chat', {
      line: 'POST /api/v1/ai/chat',
      body: { message: 'Remember that I prefer riders in Pune', conversationId: first.conversationId },
    });
    expect(JSON.stringify(body.message.parts)).not.toMatch(/data-memory|tool-remember/u);
    expect((await ask('memory', { line: 'GET /api/v1/memory' })).body.items).toHaveLength(1);
  });
});
