/** What every function shares: its log and who counts as our own page. */
import { jsonLog, type Log } from '../_kit/log.ts';
import type { Env } from './env.ts';

export const composeLog = (env: Env, functionName: string): Log => jsonLog(env.LOG_LEVEL, functionName, (line) => process.stdout.write(`${line}\n`));

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

export const composeHttpKit = (env: Env, functionName: string) => ({ log: composeLog(env, functionName), isOwnOrigin: isOwnOrigin(env) });
