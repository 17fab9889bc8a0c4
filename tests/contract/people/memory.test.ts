import { describe, expect, it } from 'vitest';
import { memoryPeople } from '../../../layers/adapters/memory/people/memory-people.ts';
import { aMember } from '../../support/people.ts';
import { changing, joining, peopleStoreContract } from './people-store.contract.ts';

describe('PeopleStore in memory', () => {
  peopleStoreContract(memoryPeople);

  it('tells whose sockets are to be closed', async () => {
    const closing: unknown[] = [];
    const store = memoryPeople((deadline) => closing.push(deadline));
    const member = aMember();
    await store.change(joining(member));
    await store.change(changing(member, { epoch: 1 }, { closeAt: '2026-11-28T06:00:05.000Z' }));
    expect(closing).toEqual([{ org: member.org, sub: member.sub, epoch: 1, dueAt: '2026-11-28T06:00:05.000Z' }]);
  });
});
