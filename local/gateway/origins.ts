/** Which pages may talk to the local product. It listens on loopback only; what remains are other pages in the same browser. */
import type { IncomingHttpHeaders } from 'node:http';

export interface OriginRules {
  readonly mode: 'open' | 'strict';
  readonly allowed: ReadonlySet<string>;
  readonly ownHosts: ReadonlySet<string>;
}

export const originRules = (options: { port: number; mode: 'open' | 'strict'; extra: readonly string[] }): OriginRules => {
  const ownHosts = ['localhost', '127.0.0.1', '[::1]'].map((name) => `${name}:${options.port}`);
  return { mode: options.mode, ownHosts: new Set(ownHosts), allowed: new Set([...ownHosts.map((host) => `http://${host}`), ...options.extra]) };
};

/** Why the request is refused, whatever its route; undefined when it is not. */
export const refusedOrigin = (rules: OriginRules, method: string, headers: IncomingHttpHeaders): string | undefined => {
  const { host = '', origin } = headers;
  // A foreign name that resolves to this machine (DNS rebinding) shows in Host.
  if (rules.mode === 'open' && !rules.ownHosts.has(host.toLowerCase()))
    return `without sign-in this answers only to ${[...rules.ownHosts].join(', ')}, not to '${host}'`;
  if (origin !== undefined && !rules.allowed.has(origin) && method !== 'GET' && method !== 'HEAD') return `the origin '${origin}' is not on the list`;
  return undefined;
};

/** Whether a request without a token may act as the demo director: never for a foreign page, not even when the browser leaves out Origin. */
export const mayBeDemo = (rules: OriginRules, headers: IncomingHttpHeaders): boolean =>
  rules.mode === 'open' && (headers.origin === undefined || rules.allowed.has(headers.origin)) && headers['sec-fetch-site'] !== 'cross-site';

/** Headers that let an allow-listed page read the answer. */
export const corsHeaders = (rules: OriginRules, origin: string | undefined): Record<string, string> => {
  if (origin === undefined) return {};
  if (!rules.allowed.has(origin)) return { vary: 'Origin' };
  return {
    vary: 'Origin',
    'access-control-allow-origin': origin,
    'access-control-expose-headers':
      'API-Version, Deprecation, ETag, Idempotency-Replayed, Link, Location, RateLimit, RateLimit-Policy, Retry-After, Sunset, X-Correlation-Id, X-Vercel-AI-UI-Message-Stream',
  };
};

export const preflightHeaders = (methods: readonly string[]): Record<string, string> => ({
  'access-control-allow-methods': methods.join(', '),
  'access-control-allow-headers': 'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Last-Event-ID, X-Correlation-Id',
  'access-control-max-age': '600',
});
