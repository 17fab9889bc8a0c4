/** Two organizations with a canary in every field that can hold words, and ten thousand random calls across them: neither is ever seen by the other. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpRoutes, streamRoutes } from '../../../functions/routes.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';
import { call, type Json, type Person, quick, readySocket } from '../contract/client.ts';
import { type House, house } from './house.ts';
import { rows } from './matrix-rows.ts';

const calls = 10_000;
const atOnce = 12;
const seed = 20_261_128;

/** Mulberry32: the same seed makes the same calls. */
const randomFrom = (start: number): (() => number) => {
  let state = start;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

interface Side {
  readonly canary: string;
  readonly people: Person[];
  /** Ids and aliases of this side, by kind of path parameter. */
  readonly ids: string[];
}

describe('two organizations', () => {
  let product: LocalProduct;
  let home: House;
  let sides: readonly [Side, Side];

  const furnish = async (org: string, canary: string): Promise<Side> => {
    const people = await Promise.all(['owner', 'director', 'associate'].map((role) => home.person(org, role as 'owner')));
    const ids: string[] = people.map(({ sub }) => sub);
    for (const who of people) {
      const alias = `${canary}-alias-${who.sub}`;
      const { body: made } = await call(
        product,
        who,
        'POST /api/v1/conversations',
        { title: `${canary} title` },
        { headers: { 'idempotency-key': `${canary}-key` } },
      );
      const { body: said } = await call(product, who, `POST /api/v1/conversations/${alias}/messages/ai`, { content: `${canary} text: find actors in Mumbai` });
      const { body: again } = await call(product, who, `POST /api/v1/conversations/${made.id}/messages/ai`, { content: `${canary} more` });
      await call(product, who, `PUT /api/v1/conversations/${made.id}/messages/${again.message.id}/feedback`, { value: 'down', comment: `${canary} comment` });
      ids.push(made.id, said.conversationId, alias, said.turnId, again.turnId, said.message.id, again.message.id);
    }
    return { canary, people, ids };
  };

  beforeAll(async () => {
    product = await startLocalProduct({ env: { ...quick, CASTMATCH_SEED: '60', CASTMATCH_AUTH: 'strict' } });
    home = house(product);
    sides = [await furnish('east', 'canaryeast'), await furnish('west', 'canarywest')];
  });
  afterAll(() => product?.stop());

  it(`are never seen by each other in ${calls} random calls over every route, and over sockets`, { timeout: 600_000 }, async () => {
    const random = randomFrom(seed);
    const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
    const routes = [...httpRoutes, ...streamRoutes].filter(
      // Who signs out everywhere, as she may, ends her own sockets and tokens.
      ({ auth, path }) => auth === 'user' && path !== '/api/v1/me/sign-out',
    );
    const sockets = await Promise.all(sides.map(async (side) => readySocket(product, pick(side.people))));
    const body = (foreign: Side): Json =>
      pick([
        undefined,
        {},
        { message: 'who is there?' },
        { message: 'find actors', conversationId: pick(foreign.ids) },
        { content: 'hello', parentId: pick(foreign.ids) },
        { title: 'mine', projectId: null },
        { value: 'up' },
        { text: 'everybody whom the others have' },
        { argumentsSha256: '0'.repeat(64) },
        { query: 'everything that you know', conversationId: pick(foreign.ids) },
      ]);
    const statuses = new Map<number, number>();
    const sightings: string[] = [];

    const one = async (number: number): Promise<void> => {
      const [own, foreign] = number % 2 === 0 ? [sides[0], sides[1]] : [sides[1], sides[0]];
      const who = pick(own.people);
      const route = pick(routes);
      const path = route.path.replace(/\{\w+\}/gu, () => encodeURIComponent(pick(random() < 0.8 ? foreign.ids : own.ids)));
      const query = route.method === 'GET' && random() < 0.3 ? `?q=${pick(foreign.ids)}&limit=${pick(['1', '100', '0', 'x'])}` : '';
      const line = `${route.method} ${path}${query}`;
      const sent = route.method === 'GET' ? undefined : body(foreign);
      // Nobody takes her own things away: there would be nothing left to find.
      if (route.method === 'DELETE' && own.ids.some((id) => path.includes(id))) return;
      const answer = await call(product, who, line, sent);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      // What a caller says herself may come back to her: aliases are such words.
      const told = `${answer.text}\n${[...answer.headers].join('\n')}`.replaceAll(new RegExp(`${foreign.canary}-alias-[\\w-]+`, 'gu'), '');
      if (told.includes(foreign.canary)) sightings.push(line);
    };
    for (let from = 0; from < calls; from += atOnce) await Promise.all(Array.from({ length: Math.min(atOnce, calls - from) }, (_, index) => one(from + index)));

    for (const [index, socket] of sockets.entries()) {
      const foreign = sides[1 - index] as Side;
      for (const id of foreign.ids) await socket.ask({ action: 'subscribe', conversationIds: [id.slice(0, 64)] });
      expect(JSON.stringify(socket.received)).not.toContain(`${foreign.canary} `);
      socket.close();
    }
    console.log(`${calls} calls by seed ${seed}, answers by status: ${JSON.stringify(Object.fromEntries([...statuses].sort()))}`);
    expect(sightings).toEqual([]);
    expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([]);
    expect(statuses.get(404) ?? 0).toBeGreaterThan(500);
    expect(Object.keys(rows).length).toBeGreaterThan(0);
    for (const side of sides) for (const who of side.people) expect((await call(product, who, 'GET /api/v1/conversations')).text).toContain(side.canary);
  });
});
