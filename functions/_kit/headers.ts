/** The headers that every answer bears by its route: version, caching, deprecation, limits, correlation. docs/guide/http.md says the same in words. */
import { type Allowance, type Rate, windowMs } from '../../layers/core/shared/index.ts';
import type { CacheRule, Deprecation, HttpRoute, RateClass } from '../route-types.ts';
import { canonical } from './request.ts';

export type Headers = Readonly<Record<string, string>>;

/** `2` of `/api/v2/me`, `1` of everything without a version. */
export const versionOf = (path: string): string => /^\/api\/v(\d+)\//.exec(canonical(path))?.[1] ?? '1';

const cacheControl: Readonly<Record<CacheRule, string>> = {
  never: 'no-store',
  // In the browser of who asked, and never without asking whether it still holds.
  revalidate: 'private, no-cache',
  public: 'public, max-age=300',
};

/** Whoever keeps an answer keeps it apart for each token and each page, whatever its rule says. */
const variesBy = 'Authorization, Origin';

const seconds = (milliseconds: number): number => Math.ceil(milliseconds / 1000);
const date = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

/** RFC 9745, RFC 8594 and where to go instead. */
const deprecationHeaders = ({ since, sunset, successor }: Deprecation): Headers => ({
  deprecation: `@${date(since).getTime() / 1000}`,
  sunset: date(sunset).toUTCString(),
  link: `<${successor}>; rel="successor-version", <https://castmatch.example/guide/http#versions>; rel="deprecation"; type="text/html"`,
});

/** draft-ietf-httpapi-ratelimit-headers-10: the quota is the burst, and the window the time in which an empty bucket fills. */
export const rateHeaders = (kind: RateClass, rate: Rate, { remaining, resetMs }: Allowance): Headers => ({
  'ratelimit-policy': `"${kind}";q=${rate.burst};w=${seconds(windowMs(rate))}`,
  ratelimit: `"${kind}";r=${remaining};t=${seconds(resetMs)}`,
});

export type HeaderRoute = Pick<HttpRoute, 'path' | 'cache' | 'deprecated'>;

/** Of an answer of `route`; a failure is never kept. */
export const routeHeaders = (route: HeaderRoute | undefined, correlationId: string, isFailure = false): Headers => ({
  'api-version': versionOf(route?.path ?? ''),
  'cache-control': cacheControl[isFailure ? 'never' : (route?.cache ?? 'never')],
  vary: variesBy,
  'x-correlation-id': correlationId,
  ...(route?.deprecated && deprecationHeaders(route.deprecated)),
});
