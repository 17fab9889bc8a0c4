/** From brief to hold on the running product: who may, what is refused, and that nobody sees another house's work. */
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { Hold, Project, page, Role, ShortlistEntry } from '../../../layers/contracts/index.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';
import { call, demo, type Json, type Person, someone } from './client.ts';

const brief = 'Need 2 girls, 20-28, fluent Marathi, Kathak or Bharatnatyam trained, Pune ya Mumbai based, for a TVC on 12-14 Dec, budget 25k per day';
const later = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const day = (days: number): string => later(days).slice(0, 10);

describe('from brief to hold', () => {
  let product: LocalProduct;
  let people: readonly string[];

  beforeAll(async () => {
    product = await startLocalProduct({ env: { CASTMATCH_SEED: '300', CASTMATCH_MESSAGES_PER_MINUTE: '100000', SCRIPTED_MODEL_DELTA_MS: '1' } });
    const found = await call(product, demo, 'POST /api/v1/talent/search', { text: 'actors in Mumbai', limit: 10 });
    people = found.body.items.map(({ id }: Json) => id);
  });
  afterAll(async () => {
    await product?.stop();
  });

  const as = (role: string): Promise<Person> => someone(product, { org: 'demo', orgRole: role });
  const aProject = async (who: Person = demo): Promise<Json> => (await call(product, who, 'POST /api/v1/projects', { title: 'Chai', medium: 'tvc' })).body;
  const aRole = async (who: Person = demo, given: object = { brief }): Promise<Json> =>
    (await call(product, who, `POST /api/v1/projects/${(await aProject(who)).id}/roles`, given)).body;
  const hold = (changes: object = {}) => ({ talentId: people[0], from: day(10), to: day(12), expiresAt: later(2), ...changes });

  it('a project is made, read, listed, changed', async () => {
    const made = await call(product, demo, 'POST /api/v1/projects', { title: '  Chai, a love story ', medium: 'film' });

    expect(made.status).toBe(201);
    expect(Project.parse(made.body)).toMatchObject({ title: 'Chai, a love story', medium: 'film', status: 'open', createdBy: 'demo' });
    expect(made.headers.get('location')).toBe(`/api/v1/projects/${made.body.id}`);
    expect((await call(product, demo, `GET ${made.headers.get('location')}`)).body).toEqual(made.body);
    const changed = await call(product, demo, `PATCH /api/v1/projects/${made.body.id}`, { status: 'closed', medium: null });
    expect(changed.body).toMatchObject({ title: 'Chai, a love story', medium: null, status: 'closed' });
    const list = await call(product, demo, 'GET /api/v1/projects?limit=1');
    expect(page(Project).parse(list.body).items).toEqual([changed.body]);
    const role = await call(product, demo, `POST /api/v1/projects/${made.body.id}/roles`, { brief });
    expect(role).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });

  it('a role is read from its brief, and its shortlist and holds belong to it', async () => {
    const role = await aRole();

    expect(Role.parse(role)).toMatchObject({ brief, criteria: { gender: 'female', playingAge: { min: 20, max: 28 } }, shootDates: [{}], status: 'open' });
    expect(role.understood).toContain('Marathi');
    const [first, second] = people;
    const added = await call(product, demo, `POST /api/v1/roles/${role.id}/shortlist`, { talentId: first, note: 'warm eyes' });
    expect(added.status).toBe(201);
    expect(ShortlistEntry.parse(added.body)).toMatchObject({
      talentId: first,
      rank: 1,
      state: 'shortlisted',
      note: 'warm eyes',
      addedBy: 'demo',
      turnId: null,
    });
    await call(product, demo, `POST /api/v1/roles/${role.id}/shortlist`, { talentId: second });
    const passed = await call(product, demo, `POST /api/v1/roles/${role.id}/shortlist`, { talentId: first, state: 'passed' });
    expect(passed).toMatchObject({ status: 200, body: { state: 'passed', note: 'warm eyes', rank: 1 } });
    const list = page(ShortlistEntry).parse((await call(product, demo, `GET /api/v1/roles/${role.id}/shortlist`)).body);
    expect(list.items.map(({ talentId, state }) => [talentId, state])).toEqual([
      [first, 'passed'],
      [second, 'shortlisted'],
    ]);
    expect(list.items.every(({ talent }) => talent !== null)).toBe(true);
    expect((await call(product, demo, `DELETE /api/v1/roles/${role.id}/shortlist/${first}`)).status).toBe(204);
    expect((await call(product, demo, `DELETE /api/v1/roles/${role.id}/shortlist/${first}`)).status).toBe(404);

    const held = await call(product, demo, 'POST /api/v1/holds', { ...hold({ talentId: second, agreed: 'on the phone' }), roleId: role.id });
    expect(held.status).toBe(201);
    expect(Hold.parse(held.body)).toMatchObject({ priority: 'first', status: 'active', agreed: 'on the phone', warnings: [] });
    const extended = await call(product, demo, `PATCH /api/v1/holds/${held.body.id}`, { expiresAt: later(4) });
    expect(Date.parse(extended.body.expiresAt)).toBeGreaterThan(Date.parse(held.body.expiresAt));
    expect((await call(product, demo, `PATCH /api/v1/holds/${held.body.id}`, { status: 'confirmed' })).body.status).toBe('confirmed');
    expect((await call(product, demo, `POST /api/v1/holds/${held.body.id}/release`, {})).body.status).toBe('released');
    expect((await call(product, demo, `PATCH /api/v1/holds/${held.body.id}`, { status: 'confirmed' })).status).toBe(409);
    const ofRole = await call(product, demo, `GET /api/v1/holds?roleId=${role.id}`);
    expect(page(Hold).parse(ofRole.body).items).toMatchObject([{ id: held.body.id, status: 'released' }]);
  });

  it('two first holds on one day are both recorded, and the second one warns', async () => {
    const [one, other] = [await aRole(), await aRole()];
    const talentId = people[2];
    const first = await call(product, demo, 'POST /api/v1/holds', { ...hold({ talentId }), roleId: one.id });

    const second = await call(product, demo, 'POST /api/v1/holds', { ...hold({ talentId, from: day(12), to: day(13) }), roleId: other.id });

    expect(second).toMatchObject({
      status: 201,
      body: { status: 'active', warnings: [{ code: 'overlapping_first_hold', holdId: first.body.id, roleId: one.id }] },
    });
    const third = await call(product, demo, 'POST /api/v1/holds', { ...hold({ talentId, priority: 'second' }), roleId: other.id });
    expect(third).toMatchObject({ status: 201, body: { warnings: [] } });
    const again = await call(product, demo, 'POST /api/v1/holds', { ...hold({ talentId }), roleId: one.id });
    expect(again).toMatchObject({ status: 200, body: { id: first.body.id } });
  });

  it('what is created with an Idempotency-Key is created once', async () => {
    const role = await aRole();
    const keyed = (line: string, body: object, key: string) => call(product, demo, line, body, { headers: { 'idempotency-key': key } });
    for (const [line, body, other] of [
      ['POST /api/v1/projects', { title: 'Once' }, { title: 'Twice' }],
      [`POST /api/v1/projects/${role.projectId}/roles`, { brief, name: 'Once' }, { brief, name: 'Twice' }],
      [`POST /api/v1/roles/${role.id}/shortlist`, { talentId: people[3] }, { talentId: people[4] }],
      ['POST /api/v1/holds', { ...hold({ talentId: people[3] }), roleId: role.id }, { ...hold({ talentId: people[4] }), roleId: role.id }],
    ] as const) {
      const [first, second] = await Promise.all([keyed(line, body, `once ${line}`), keyed(line, body, `once ${line}`)]);
      expect([first.status, second.status]).toEqual([201, 201]);
      expect(second.body).toEqual(first.body);
      expect(await keyed(line, other, `once ${line}`)).toMatchObject({ status: 409, body: { code: 'idempotency_conflict' } });
    }
    const roles = await call(product, demo, `GET /api/v1/projects/${role.projectId}/roles`);
    expect(roles.body.items.map(({ name }: Json) => name).filter((name: string) => name === 'Once')).toHaveLength(1);
  });

  it('lists are read page by page, and a cursor is good for its own list alone', async () => {
    const owner = await someone(product, { org: 'pages', orgRole: 'owner' });
    const made = [];
    for (let number = 0; number < 5; number += 1) made.unshift((await aProject(owner)).id);
    const seen: string[] = [];
    let next = '/api/v1/projects?limit=2';
    let cursor = '';
    while (next !== '') {
      const { body } = await call(product, owner, `GET ${next}`);
      seen.push(...body.items.map(({ id }: Json) => id));
      cursor = body.nextCursor ?? cursor;
      next = body.nextCursor === null ? '' : `/api/v1/projects?limit=2&cursor=${body.nextCursor}`;
    }
    expect(seen).toEqual(made);
    for (const [who, path] of [
      [owner, `/api/v1/holds?cursor=${cursor}`],
      [owner, `/api/v1/projects?cursor=${cursor}x`],
      [demo, `/api/v1/projects?cursor=${cursor}`],
    ] as const)
      expect(await call(product, who, `GET ${path}`)).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
  });

  it('what belongs to another house is not there', async () => {
    const role = await aRole();
    const held = (await call(product, demo, 'POST /api/v1/holds', { ...hold(), roleId: role.id })).body;
    await call(product, demo, `POST /api/v1/roles/${role.id}/shortlist`, { talentId: people[0] });
    const stranger = await someone(product, { orgRole: 'owner' });
    const own = await aRole(stranger);
    const lines: readonly (readonly [string, object?])[] = [
      [`GET /api/v1/projects/${role.projectId}`],
      [`PATCH /api/v1/projects/${role.projectId}`, { title: 'mine' }],
      [`GET /api/v1/projects/${role.projectId}/roles`],
      [`POST /api/v1/projects/${role.projectId}/roles`, { brief }],
      [`GET /api/v1/roles/${role.id}`],
      [`PATCH /api/v1/roles/${role.id}`, { name: 'mine' }],
      [`GET /api/v1/roles/${role.id}/shortlist`],
      [`POST /api/v1/roles/${role.id}/shortlist`, { talentId: people[0] }],
      [`DELETE /api/v1/roles/${role.id}/shortlist/${people[0]}`],
      [`GET /api/v1/holds?roleId=${role.id}`],
      [`GET /api/v1/holds/${held.id}`],
      [`PATCH /api/v1/holds/${held.id}`, { status: 'confirmed' }],
      [`POST /api/v1/holds/${held.id}/release`, {}],
      ['POST /api/v1/holds', { ...hold(), roleId: role.id }],
    ];
    for (const [line, body] of lines) expect([line, (await call(product, stranger, line, body)).status]).toEqual([line, 404]);
    // A person of another house is nobody here, whatever role she is put on.
    expect(await call(product, stranger, `POST /api/v1/roles/${own.id}/shortlist`, { talentId: people[0] })).toMatchObject({ status: 400 });
    expect(await call(product, stranger, 'POST /api/v1/holds', { ...hold(), roleId: own.id })).toMatchObject({ status: 400 });
    expect((await call(product, stranger, 'GET /api/v1/holds')).body.items).toEqual([]);
    expect((await call(product, demo, `GET /api/v1/roles/${role.id}`)).body).toEqual(role);
    expect((await call(product, demo, `GET /api/v1/holds/${held.id}`)).body.status).toBe('active');
  });

  test.each([
    ['viewer', { read: 200, plan: 403, hold: 403 }],
    ['assistant', { read: 200, plan: 403, hold: 403 }],
    ['associate', { read: 200, plan: 201, hold: 403 }],
    ['director', { read: 200, plan: 201, hold: 201 }],
    ['owner', { read: 200, plan: 201, hold: 201 }],
  ])('%s', async (orgRole, may) => {
    const role = await aRole();
    const who = await as(orgRole);

    expect((await call(product, who, `GET /api/v1/roles/${role.id}/shortlist`)).status).toBe(may.read);
    expect((await call(product, who, 'POST /api/v1/projects', { title: 'Mine' })).status).toBe(may.plan);
    expect((await call(product, who, `POST /api/v1/roles/${role.id}/shortlist`, { talentId: people[1] })).status).toBe(may.plan);
    expect((await call(product, who, 'POST /api/v1/holds', { ...hold({ talentId: people[5] }), roleId: role.id })).status).toBe(may.hold);
  });

  it('what is not valid is refused by name, and nothing changed', async () => {
    const role = await aRole();
    const bad: readonly (readonly [string, unknown])[] = [
      ['POST /api/v1/projects', {}],
      ['POST /api/v1/projects', { title: '   ' }],
      ['POST /api/v1/projects', { title: 'x'.repeat(201) }],
      ['POST /api/v1/projects', { title: 'x', medium: 'opera' }],
      ['POST /api/v1/projects', { title: 'x', org: 'another' }],
      ['POST /api/v1/projects', []],
      [`PATCH /api/v1/projects/${role.projectId}`, {}],
      [`POST /api/v1/projects/${role.projectId}/roles`, { brief: ' ' }],
      [`POST /api/v1/projects/${role.projectId}/roles`, { brief: 'x'.repeat(20_001) }],
      [`POST /api/v1/projects/${role.projectId}/roles`, { brief, part: 9 }],
      [`POST /api/v1/projects/${role.projectId}/roles`, { brief, shootDates: [{ from: '2026-12-14', to: '2026-12-12' }] }],
      [`PATCH /api/v1/roles/${role.id}`, { status: 'maybe' }],
      [`PATCH /api/v1/roles/${role.id}`, { criteria: {} }],
      [`POST /api/v1/roles/${role.id}/shortlist`, { talentId: 'tal_1' }],
      [`POST /api/v1/roles/${role.id}/shortlist`, { talentId: 'tal_00000000000000000000000000' }],
      [`POST /api/v1/roles/${role.id}/shortlist`, { talentId: people[0], rank: 0 }],
      [`DELETE /api/v1/roles/${role.id}/shortlist/nobody`, undefined],
      ['GET /api/v1/roles/rol_1', undefined],
      ['GET /api/v1/holds?limit=0', undefined],
      ['GET /api/v1/holds?limit=101', undefined],
      ['GET /api/v1/holds?talent=x', undefined],
      ...[
        { to: day(9) },
        { from: '2020-01-01', to: '2020-01-02' },
        { to: day(700) },
        { expiresAt: later(-1) },
        { expiresAt: later(900) },
        { expiresAt: 'Friday' },
        { from: '2026-02-31' },
        { priority: 'third' },
        { status: 'confirmed' },
      ].map((changes) => ['POST /api/v1/holds', { ...hold(changes), roleId: role.id }] as const),
    ];
    for (const [line, body] of bad) {
      const answer = await call(product, demo, line, body);
      expect([line, body, answer.status, answer.body.code]).toEqual([line, body, 400, 'invalid_request']);
    }
    expect((await call(product, demo, `GET /api/v1/roles/${role.id}`)).body).toEqual(role);
    expect((await call(product, demo, `GET /api/v1/roles/${role.id}/shortlist`)).body.items).toEqual([]);
    expect((await call(product, demo, `GET /api/v1/holds?roleId=${role.id}`)).body.items).toEqual([]);
  });
});
