import { describe, expect, it, test } from 'vitest';
import { forgetSome } from '../../../layers/core/memory/index.ts';
import {
  cancelAction,
  confirmAction,
  type MemoriesOfOne,
  type PendingAction,
  proposeAction,
  showAction,
  sweepActions,
} from '../../../layers/core/operations/index.ts';
import { actionWorld, aForgetting, caller, memoryId, where } from '../../support/actions.ts';
import { talking } from '../../support/talks.ts';

const director = caller();
const codeOf = async (work: Promise<unknown>): Promise<unknown> => work.then(() => 'done').catch((error: { code?: unknown }) => error.code);

describe('a forgetting that waits', () => {
  it('shows exactly what is meant, keeps no word of it, and forgets when she confirms, once', async () => {
    const world = await actionWorld();
    const action = await proposeAction(world)(where, aForgetting());
    expect(await showAction(world)(action)).toMatchObject({
      status: 'pending',
      people: [],
      memories: [1, 2].map((number) => ({ memoryId: memoryId(number), text: `Memory ${number}` })),
      hasFile: false,
    });
    expect(JSON.stringify(action)).not.toMatch(/Memory \d/u);
    expect([...world.remembered.keys()]).toHaveLength(3);

    const done = await confirmAction(world)(director, action.actionId, action.argumentsSha256);
    const again = await confirmAction(world)(director, action.actionId, action.argumentsSha256);

    expect(done).toMatchObject({ status: 'executed', outcome: '2 forgotten', summary: 'Forget 2 memories' });
    expect(again).toEqual(done);
    expect([...world.remembered.keys()]).toEqual([memoryId(3)]);
    expect((await showAction(world)(done)).memories.map(({ text }) => text)).toEqual([null, null]);
  });

  test.each<[string, (world: Awaited<ReturnType<typeof actionWorld>>, action: PendingAction) => Promise<unknown>, unknown]>([
    ['declined', (world, { actionId }) => cancelAction(world)(director, actionId), 'conflict'],
    ['over', async (world) => world.pass(600_000), 'action_expired'],
  ])('is nothing once it is %s', async (_what, end, code) => {
    const world = await actionWorld();
    const action = await proposeAction(world)(where, aForgetting());
    await end(world, action);

    expect(await codeOf(confirmAction(world)(director, action.actionId, action.argumentsSha256))).toBe(code);
    world.pass(3_600_000);
    await sweepActions(world)();
    expect([...world.remembered.keys()]).toHaveLength(3);
  });

  it('is nobody else\u2019s to confirm', async () => {
    const world = await actionWorld();
    const action = await proposeAction(world)(where, aForgetting());

    for (const who of [{ sub: 'colleague' }, { org: 'other' }])
      expect(await codeOf(confirmAction(world)(caller('owner', who), action.actionId, action.argumentsSha256))).toBe('not_found');
    expect(await codeOf(confirmAction(world)(director, action.actionId, 'a'.repeat(64)))).toBe('conflict');
    expect([...world.remembered.keys()]).toHaveLength(3);
  });

  it('that breaks is gone on with by the sweeper, whatever was forgotten before it broke', async () => {
    const calm = await actionWorld();
    let breaks = 1;
    const memories: MemoriesOfOne = {
      ...calm.memories,
      forget: async (owner, ids) => {
        if (breaks-- > 0) {
          await calm.memories.forget(owner, ids.slice(0, 1));
          throw new Error('died between two');
        }
        return calm.memories.forget(owner, ids);
      },
    };
    const world = { ...calm, memories };
    const action = await proposeAction(world)(where, aForgetting());

    expect(await confirmAction(world)(director, action.actionId, action.argumentsSha256)).toMatchObject({ status: 'confirmed' });
    world.pass(30_000);
    await sweepActions(world)();

    expect(await world.actions.read(action.org, action.actionId)).toMatchObject({ status: 'executed', executions: 2 });
    expect([...calm.remembered.keys()]).toEqual([memoryId(3)]);
  });
});

describe('forgetting several', () => {
  it('counts what it removed, clears what they left, and takes one that is gone for forgotten', async () => {
    const talks = talking();
    const said = [
      await talks.add({ text: 'Prefers riders', provenance: [{ conversationId: 'cnv_1', messageId: 'msg_1' }] }),
      await talks.add({ text: 'Hates rain' }),
    ];
    const cleared: string[] = [];
    const removed = { summaries: 1, workingMemories: 0, capsules: 0, frames: 0, queued: 0 };
    const traces = {
      async *conversations() {},
      clear: async (_: unknown, conversationId: string) => {
        cleared.push(conversationId);
        return removed;
      },
    };
    const ids = said.map(({ memory }) => memory.id);

    const ports = { ...talks.ports, traces, endBriefs: async () => 0, forgetChoices: async () => undefined };
    const receipt = await forgetSome(ports)(talks.owner, [...ids, memoryId(9)]);

    // Before it goes and once more: what was derived in between goes as well.
    expect([receipt, cleared]).toEqual([{ memories: 2, episodes: 0, ...removed, summaries: 2 }, ['cnv_1', 'cnv_1']]);
    expect(await talks.texts()).toEqual([]);
    expect(await talks.memories.tombstones(talks.owner)).toMatchObject([{ messageIds: ['msg_1'] }, { messageIds: [] }]);
    expect(await forgetSome(ports)(talks.owner, ids)).toMatchObject({ memories: 0 });
  });
});
