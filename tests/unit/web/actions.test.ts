import { describe, expect, it } from 'vitest';
import type { Action, Problem } from '../../../layers/contracts/index.ts';
import { ApiError, localProblem } from '../../../web/src/api/problem-error.ts';
import { applyChunk } from '../../../web/src/realtime/apply-chunk.ts';
import { emptyReply } from '../../../web/src/realtime/reply-parts.ts';
import { storedParts } from '../../../web/src/state/stored-reply.ts';
import { createWorld } from './fake-world.ts';

const data = { actionId: 'act_1', kind: 'email', summary: 'E-mail to 1 person: Hi', expiresAt: '2026-11-20T09:40:00.000Z' };
const action = (change: Partial<Action> = {}): Action => ({
  actionId: 'act_1',
  conversationId: 'cnv_1',
  turnId: 'trn_1',
  kind: 'email',
  status: 'pending',
  summary: data.summary,
  people: [{ talentId: 'tal_1', name: 'Asha' }],
  email: { subject: 'Hi', text: 'Hello' },
  memories: [],
  fileUrl: null,
  argumentsSha256: 'a'.repeat(64),
  createdAt: '2026-11-20T09:30:00.000Z',
  expiresAt: data.expiresAt,
  executedAt: null,
  outcome: null,
  ...change,
});
const refused = (code: Problem['code']): ApiError => new ApiError('problem', localProblem(code, 'No', 'no'));

describe('an action in an answer', () => {
  it('is the same part from a chunk and from a stored message', () => {
    const part = { type: 'action', id: 'action-1', actionId: 'act_1', summary: data.summary, expiresAt: data.expiresAt };
    const stored = { id: 'msg_1', role: 'assistant', metadata: {}, messageSeq: 2, parentId: null, createdAt: '', status: 'complete' } as const;

    expect(applyChunk(emptyReply, { type: 'data-action', id: 'action-1', data }).parts).toEqual([part]);
    expect(storedParts({ ...stored, parts: [{ type: 'data-action', id: 'action-1', data: { ...data, status: 'pending' } }] })).toEqual([part]);
    expect(storedParts({ ...stored, parts: [{ type: 'data-action', data: 'odd' }] })).toEqual([]);
  });

  it('is confirmed with the digest of what was shown, once, and the outcome is told', async () => {
    const world = createWorld({
      getAction: async () => action(),
      confirmAction: async () => action({ status: 'executed', outcome: 'handed over to 1 person' }),
    });
    world.app.loadAction('act_1');
    await world.pass(0);

    world.app.confirmAction('act_1');
    world.app.confirmAction('act_1');
    await world.pass(0);
    world.app.confirmAction('act_1');
    await world.pass(0);

    expect(world.calls).toEqual(['getAction act_1', `confirmAction act_1 ${'a'.repeat(64)}`]);
    expect(world.app.store.get().actions['act_1']).toMatchObject({ action: { status: 'executed' }, isBusy: false, problem: null });
    expect(world.app.store.get().announcement).toBe('Done');
  });

  it('is not confirmed before it was shown', async () => {
    const world = createWorld();

    world.app.confirmAction('act_1');
    await world.pass(0);

    expect(world.calls).toEqual([]);
  });

  it('is looked at again while it is being carried out', async () => {
    const answers = [action(), action({ status: 'executed' })];
    const world = createWorld({ getAction: async () => answers.shift() ?? action(), confirmAction: async () => action({ status: 'confirmed' }) });
    world.app.loadAction('act_1');
    await world.pass(0);
    world.app.confirmAction('act_1');
    await world.pass(3_000);

    expect(world.app.store.get().actions['act_1']?.action?.status).toBe('executed');
  });

  it('shows how it stands when the server knows better', async () => {
    const answers = [action(), action({ status: 'expired' })];
    const world = createWorld({ getAction: async () => answers.shift() ?? action(), confirmAction: () => Promise.reject(refused('action_expired')) });
    world.app.loadAction('act_1');
    await world.pass(0);
    world.app.confirmAction('act_1');
    await world.pass(0);

    expect(world.app.store.get().actions['act_1']).toMatchObject({ action: { status: 'expired' }, problem: null });
  });

  it('that forgets takes its memories off the page, and says of a cancelled one that it stays', async () => {
    const forgetting = action({ kind: 'forget_memory', email: null, people: [], memories: [{ memoryId: 'mem_1', text: 'Prefers riders' }] });
    const calls = { getAction: async () => forgetting };
    const done = createWorld({ ...calls, confirmAction: async () => ({ ...forgetting, status: 'executed', outcome: '1 memory forgotten' }) });
    const kept = createWorld({ ...calls, cancelAction: async () => ({ ...forgetting, status: 'cancelled' }) });
    for (const world of [done, kept]) {
      world.app.loadAction('act_1');
      await world.pass(0);
    }

    done.app.confirmAction('act_1');
    kept.app.cancelAction('act_1');
    for (const world of [done, kept]) await world.pass(0);

    expect(done.app.store.get().memories['mem_1']).toEqual({ why: null, fate: 'gone' });
    expect([kept.app.store.get().memories, kept.app.store.get().announcement]).toEqual([{}, 'Cancelled. It stays remembered.']);
  });

  it('says why when it may not be confirmed, and still waits', async () => {
    const world = createWorld({ getAction: async () => action(), confirmAction: () => Promise.reject(refused('forbidden')) });
    world.app.loadAction('act_1');
    await world.pass(0);
    world.app.confirmAction('act_1');
    await world.pass(0);

    expect(world.app.store.get().actions['act_1']).toMatchObject({ action: { status: 'pending' }, isBusy: false, problem: { code: 'forbidden' } });
  });
});
