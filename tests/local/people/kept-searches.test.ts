/** Kept searches of the running product: a day later the schedule itself looks, tells an open socket, and keeps the news for who was away. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoBriefStore } from '../../../layers/adapters/dynamodb/briefs/brief-store.ts';
import { until } from '../../support/clients/until.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';
import { tablesOf } from '../../support/product-tables.ts';
import { call, type Json, type Person, readySocket, someone } from '../contract/client.ts';

const day = 24 * 3_600_000;
const settings = { CASTMATCH_SEED: '0', CASTMATCH_REQUESTS_PER_MINUTE: '100000', SCRIPTED_MODEL_DELTA_MS: '1' };
const rider = (number: number) => ({
  externalId: `rider-${number}`,
  stageName: `Rider Number${number}`,
  gender: 'female',
  playingAge: { min: 24, max: 32 },
  baseCity: 'Mumbai',
  skills: [{ name: 'Horse riding' }],
  consent: { aiMatching: true },
});

describe('kept searches', () => {
  let product: LocalProduct;
  let meera: Person;
  let ravi: Person;
  const ask = async (who: Person, line: string, body?: unknown): Promise<Json> => call(product, who, line, body);
  const add = async (number: number): Promise<string> => {
    const made = await ask(meera, 'POST /api/v1/talent', rider(number));
    expect(made.status).toBe(201);
    return made.body.id;
  };
  const listed = async (who: Person): Promise<Json[]> => (await ask(who, 'GET /api/v1/briefs')).body.items;
  /** It was looked at yesterday, and its hour has come; the schedule does the rest. */
  const aDayLater = async (who: Person): Promise<void> => {
    const briefs = dynamoBriefStore(tablesOf(product));
    for (const brief of await briefs.list(who.org, who.sub))
      expect(
        await briefs.replace({
          ...brief,
          lookedAt: new Date(Date.parse(brief.lookedAt) - day).toISOString(),
          dueAt: new Date().toISOString(),
          version: brief.version + 1,
        }),
      ).toBe('written');
  };

  beforeAll(async () => {
    product = await startLocalProduct({ env: settings });
    meera = await someone(product, { sub: 'meera', org: 'kept', orgRole: 'owner' });
    ravi = await someone(product, { sub: 'ravi', org: 'kept', orgRole: 'director' });
  });
  afterAll(() => product?.stop());

  it('announces once a day who is new, to a socket and for later; an erased one is in no news, and forget me ends them', async () => {
    await add(1);
    const text = 'Women in Mumbai aged 25-35 who can ride a horse';
    const key = { headers: { 'idempotency-key': 'keep-it' } };
    const kept = await call(product, meera, 'POST /api/v1/briefs', { text, name: 'Riders' }, key);
    expect([kept.status, kept.headers.get('location')]).toEqual([201, `/api/v1/briefs/${kept.body.id}`]);
    expect(kept.body).toMatchObject({ status: 'on', total: 1, news: [], unseen: 0 });
    expect((await call(product, meera, 'POST /api/v1/briefs', { text, name: 'Riders' }, key)).body).toEqual(kept.body);
    await ask(ravi, 'POST /api/v1/briefs', { text, name: 'His own' });
    await add(2);
    const third = await add(3);
    expect((await listed(meera)).map(({ name }) => name)).toEqual(['Riders']);
    const { body: exported } = await call(product, meera, 'GET /api/v1/memory/export');
    expect(exported.searches).toEqual([expect.objectContaining({ id: kept.body.id, name: 'Riders', text })]);

    const socket = await readySocket(product, meera);
    await aDayLater(meera);
    const told = await socket.wait('she is told', ({ type }) => type === 'notification', 80_000);
    expect(told).toMatchObject({ kind: 'brief', title: 'Riders', body: '2 new people fit your kept search.', link: `/searches#${kept.body.id}` });
    socket.close();
    const [riders] = await listed(meera);
    expect(riders).toMatchObject({ unseen: 2, total: 3, news: [{ id: told.id }] });
    expect(riders.news[0].people.map(({ stageName, because }: Json) => [stageName, because]).sort()).toEqual([
      ['Rider Number2', 'joined'],
      ['Rider Number3', 'joined'],
    ]);
    expect(riders.news[0].people[0].reasons.length).toBeGreaterThan(0);
    // Nobody is there for him; nothing is lost.
    await aDayLater(ravi);
    await until('his is looked at, too', async () => ((await listed(ravi))[0]?.unseen === 2 ? true : undefined), { deadlineMs: 40_000 });

    expect((await ask(meera, `DELETE /api/v1/talent/${third}`)).status).toBe(202);
    expect((await listed(meera))[0].news[0].people).toHaveLength(1);
    const read = await ask(meera, `PATCH /api/v1/briefs/${kept.body.id}`, { seen: true });
    expect([read.status, read.body.unseen]).toEqual([200, 0]);
    const receipt = await until(
      'she is out of what was kept',
      async () => {
        const { body } = await ask(meera, `GET /api/v1/talent/${third}/erasure`);
        return body.removed.briefs === undefined ? undefined : body.removed;
      },
      { deadlineMs: 40_000 },
    );
    // In the news and among the known, of two people.
    expect(receipt.briefs).toBe(4);

    await aDayLater(meera);
    await until('it is looked at again', async () => ((await listed(meera))[0].lookedAt > riders.lookedAt ? true : undefined), { deadlineMs: 40_000 });
    expect((await listed(meera))[0].news).toHaveLength(1);

    expect((await ask(meera, 'DELETE /api/v1/memory')).body.briefs).toBe(1);
    expect([(await listed(meera)).length, (await listed(ravi)).length]).toEqual([0, 1]);
  }, 180_000);
});
