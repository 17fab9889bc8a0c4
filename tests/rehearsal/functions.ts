/**
 * Every function of the route table, from its bundle, run by aws-lambda-ric with its event of tests/events. The tables, the sockets, the issuer and the scripted
 * model are those of the product on one machine; the functions ring for each other, so that a message is answered by bundles alone.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FunctionSpec } from '../../functions/route-types.ts';
import { functions } from '../../functions/routes.ts';
import { unknownTurn } from '../events/chosen-routes.ts';
import { startInvokeApi } from '../servers/runtime-api/invoke-api.ts';
import type { Answer } from '../servers/runtime-api/runtime-api.ts';
import { startWorker, type Worker } from '../servers/runtime-api/worker.ts';
import { type LocalProduct, startLocalProduct } from '../support/local-product.ts';
import { emptyUserPool } from './empty-user-pool.ts';
import { checks, type Found } from './function-checks.ts';
import { openBook, type Proof } from './proof.ts';

const root = resolve(import.meta.dirname, '../..');
const specs: Readonly<Record<string, FunctionSpec>> = functions;

/** In the order in which one needs what another gave: the ticket of a session, the turn of a chat. */
const first = ['pre-token', 'session', 'socket-authorizer', 'chat'];
const inOrder = (names: readonly string[]): string[] => [...first.filter((name) => names.includes(name)), ...names.filter((name) => !first.includes(name))];

export interface FunctionsOptions {
  /** Folder with one bundle a function. */
  readonly bundles: string;
  readonly ric: string;
  readonly node: string;
}

export const rehearseFunctions = async (options: FunctionsOptions, write: (proof: Proof) => void): Promise<void> => {
  const book = openBook('functions', 'aws-lambda-ric', write);
  const product = await startLocalProduct({ env: { CASTMATCH_AUTH: 'strict', CASTMATCH_SEED: '200' } });
  const pool = await emptyUserPool();
  const workers = new Map<string, Promise<Worker>>();
  const rung: Found['rung'] = [];
  const start = (name: string): Promise<Worker> => {
    const spec = specs[name];
    const directory = join(options.bundles, name);
    if (!spec || !existsSync(join(directory, 'index.mjs'))) throw new Error(`there is no bundle of '${name}' in ${directory}`);
    const started = workers.get(name) ?? startWorker({ ...options, name, directory, timeoutSeconds: Math.min(spec.timeoutSeconds, 60), env });
    workers.set(name, started);
    return started;
  };
  const invoke = async (name: string, event: unknown): Promise<Answer> => (await start(name)).invoke(event);
  const bell = await startInvokeApi(async (name, event) => {
    const answer = await invoke(name, event);
    rung.push({ name, event, answer });
    if (answer.outcome === 'failed') throw new Error(`${name} failed: ${answer.body.toString()}`);
  });
  const env = functionEnvironment(product, { LAMBDA_ENDPOINT: bell.url, COGNITO_ENDPOINT: pool.url });
  try {
    const found: { -readonly [name in keyof Found]: Found[name] } = { rung, token: await signIn(product), ticket: '', turnId: '' };
    for (const name of inOrder(Object.keys(specs)))
      await book.prove(`${name} answers its event`, async () => {
        const answer = await invoke(name, eventOf(name, found));
        if (answer.outcome === 'failed') throw new Error(`${answer.errorType}: ${answer.body.toString()}\n${(await start(name)).log()}`);
        await bell.settled();
        const { started, ...learnt } = { started: (await start(name)).startedInMs, ...checks(name, answer, found) };
        Object.assign(found, learnt.found);
        return `${learnt.says}; its worker was ready after ${Math.round(started)} ms`;
      });
  } finally {
    for (const worker of workers.values()) await worker.then((running) => running.stop()).catch(() => undefined);
    await bell.close();
    await pool.close();
    await product.stop();
  }
};

/** The committed event, with what exists in these tables: a turn, a ticket, a token. */
export const eventOf = (name: string, { turnId, ticket, token }: Found): unknown => {
  const text = readFileSync(join(root, 'tests/events', `${name}.json`), 'utf8');
  return JSON.parse(
    text
      .replaceAll(unknownTurn, turnId === '' ? unknownTurn : turnId)
      .replaceAll('"ticket": "good"', `"ticket": "${ticket}"`)
      .replaceAll(/Bearer [\w.-]+/g, `Bearer ${token}`),
  );
};

/** An access token of the one whom the events name. Her membership comes into being with it. */
export const signIn = async ({ url }: LocalProduct): Promise<string> => {
  const answer = await fetch(`${url}/oidc/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sub: 'rehearsal', org: 'demo', orgRole: 'owner' }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
};

/** What the product's own worker has, less what is the machine's. */
export const functionEnvironment = (product: LocalProduct, own: Readonly<Record<string, string>>): Record<string, string> => {
  const lines = readFileSync(`/proc/${product.pids['worker']}/environ`, 'utf8').split('\0');
  const given = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
  const { NODE_COMPILE_CACHE: _, CASTMATCH_HOME: __, PATH: ___, '': ____, ...rest } = given;
  const issuer = `${product.url}/oidc`;
  return {
    ...rest,
    ...own,
    TOKEN_ISSUER: issuer,
    TOKEN_JWKS_URI: `${issuer}/jwks`,
    TOKEN_CLIENT_IDS: 'castmatch-local',
    CASTMATCH_STAGE: 'rehearsal',
    // Named, and asked by no event here.
    FILES_BUCKET: 'castmatch-media',
  };
};
