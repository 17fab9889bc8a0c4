import { expect, it } from 'vitest';
import { operations } from '../../../layers/contracts/http/index.ts';
import { makeProblem } from '../../../layers/contracts/index.ts';
import { undocumented } from '../../local/contract/documented.ts';

const me = Object.values(operations['GET /api/v1/me'].examples)[0]?.reply as Record<string, unknown>;
const json = (status: number, body: unknown) => ({ status, contentType: 'application/json', body });
const problem = (code: Parameters<typeof makeProblem>[0], status: number, contentType = 'application/problem+json') => ({
  status,
  contentType,
  body: makeProblem(code, 'x', 'y'),
});

it.each<[string, Parameters<typeof undocumented>[1], RegExp | undefined]>([
  ['GET /api/v1/me', json(200, me), undefined],
  ['GET /api/me?x=1', json(200, me), undefined],
  ['GET /api/me', json(200, { ...me, age: 4 }), /not documented/],
  ['GET /api/me', json(200, { ...me, sub: 4 }), /sub/],
  ['GET /api/me', { ...json(200, me), contentType: 'text/html' }, /text\/html/],
  ['GET /api/me', json(201, me), /201/],
  ['GET /api/me', { status: 304, contentType: null, body: undefined }, undefined],
  ['GET /api/v1/actions/x', { status: 304, contentType: null, body: undefined }, /never kept/],
  ['GET /api/me', problem('unauthenticated', 401), undefined],
  ['GET /api/me', problem('unauthenticated', 403), /a problem of 401/],
  ['GET /api/me', problem('conversation_busy', 429), /conversation_busy/],
  ['GET /api/me', problem('unauthenticated', 401, 'application/json'), /as application\/json/],
  ['DELETE /api/v1/conversations/x', { status: 204, contentType: null, body: undefined }, undefined],
  ['DELETE /api/v1/conversations/x', { status: 204, contentType: null, body: {} }, /a body/],
  ['GET /api/v1/nothing', json(418, {}), undefined],
  ['PUT /api/v1/me', json(405, {}), undefined],
])('%s answered by %j', (line, answer, wrong) => {
  const found = undocumented(line, answer);
  if (wrong === undefined) expect(found).toBeUndefined();
  else expect(found).toMatch(wrong);
});
