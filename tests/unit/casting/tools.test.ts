import { beforeEach, describe, expect, it, test } from 'vitest';
import { castingTools, changeRole, type Role } from '../../../layers/core/casting/index.ts';
import type { ToolContext, ToolResult } from '../../../layers/core/intelligence/index.ts';
import { roleQuestion } from '../../../layers/core/matching/role-question.ts';
import {
  aHold,
  anEntry,
  aProject,
  aRole,
  type CastingWorld,
  castingWorld,
  conversationId,
  holdId,
  projectId,
  roleId,
  startOfTime,
  toolContext,
  turnId,
} from '../../support/casting.ts';
import { talentId } from '../../support/talent.ts';

// biome-ignore lint/suspicious/noExplicitAny: what a model reads is read as it comes.
type Output = any;
let world: CastingWorld;
beforeEach(async () => {
  world = await castingWorld();
});

const run = (name: string, input: unknown, context: ToolContext = toolContext()): Promise<ToolResult> => {
  const tool = castingTools(world).find((candidate) => candidate.name === name);
  if (!tool) throw new Error(`no tool ${name}`);
  return tool.run(input, context);
};
const output = async (...call: Parameters<typeof run>): Promise<Output> => (await run(...call)).output;
const withRole = async (): Promise<void> => {
  await world.casting.create({ project: aProject(), roles: [aRole()], atHand: { org: 'demo', conversationId, roleId: roleId(1), turnId: turnId(9) } });
};

describe('create_role_from_brief', () => {
  const brief = 'A mother, 45-55, Hindi, and a son, 18-22, for a TVC';

  it('makes a project and a role for each part, and puts the first one at hand', async () => {
    const { roles } = await output('create_role_from_brief', { brief: '1. A mother, 45-55, Hindi. 2. A son, 18-22, Hindi. TVC on 12-14 Dec' });

    expect(roles).toHaveLength(2);
    expect(roles[0].criteria.playingAge).toEqual({ min: 45, max: 55 });
    expect(await world.casting.readAtHand('demo', conversationId)).toMatchObject({ roleId: roles[0].roleId, turnId: turnId(1) });
    const [project] = await world.casting.listProjects('demo', { limit: 5, after: null });
    expect(project).toMatchObject({ projectId: roles[1].projectId, createdBy: 'meera' });
    expect(project?.title).toContain('27 Nov 2026');
  });

  it('stays in the project of the conversation, unless a new production is named or that one is closed', async () => {
    await withRole();

    const second = await output('create_role_from_brief', { brief, name: 'The mother' }, toolContext('associate', 2));
    const other = await output('create_role_from_brief', { brief, projectTitle: 'Monsoon' }, toolContext('associate', 3));
    await world.casting.replaceProject({ ...aProject(), status: 'closed', version: 2 });
    await world.casting.keepAtHand({ org: 'demo', conversationId, roleId: roleId(1), turnId: turnId(4) });
    const third = await output('create_role_from_brief', { brief }, toolContext('associate', 5));

    expect(second.roles[0]).toMatchObject({ projectId: projectId(1), name: 'The mother' });
    expect(await world.casting.readProject('demo', other.roles[0].projectId)).toMatchObject({ title: 'Monsoon', status: 'open' });
    expect([projectId(1), other.roles[0].projectId]).not.toContain(third.roles[0].projectId);
  });

  it('makes one role, though a turn is begun again', async () => {
    const [first, second] = [await output('create_role_from_brief', { brief }), await output('create_role_from_brief', { brief })];

    expect(second.roles[0].roleId).toBe(first.roles[0].roleId);
    expect(await world.casting.listRoles('demo', first.roles[0].projectId, { limit: 9, after: null })).toHaveLength(first.roles.length);
  });
});

describe('a brief that the model has read too', () => {
  const nothing = { text: '', gender: 'open', cities: [], languages: [], dialects: [], skills: [] };
  const made = async (input: object): Promise<Output> => (await output('create_role_from_brief', input)).roles;

  it('keeps what only the model read, matches by it, and says where her words say otherwise', async () => {
    const [role] = await made({
      brief: 'A woman, 25-35, in Mumbai',
      parts: [{ ...nothing, gender: 'male', skills: ['Swimming'], languages: [{ code: 'Marathi', minProficiency: 'fluent' }], text: 'a stern look' }],
    });

    expect(role).toMatchObject({
      criteria: { gender: 'female', cities: ['Mumbai'], skills: ['swimming'], languages: [{ code: 'mr' }] },
      onlyYouRead: ['text', 'languages', 'skills'],
      herWordsSayOtherwise: ['gender'],
    });
    expect(role.understood).toContain('swimming');
    const stored = await world.casting.readRole('demo', role.roleId);
    const { parsed, part } = await roleQuestion(stored as Role, undefined, '2026-11-27');
    expect(parsed.roles[part]).toMatchObject({ gender: 'female', skills: ['swimming'], languages: [{ code: 'mr' }] });
    expect(parsed.roles[part]?.character).toContain('a stern look');
  });

  it('takes nothing of a reading that counts other parts, nothing by a protected ask, and refuses what is none', async () => {
    const [, second] = await made({ brief: '1. A mother, 45-55. 2. A son, 18-22', parts: [{ ...nothing, skills: ['swimming'] }] });
    expect(second).not.toHaveProperty('onlyYouRead');

    const fair = await output(
      'create_role_from_brief',
      { brief: 'A woman for a TVC', parts: [{ ...nothing, text: 'fair complexion, warm' }] },
      toolContext('associate', 2),
    );
    expect(fair.notSearchedBy).toEqual(['complexion']);
    expect(JSON.stringify(fair.roles)).not.toContain('complexion');

    await expect(run('create_role_from_brief', { brief: 'A woman', parts: [{ ...nothing, caste: 'any' }] })).rejects.toMatchObject({ code: 'invalid_request' });
    await expect(run('create_role_from_brief', { brief: 'A woman', parts: [{ ...nothing, playingAge: { min: 40, max: 20 } }] })).rejects.toMatchObject({
      code: 'invalid_request',
    });
  });

  it('forgets the reading with the brief it was of', async () => {
    const [role] = await made({ brief: 'A woman, 25-35', parts: [{ ...nothing, skills: ['swimming'] }] });
    const actor = { org: 'demo', sub: 'meera', role: 'associate' } as const;

    const renamed = await changeRole(world)(actor, role.roleId, { name: 'The swimmer' });
    const changed = await changeRole(world)(actor, role.roleId, { brief: 'A man, 25-35' });

    expect(renamed.reading).toEqual({ skills: ['swimming'] });
    expect(changed).not.toHaveProperty('reading');
  });
});

describe('the shortlist tools', () => {
  beforeEach(withRole);

  it('add in order, pass over, take off, and read with names as data and people as cards', async () => {
    expect(await run('shortlist_add', { talentIds: [talentId(2), talentId(1)], note: 'good eyes' })).toMatchObject({
      output: { role: 'Rider', added: 2, shortlisted: 2, people: [{ id: talentId(2), rank: 1, teamNote: 'good eyes' }, { id: talentId(1) }] },
      summary: { roleId: roleId(1), added: 2 },
      matches: [],
    });
    expect(await output('shortlist_add', { talentIds: [talentId(2)], passed: true })).toMatchObject({ added: 0, shortlisted: 1 });
    const list = await run('list_shortlist', {});
    expect(list.output).toMatchObject({
      role: 'Rider',
      total: 2,
      criteria: { cities: ['Mumbai'] },
      people: [
        { id: talentId(2), state: 'passed', stageName: 'Person 2' },
        { id: talentId(1), state: 'shortlisted', stageName: 'Person 1' },
      ],
    });
    expect(list.matches.map((match) => match.talentId)).toEqual([talentId(1)]);
    expect((await world.casting.shortlist('demo', roleId(1)))[0]).toMatchObject({ addedBy: 'meera', turnId: turnId(1) });
    expect(await output('shortlist_remove', { talentIds: [talentId(1), talentId(2)] })).toMatchObject({ removed: 2, shortlisted: 0 });
    await expect(run('shortlist_remove', { talentIds: [talentId(1)] })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('read twenty rows at most, and leave out who is no longer listed', async () => {
    for (let number = 1; number <= 30; number += 1) await world.casting.putEntry(anEntry({ talentId: talentId(number), rank: number }));

    const { output: read, matches } = await run('list_shortlist', {});

    expect(read).toMatchObject({ total: 30, shown: 5 });
    expect(matches).toHaveLength(5);
  });

  it('make the role that is named the role at hand', async () => {
    await world.casting.create({ roles: [aRole({ roleId: roleId(2), name: 'Mother' })] });

    await run('shortlist_add', { talentIds: [talentId(1)], roleId: roleId(2) });

    expect(await output('list_shortlist', {})).toMatchObject({ role: 'Mother', total: 1 });
  });
});

describe('the hold tools', () => {
  beforeEach(withRole);
  const hold = { talentId: talentId(1), from: '2026-12-12', to: '2026-12-14', expiresOn: '2026-12-04' };

  it('record till the evening of the day in India, and say what conflicts', async () => {
    await world.casting.createHold(aHold({ holdId: holdId(7), roleId: roleId(2), from: '2026-12-14', to: '2026-12-16' }));

    const recorded = await run('record_hold', { ...hold, agreed: 'on the phone' });

    expect(recorded.output).toMatchObject({
      priority: 'first',
      status: 'active',
      expiresAt: '2026-12-04T12:30:00.000Z',
      conflicts: [{ holdId: holdId(7), roleId: roleId(2) }],
    });
    expect(recorded.output).toMatchObject({ note: expect.stringContaining('nobody outside was told') });
    expect(await output('record_hold', { ...hold, talentId: talentId(2), expiresAtTime: '09:15', priority: 'second' })).toMatchObject({
      expiresAt: '2026-12-04T03:45:00.000Z',
      conflicts: [],
    });
    expect((await output('list_holds', {})).holds).toHaveLength(2);
  });

  it('extend, confirm, release', async () => {
    await world.casting.createHold(aHold());

    expect(await output('change_hold', { holdId: holdId(1), change: 'extend', expiresOn: '2026-12-08' })).toMatchObject({
      expiresAt: '2026-12-08T12:30:00.000Z',
    });
    expect(await output('change_hold', { holdId: holdId(1), change: 'confirm' })).toMatchObject({ status: 'confirmed' });
    expect(await output('change_hold', { holdId: holdId(1), change: 'release' })).toMatchObject({ status: 'released' });
    await expect(run('change_hold', { holdId: holdId(1), change: 'extend' })).rejects.toMatchObject({ issues: [{ path: 'expiresOn' }] });
    await expect(run('change_hold', { holdId: holdId(9), change: 'confirm' })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('tell what has expired', async () => {
    await world.casting.createHold(aHold({ expiresAt: new Date(startOfTime - 1).toISOString() }));

    expect((await output('list_holds', {})).holds).toMatchObject([{ holdId: holdId(1), status: 'expired', stageName: 'Person 1' }]);
  });
});

test.each([
  ['shortlist_add', { talentIds: [talentId(1)] }],
  ['shortlist_remove', { talentIds: [talentId(1)] }],
  ['list_shortlist', {}],
  ['list_holds', {}],
  ['record_hold', { talentId: talentId(1), from: '2026-12-12', to: '2026-12-14', expiresOn: '2026-12-04' }],
])('%s without a role at hand says how to make one', async (name, input) => {
  await expect(run(name, input)).rejects.toThrow('create_role_from_brief');
});

test.each([
  ['create_role_from_brief', {}],
  ['create_role_from_brief', { brief: 'a rider', org: 'another' }],
  ['shortlist_add', { talentIds: [] }],
  ['shortlist_add', { talentIds: [talentId(1), talentId(1)] }],
  ['shortlist_add', { talentIds: [talentId(99)] }],
  ['shortlist_add', { talentIds: [talentId(6)] }],
  ['shortlist_add', { talentIds: ['Person 1'] }],
  ['shortlist_add', { talentIds: [talentId(1)], roleId: 'Rider' }],
  ['list_shortlist', { sub: 'somebody' }],
  ['record_hold', { talentId: talentId(1), from: '2026-12-12', to: '2026-12-14', expiresOn: 'Friday' }],
  ['record_hold', { talentId: talentId(1), from: '2026-02-31', to: '2026-12-14', expiresOn: '2026-12-04' }],
  ['change_hold', { holdId: holdId(1), change: 'book' }],
])('%s refuses %j', async (name, input) => {
  await withRole();

  await expect(run(name, input)).rejects.toMatchObject({ code: 'invalid_request' });
});

test.each<[string, 'associate' | 'assistant' | 'viewer', object]>([
  ['create_role_from_brief', 'assistant', { brief: 'a rider' }],
  ['shortlist_add', 'viewer', { talentIds: [talentId(1)] }],
  ['shortlist_remove', 'assistant', { talentIds: [talentId(1)] }],
  ['record_hold', 'associate', { talentId: talentId(1), from: '2026-12-12', to: '2026-12-14', expiresOn: '2026-12-04' }],
  ['change_hold', 'associate', { holdId: holdId(1), change: 'release' }],
])('%s is not for %s', async (name, role, input) => {
  await withRole();
  await world.casting.createHold(aHold());

  await expect(run(name, input, toolContext(role))).rejects.toMatchObject({ code: 'forbidden' });
});

test('another house’s role, hold or person is nobody’s here', async () => {
  await withRole();
  await world.casting.createHold(aHold());
  const stranger: ToolContext = { ...toolContext('owner'), org: 'another' };

  for (const [name, input] of [
    ['list_shortlist', { roleId: roleId(1) }],
    ['shortlist_add', { roleId: roleId(1), talentIds: [talentId(1)] }],
    ['change_hold', { holdId: holdId(1), change: 'release' }],
  ] as const)
    await expect(run(name, input, stranger)).rejects.toMatchObject({ code: 'not_found' });
  expect(await world.casting.readHold('demo', holdId(1))).toEqual(aHold());
});
