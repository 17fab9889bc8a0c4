/** Finds the route of a path. `/api/x` is `/api/v1/x`: it is rewritten before routing, as the edge does in the cloud. */
import type { HttpRoute, StreamRoute } from '../../functions/route-types.ts';

export type ApiRoute = HttpRoute | StreamRoute;

export interface RouteMatch {
  readonly route: ApiRoute;
  /** Decoded. */
  readonly pathParameters: Readonly<Record<string, string>>;
  /** The canonical path, still percent-encoded. */
  readonly path: string;
}

export type MatchResult = { readonly match: RouteMatch } | { readonly allow: readonly string[] } | 'unknown' | 'malformed';
export type MatchRoute = (method: string, path: string) => MatchResult;

interface Pattern {
  readonly route: ApiRoute;
  readonly segments: readonly string[];
  readonly rank: string;
}

/** `method` HEAD finds the GET route, but never a stream. */
export const routeMatcher = (routes: readonly ApiRoute[]): MatchRoute => {
  const patterns = routes.map(asPattern).sort((left, right) => (left.rank < right.rank ? -1 : 1));
  return (method, path) => {
    for (const candidate of spellings(path)) {
      const result = matchPath(patterns, method, candidate);
      if (result !== 'unknown') return result;
    }
    return 'unknown';
  };
};

/** A literal segment goes before a parameter, a parameter before a greedy one. */
const asPattern = (route: ApiRoute): Pattern => {
  const segments = route.path.split('/');
  return { route, segments, rank: segments.map((segment) => (isGreedy(segment) ? '2' : isParameter(segment) ? '1' : '0')).join('') };
};

const spellings = (path: string): string[] => {
  if (path.startsWith('/api/v1/')) return [path, `/api/${path.slice('/api/v1/'.length)}`];
  return path.startsWith('/api/') ? [`/api/v1/${path.slice('/api/'.length)}`, path] : [path];
};

const matchPath = (patterns: readonly Pattern[], method: string, path: string): MatchResult => {
  const segments = path.split('/');
  const fitting = patterns.filter((pattern) => fits(pattern.segments, segments));
  if (fitting.length === 0) return 'unknown';
  const found = fitting.find(({ route }) => route.method === method || (method === 'HEAD' && route.method === 'GET' && route.kind === 'http'));
  if (!found) return { allow: allowedMethods(fitting) };
  const pathParameters = parameters(found.segments, segments);
  return pathParameters === undefined ? 'malformed' : { match: { route: found.route, pathParameters, path } };
};

const fits = (pattern: readonly string[], segments: readonly string[]): boolean => {
  const greedy = isGreedy(pattern.at(-1) ?? '');
  if (greedy ? segments.length < pattern.length : segments.length !== pattern.length) return false;
  return pattern.every((part, index) => (isParameter(part) ? segments[index] !== '' : part === segments[index]));
};

const parameters = (pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined => {
  const found: [string, string][] = pattern.flatMap((part, index): [string, string][] => {
    if (isGreedy(part)) return [[part.slice(1, -2), segments.slice(index).join('/')]];
    return isParameter(part) ? [[part.slice(1, -1), segments[index] ?? '']] : [];
  });
  try {
    return Object.fromEntries(found.map(([name, value]) => [name, decodeURIComponent(value)]));
  } catch {
    return undefined;
  }
};

const allowedMethods = (patterns: readonly Pattern[]): string[] => {
  const methods = new Set<string>(patterns.map(({ route }) => route.method));
  if (patterns.some(({ route }) => route.method === 'GET' && route.kind === 'http')) methods.add('HEAD');
  return [...methods, 'OPTIONS'];
};

const isParameter = (segment: string): boolean => segment.startsWith('{') && segment.endsWith('}');
const isGreedy = (segment: string): boolean => segment.endsWith('+}');
