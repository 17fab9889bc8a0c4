/** The route table as every local process reads it: a module of exported lists, `functions/routes.ts` unless told otherwise. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AsyncRoute, FunctionSpec, HttpRoute, ScheduleRoute, SocketRoute, StreamRoute, TableStreamRoute } from '../functions/route-types.ts';

export interface RouteTable {
  readonly functions: Readonly<Record<string, FunctionSpec>>;
  readonly httpRoutes: readonly HttpRoute[];
  readonly streamRoutes: readonly StreamRoute[];
  readonly socketRoutes: readonly SocketRoute[];
  readonly schedules: readonly ScheduleRoute[];
  readonly tableStreams: readonly TableStreamRoute[];
  readonly asyncRoutes: readonly AsyncRoute[];
}

export const repositoryRoot = resolve(import.meta.dirname, '..');

/** Imports the table; `path` is relative to the repository's root. */
export const loadRouteTable = async (path = 'functions/routes.ts'): Promise<RouteTable> =>
  (await import(pathToFileURL(resolve(repositoryRoot, path)).href)) as RouteTable;
