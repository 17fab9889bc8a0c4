import { describe, expect, it } from 'vitest';
import { etagMatches } from '../../../functions/_kit/etag.ts';
import { type HeaderRoute, rateHeaders, routeHeaders, versionOf } from '../../../functions/_kit/headers.ts';
import { answerOnce, messageIdOf } from '../../../functions/_kit/idempotency.ts';
import { readRequest } from '../../../functions/_kit/request.ts';
import { sha256Hex } from '../../../layers/adapters/system/system.ts';
import { ClientMessageId } from '../../../layers/contracts/index.ts';
import { type Caller, type Claim, type ClaimStore, DomainError } from '../../../layers/core/shared/index.ts';
import { httpApiEvent } from './events.ts';

const ravi: Caller = { org: 'acme', sub: 'ravi', role: 'director', isAdmin: false, displayName: 'Ravi' };
const thrown = (run: () => unknown): DomainError => {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};

describe('etags', () => {
  it.each([
    ['"a"', true],
    ['W/"a"', true],
    ['"b", W/"a"', true],
    ['*', true],
    ['"b"', false],
    ['a', false],
    ['', false],
    [undefined, false],
  ])('If-None-Match %s: %s', (header, expected) => {
    expect(etagMatches(header, '"a"')).toBe(expected);
  });
});

describe('requests with an Idempotency-Key', () => {
  const clock = { now: () => 1_000 };
  const memory = (): ClaimStore & { kept: () => string } => {
    const held = new Map<string, Claim>();
    const name = (...parts: string[]): string => JSON.stringify(parts);
    return {
      kept: () => JSON.stringify([...held]),
      claim: async (org, sub, key, claim) => {
        const found = held.get(name(org, sub, key)) ?? claim;
        held.set(name(org, sub, key), found);
        return found;
      },
      keepAnswer: async (org, sub, key, claim, answer) => {
        const found = held.get(name(org, sub, key));
        if (found?.answer !== undefined) return found.answer;
        if (found?.thingId !== claim.thingId) return answer;
        held.set(name(org, sub, key), { ...found, answer });
        return answer;
      },
    };
  };
  const request = (key?: string, id = 'x') =>
    readRequest(httpApiEvent({ line: 'POST /api/v1/conversations', params: { id }, ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }) }));
  const kept = (text: string, status = 201) => ({ status, headers: { location: `/${text}` }, body: text });
  let made = 0;
  const setup = () => {
    const claims = memory();
    const once = answerOnce({ claims, clock, sha256: sha256Hex, secret: 'a secret of some length' });
    const ask = async (caller: Caller, asked: ReturnType<typeof request>, given: unknown, status = 201) => {
      made += 1;
      return (await once({ caller, request: asked, given, freshId: `thing-${made}` }, async ({ thingId }) => kept(`${thingId} ${Math.random()}`, status)))
        .answer;
    };
    return { claims, ask };
  };
  it('the same key with the same body has the same answer, to the letter; without a key each has its own', async () => {
    const { ask } = setup();
    const first = await ask(ravi, request('k'), { a: 1 });
    expect(await ask(ravi, request('k'), { a: 1 })).toEqual(first);
    expect(await ask({ ...ravi, sub: 'asha' }, request('k'), { a: 1 })).not.toEqual(first);
    expect(await ask(ravi, request(), { a: 1 })).not.toEqual(await ask(ravi, request(), { a: 1 }));
  });
  it('another body, or another thing in the path, under the same key is a conflict', async () => {
    const { ask } = setup();
    await ask(ravi, request('k'), { a: 1 });
    await expect(ask(ravi, request('k'), { a: 2 })).rejects.toMatchObject({ code: 'idempotency_conflict' });
    await expect(ask(ravi, request('k', 'y'), { a: 1 })).rejects.toMatchObject({ code: 'idempotency_conflict' });
  });
  it('two at once make one thing and have one answer', async () => {
    const { ask } = setup();
    const [one, two] = await Promise.all([ask(ravi, request('k'), {}), ask(ravi, request('k'), {})]);
    expect(one).toEqual(two);
  });
  it('what failed is done again, under the same id', async () => {
    const { ask } = setup();
    const failed = await ask(ravi, request('k'), {}, 503);
    const made = await ask(ravi, request('k'), {});
    expect([failed.status, made.status]).toEqual([503, 201]);
    expect(made.body.split(' ')[0]).toBe(failed.body.split(' ')[0]);
  });
  it('what is kept of an answer is sealed with the key that asked for it', async () => {
    const { ask, claims } = setup();
    const { body } = await ask(ravi, request('k'), { title: 'canary' });
    expect(claims.kept()).not.toContain('canary');
    expect(claims.kept()).not.toContain(body);
  });
  it('on chat routes the clientMessageId is the key; a header alone gives a legal one of its own', () => {
    const idOf = messageIdOf({ sha256: sha256Hex });
    expect(idOf(request('k'), 'mine')).toBe('mine');
    expect(idOf(request(), undefined)).toBeUndefined();
    expect(ClientMessageId.parse(idOf(request('k'), undefined))).toBe(idOf(request('k'), undefined));
    expect(idOf(request('k'), undefined)).not.toBe(idOf(request('l'), undefined));
    expect(thrown(() => idOf(request(''), 'mine')).code).toBe('invalid_request');
  });
  it.each(['', 'x'.repeat(256)])('a key of %j is refused', async (key) => {
    await expect(setup().ask(ravi, request(key), {})).rejects.toMatchObject({ code: 'invalid_request' });
  });
});

describe('headers of a route', () => {
  const me: HeaderRoute = { path: '/api/v1/me', cache: 'revalidate', deprecated: { since: '2026-11-28', sunset: '2027-11-28', successor: '/api/v2/me' } };
  it('a deprecated one says since when, until when and what instead', () => {
    expect(routeHeaders(me, 'correlation-1')).toEqual({
      'api-version': '1',
      'cache-control': 'private, no-cache',
      vary: 'Authorization, Origin',
      'x-correlation-id': 'correlation-1',
      deprecation: '@1795824000',
      sunset: 'Sun, 28 Nov 2027 00:00:00 GMT',
      link: expect.stringContaining('</api/v2/me>; rel="successor-version"'),
    });
  });
  it('a failure is kept by nobody', () => {
    expect(routeHeaders(me, 'correlation-1', true)['cache-control']).toBe('no-store');
  });
  it.each([
    ['/api/v2/me', '2'],
    ['/api/v1/me', '1'],
    ['/api/me', '1'],
    ['/health', '1'],
  ])('the version of %s is %s', (path, version) => {
    expect(versionOf(path)).toBe(version);
  });
  it('a bucket is told as a policy and as what is left of it', () => {
    expect(rateHeaders('writes', { burst: 60, perMinute: 120 }, { remaining: 7, resetMs: 26_400 })).toEqual({
      'ratelimit-policy': '"writes";q=60;w=30',
      ratelimit: '"writes";r=7;t=27',
    });
  });
});
