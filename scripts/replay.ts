/**
 * `npm run replay -- trn_... [--org demo] [--json]`: renders the requests of an ended turn again, step by step, from its capsule and the stored
 * messages, and says where they differ from what was sent. It reads the running local product's tables (CASTMATCH_HOME), those of
 * DYNAMODB_ENDPOINT, or the cloud's (TABLE_NAME, LIVE_TABLE_NAME). It writes nothing and asks no model. Exit code 1: it differs; 2: it cannot be done.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnv } from '../functions/_compose/env.ts';
import { composeReply } from '../functions/_compose/reply.ts';
import { composeStores } from '../functions/_compose/stores.ts';
import { failuresOf, type Replay, type ReplayedGeneration, replayTurn } from '../layers/core/conversation/index.ts';
import type { ModelBlock, ModelRequest } from '../layers/core/intelligence/index.ts';
import { DomainError } from '../layers/core/shared/index.ts';
import { localRegion } from '../local/lambda-host/context.ts';
import { tablesFile } from '../local/supervisor/home.ts';
import { tableNames } from '../local/tables/names.ts';

class CannotReplay extends Error {}

const endpointOfHome = (): string => {
  const file = tablesFile(resolve(process.env['CASTMATCH_HOME'] || '.castmatch'));
  if (!existsSync(file)) throw new CannotReplay('no product has run here; start one (npm start), or set CASTMATCH_HOME, DYNAMODB_ENDPOINT or TABLE_NAME');
  return readFileSync(file, 'utf8');
};

/** What only a product that answers needs is filled in with what leads nowhere. */
const environment = (): Record<string, string | undefined> => {
  const nowhere = { SOCKET_API_ENDPOINT: 'http://127.0.0.1:9', SOCKET_URL: 'ws://127.0.0.1:9', CURSOR_SECRET: 'replay-signs-no-cursor' };
  if (process.env['TABLE_NAME']) return { ...nowhere, ...process.env };
  process.env['AWS_ACCESS_KEY_ID'] ??= 'local';
  process.env['AWS_SECRET_ACCESS_KEY'] ??= 'local';
  const tables = { TABLE_NAME: tableNames.main, LIVE_TABLE_NAME: tableNames.live, AWS_REGION: localRegion };
  return { ...nowhere, ...process.env, ...tables, DYNAMODB_ENDPOINT: process.env['DYNAMODB_ENDPOINT'] || endpointOfHome() };
};

const replay = async (org: string, turnId: string): Promise<Replay> => {
  const env = readEnv(environment());
  const stores = composeStores(env);
  const { memory, prompt, promptVersion } = composeReply(
    env,
    stores,
    () => undefined,
    () => undefined,
  );
  return replayTurn({ ...stores, memory, prompt, promptVersion })(org, turnId);
};

const shorten = (text: string): string => (text.length <= 110 ? text : `${text.slice(0, 109).toWellFormed()}…`).replaceAll('\n', ' ');

const sayBlock = (block: ModelBlock): string => {
  if (block.type === 'text') return shorten(block.text);
  if (block.type === 'tool_use') return `→ ${block.name} ${shorten(JSON.stringify(block.input))}`;
  return block.type === 'tool_result' ? `← ${shorten(block.content)}` : `(${block.type})`;
};

const sayRequest = (request: ModelRequest): string[] => [
  `  system ${request.system.length} characters, tools ${request.tools.map(({ name }) => name).join(', ') || 'none'}${request.toolChoice === 'none' ? ' (not to be used)' : ''}`,
  ...request.messages.flatMap(({ role, content }) => content.map((block) => `  ${role.padEnd(9)} ${sayBlock(block)}`)),
];

const sayGeneration = ({ recorded, request, isSame, sha256 }: ReplayedGeneration, index: number): string[] => [
  `\nRequest ${index + 1}: step ${recorded.step}, attempt ${recorded.attempt}: ${isSame ? 'the same' : 'DIFFERS'} (${sha256.slice(0, 16)})`,
  ...recorded.calls.map(
    ({ model, pool, requestId, outcome, kind, latencyMs }) =>
      `  asked ${[pool, model || 'a model that never began'].filter(Boolean).join(' ')}: ${kind ?? outcome} after ${latencyMs} ms, request id ${requestId ?? 'none'}`,
  ),
  ...sayRequest(request),
  ...recorded.tools.map(
    ({ toolName, result }) =>
      `  then ${toolName} answered ${'text' in result ? shorten(result.text) : `${result.characters} characters (${result.sha256.slice(0, 16)})`}`,
  ),
  `  ended: ${recorded.stopReason ?? 'broken off'}`,
];

const sayAll = ({ capsule, generations, differences }: Replay): string => {
  const { usage, timings } = capsule;
  return [
    `${capsule.turnId} of ${capsule.conversationId}: ${capsule.status} (${capsule.finishReason})${capsule.degraded ? ', degraded' : ''}, ${capsule.endedAt}`,
    `prompt ${capsule.promptVersion}, ${capsule.model || 'no model'}, intent ${capsule.intent}, sentiment ${capsule.sentiment}, history of ${capsule.path.length} messages`,
    `tokens: ${usage.inputTokens} in, ${usage.cacheReadTokens} cached, ${usage.cacheWriteTokens} to the cache, ${usage.outputTokens} out; USD ${(usage.costMicroUsd / 1e6).toFixed(6)}`,
    `ms: ${Object.entries(timings)
      .map(([name, value]) => `${name.replace(/Ms$/u, '')} ${value ?? '-'}`)
      .join(', ')}`,
    ...failuresOf(capsule).map(({ kind, pool, model }) => `failed: ${[kind, pool, model].filter(Boolean).join(', ')}`),
    ...generations.flatMap(sayGeneration),
    '',
    ...(differences.length === 0
      ? ['Rendered again, every request is what was sent.']
      : ['It differs:', ...differences.map((difference) => `- ${difference}`)]),
  ].join('\n');
};

const main = async (): Promise<number> => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { org: { type: 'string', default: 'demo' }, json: { type: 'boolean' } } });
  const [turnId] = positionals;
  if (turnId === undefined || positionals.length > 1) throw new CannotReplay('usage: npm run replay -- trn_... [--org demo] [--json]');
  const replayed = await replay(values.org, turnId);
  console.log(values.json ? JSON.stringify(replayed) : sayAll(replayed));
  return replayed.differences.length === 0 ? 0 : 1;
};

process.exitCode = await main().catch((error: unknown) => {
  if (!(error instanceof CannotReplay || error instanceof DomainError)) throw error;
  console.error(error instanceof DomainError && error.code === 'unavailable' ? `${error.message}; does the product run?` : error.message);
  return 2;
});
