/** One JSON line per happening, with allow-listed fields: names, ids, counts and times; never text, tokens or query strings. */
const allowed = [
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
  'org',
  'function',
] as const;
const levels = { debug: 10, info: 20, warn: 30, error: 40, silent: 100 } as const;
export type LogLevel = keyof typeof levels;

export type Log = (level: Exclude<LogLevel, 'silent'>, event: string, details?: Record<string, unknown>) => void;

const shorten = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/[\p{Cc}]/gu, ' ').slice(0, 300) : typeof value === 'number' || typeof value === 'boolean' ? value : undefined;

export const jsonLog =
  (threshold: LogLevel, functionName: string, write: (line: string) => void): Log =>
  (level, event, details = {}) => {
    if (levels[level] < levels[threshold]) return;
    const fields = Object.fromEntries(allowed.flatMap((name) => (details[name] === undefined ? [] : [[name, shorten(details[name])]])));
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
