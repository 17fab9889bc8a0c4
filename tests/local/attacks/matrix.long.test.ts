/** Role x route x ownership on the running product in strict mode, made from the route table: a route without a row fails. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpRoutes, streamRoutes } from '../../../functions/routes.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';
import { type Answer, call, type Person, quick } from '../contract/client.ts';
import { type House, house, type Role } from './house.ts';
import { type Call, type Row, rows } from './matrix-rows.ts';

const everyRole: readonly Role[] = ['owner', 'director', 'associate', 'assistant', 'viewer'];
const routes = [...httpRoutes, ...streamRoutes];
const keyOf = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;
const guarded = routes.filter(({ auth }) => auth === 'user');
const owned = guarded.flatMap((route) => {
  const row = rows[keyOf(route)];
  return row?.seenBy === undefined ? [] : [{ key: keyOf(route), row }];
});

const fill = (path: string, params: Readonly<Record<string, string>> = {}): string =>
  path.replace(/\{(\w+)\}/gu, (_, name: string) => params[name] ?? expect.fail(`the row has no ${name}`));
/** An instance names one happening: everything else must be alike. */
const likeness = ({ status, body, text }: Answer): unknown => [status, body === undefined ? text : { ...body, instance: undefined }];

describe('the authorization matrix', () => {
  let product: LocalProduct;
  let home: House;
  beforeAll(async () => {
    product = await startLocalProduct({ env: { ...quick, CASTMATCH_SEED: '200', CASTMATCH_AUTH: 'strict' } });
    home = house(product);
  });
  afterAll(() => product?.stop());

  const send = (who: Person, key: string, { params, body }: Call): Promise<Answer> => call(product, who, fill(key, params), body);
  const rowOf = (key: string): Row => rows[key] ?? expect.fail(`no row for ${key}`);

  it('has a row for every route that asks who calls, and none for a route that is not there', () => {
    expect(Object.keys(rows).sort()).toEqual(guarded.map(keyOf).sort());
    expect(guarded.length).toBeGreaterThan(20);
  });

  it('has a row with ids for every path with ids', () => {
    for (const { key, row } of owned) {
      const names = [...key.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
      expect(Object.keys(row.missing ?? {}).sort(), key).toEqual(names.sort());
    }
    for (const route of guarded) if (route.path.includes('{')) expect(rows[keyOf(route)]?.seenBy, keyOf(route)).toBeDefined();
  });

  it.each(guarded.map((route) => ({ key: keyOf(route), roles: route.roles, group: route.group })))(
    '$key is for $roles, and for nobody without a token',
    async ({ key, roles, group }) => {
      const row = rowOf(key);
      // What is only read may be read by all of them.
      const readable = key.startsWith('GET ') ? await home.person('demo', 'owner') : undefined;
      const read = readable && (await row.own(home, readable));
      for (const role of everyRole) {
        const owner = readable ?? (await home.person('demo', 'owner'));
        const wanted = read ?? (await row.own(home, owner));
        const answer = await send(await home.as(owner, role, group && [group]), key, wanted);

        const expected = roles.includes(role) ? row.status : 403;
        expect([role, answer.status], answer.text.slice(0, 300)).toEqual([role, expected]);
        if (expected === 403) expect(answer.body.code).toBe('forbidden');
        if (group === undefined) continue;
        const outsider = await send(await home.as(owner, role, ['testers']), key, wanted);
        expect([role, outsider.status, outsider.body.code]).toEqual([role, 403, 'forbidden']);
      }
      const someone = await home.person('demo', 'owner');
      const withoutToken = await send({ token: null, sub: '', org: '' }, key, await row.own(home, someone));
      expect([withoutToken.status, withoutToken.body.code]).toEqual([401, 'unauthenticated']);
    },
  );

  it.each(owned)('$key tells a stranger what it tells of a thing that is not there', async ({ key, row }) => {
    const victim = await home.person('demo', 'owner');
    const theirs = await row.own(home, victim);
    const nobodys = { ...theirs, params: { ...theirs.params, ...row.missing } };
    const strangers = [
      await home.person('rival', 'owner'),
      ...(row.seenBy === 'nobody' ? [await home.person('demo'), await home.person('demo', 'owner')] : []),
    ];

    for (const stranger of strangers) {
      const missing = await send(stranger, key, nobodys);
      const foreign = await send(stranger, key, theirs);

      expect(missing.status).toBe(404);
      expect(likeness(foreign)).toEqual(likeness(missing));
    }
    expect((await send(victim, key, theirs)).status).toBe(row.status);
  });
});
