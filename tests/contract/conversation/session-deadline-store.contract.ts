/** What every `SessionDeadlineStore` promises. */
import { expect, it } from 'vitest';
import type { SessionDeadline } from '../../../layers/core/conversation/session-ports.ts';
import { at, noon } from '../../support/builders.ts';
import { aTenant, type Harness } from './harness.ts';

export const sessionDeadlineStoreContract = ({ stores }: Harness): void => {
  const deadline = (org: string, change: Partial<SessionDeadline> = {}): SessionDeadline => ({
    org,
    sub: 'ravi',
    connectionId: 'one=',
    epoch: 0,
    dueAt: at(noon),
    ...change,
  });
  const dueOf = async (org: string, untilMs: number): Promise<SessionDeadline[]> =>
    (await stores().deadlines.listDue(at(untilMs), 1_000)).filter((one) => one.org === org);

  it('lists what is due, the earliest first, of sockets and of whole users, and no more once it is settled', async () => {
    const org = aTenant();
    const [late, early, whole] = [
      deadline(org, { dueAt: at(noon + 2) }),
      deadline(org, { sub: 'meera' }),
      deadline(org, { connectionId: null, epoch: 3, dueAt: at(noon + 1) }),
    ];
    for (const one of [late, early, whole]) await stores().deadlines.put(one);

    expect(await dueOf(org, noon - 1)).toEqual([]);
    expect(await dueOf(org, noon + 1)).toEqual([early, whole]);
    expect(await dueOf(org, noon + 2)).toEqual([early, whole, late]);

    await stores().deadlines.settle(whole);
    await stores().deadlines.settle(whole);
    expect(await dueOf(org, noon + 2)).toEqual([early, late]);
  });

  it('gives no more than were asked for', async () => {
    const org = aTenant();
    for (let number = 0; number < 5; number += 1) await stores().deadlines.put(deadline(org, { connectionId: `s${number}`, dueAt: at(noon - 86_400_000) }));
    expect(await stores().deadlines.listDue(at(noon), 2)).toHaveLength(2);
  });
};
