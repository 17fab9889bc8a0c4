/** What every function shares: its log, whose sign-in counts, and which page is our own. */
import { sha256Hex, systemClock } from '../../layers/adapters/system/system.ts';
import { checkSession, type PeopleStore } from '../../layers/core/people/index.ts';
import { fromEdge } from '../_kit/edge.ts';
import type { HttpKit } from '../_kit/http-handler.ts';
import { jsonLog, type Log } from '../_kit/log.ts';
import { embeddedMetrics, type Metrics } from '../_kit/metrics.ts';
import { requestCounter } from '../_kit/traffic.ts';
import type { Env } from './env.ts';
import { organizationRates, userRates } from './rates.ts';
import type { Stores } from './stores.ts';

const toStdout = (line: string): void => void process.stdout.write(`${line}\n`);

export const composeLog = (env: Pick<Env, 'LOG_LEVEL'>, functionName: string): Log => jsonLog(env.LOG_LEVEL, functionName, toStdout);

/** Whatever the log level, but not where nothing is to be heard. */
export const composeMetrics = (env: Env, functionName: string): Metrics =>
  env.LOG_LEVEL === 'silent' ? () => undefined : embeddedMetrics({ service: functionName, stage: env.CASTMATCH_STAGE, clock: systemClock, write: toStdout });

export const allowedOrigins = (env: Env): ReadonlySet<string> =>
  new Set(
    env.CASTMATCH_ORIGINS.split(',')
      .map((origin) => origin.trim())
      .filter((origin) => origin !== ''),
  );

/** A request without an Origin comes from no page. */
export const isOwnOrigin =
  (env: Env) =>
  (origin: string | undefined): boolean =>
    origin === undefined || allowedOrigins(env).has(origin);

interface Members {
  readonly people: Pick<PeopleStore, 'readMember'>;
}

/** Whether a token still counts. In open mode nobody need have signed in, so whoever has no record may pass. */
export const composeSessionCheck = (env: Env, { people }: Members) => checkSession({ people, admitsStrangers: env.CASTMATCH_AUTH === 'open' });

export const composeHttpKit = (
  env: Env,
  functionName: string,
  stores: Pick<Stores, 'claims' | 'clock' | 'sha256' | 'rates' | 'organizationRate'> & Members & { readonly traffic?: Stores['traffic'] },
): HttpKit => {
  const log = composeLog(env, functionName);
  const { claims, clock, sha256, rates, organizationRate, traffic } = stores;
  return {
    log,
    clock,
    checkSession: composeSessionCheck(env, stores),
    isOwnOrigin: isOwnOrigin(env),
    isFromEdge: fromEdge(env.ORIGIN_VERIFY),
    ...(traffic && { requests: requestCounter({ traffic, clock }) }),
    limits: { rates, clock, log, ofUser: userRates(env), ofOrganization: organizationRate.requests },
    once: { claims, clock, sha256, secret: env.CURSOR_SECRET },
  };
};

const withoutTables = (): Promise<never> => Promise.reject(new Error('this function has no tables'));

/** For a function whose routes know nobody: nothing is counted or kept, so it needs no tables, and their client is not in its bundle. */
export const composePublicKit = (env: Env, functionName: string): HttpKit =>
  composeHttpKit(env, functionName, {
    clock: systemClock,
    sha256: sha256Hex,
    rates: { take: withoutTables },
    people: { readMember: withoutTables },
    claims: { claim: withoutTables, keepAnswer: withoutTables },
    organizationRate: organizationRates(env),
  });
