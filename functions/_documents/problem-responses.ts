/** The problems that a route may answer, as responses by status. */
import type { Operation } from '../../layers/contracts/http/index.ts';
import { makeProblem, type ProblemCode, problemCodes } from '../../layers/contracts/index.ts';
import { problemMessage } from '../../layers/contracts/problem-messages.ts';
import type { HttpRoute, StreamRoute } from '../route-types.ts';
import type { JsonSchema } from './json-schema.ts';

/** What every route of this kind may answer beside its own problems. */
const ofItsKind = ({ auth, method, rate, repeat }: HttpRoute | StreamRoute, { body }: Operation): ProblemCode[] => [
  'invalid_request',
  ...(rate === null ? [] : (['rate_limited'] as const)),
  ...(repeat === 'key' ? (['idempotency_conflict'] as const) : []),
  ...(auth === 'user' ? (['unauthenticated', 'session_expired', 'forbidden', 'origin_not_allowed'] as const) : []),
  ...(method === 'GET' ? [] : (['invalid_json', 'body_too_large', 'unsupported_media_type'] as const)),
  ...(body === undefined ? [] : (['origin_not_allowed'] as const)),
  'internal',
  'unavailable',
];

export const problemsOf = (route: HttpRoute | StreamRoute, operation: Operation): ProblemCode[] => [
  ...new Set([...operation.problems, ...ofItsKind(route, operation)]),
];

const busyStatuses = new Set([429, 503]);

export const problemResponses = (codes: readonly ProblemCode[], headers: JsonSchema): Record<string, JsonSchema> => {
  const byStatus = Map.groupBy(codes, (code) => problemCodes[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, ofStatus]) => [
      String(status),
      {
        description: ofStatus.map((code) => `\`${code}\`: ${problemCodes[code].title}.`).join(' '),
        headers: { ...headers, ...(busyStatuses.has(status) ? { 'Retry-After': { $ref: '#/components/headers/Retry-After' } } : {}) },
        content: {
          'application/problem+json': {
            schema: { $ref: '#/components/schemas/Problem' },
            examples: Object.fromEntries(ofStatus.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
          },
        },
      },
    ]),
  );
};

/** One example a code, for `components.examples`. */
export const problemExamples = (codes: Iterable<ProblemCode>): Record<string, JsonSchema> =>
  Object.fromEntries(
    [...codes]
      .toSorted()
      .map((code) => [
        code,
        { summary: problemCodes[code].title, value: makeProblem(code, problemMessage(code, 'en').advice, 'urn:castmatch:request:JKJaXmPLvHcESHA=') },
      ]),
  );
