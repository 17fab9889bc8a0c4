import { describe, expect, it } from 'vitest';
import { memoryConversations } from '../../layers/adapters/memory/conversation/memory-conversations.ts';
import type { MemorySnapshot } from '../../layers/adapters/memory/conversation/snapshot.ts';
import { running } from '../contract/conversation/harness.ts';
import { aFinish, anEnd } from '../support/builders.ts';
import { checkUsage } from './checks/usage-laws.ts';

const violations = (snapshot: MemorySnapshot): string[] => {
  const found: string[] = [];
  checkUsage((violation) => found.push(violation), snapshot);
  return found;
};

describe('the law of usage', () => {
  const twoTurns = async (): Promise<MemorySnapshot> => {
    const stores = memoryConversations();
    for (const sub of ['ravi', 'ravi']) {
      const { turn } = await running(stores, { org: 'org', sub });
      const finish = aFinish(turn);
      await stores.turns.finish(finish);
      await stores.turns.finish(finish);
    }
    return stores.snapshot();
  };

  it('holds for two turns, each of whose ends came twice', async () => {
    expect(violations(await twoTurns())).toEqual([]);
  });

  it('is broken by a turn that counts twice, by one that does not count, and by an end that says something else than its message', async () => {
    const snapshot = await twoTurns();
    const [entry] = snapshot.usage;
    const [first, ...others] = snapshot.turns;
    if (!entry || !first) throw new Error('nothing was counted');

    expect(violations({ ...snapshot, usage: [{ ...entry, used: { ...entry.used, turns: 3 } }] })).toHaveLength(1);
    expect(violations({ ...snapshot, usage: [] })).toHaveLength(1);
    expect(violations({ ...snapshot, turns: [{ ...first, end: anEnd({ usage: { ...anEnd().usage, attempts: 2 } }) }, ...others] })).toHaveLength(1);
  });
});
