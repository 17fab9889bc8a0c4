/** The settings of the local product, read once by the supervisor. */
import { resolve } from 'node:path';
import * as z from 'zod';

const blankIsUnset = (value: unknown): unknown => (value === '' ? undefined : value);
const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(blankIsUnset, schema.optional());
const withDefault = <Value extends string | number>(schema: z.ZodType<Value>, value: Value) => z.preprocess((given) => blankIsUnset(given) ?? value, schema);

const url = z.url({ protocol: /^https?$/ });
const origin = z.string().refine((text) => URL.canParse(text) && new URL(text).origin === text, 'is no origin such as http://localhost:5173');
const originList = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim().replace(/\/$/, ''))
    .filter((part) => part !== ''),
);

const Environment = z.object({
  PORT: withDefault(z.coerce.number().int().min(0).max(65_535), 5002),
  CASTMATCH_HOME: withDefault(z.string(), '.castmatch'),
  CASTMATCH_AUTH: withDefault(z.enum(['open', 'strict']), 'open'),
  CASTMATCH_ORIGINS: optional(originList.pipe(z.array(origin))),
  CASTMATCH_SEED: withDefault(z.coerce.number().int().min(0).max(100_000), 2000),
  CASTMATCH_MESSAGES_PER_MINUTE: withDefault(z.coerce.number().int().min(1), 30),
  CASTMATCH_REQUESTS_PER_MINUTE: withDefault(z.coerce.number().int().min(1), 6_000),
  CASTMATCH_BUSY_USERS_PER_ORG: withDefault(z.coerce.number().int().min(1), 100),
  CASTMATCH_TOKENS_PER_USER_DAY: withDefault(z.coerce.number().int().min(1), 50_000_000),
  CASTMATCH_COST_USD_PER_USER_DAY: withDefault(z.coerce.number().positive(), 25),
  CASTMATCH_MODEL: optional(z.string()),
  CASTMATCH_FALLBACK_MODEL: optional(z.string()),
  CASTMATCH_CHEAP_MODEL: optional(z.string()),
  CASTMATCH_BEDROCK_MODEL: optional(z.string()),
  CASTMATCH_BEDROCK_REGION: optional(z.string()),
  CASTMATCH_MODEL_FIRST_EVENT_MS: withDefault(z.coerce.number().int().min(1), 8_000),
  CASTMATCH_MODEL_IDLE_MS: withDefault(z.coerce.number().int().min(1), 15_000),
  CASTMATCH_MODEL_BREAKER_FAILURES: withDefault(z.coerce.number().int().min(1), 5),
  CASTMATCH_MODEL_BREAKER_OPEN_MS: withDefault(z.coerce.number().int().min(1), 30_000),
  ANTHROPIC_API_KEY: optional(z.string()),
  ANTHROPIC_BASE_URL: optional(url),
  DYNAMODB_ENDPOINT: optional(url),
  OPENSEARCH_URL: optional(url),
  LOG_LEVEL: withDefault(z.enum(['debug', 'info', 'warn', 'error', 'silent']), 'info'),
});

export interface Settings {
  /** 0: any free port. */
  readonly port: number;
  /** Absolute path. */
  readonly home: string;
  readonly auth: 'open' | 'strict';
  /** Allowed beside our own. */
  readonly extraOrigins: readonly string[];
  readonly seedPeople: number;
  readonly model: 'scripted' | 'anthropic';
  readonly dynamodbEndpoint: string | undefined;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** As the functions read them. */
  readonly passedOn: Readonly<Record<string, string>>;
}

/** Thrown with one line for each setting that cannot be used. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const given = (values: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

/** Reads the settings of design section 7; throws SettingsError. */
export const readSettings = (source: Readonly<Record<string, string | undefined>>, cwd: string): Settings => {
  const parsed = Environment.safeParse(source);
  if (!parsed.success) throw new SettingsError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  const env = parsed.data;
  return {
    port: env.PORT,
    home: resolve(cwd, env.CASTMATCH_HOME),
    auth: env.CASTMATCH_AUTH,
    extraOrigins: env.CASTMATCH_ORIGINS ?? [],
    seedPeople: env.CASTMATCH_SEED,
    model: env.ANTHROPIC_API_KEY === undefined && env.ANTHROPIC_BASE_URL === undefined ? 'scripted' : 'anthropic',
    dynamodbEndpoint: env.DYNAMODB_ENDPOINT,
    logLevel: env.LOG_LEVEL,
    passedOn: {
      CASTMATCH_AUTH: env.CASTMATCH_AUTH,
      CASTMATCH_SEED: String(env.CASTMATCH_SEED),
      CASTMATCH_MESSAGES_PER_MINUTE: String(env.CASTMATCH_MESSAGES_PER_MINUTE),
      CASTMATCH_REQUESTS_PER_MINUTE: String(env.CASTMATCH_REQUESTS_PER_MINUTE),
      CASTMATCH_BUSY_USERS_PER_ORG: String(env.CASTMATCH_BUSY_USERS_PER_ORG),
      CASTMATCH_TOKENS_PER_USER_DAY: String(env.CASTMATCH_TOKENS_PER_USER_DAY),
      CASTMATCH_COST_USD_PER_USER_DAY: String(env.CASTMATCH_COST_USD_PER_USER_DAY),
      CASTMATCH_MODEL_FIRST_EVENT_MS: String(env.CASTMATCH_MODEL_FIRST_EVENT_MS),
      CASTMATCH_MODEL_IDLE_MS: String(env.CASTMATCH_MODEL_IDLE_MS),
      CASTMATCH_MODEL_BREAKER_FAILURES: String(env.CASTMATCH_MODEL_BREAKER_FAILURES),
      CASTMATCH_MODEL_BREAKER_OPEN_MS: String(env.CASTMATCH_MODEL_BREAKER_OPEN_MS),
      LOG_LEVEL: env.LOG_LEVEL,
      ...given({
        CASTMATCH_MODEL: env.CASTMATCH_MODEL,
        CASTMATCH_FALLBACK_MODEL: env.CASTMATCH_FALLBACK_MODEL,
        CASTMATCH_CHEAP_MODEL: env.CASTMATCH_CHEAP_MODEL,
        CASTMATCH_BEDROCK_MODEL: env.CASTMATCH_BEDROCK_MODEL,
        CASTMATCH_BEDROCK_REGION: env.CASTMATCH_BEDROCK_REGION,
        OPENSEARCH_URL: env.OPENSEARCH_URL,
      }),
    },
  };
};
