/** What every `CapsuleStore` promises. */
import { expect, it } from 'vitest';
import type { Acceptance } from '../../../layers/core/conversation/ports.ts';
import { capsuleKeptMs } from '../../../layers/core/conversation/turn-capsule.ts';
import { aCapsule, aFinish, at, noon } from '../../support/builders.ts';
import { aTenant, type Harness, headOf, incompressible, running, type Stores } from './harness.ts';

const answered = async (stores: Stores, conversation: { org: string; conversationId?: string }): Promise<Acceptance> => {
  const acceptance = await running(stores, conversation);
  await stores.turns.finish(aFinish(acceptance.turn));
  return acceptance;
};

export const capsuleStoreContract = ({ stores, clock }: Harness): void => {
  it('gives back what was kept, with the keys of what a model said in their order, and to its own organization only', async () => {
    const { turn } = await answered(stores(), { org: aTenant() });
    const capsule = aCapsule(turn);

    expect(await stores().capsules.read(turn.org, turn.conversationId, turn.turnId)).toBeUndefined();
    expect(await stores().capsules.put(capsule)).toBe('kept');

    const read = await stores().capsules.read(turn.org, turn.conversationId, turn.turnId);
    expect(read).toEqual(capsule);
    expect(JSON.stringify(read?.generations)).toBe(JSON.stringify(capsule.generations));
    expect(await stores().capsules.read(aTenant(), turn.conversationId, turn.turnId)).toBeUndefined();
  });

  it('keeps a long one', async () => {
    const { turn } = await answered(stores(), { org: aTenant() });
    const [generation] = aCapsule(turn).generations;
    if (!generation) throw new Error('a capsule has a generation');
    const tool = { toolCallId: 'c', toolName: 't', input: { text: '{}' }, result: { text: incompressible(8_000) }, isError: false };
    const capsule = aCapsule(turn, { generations: Array.from({ length: 14 }, () => ({ ...generation, tools: [tool] })) });

    expect(await stores().capsules.put(capsule)).toBe('kept');
    expect(await stores().capsules.read(turn.org, turn.conversationId, turn.turnId)).toEqual(capsule);
  });

  it('forgets it after thirty days', async () => {
    const { turn } = await answered(stores(), { org: aTenant() });
    const capsule = aCapsule(turn, { endedAt: at(noon) });
    await stores().capsules.put(capsule);
    try {
      clock.now = noon + capsuleKeptMs - 1_000;
      expect(await stores().capsules.read(turn.org, turn.conversationId, turn.turnId)).toEqual(capsule);
      clock.now = noon + capsuleKeptMs;
      expect(await stores().capsules.read(turn.org, turn.conversationId, turn.turnId)).toBeUndefined();
    } finally {
      clock.now = noon;
    }
  });

  it('is erased with its conversation, and no other is; one that comes afterwards is not kept', async () => {
    const org = aTenant();
    const { turn: kept } = await answered(stores(), { org });
    const { turn, head } = await answered(stores(), { org });
    const { turn: second } = await answered(stores(), { org, conversationId: head.conversationId });
    for (const one of [kept, turn, second]) await stores().capsules.put(aCapsule(one));
    const current = await headOf(stores(), head);
    await stores().conversations.markDeleted({ ...current, version: current.version + 1, deletedAt: at(noon) }, []);

    await stores().conversations.purge(org, head.conversationId);

    const read = (of: typeof turn) => stores().capsules.read(org, of.conversationId, of.turnId);
    expect([await read(turn), await read(second)]).toEqual([undefined, undefined]);
    expect(await read(kept)).toEqual(aCapsule(kept));
    expect(await stores().capsules.put(aCapsule(turn))).toBe('erased');
    expect(await read(turn)).toBeUndefined();
  });
};
