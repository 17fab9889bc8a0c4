/** What every `UsageStore` promises: each end of a turn that ran counts once, for its user and her organization, on its day in India. */
import { expect, it } from 'vitest';
import { noDayUsage } from '../../../layers/core/conversation/day-usage.ts';
import { aFinish, anUnrunEnd, at, noon } from '../../support/builders.ts';
import { accepted, aTenant, type Harness, headOf, leaseOf, running, times } from './harness.ts';

const day = '2026-11-02';
const used = { inputTokens: 1, outputTokens: 2, cacheReadTokens: 3, cacheWriteTokens: 4, costMicroUsd: 5, attempts: 1 };
const { attempts: _, ...counted } = used;

export const usageStoreContract = ({ stores }: Harness): void => {
  const ended = async (org: string, sub: string, endedAt = noon): Promise<void> => {
    const { turn } = await running(stores(), { org, sub });
    await stores().turns.finish(aFinish(turn, { end: { usage: used, at: at(endedAt) } }));
  };

  it('begins every day with nothing', async () => {
    const org = aTenant();

    expect(await stores().usage.readUserDay(org, 'ravi', day)).toEqual(noDayUsage);
    expect(await stores().usage.readOrganizationDay(org, day)).toEqual(noDayUsage);
  });

  it('adds up a user’s turns, and an organization’s users, when all end at once', async () => {
    const org = aTenant();
    const two = { turns: 2, inputTokens: 2, outputTokens: 4, cacheReadTokens: 6, cacheWriteTokens: 8, costMicroUsd: 10 };
    const six = { turns: 6, inputTokens: 6, outputTokens: 12, cacheReadTokens: 18, cacheWriteTokens: 24, costMicroUsd: 30 };

    const turns = [];
    for (const sub of ['asha', 'ravi', 'meera']) for (const _ of [1, 2]) turns.push((await running(stores(), { org, sub })).turn);
    await Promise.all(turns.map((turn) => stores().turns.finish(aFinish(turn, { end: { usage: used } }))));

    for (const sub of ['asha', 'ravi', 'meera']) expect(await stores().usage.readUserDay(org, sub, day)).toEqual(two);
    expect(await stores().usage.readOrganizationDay(org, day)).toEqual(six);
    expect(await stores().usage.readOrganizationDay(aTenant(), day)).toEqual(noDayUsage);
  });

  it('counts an end once, however many workers bring it, and a stale worker’s not at all', async () => {
    const org = aTenant();
    const acceptance = await running(stores(), { org });
    await stores().turns.takeLease(leaseOf(acceptance, noon + 20_000));
    const finish = (attempt: number) => aFinish(acceptance.turn, { attempt, end: { usage: used } });

    await stores().turns.finish(finish(1));
    expect(await stores().usage.readUserDay(org, 'ravi', day)).toEqual(noDayUsage);
    await times(8, () => stores().turns.finish(finish(2)));

    expect(await stores().usage.readUserDay(org, 'ravi', day)).toEqual({ turns: 1, ...counted });
  });

  it('counts no turn that never ran, nor one whose conversation is gone', async () => {
    const org = aTenant();
    const waiting = await accepted(stores(), { org });
    await stores().turns.endWaiting({ ...waiting.head, queue: [], version: waiting.head.version + 1 }, anUnrunEnd(waiting.turn));
    const gone = await running(stores(), { org });
    const head = await headOf(stores(), gone.head);
    const { end } = anUnrunEnd(gone.turn);
    await stores().conversations.markDeleted({ ...head, queue: [], version: head.version + 1, deletedAt: at(noon) }, [{ turnId: gone.turn.turnId, end }]);
    await stores().turns.finish(aFinish(gone.turn));

    expect(await stores().usage.readOrganizationDay(org, day)).toEqual(noDayUsage);
  });

  it('adds what was used beside the turns, also on a day that had none', async () => {
    const org = aTenant();
    const beside = { turns: 0, ...counted };
    await ended(org, 'ravi');

    await times(3, () => stores().usage.add(org, 'ravi', day, beside));
    await stores().usage.add(org, 'asha', '2026-11-03', beside);

    const four = { turns: 1, inputTokens: 4, outputTokens: 8, cacheReadTokens: 12, cacheWriteTokens: 16, costMicroUsd: 20 };
    expect(await stores().usage.readUserDay(org, 'ravi', day)).toEqual(four);
    expect(await stores().usage.readOrganizationDay(org, day)).toEqual(four);
    expect(await stores().usage.readUserDay(org, 'asha', '2026-11-03')).toEqual(beside);
  });

  it('takes the day from the end of the turn, as India counts it', async () => {
    const org = aTenant();
    const midnight = Date.UTC(2026, 10, 2, 18, 30);

    await ended(org, 'ravi', midnight - 1);
    await ended(org, 'ravi', midnight);

    for (const either of [day, '2026-11-03']) expect(await stores().usage.readUserDay(org, 'ravi', either)).toEqual({ turns: 1, ...counted });
  });
};
