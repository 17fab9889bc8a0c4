/** What consolidation is told of her choices, over real tables. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoCastingStore } from '../../../layers/adapters/dynamodb/casting/casting-store.ts';
import { dynamoTalentStore } from '../../../layers/adapters/dynamodb/talent/talent-store.ts';
import type { ReadChoices } from '../../../layers/core/memory/index.ts';
import { anEntry, aProject, aRole, roleId, turnId } from '../../support/casting.ts';
import { dynoxideMissing } from '../../support/dynoxide.ts';
import { aTalent, talentId } from '../../support/talent.ts';
import { type Backend, startBackend } from './backend.ts';

const owner = { org: 'demo', sub: 'meera' };

describe.skipIf(dynoxideMissing !== undefined)(`choices${dynoxideMissing === undefined ? '' : ` (skipped: ${dynoxideMissing})`}`, () => {
  let backend: Backend;
  let read: ReadChoices;

  beforeAll(async () => {
    backend = await startBackend();
    const [{ composeStores }, { composeChoices }, { readEnv }] = await Promise.all([
      import('../../../functions/_compose/stores.ts'),
      import('../../../functions/_compose/choices.ts'),
      import('../../../functions/_compose/env.ts'),
    ]);
    read = composeChoices(composeStores(readEnv()));
    const [casting, talents] = [dynamoCastingStore(backend.tables), dynamoTalentStore(backend.tables)];
    const skills = [{ name: 'Horse riding', level: 'advanced' as const }];
    const people = [1, 2, 3, 4].map((number) => aTalent({ id: talentId(number), externalId: `e-${number}`, skills, consent: { aiMatching: number !== 4 } }));
    await talents.putMany('demo', people);
    await casting.create({ project: aProject(), roles: [aRole(), aRole({ roleId: roleId(2), criteria: {} })] });
    for (const entry of [
      anEntry({ talentId: talentId(1) }),
      anEntry({ roleId: roleId(2), talentId: talentId(2) }),
      anEntry({ roleId: roleId(2), talentId: talentId(3), state: 'passed' }),
      anEntry({ roleId: roleId(2), talentId: talentId(4) }),
      anEntry({ roleId: roleId(2), talentId: talentId(1), turnId: turnId(9) }),
      anEntry({ roleId: roleId(1), talentId: talentId(2), addedBy: 'kabir' }),
    ])
      await casting.putEntry(entry);
  });
  afterAll(() => backend?.stop());

  it('are hers alone: listed people, not what the role asked for, not of a turn whose conversation is gone', async () => {
    const { shortlisted, passed, traits } = await read(owner);

    expect([shortlisted, passed]).toEqual([2, 1]);
    const riding = traits.find(({ trait }) => trait === 'skills:horse riding');
    expect(riding?.choices.map(({ roleId: role, talentId: person, state }) => [role, person, state]).toSorted()).toEqual([
      [roleId(2), talentId(2), 'shortlisted'],
      [roleId(2), talentId(3), 'passed'],
    ]);
    expect(riding?.choices.every(({ id }) => /^[0-9a-f]{24}$/u.test(id))).toBe(true);
    expect(await read(owner)).toEqual({ shortlisted, passed, traits });
    expect(await read({ org: 'other', sub: 'meera' })).toEqual({ shortlisted: 0, passed: 0, traits: [] });
  });

  it('of before she took her choices back count no more', async () => {
    await dynamoCastingStore(backend.tables).forgetChoices('demo', 'meera', '2027-01-01T00:00:00.000Z');

    expect(await read(owner)).toEqual({ shortlisted: 0, passed: 0, traits: [] });
  });
});
