/** Whatever a POST creates is created once: the route table says how, and the handlers are made so. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { creating, type HttpKit, httpHandler } from '../../functions/_kit/http-handler.ts';
import type { HttpRoute } from '../../functions/route-types.ts';
import { functions, httpRoutes, streamRoutes } from '../../functions/routes.ts';
import { root } from './planted-tree.ts';

const routes = [...httpRoutes, ...streamRoutes];
const keyOf = ({ method, path }: Pick<HttpRoute, 'method' | 'path'>): string => `${method} ${path}`;
const sourceOf = (route: HttpRoute): string => {
  const text = readFileSync(join(root, functions[route.function as keyof typeof functions].entry), 'utf8');
  const from = text.indexOf(`'${keyOf(route)}':`);
  const next = text.slice(from + 1).search(/\n {2}'(GET|POST|PUT|PATCH|DELETE) \//);
  return from < 0 ? '' : text.slice(from, next < 0 ? undefined : from + 1 + next);
};

/** Each makes its own by intent: a ticket is a credential for one connection. */
const eachItsOwn = ['POST /api/v1/ws-tickets'];

describe('creating POSTs', () => {
  const posts = routes.filter(({ method }) => method === 'POST');
  it('every POST says what keeps its repeats apart, and no other method needs to', () => {
    expect(posts.filter(({ repeat }) => repeat === null).map(keyOf)).toEqual([]);
    expect(routes.filter(({ method, repeat }) => method !== 'POST' && repeat !== null).map(keyOf)).toEqual([]);
    expect(posts.filter(({ repeat }) => repeat === 'each').map(keyOf)).toEqual(eachItsOwn);
  });
  it('whatever answers 201 goes through creating(), but for what is new each time', () => {
    const made = httpRoutes.filter(({ method }) => method === 'POST').map((route) => ({ route, source: sourceOf(route) }));
    expect(made.filter(({ source }) => source === '').map(({ route }) => keyOf(route))).toEqual([]);
    const creators = made.filter(({ source }) => /status: 201\b/.test(source)).map(({ route }) => route);
    expect(creators.length).toBeGreaterThan(1);
    expect(creators.filter(({ repeat }) => repeat !== 'key' && repeat !== 'each').map(keyOf)).toEqual([]);
  });

  const route = (repeat: HttpRoute['repeat']): HttpRoute => ({
    kind: 'http',
    method: 'POST',
    path: '/api/v1/things',
    function: 'things',
    auth: 'user',
    roles: ['director'],
    limits: { bodyBytes: 1 },
    rate: 'writes',
    cache: 'never',
    repeat,
  });
  const plain = async () => ({ status: 201 });
  const kit = { limits: {}, once: {} } as unknown as HttpKit;
  it.each([
    ['key', plain, true],
    ['key', creating({ newId: () => 'x', read: () => ({}), make: plain }), false],
    ['state', plain, false],
    ['state', creating({ newId: () => 'x', read: () => ({}), make: plain }), true],
  ] as const)('repeat %s with %o: refused at the start: %s', (repeat, handler, isRefused) => {
    const start = () => httpHandler(kit, [route(repeat)], { 'POST /api/v1/things': handler });
    if (isRefused) expect(start).toThrow('POST /api/v1/things');
    else expect(start).not.toThrow();
  });
});

describe('the route table', () => {
  it('counts every route of a user, and keeps nothing that is not a safe GET', () => {
    expect(routes.filter(({ auth, rate }) => (auth === 'user') !== (rate !== null)).map(keyOf)).toEqual([]);
    expect(routes.filter(({ method, cache }) => method !== 'GET' && cache !== 'never').map(keyOf)).toEqual([]);
    expect(routes.filter(({ auth, cache }) => auth === 'user' && cache === 'public').map(keyOf)).toEqual([]);
  });
  it('gives what is deprecated a successor that is there, and half a year', () => {
    const old = routes.flatMap(({ path, deprecated }) => (deprecated ? [{ path, ...deprecated }] : []));
    expect(old.length).toBeGreaterThan(0);
    for (const { successor, since, sunset } of old) {
      expect(routes.find(({ path }) => path === successor)?.deprecated).toBeUndefined();
      expect(routes.map(({ path }) => path)).toContain(successor);
      expect((Date.parse(sunset) - Date.parse(since)) / 86_400_000).toBeGreaterThanOrEqual(180);
    }
  });
});
