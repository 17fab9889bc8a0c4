/** The environment of the children: what Lambda's configuration is in the cloud. */
import { randomBytes, randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { localRegion } from '../lambda-host/context.ts';
import { repositoryRoot } from '../route-table.ts';
import type { Settings } from '../settings.ts';
import { tableNames } from '../tables/names.ts';
import type { Home } from './home.ts';
import { freePort, freePorts, hiddenLoopback } from './ports.ts';

export interface Ports {
  readonly public: number;
  readonly connections: number;
  readonly worker: number;
  readonly stream: number;
  readonly model: number;
}

export const choosePorts = async (wanted: number): Promise<Ports> => {
  const own = ['connections', 'worker', 'stream', 'model'] as const;
  return wanted === 0 ? freePorts(['public', ...own]) : { public: wanted, ...(await freePorts(own, [wanted])) };
};

/** DYNAMODB_ENDPOINT, or a place for the engine that is started here. */
export const tablesEndpoint = async (settings: Settings): Promise<string> => {
  if (settings.dynamodbEndpoint !== undefined) return settings.dynamodbEndpoint;
  const host = hiddenLoopback();
  return `http://${host}:${await freePort(host)}`;
};

export const childEnvironment = (settings: Settings, home: Home, ports: Ports, dynamodbEndpoint: string): Record<string, string | undefined> => ({
  // Compiled modules are kept between starts: a worker that is started again is back in half the time.
  NODE_COMPILE_CACHE: resolve(repositoryRoot, 'node_modules/.cache/castmatch-node'),
  ...process.env,
  ...settings.passedOn,
  ...modelEnvironment(settings, ports),
  PORT: String(ports.public),
  CONNECTIONS_PORT: String(ports.connections),
  WORKER_PORT: String(ports.worker),
  STREAM_PORT: String(ports.stream),
  CASTMATCH_HOME: home.path,
  CASTMATCH_ORIGINS: [...ownOrigins(ports.public), ...settings.extraOrigins].join(','),
  CASTMATCH_VERSION: version(),
  CURSOR_SECRET: home.cursorSecret,
  TABLE_NAME: tableNames.main,
  LIVE_TABLE_NAME: tableNames.live,
  DYNAMODB_ENDPOINT: dynamodbEndpoint,
  LAMBDA_ENDPOINT: `http://127.0.0.1:${ports.worker}`,
  REPLY_FUNCTION_NAME: 'reply-worker',
  AFTER_TURN_FUNCTION_NAME: 'after-turn',
  TALENT_JOBS_FUNCTION_NAME: 'talent-jobs',
  FILES_BUCKET: undefined,
  SOCKET_API_ENDPOINT: `http://127.0.0.1:${ports.connections}`,
  SOCKET_URL: `ws://localhost:${ports.public}/ws`,
  AWS_REGION: localRegion,
  ...bedrockCredentials(process.env),
  ...credentials(),
  // The SDK looks into no file and asks no metadata server.
  AWS_PROFILE: undefined,
  AWS_SESSION_TOKEN: undefined,
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_ENDPOINT_URL: undefined,
});

const modelEnvironment = (settings: Settings, ports: Ports): Record<string, string> =>
  settings.model === 'anthropic'
    ? { CASTMATCH_MODEL_KIND: 'anthropic', ANTHROPIC_API_KEY: process.env['ANTHROPIC_API_KEY'] || 'no-key-was-set' }
    : {
        CASTMATCH_MODEL_KIND: 'scripted',
        ANTHROPIC_BASE_URL: `http://127.0.0.1:${ports.model}`,
        ANTHROPIC_API_KEY: 'scripted-model-needs-no-key',
        SCRIPTED_MODEL_PORT: String(ports.model),
      };

/** The owner's own, for the second pool alone: everything else here is local and gets credentials that are good nowhere. */
const bedrockCredentials = (own: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> =>
  own['CASTMATCH_BEDROCK_MODEL']
    ? {
        CASTMATCH_BEDROCK_ACCESS_KEY_ID: own['AWS_ACCESS_KEY_ID'],
        CASTMATCH_BEDROCK_SECRET_ACCESS_KEY: own['AWS_SECRET_ACCESS_KEY'],
        CASTMATCH_BEDROCK_SESSION_TOKEN: own['AWS_SESSION_TOKEN'],
      }
    : {};

/** New at every start: the internal ports know them, a web page cannot. */
const credentials = (): Record<string, string> => ({
  AWS_ACCESS_KEY_ID: Array.from({ length: 20 }, () => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[randomInt(32)]).join(''),
  AWS_SECRET_ACCESS_KEY: randomBytes(30).toString('base64url'),
});

const ownOrigins = (port: number): string[] => [`http://localhost:${port}`, `http://127.0.0.1:${port}`];

const version = (): string => (JSON.parse(readFileSync(resolve(repositoryRoot, 'package.json'), 'utf8')) as { version: string }).version;
