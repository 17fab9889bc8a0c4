import { describe, expect, it, test } from 'vitest';
import type { HttpRoute, StreamRoute } from '../../../functions/route-types.ts';
import { type MatchResult, routeMatcher } from '../../../local/gateway/route-match.ts';

const route = (kind: 'http' | 'stream', method: 'GET' | 'POST', path: string): HttpRoute | StreamRoute => ({
  kind,
  method,
  path,
  function: path,
  auth: 'user',
  roles: [],
  limits: { bodyBytes: 1 },
  rate: null,
  cache: 'never',
  repeat: null,
});
const match = routeMatcher([
  route('http', 'GET', '/health'),
  route('http', 'GET', '/api/health'),
  route('http', 'GET', '/api/v1/talent/{id}'),
  route('http', 'POST', '/api/v1/talent/search'),
  route('http', 'GET', '/api/v1/talent/{id}/similar'),
  route('stream', 'GET', '/api/v1/turns/{id}/stream'),
  route('http', 'GET', '/api/v1/files/{path+}'),
]);
const found = (result: MatchResult): unknown =>
  typeof result === 'string' ? result : 'allow' in result ? result.allow : [result.match.route.path, result.match.pathParameters];

describe('a path', () => {
  test.each([
    ['GET', '/health', ['/health', {}]],
    ['GET', '/api/health', ['/api/health', {}]],
    ['GET', '/api/v1/health', ['/api/health', {}]],
    ['GET', '/api/v1/talent/tal_1', ['/api/v1/talent/{id}', { id: 'tal_1' }]],
    ['GET', '/api/talent/tal_1/similar', ['/api/v1/talent/{id}/similar', { id: 'tal_1' }]],
    ['POST', '/api/talent/search', ['/api/v1/talent/search', {}]],
    ['GET', '/api/v1/talent/search', ['/api/v1/talent/{id}', { id: 'search' }]],
    ['GET', '/api/v1/talent/a%2Fb', ['/api/v1/talent/{id}', { id: 'a/b' }]],
    ['GET', '/api/v1/files/a/b/c', ['/api/v1/files/{path+}', { path: 'a/b/c' }]],
    ['HEAD', '/api/v1/talent/tal_1', ['/api/v1/talent/{id}', { id: 'tal_1' }]],
    ['HEAD', '/api/v1/turns/trn_1/stream', ['GET', 'OPTIONS']],
    ['POST', '/api/v1/talent/tal_1', ['GET', 'HEAD', 'OPTIONS']],
    ['GET', '/api/v1/talent/', 'unknown'],
    ['GET', '/api/v1/talent/tal_1/', 'unknown'],
    ['GET', '/api/v1//talent/tal_1', 'unknown'],
    ['GET', '/API/v1/talent/tal_1', 'unknown'],
    ['GET', '/api/v1/api/v1/talent/tal_1', 'unknown'],
    ['GET', '/api/v1/talent/%E0%A4%A', 'malformed'],
  ])('%s %s finds %j', (method, path, expected) => {
    expect(found(match(method, path))).toEqual(expected);
  });

  it('does not depend on the order of the table', () => {
    const turned = routeMatcher([route('http', 'GET', '/a/{id}'), route('http', 'GET', '/a/b')]);

    expect(found(turned('GET', '/a/b'))).toEqual(['/a/b', {}]);
  });
});
