/** What every ActionStore promises. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { ActionStore, PendingAction } from '../../../layers/core/operations/index.ts';
import { aForgetting, anAction, anExport, startOfTime } from '../../support/actions.ts';

export const actionStoreContract = (makeStore: () => ActionStore): void => {
  let store: ActionStore;
  let action: PendingAction;
  /** A tenant of its own for each test, so that one table serves all. */
  let tenants = 0;

  const leaseUntil = startOfTime + 31_000;
  const given = (changes: Partial<{ argumentsSha256: string; now: number; leaseUntil: number }> = {}) => ({
    argumentsSha256: action.argumentsSha256,
    now: startOfTime + 1_000,
    leaseUntil,
    ...changes,
  });
  const confirmed = async (): Promise<PendingAction> => {
    const answer = await store.confirm(action, given());
    if (answer === 'refused') throw new Error('the confirmation was refused');
    return answer;
  };
  const end = { status: 'executed', executedAt: '2026-11-20T09:30:02.000Z', outcome: 'handed over' } as const;

  beforeEach(async () => {
    store = makeStore();
    tenants += 1;
    action = anAction({ org: `tenant-${tenants}` });
    await store.create(action);
  });

  it('gives back what was proposed, by its id and by its place', async () => {
    const file = anAction({ org: action.org }, anExport());
    const forgetting = anAction({ org: action.org }, aForgetting());
    for (const other of [file, forgetting]) await store.create(other);

    expect(await store.read(action.org, action.actionId)).toEqual(action);
    expect(await store.readIn(action)).toEqual(action);
    expect(await store.read(file.org, file.actionId)).toEqual(file);
    expect(await store.read(forgetting.org, forgetting.actionId)).toEqual(forgetting);
  });

  it('answers undefined for strangers', async () => {
    expect(await store.read('another', action.actionId)).toBeUndefined();
    expect(await store.readOwn({ org: action.org, sub: 'another' }, action.actionId)).toBeUndefined();
    expect(await store.readOwn({ org: 'another', sub: action.sub }, action.actionId)).toBeUndefined();
    expect(await store.readOwn(action, action.actionId)).toEqual(action);
    expect(await store.readIn({ ...action, conversationId: 'cnv_00000000000000000000000099' })).toBeUndefined();
  });

  it('takes no second action of the same id', async () => {
    await expect(store.create({ ...action, summary: 'another' })).rejects.toThrow('exists');

    expect(await store.read(action.org, action.actionId)).toEqual(action);
  });

  describe('confirming', () => {
    it('stores who confirmed when, and puts the action on the list of what is due', async () => {
      const answer = await confirmed();

      expect(answer).toEqual({ ...action, status: 'confirmed', confirmedAt: new Date(startOfTime + 1_000).toISOString(), leaseUntil, executions: 1 });
      expect(await store.read(action.org, action.actionId)).toEqual(answer);
      const mine = async (now: number) => (await store.listDue(new Date(now).toISOString(), 100)).filter(({ org }) => org === action.org);
      expect(await mine(leaseUntil - 1)).toEqual([]);
      const [due] = await mine(leaseUntil);
      expect(due).toEqual({ org: action.org, actionId: action.actionId, dueAt: new Date(leaseUntil).toISOString() });
      if (due) await store.settle(due);
      expect(await mine(leaseUntil)).toEqual([]);
    });

    it('happens once, however many try at the same time', async () => {
      const answers = await Promise.all(Array.from({ length: 10 }, () => store.confirm(action, given())));

      expect(answers.filter((answer) => answer !== 'refused')).toHaveLength(1);
    });

    it.each<[string, Parameters<typeof given>[0]]>([
      ['other arguments', { argumentsSha256: 'b'.repeat(64) }],
      ['the end of its time', { now: startOfTime + 600_000 }],
      ['a time after its end', { now: startOfTime + 700_000 }],
    ])('is refused for %s', async (_name, changes) => {
      expect(await store.confirm(action, given(changes))).toBe('refused');

      expect(await store.read(action.org, action.actionId)).toEqual(action);
      expect((await store.listDue('2027-01-01T00:00:00.000Z', 100)).filter(({ org }) => org === action.org)).toEqual([]);
    });

    it('is refused after a cancellation, and a cancellation after it', async () => {
      const other = anAction({ org: action.org });
      await store.create(other);
      await store.cancel(action);
      await store.confirm(other, { ...given(), argumentsSha256: other.argumentsSha256 });

      expect(await store.confirm(action, given())).toBe('refused');
      expect(await store.cancel(other)).toBe('refused');
    });
  });

  describe('taking up', () => {
    it('waits for the end of the lease, then is given to one', async () => {
      const held = await confirmed();

      expect(await store.takeUp(held, { now: leaseUntil - 1, leaseUntil: leaseUntil + 30_000 })).toBe('refused');
      const answers = await Promise.all(Array.from({ length: 5 }, () => store.takeUp(held, { now: leaseUntil, leaseUntil: leaseUntil + 30_000 })));

      expect(answers.filter((answer) => answer !== 'refused')).toEqual([{ ...held, leaseUntil: leaseUntil + 30_000, executions: 2 }]);
    });

    it('is for confirmed actions alone', async () => {
      expect(await store.takeUp(action, { now: leaseUntil, leaseUntil: leaseUntil + 1 })).toBe('refused');
      const held = await confirmed();
      await store.finish(held, end);
      expect(await store.takeUp(held, { now: leaseUntil, leaseUntil: leaseUntil + 1 })).toBe('refused');
    });
  });

  describe('ending', () => {
    it('is stored once', async () => {
      const held = await confirmed();

      expect(await store.finish(held, end)).toEqual({ ...held, ...end });
      expect(await store.finish(held, { ...end, status: 'failed' })).toBe('refused');
      expect(await store.read(action.org, action.actionId)).toMatchObject(end);
    });

    it('is refused for whoever lost it, and for what nobody confirmed', async () => {
      expect(await store.finish(action, end)).toBe('refused');
      const held = await confirmed();
      const taken = await store.takeUp(held, { now: leaseUntil, leaseUntil: leaseUntil + 1 });

      expect(await store.finish(held, end)).toBe('refused');
      expect(taken !== 'refused' && (await store.finish(taken, end))).toMatchObject({ status: 'executed', executions: 2 });
    });
  });
};
