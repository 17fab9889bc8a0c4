/** The environment of the functions, read once at cold start. `lib/` and the local product set the same names. */
import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { indexSettings } from './index-settings.ts';
import { withSecrets } from './secrets.ts';

const Env = z.object({
  ...indexSettings,
  TABLE_NAME: z.string().min(1),
  LIVE_TABLE_NAME: z.string().min(1),
  /** A local server instead of the cloud's. */
  DYNAMODB_ENDPOINT: z.url().optional(),
  LAMBDA_ENDPOINT: z.url().optional(),
  COGNITO_ENDPOINT: z.url().optional(),
  /** The user pool; on one machine there is none. */
  USER_POOL_ID: z.string().min(1).optional(),
  /** The search domain, to be looked at; on one machine there is none. */
  OPENSEARCH_DOMAIN_NAME: z.string().min(1).optional(),
  /** A test's server in the place of AWS's management API. */
  OPENSEARCH_MANAGEMENT_ENDPOINT: z.url().optional(),
  REPLY_FUNCTION_NAME: z.string().min(1).default('reply-worker'),
  AFTER_TURN_FUNCTION_NAME: z.string().min(1).default('after-turn'),
  TALENT_JOBS_FUNCTION_NAME: z.string().min(1).default('talent-jobs'),
  /** Where files lie in the cloud; on one machine it is a folder of CASTMATCH_HOME. */
  FILES_BUCKET: z.string().min(1).optional(),
  /** The @connections API of the WebSocket stage. */
  SOCKET_API_ENDPOINT: z.url(),
  /** What a client connects to. */
  SOCKET_URL: z.string().min(1),
  ANTHROPIC_API_KEY: z.string().min(1).optional(),
  ANTHROPIC_BASE_URL: z.url().optional(),
  CASTMATCH_MODEL: z.string().min(1).default('claude-haiku-5-5'),
  /** Asked when that one fails before its first word; `none`: nobody. */
  CASTMATCH_FALLBACK_MODEL: z.string().min(1).default('claude-sonnet-5-5'),
  /** For titles, summaries and unsure labels. */
  CASTMATCH_CHEAP_MODEL: z.string().min(1).default('claude-haiku-5-5'),
  /** A model's or an inference profile's id on Amazon Bedrock, the second pool; without it there is none. */
  CASTMATCH_BEDROCK_MODEL: z.string().min(1).optional(),
  /** After so many failures in a row a model is left alone for so long; for trouble that a person must end at once, and ten times as long. */
  CASTMATCH_MODEL_BREAKER_FAILURES: z.coerce.number().int().positive().default(5),
  CASTMATCH_MODEL_BREAKER_OPEN_MS: z.coerce.number().int().positive().default(30_000),
  CASTMATCH_MODEL_KIND: z.enum(['anthropic', 'scripted']).default('anthropic'),
  CASTMATCH_MODEL_FIRST_EVENT_MS: z.coerce.number().int().positive().default(8_000),
  CASTMATCH_MODEL_IDLE_MS: z.coerce.number().int().positive().default(15_000),
  /** `strict` unless said: what only an open product tells, it does not tell by mistake. */
  CASTMATCH_AUTH: z.enum(['open', 'strict']).default('strict'),
  CASTMATCH_MESSAGES_PER_MINUTE: z.coerce.number().positive().default(30),
  /** Reading requests of one user; writing ones are a fifth of it. */
  CASTMATCH_REQUESTS_PER_MINUTE: z.coerce.number().positive().default(6_000),
  /** An organization may ask for as much as so many busy users; beyond that they share. */
  CASTMATCH_BUSY_USERS_PER_ORG: z.coerce.number().positive().default(100),
  /** What one user may use of the model in a day of India's calendar: tokens of all kinds together, and list price. */
  CASTMATCH_TOKENS_PER_USER_DAY: z.coerce.number().int().positive().default(50_000_000),
  CASTMATCH_COST_USD_PER_USER_DAY: z.coerce.number().positive().default(25),
  /** So much later is it than the machine's clock says: for rehearsals of days that pass. In the cloud it is never set. */
  CASTMATCH_CLOCK_AHEAD_MS: z.coerce.number().int().nonnegative().default(0),
  /** Origins that may open sockets and send bodies without a Content-Type, parted by commas. */
  CASTMATCH_ORIGINS: z.string().default(''),
  /** A dimension of metrics. */
  CASTMATCH_STAGE: z.string().min(1).default('local'),
  CASTMATCH_VERSION: z.string().default('0.0.0'),
  /** Parted by a comma: the first signs, all are taken. */
  CURSOR_SECRET: z
    .string()
    .min(16)
    .default(() => randomBytes(32).toString('base64url')),
  /** What `x-origin-verify` must say, one of them; without any, whoever reaches a function may ask it. */
  ORIGIN_VERIFY: z.string().min(16).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});
export type Env = z.infer<typeof Env>;

/** Before any handler: where no setting names a secret, nothing is waited for. */
const settings = await withSecrets(process.env);

/** An empty setting is one that was left out. */
export const readEnv = (source: Readonly<Record<string, string | undefined>> = settings): Env =>
  Env.parse(Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== '')));
