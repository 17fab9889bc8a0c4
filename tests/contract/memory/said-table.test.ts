import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tables } from '../../../layers/adapters/dynamodb/client.ts';
import { dynamoMemoryStore } from '../../../layers/adapters/dynamodb/memory/memory-store.ts';
import { dynamoSaidTable } from '../../../layers/adapters/dynamodb/memory/said-table.ts';
import { type DynoxideServer, dynoxideMissing, makeTables, startDynoxide } from '../../support/dynoxide.ts';
import { aMemory } from '../../support/memory.ts';
import { dynamoStores } from '../conversation/dynamo-stores.ts';
import { accepted, aTenant } from '../conversation/harness.ts';

describe.skipIf(dynoxideMissing)(`everybody's words${dynoxideMissing ? ` (skipped: ${dynoxideMissing})` : ''}`, () => {
  let server: DynoxideServer;
  let tables: Tables;
  beforeAll(async () => {
    server = await startDynoxide();
    tables = await makeTables(server.endpoint);
  });
  afterAll(async () => {
    tables?.client.destroy();
    await server?.stop();
  });

  it('are read user by user, her own messages alone, with where memory rests; who has memories alone is among them', async () => {
    const stores = dynamoStores(tables);
    const table = dynamoSaidTable(tables, stores.conversations);
    const [one, other] = [aTenant(), aTenant()];
    const { head, message } = await accepted(stores, { org: one });
    const { head: resting } = await accepted(stores, { org: other });
    await stores.conversations.updateHead({ ...resting, memoryPaused: true, version: resting.version + 1 });

    const remembering = { org: aTenant(), sub: 'asha' };
    const memory = { ...aMemory(), ...remembering };
    await dynamoMemoryStore(tables).write(remembering, { expectedVersion: 0, put: [memory], forget: [] });

    const owners = [];
    for await (const owner of table.owners()) owners.push(owner);
    expect(owners.toSorted((left, right) => (left.org < right.org ? -1 : 1))).toEqual(
      [...[head, resting].map(({ org, owner }) => ({ org, sub: owner })), remembering].toSorted((left, right) => (left.org < right.org ? -1 : 1)),
    );
    const talks = async (owner: { org: string; sub: string }) => {
      const all = [];
      for await (const talk of table.talks(owner)) all.push(talk);
      return all;
    };
    expect(await talks({ org: one, sub: head.owner })).toMatchObject([
      { isPaused: false, said: [{ messageId: message?.messageId, place: message?.messageSeq }] },
    ]);
    expect(await talks({ org: other, sub: resting.owner })).toMatchObject([{ isPaused: true }]);
    expect(await talks({ org: one, sub: 'somebody' })).toEqual([]);
  });
});
