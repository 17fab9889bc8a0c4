/** What every RetentionStore and DueRetentions promise. */
import { expect, it } from 'vitest';
import { type DueRetentions, defaultRetention, type RetentionStore, readRetention } from '../../../layers/core/memory/index.ts';

let tenants = 0;

export const retentionContract = (makeStores: () => { retention: RetentionStore; due: DueRetentions }): void => {
  it('gives the defaults where an organization said nothing, and what it said to it alone', async () => {
    const { retention } = makeStores();
    tenants += 1;
    const [org, other] = [`keeps-${tenants}`, `keeps-other-${tenants}`];
    expect(await retention.read(org)).toEqual({ days: defaultRetention, version: 0 });

    const days = readRetention({ messages: 365, fact: 90, earlier: null });
    expect(await retention.write(org, days, 0)).toBe('written');
    expect([(await retention.read(org)).days, (await retention.read(other)).days]).toEqual([days, defaultRetention]);
  });

  it('is written over what was read alone: of several who set it at one moment one has set it, and the others are told', async () => {
    const { retention } = makeStores();
    tenants += 1;
    const org = `keeps-races-${tenants}`;
    for (const from of [0, 1]) {
      const { version } = await retention.read(org);
      expect(version).toBe(from);
      const answers = await Promise.all([40, 50, 60].map((fact) => retention.write(org, readRetention({ fact }), version)));
      expect(answers.toSorted()).toEqual(['changed', 'changed', 'written']);
      expect((await retention.read(org)).days.fact).toBe([40, 50, 60][answers.indexOf('written')]);
    }
  });

  it('lists who is due, oldest first, each once; one of several who put her off has her', async () => {
    const { due } = makeStores();
    tenants += 1;
    const one = (sub: string, minute: number) => ({ org: `due-${tenants}`, sub, dueAt: `2026-11-20T09:${minute}:00.000Z` });
    for (const each of [one('b', 20), one('a', 10), one('a', 10), one('c', 50)]) await due.add(each);
    const mine = async (now: string) => (await due.list(now, 100)).filter(({ org }) => org === `due-${tenants}`);
    expect(await mine('2026-11-20T09:30:00.000Z')).toEqual([one('a', 10), one('b', 20)]);

    const answers = await Promise.all([1, 2, 3].map(() => due.postpone(one('a', 10), one('a', 40).dueAt)));
    expect(answers.toSorted()).toEqual(['gone', 'gone', 'postponed']);
    await due.settle(one('b', 20));
    expect(await mine('2026-11-20T09:45:00.000Z')).toEqual([one('a', 40)]);
  });
};
