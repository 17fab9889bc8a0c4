/** Retention by the functions themselves, with real tables and a clock that is ahead. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoRetentionStore } from '../../../layers/adapters/dynamodb/memory/retention-store.ts';
import { readRetention } from '../../../layers/core/memory/index.ts';
import { dynoxideMissing } from '../../support/dynoxide.ts';
import { type Backend, startBackend } from './backend.ts';
import { type Asked, httpApiEvent, type Recorded } from './events.ts';

type Handler = (event: unknown, context?: unknown) => Promise<Recorded>;
const owner = { org: 'acme', sub: 'ravi' };

describe.skipIf(dynoxideMissing !== undefined)(`retention${dynoxideMissing === undefined ? '' : ` (skipped: ${dynoxideMissing})`}`, () => {
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
  const status = async (id: string) => (await ask('conversations', { line: 'GET /api/v1/conversations/{id}', params: { id } })).status;

  it('a quiet conversation goes when its organization said so, a pinned one stays, and so does what was asked to be kept beyond it', async () => {
    const { body: quiet } = await ask('chat', { line: 'POST /api/v1/ai/chat', body: { message: 'Remember that I prefer riders' } });
    const { body: pinned } = await ask('chat', { line: 'POST /api/v1/ai/chat', body: { message: 'Find riders in Mumbai' } });
    await ask('conversations', { line: 'PATCH /api/v1/conversations/{id}', params: { id: pinned.conversationId }, body: { pinned: true } });
    const [{ composeStores }, { composeRetain }, { readEnv }] = await Promise.all([
      import('../../../functions/_compose/stores.ts'),
      import('../../../functions/_compose/retention.ts'),
      import('../../../functions/_compose/env.ts'),
    ]);
    const ahead = readEnv({ ...process.env, CASTMATCH_CLOCK_AHEAD_MS: String(40 * 24 * 3_600_000) });
    const look = composeRetain(ahead, composeStores(ahead));
    expect(await look(owner, Number.POSITIVE_INFINITY)).toMatchObject({ memories: 0, conversations: 0, isDone: true, isEmpty: false });

    await dynamoRetentionStore(backend.tables).write('acme', readRetention({ messages: 30 }), 0);
    expect(await look(owner, 0)).toMatchObject({ conversations: 0, isDone: false });
    expect(await look(owner, Number.POSITIVE_INFINITY)).toMatchObject({ memories: 0, conversations: 1, isDone: true });
    expect(await look(owner, Number.POSITIVE_INFINITY)).toMatchObject({ conversations: 0 });
    expect([await status(quiet.conversationId), await status(pinned.conversationId)]).toEqual([404, 200]);
    expect((await ask('memory', { line: 'GET /api/v1/memory' })).body.items).toHaveLength(1);

    await dynamoRetentionStore(backend.tables).write('acme', readRetention({ messages: 30, preference: 30 }), 1);
    expect(await look(owner, Number.POSITIVE_INFINITY)).toMatchObject({ memories: 1 });
    expect((await ask('memory', { line: 'GET /api/v1/memory' })).body.items).toEqual([]);
  });
});
