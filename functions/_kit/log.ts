/** One JSON line per happening, with allow-listed fields: names, ids, counts and times; never text, tokens or query strings. */
import { AsyncLocalStorage } from 'node:async_hooks';

const allowed = [
  'correlationId',
  'turnId',
  'conversationId',
  'connectionId',
  'requestId',
  'route',
  'status',
  'code',
  'attempt',
  'kind',
  'failures',
  'tool',
  'error',
  'outcome',
  'durationMs',
  'looked',
  'importId',
  'briefId',
  'newsId',
  'total',
  'announced',
  'sockets',
  'sent',
  'org',
  'function',
] as const;
const levels = { debug: 10, info: 20, warn: 30, error: 40, silent: 100 } as const;
export type LogLevel = keyof typeof levels;

export type Log = (level: Exclude<LogLevel, 'silent'>, event: string, details?: Record<string, unknown>) => void;

/** What every line says that is written while one request is served. The worker learns its correlation id from the turn, after it has begun. */
export interface LogFields {
  correlationId?: string | undefined;
}
const ambient = new AsyncLocalStorage<LogFields>();

/** Runs `work`; every line that is written in it, however deep, bears these fields. */
export const withLogFields = <Result>(fields: LogFields, work: () => Result): Result => ambient.run(fields, work);

const shorten = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/[\p{Cc}]/gu, ' ').slice(0, 300) : typeof value === 'number' || typeof value === 'boolean' ? value : undefined;

export const jsonLog =
  (threshold: LogLevel, functionName: string, write: (line: string) => void): Log =>
  (level, event, details = {}) => {
    if (levels[level] < levels[threshold]) return;
    const known: Record<string, unknown> = { ...ambient.getStore(), ...details };
    const fields = Object.fromEntries(allowed.flatMap((name) => (known[name] === undefined ? [] : [[name, shorten(known[name])]])));
    write(JSON.stringify({ level, event, function: functionName, ...fields }));
  };

/** What failed and where, without its message: messages may quote what people wrote. */
export const nameError = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? `(${error.code})` : '';
  const place =
    error.stack
      ?.split('\n')
      .find((line) => line.trimStart().startsWith('at '))
      ?.trim()
      .replace(/\(?(file:\/\/)?\/.*\/(?=[^/]+$)/, '(') ?? '';
  const cause = error.cause instanceof Error ? ` < ${nameError(error.cause)}` : '';
  return `${error.name}${code} ${place}${cause}`.slice(0, 300);
};
