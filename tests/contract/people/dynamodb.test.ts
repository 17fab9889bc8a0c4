import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tables } from '../../../layers/adapters/dynamodb/client.ts';
import { dynamoSessionDeadlines } from '../../../layers/adapters/dynamodb/conversation/index.ts';
import { dynamoPeopleStore } from '../../../layers/adapters/dynamodb/people/people-store.ts';
import { type DynoxideServer, dynoxideMissing, makeTables, startDynoxide } from '../../support/dynoxide.ts';
import { aMember } from '../../support/people.ts';
import { changing, joining, peopleStoreContract } from './people-store.contract.ts';

describe.skipIf(dynoxideMissing)(`PeopleStore on DynamoDB${dynoxideMissing ? ` (skipped: ${dynoxideMissing})` : ''}`, () => {
  let server: DynoxideServer;
  let tables: Tables;
  beforeAll(async () => {
    server = await startDynoxide();
    tables = await makeTables(server.endpoint);
  });
  afterAll(async () => {
    tables.client.destroy();
    await server.stop();
  });

  peopleStoreContract(() => dynamoPeopleStore(tables));

  it('writes down whose sockets are to be closed, with the change itself', async () => {
    const [store, deadlines] = [dynamoPeopleStore(tables), dynamoSessionDeadlines(tables)];
    const member = aMember();
    await store.change(joining(member));
    await store.change(changing(member, { epoch: 1 }, { closeAt: '2026-11-28T06:00:05.000Z' }));
    await store.change(changing(member, { epoch: 1 }, { closeAt: '2026-11-28T06:00:06.000Z' }));
    expect((await deadlines.listDue('2026-11-28T06:01:00.000Z', 100)).filter(({ org }) => org === member.org)).toEqual([
      { org: member.org, sub: member.sub, connectionId: null, epoch: 1, dueAt: '2026-11-28T06:00:05.000Z' },
    ]);
  });
});
