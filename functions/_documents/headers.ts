/** Headers that a route has by what the table says of it: version, caching, repeats, limits, deprecation. */
import type { HttpRoute, StreamRoute } from '../route-types.ts';
import type { JsonSchema } from './json-schema.ts';

const text = { type: 'string' };

export const headerComponents: Readonly<Record<string, JsonSchema>> = {
  'API-Version': { description: 'The version that answered.', required: true, schema: { type: 'string', pattern: '^[1-9][0-9]*$' } },
  'X-Correlation-ID': { description: 'Names this request in our logs; yours, when you sent one.', required: true, schema: text },
  'Cache-Control': { description: 'Who may keep the answer, and for how long.', required: true, schema: text },
  Location: { description: 'Where the thing is.', required: true, schema: text },
  ETag: { description: 'For If-None-Match.', required: true, schema: text },
  'Content-Disposition': { description: 'The name of the file.', required: true, schema: text },
  Link: { description: 'The next part, as `rel="next"`; left out with the last one.', schema: text },
  'Retry-After': { description: 'Seconds after which it may succeed, where that is known.', schema: { type: 'integer', minimum: 0 } },
  RateLimit: { description: 'What is left, and when it is full again.', schema: text },
  'RateLimit-Policy': { description: 'How much may be asked in which time.', schema: text },
  'Idempotency-Replayed': { description: '`true` when this answers a repeat.', schema: { type: 'string', const: 'true' } },
  Deprecation: { description: 'Since when nobody should begin to use it (RFC 9745).', required: true, schema: text },
  Sunset: { description: 'When it may go (RFC 8594).', required: true, schema: text },
};

const named = (...names: (keyof typeof headerComponents)[]): JsonSchema =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

type Route = HttpRoute | StreamRoute;

/** `ofAll`: of problems too. */
export const responseHeaders = ({ path, cache, rate, repeat, deprecated }: Route): { readonly ofAll: JsonSchema; readonly ofGood: JsonSchema } => {
  const ofAll = {
    ...(path.startsWith('/api/') ? named('API-Version') : {}),
    ...(rate === null ? {} : named('RateLimit', 'RateLimit-Policy')),
  };
  const ofGood = {
    ...ofAll,
    ...named('X-Correlation-ID', 'Cache-Control'),
    ...(cache === 'never' ? {} : named('ETag')),
    ...(repeat === 'key' ? named('Idempotency-Replayed') : {}),
    ...(deprecated === undefined ? {} : named('Deprecation', 'Sunset')),
  };
  return { ofAll, ofGood };
};

const header = (name: string, description: string, schema: JsonSchema): JsonSchema => ({ name, in: 'header', required: false, description, schema });

export const requestHeaders = ({ cache, repeat }: Route): JsonSchema[] => [
  ...(cache === 'never' ? [] : [header('If-None-Match', 'The ETag of what you have: 304 when it still holds.', text)]),
  ...(repeat === 'key' || repeat === 'message'
    ? [
        header('Idempotency-Key', 'Kept 24 hours: a repeat with the same body does nothing twice, another body is refused.', {
          type: 'string',
          minLength: 1,
          maxLength: 255,
        }),
      ]
    : []),
];
