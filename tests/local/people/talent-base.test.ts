/** The talent base of the running product, over its API alone: people known twice, merged and parted. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../support/clients/until.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';
import { call, type Json, type Person, someone } from '../contract/client.ts';

describe('the talent base of the running product', () => {
  let product: LocalProduct;
  let director: Person;
  beforeAll(async () => {
    product = await startLocalProduct({ env: { CASTMATCH_SEED: '0', CASTMATCH_REQUESTS_PER_MINUTE: '100000', SCRIPTED_MODEL_DELTA_MS: '1' } });
    director = await someone(product, { sub: 'meera', org: 'twice' });
  });
  afterAll(() => product?.stop());

  const ask = (line: string, body?: unknown): Promise<Json> => call(product, director, line, body);
  const take = async (...people: object[]): Promise<Json> => {
    const raw = people.map((person) => JSON.stringify(person)).join('\n');
    const begun = await call(product, director, 'POST /api/v1/talent/import', undefined, { raw, headers: { 'content-type': 'application/x-ndjson' } });
    expect(begun.status).toBe(202);
    return until('the import is done', async () => {
      const { body } = await ask(`GET /api/v1/imports/${begun.body.id}`);
      return body.status === 'done' ? body : undefined;
    });
  };
  const found = async (text: string): Promise<string[]> => (await ask('POST /api/v1/talent/search', { text })).body.items.map(({ id }: Json) => id);

  it('a person from two agents is found at import, is one on every list once she is merged, and two again when it is undone', async () => {
    const kathak = {
      gender: 'female',
      playingAge: { min: 24, max: 32 },
      birthYear: 1996,
      baseCity: 'Pune',
      skills: [{ name: 'Kathak' }],
      consent: { aiMatching: true },
    };
    await take({ ...kathak, externalId: 'a-1', stageName: 'Meera Kulkarni', source: 'Versova Talents', contact: { phone: '+910000054321' } });
    const second = await take({
      ...kathak,
      externalId: 'b-7',
      stageName: 'Kulkarni Mira',
      heightCm: 165,
      source: 'Aram Nagar Desk',
      contact: { phone: '+91 00000 54321' },
    });
    expect(second).toMatchObject({ added: 1, refused: 0, duplicates: 1 });

    const { body } = await ask('GET /api/v1/talent/duplicates');
    expect(body).toMatchObject({ total: 1, nextCursor: null });
    const [{ people, reasons }] = body.items;
    expect(reasons.map(({ field }: Json) => field)).toEqual(expect.arrayContaining(['contact', 'stageName', 'birthYear']));
    expect(JSON.stringify(body)).not.toContain('54321');
    const [kept, other] = people.map(({ id }: Json) => id);
    const project = await ask('POST /api/v1/projects', { title: 'Chai' });
    const role = await ask(`POST /api/v1/projects/${project.body.id}/roles`, { brief: 'A Kathak dancer in Pune, 24-32' });
    expect((await ask(`POST /api/v1/roles/${role.body.id}/shortlist`, { talentId: other })).status).toBe(201);
    const listed = async (): Promise<Json> => (await ask(`GET /api/v1/roles/${role.body.id}/shortlist`)).body.items.map(({ talentId }: Json) => talentId);
    await until('both are found', async () => ((await found('Kathak dancers in Pune')).length === 2 ? true : undefined));

    const merged = await ask(`POST /api/v1/talent/${kept}/merges`, { mergedId: other });

    expect(merged).toMatchObject({ status: 200, body: { id: kept, heightCm: 165, mergedFrom: [other] } });
    await until('the index follows', async () => ((await found('Kathak dancers in Pune')).join() === kept ? true : undefined));
    expect(await listed()).toEqual([kept]);
    expect((await ask(`GET /api/v1/talent/${other}`)).body.id).toBe(kept);
    expect((await ask(`PATCH /api/v1/talent/${other}`, { heightCm: 170 })).status).toBe(409);
    expect((await ask('GET /api/v1/talent/duplicates')).body.total).toBe(0);
    const viewer = await someone(product, { sub: 'viewer', org: 'twice', orgRole: 'viewer' });
    expect((await call(product, viewer, 'GET /api/v1/talent/duplicates')).status).toBe(403);
    expect((await call(product, viewer, `GET /api/v1/talent/${kept}`)).body).toMatchObject({ mergedFrom: [], contact: null });

    expect((await ask(`DELETE /api/v1/talent/${kept}/merges/${other}`)).body).toMatchObject({ id: kept, heightCm: null, mergedFrom: [] });

    await until('the index follows back', async () => ((await found('Kathak dancers in Pune')).length === 2 ? true : undefined));
    expect(await listed()).toEqual([other]);
    expect((await ask(`GET /api/v1/talent/${other}`)).body).toMatchObject({ id: other, stageName: 'Kulkarni Mira', heightCm: 165 });
    const stranger = await someone(product, { sub: 'stranger', org: 'elsewhere' });
    expect((await call(product, stranger, `POST /api/v1/talent/${kept}/merges`, { mergedId: other })).status).toBe(404);
  });
});
