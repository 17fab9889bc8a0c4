import { beforeEach, describe, expect, it, test } from 'vitest';
import {
  addToShortlist,
  castingLimits,
  castingState,
  changeHold,
  changeProject,
  changeRole,
  createProject,
  createRole,
  type HoldChange,
  holdStatusAt,
  listHolds,
  readShortlist,
  recordHold,
  removeFromShortlist,
} from '../../../layers/core/casting/index.ts';
import type { OrgRole } from '../../../layers/core/shared/index.ts';
import {
  actor,
  aHold,
  anEntry,
  aProject,
  aRole,
  type CastingWorld,
  castingWorld,
  conversationId,
  holdId,
  roleId,
  startOfTime,
  turnId,
} from '../../support/casting.ts';
import { talentId } from '../../support/talent.ts';

const hour = 3_600_000;
const iso = (ms: number): string => new Date(ms).toISOString();
const given = {
  talentId: talentId(1),
  from: '2026-12-12',
  to: '2026-12-14',
  priority: 'first',
  expiresAt: iso(startOfTime + 72 * hour),
  agreed: null,
} as const;
let world: CastingWorld;

beforeEach(async () => {
  world = await castingWorld();
  await world.casting.create({ project: aProject(), roles: [aRole(), aRole({ roleId: roleId(2), name: 'Mother' })] });
});
const record = (changes: Partial<typeof given | Record<string, unknown>> = {}, role = roleId(1), number = 1) =>
  recordHold(world)(actor(), role, { ...given, ...changes } as typeof given, world.reserved(holdId(number)));

describe('a role', () => {
  it('is what its brief asks, in the search’s own fields', async () => {
    const made = await createRole(world)(
      actor(),
      aProject().projectId,
      { brief: 'Need a Marathi speaking woman, 20-28, Kathak trained, Pune, for a TVC on 12-14 Dec' },
      world.reserved(roleId(3)),
    );

    expect(made).toMatchObject({
      name: 'Female role',
      criteria: { gender: 'female', playingAge: { min: 20, max: 28 }, cities: ['Pune'], medium: 'tvc' },
      shootDates: [{ from: '2026-12-12', to: '2026-12-14' }],
      status: 'open',
    });
    expect(made.understood).toContain('Marathi');
    expect(await world.casting.readRole('demo', made.roleId)).toEqual(made);
  });

  it('is one part of a brief of several', async () => {
    const brief = '1. A mother, 45-55, Hindi. 2. A son, 18-22, Hindi.';
    const second = await createRole(world)(actor(), aProject().projectId, { brief, part: 2 }, world.reserved(roleId(3)));

    expect(second.criteria.playingAge).toEqual({ min: 18, max: 22 });
    await expect(createRole(world)(actor(), aProject().projectId, { brief, part: 3 }, world.reserved(roleId(4)))).rejects.toMatchObject({
      code: 'invalid_request',
    });
  });

  it('is made once of one request, however often that comes', async () => {
    const make = () => createRole(world)(actor(), aProject().projectId, { brief: 'a rider' }, world.reserved(roleId(3)));
    const first = await make();
    world.pass(hour);

    expect(await make()).toEqual(first);
  });

  it('keeps its name when its brief is read anew', async () => {
    const changed = await changeRole(world)(actor(), roleId(1), { brief: 'a dancer in Pune' });

    expect(changed).toMatchObject({ name: 'Rider', brief: 'a dancer in Pune', criteria: { cities: ['Pune'] }, shootDates: [], version: 2 });
  });

  it('takes nobody when it is closed', async () => {
    await changeRole(world)(actor(), roleId(1), { status: 'closed' });

    await expect(addToShortlist(world)(actor(), roleId(1), [{ talentId: talentId(1) }])).rejects.toMatchObject({ code: 'conflict' });
    await expect(record()).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is changed by whoever is quicker, and by the other after her', async () => {
    await Promise.all([1, 2, 3].map((number) => changeRole(world)(actor(), roleId(1), { name: `Rider ${number}` })));

    expect((await world.casting.readRole('demo', roleId(1)))?.version).toBe(4);
  });
});

test('a change that never gets through is a conflict', async () => {
  const busy = { ...world, casting: { ...world.casting, replaceProject: async () => 'refused' as const, putEntry: async () => 'refused' as const } };

  await expect(changeProject(busy)(actor(), aProject().projectId, { title: 'x' })).rejects.toMatchObject({ code: 'conflict' });
  await expect(addToShortlist(busy)(actor(), roleId(1), [{ talentId: talentId(1) }])).rejects.toMatchObject({ code: 'conflict' });
});

describe('a shortlist', () => {
  const add = (...numbers: number[]) =>
    addToShortlist(world)(
      actor(),
      roleId(1),
      numbers.map((number) => ({ talentId: talentId(number) })),
      { turnId: turnId(1) },
    );
  const order = async (): Promise<string[]> => (await readShortlist(world)(actor(), roleId(1))).map((entry) => entry.talentId);

  it('is in the order in which people came', async () => {
    await add(3, 1);
    await add(2);

    expect(await order()).toEqual([3, 1, 2].map(talentId));
  });

  it('takes a person once, and changes only what is said of her', async () => {
    await add(1, 2);
    const [again] = await add(1);
    expect(again).toMatchObject({ isNew: false, entry: { version: 1 } });

    const [passed] = await addToShortlist(world)(actor(), roleId(1), [{ talentId: talentId(1), state: 'passed', note: 'too tall' }]);
    const [moved] = await addToShortlist(world)(actor(), roleId(1), [{ talentId: talentId(1), rank: 9 }]);

    expect(passed).toMatchObject({ isNew: false, entry: { state: 'passed', note: 'too tall', rank: 1, turnId: turnId(1) } });
    expect(moved).toMatchObject({ entry: { state: 'passed', note: 'too tall', rank: 9 } });
    expect(await order()).toEqual([2, 1].map(talentId));
  });

  it('takes all or nobody when one of them is not listed', async () => {
    await expect(add(1, 6)).rejects.toMatchObject({ code: 'invalid_request', issues: [{ path: 'talentId' }] });
    await expect(add(7, 8)).rejects.toMatchObject({ code: 'invalid_request' });

    expect(await order()).toEqual([]);
  });

  it('loses all of those or nobody', async () => {
    await add(1, 2);
    await expect(removeFromShortlist(world)(actor(), roleId(1), [talentId(1), talentId(5)])).rejects.toMatchObject({ code: 'not_found' });
    expect(await order()).toHaveLength(2);

    await removeFromShortlist(world)(actor(), roleId(1), [talentId(1), talentId(2)]);

    expect(await order()).toEqual([]);
  });

  it('has an end', async () => {
    for (let number = 1; number <= castingLimits.shortlist; number += 1)
      await world.casting.putEntry(anEntry({ talentId: talentId(100 + number), rank: number }));

    await expect(add(1)).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('a hold', () => {
  it('is recorded for the role’s project, and expires by the clock', async () => {
    const { hold, conflicts } = await record();

    expect(hold).toMatchObject({ projectId: aProject().projectId, status: 'active', createdBy: 'meera' });
    expect(conflicts).toEqual([]);
    expect(holdStatusAt(hold, startOfTime + 72 * hour - 1)).toBe('active');
    expect(holdStatusAt(hold, startOfTime + 72 * hour)).toBe('expired');
  });

  it('is one hold when it is recorded twice', async () => {
    const first = await record();

    expect(await record({}, roleId(1), 2)).toEqual(first);
    expect(await world.casting.holdsOfRole('demo', roleId(1))).toHaveLength(1);
  });

  test.each<[string, object, number]>([
    ['the same days', {}, 1],
    ['one day of them', { from: '2026-12-14', to: '2026-12-20' }, 1],
    ['days beside them', { from: '2026-12-15', to: '2026-12-20' }, 0],
    ['a second hold', { priority: 'second' }, 0],
    ['another person', { talentId: talentId(2) }, 0],
  ])('a first hold of another role: %s', async (_name, changes, conflicts) => {
    await record();

    const second = await record(changes, roleId(2), 2);

    expect(second.conflicts).toHaveLength(conflicts);
    expect(await world.casting.holdsOfRole('demo', roleId(2))).toHaveLength(1);
  });

  it('of which nothing is left warns nobody', async () => {
    await record();
    await record({ from: '2026-12-12', to: '2026-12-12' }, roleId(1), 2);
    await changeHold(world)(actor(), holdId(2), { kind: 'release' });
    world.pass(72 * hour);

    expect((await record({ expiresAt: iso(startOfTime + 100 * hour) }, roleId(2), 3)).conflicts).toEqual([]);
  });

  test.each<[string, object]>([
    ['from', { from: '2026-12-15' }],
    ['to', { from: '2026-11-01', to: '2026-11-26' }],
    ['to', { to: '2027-12-31' }],
    ['expiresAt', { expiresAt: iso(startOfTime) }],
    ['expiresAt', { expiresAt: iso(startOfTime + 400 * 24 * hour) }],
    ['talentId', { talentId: talentId(6) }],
  ])('that is not sensible is refused by its %s', async (path, changes) => {
    await expect(record(changes)).rejects.toMatchObject({ code: 'invalid_request', issues: [{ path }] });
  });

  test.each<[string, readonly HoldChange[], string]>([
    ['extended', [{ kind: 'extend', expiresAt: iso(startOfTime + 96 * hour) }], 'active'],
    ['confirmed, twice', [{ kind: 'confirm' }, { kind: 'confirm' }], 'confirmed'],
    ['released, twice', [{ kind: 'release' }, { kind: 'release' }], 'released'],
    ['confirmed, then released', [{ kind: 'confirm' }, { kind: 'release' }], 'released'],
    ['released, then confirmed', [{ kind: 'release' }, { kind: 'confirm' }], 'conflict'],
    ['confirmed, then extended', [{ kind: 'confirm' }, { kind: 'extend', expiresAt: iso(startOfTime + 96 * hour) }], 'conflict'],
    ['extended into the past', [{ kind: 'extend', expiresAt: iso(startOfTime - 1) }], 'invalid_request'],
  ])('%s', async (_name, changes, expected) => {
    await record();
    const outcome = await changes
      .reduce<Promise<unknown>>((before, change) => before.then(() => changeHold(world)(actor(), holdId(1), change)), Promise.resolve())
      .then(
        async () => (await world.casting.readHold('demo', holdId(1)))?.status,
        (error: { code: string }) => error.code,
      );

    expect(outcome).toBe(expected);
  });

  it('that has expired can be released, and neither confirmed nor extended', async () => {
    await record();
    world.pass(72 * hour);

    await expect(changeHold(world)(actor(), holdId(1), { kind: 'confirm' })).rejects.toMatchObject({ code: 'conflict' });
    await expect(changeHold(world)(actor(), holdId(1), { kind: 'extend', expiresAt: iso(startOfTime + 99 * hour) })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await changeHold(world)(actor(), holdId(1), { kind: 'release' })).toMatchObject({ status: 'released' });
  });

  it('is listed with its role newest first, page by page', async () => {
    for (const number of [1, 2, 3]) await world.casting.createHold(aHold({ holdId: holdId(number), createdAt: iso(startOfTime + number) }));

    const first = await listHolds(world)(actor(), { roleId: roleId(1), limit: 2, after: null });
    const rest = await listHolds(world)(actor(), { roleId: roleId(1), limit: 2, after: first.next });

    expect([first, rest].map(({ items }) => items.map((hold) => hold.holdId))).toEqual([[holdId(3), holdId(2)], [holdId(1)]]);
    expect(rest.next).toBeNull();
    await expect(listHolds(world)(actor(), { roleId: roleId(9), limit: 2, after: null })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('has an end, too', async () => {
    for (let number = 1; number <= castingLimits.holds; number += 1)
      await world.casting.createHold(aHold({ holdId: holdId(10 + number), status: 'released', from: '2026-12-01', to: '2026-12-01' }));

    await expect(record()).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('who may', () => {
  const plan = (role?: OrgRole) => createProject(world)({ ...actor(), role }, { title: 'x', medium: null }, world.reserved('prj_00000000000000000000000009'));
  const shortlist = (role?: OrgRole) => addToShortlist(world)({ ...actor(), role }, roleId(1), [{ talentId: talentId(1) }]);
  const hold = (role?: OrgRole) => recordHold(world)({ ...actor(), role }, roleId(1), given, world.reserved(holdId(1)));
  const planners = ['owner', 'director', 'associate'];
  const holders = ['owner', 'director'];

  test.each(['owner', 'director', 'associate', 'assistant', 'viewer', undefined] as const)('%s', async (role) => {
    for (const [act, allowed] of [
      [plan, planners],
      [shortlist, planners],
      [hold, holders],
    ] as const) {
      const outcome = await act(role).then(
        () => 'done',
        (error: { code: string }) => error.code,
      );
      expect(outcome).toBe(role !== undefined && allowed.includes(role) ? 'done' : 'forbidden');
    }
  });
});

describe('the state of the role at hand', () => {
  const state = () => castingState(world)('demo', conversationId);
  const atHand = (id = roleId(1)) => world.casting.keepAtHand({ org: 'demo', conversationId, roleId: id, turnId: turnId(1) });

  it('is nothing without a role, or with one that is closed', async () => {
    expect(await state()).toBeUndefined();
    await atHand();
    expect(await state()).toEqual({ roleName: 'Rider', expiring: [], withoutBackup: null });
    await changeRole(world)(actor(), roleId(1), { status: 'closed' });
    expect(await state()).toBeUndefined();
  });

  it('knows the holds that end within two days, the soonest first', async () => {
    await atHand();
    await record({ expiresAt: iso(startOfTime + 47 * hour) }, roleId(1), 1);
    await record({ talentId: talentId(2), expiresAt: iso(startOfTime + 5 * hour) }, roleId(1), 2);
    await record({ talentId: talentId(3), expiresAt: iso(startOfTime + 49 * hour) }, roleId(1), 3);
    await record({ talentId: talentId(4), expiresAt: iso(startOfTime + 3 * hour) }, roleId(1), 4);
    await changeHold(world)(actor(), holdId(4), { kind: 'confirm' });

    expect((await state())?.expiring.map(({ stageName }) => stageName)).toEqual(['Person 2', 'Person 1']);
    world.pass(6 * hour);
    expect((await state())?.expiring.map(({ stageName }) => stageName)).toEqual(['Person 1', 'Person 3']);
  });

  it('misses a backup beside one person alone', async () => {
    await atHand();
    await addToShortlist(world)(actor(), roleId(1), [{ talentId: talentId(1) }, { talentId: talentId(2), state: 'passed' }]);
    expect((await state())?.withoutBackup).toBe('Person 1');

    await record({ talentId: talentId(1) });
    expect((await state())?.withoutBackup).toBe('Person 1');

    await addToShortlist(world)(actor(), roleId(1), [{ talentId: talentId(3) }]);
    expect((await state())?.withoutBackup).toBeNull();
  });

  it('does not speak of somebody who is no longer listed', async () => {
    await atHand();
    await world.casting.putEntry(anEntry({ talentId: talentId(6) }));
    await world.casting.createHold(aHold({ talentId: talentId(6), expiresAt: iso(startOfTime + hour) }));

    expect(await state()).toEqual({ roleName: 'Rider', expiring: [], withoutBackup: null });
  });
});
