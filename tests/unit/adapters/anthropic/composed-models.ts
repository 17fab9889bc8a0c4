/** All the models as a worker composes them, in front of one provider that treats each model in its own way, on a held clock. */
import { onTestFinished, vi } from 'vitest';
import { readEnv } from '../../../../functions/_compose/env.ts';
import { composeModels } from '../../../../functions/_compose/models.ts';
import { embeddedMetrics } from '../../../../functions/_kit/metrics.ts';
import type { ModelCall, ModelRequest } from '../../../../layers/core/intelligence/index.ts';
import { messageDelta, messageStart, messageStop, textBlock } from '../../../support/provider/events.ts';
import { type ProviderCall, type Scenario, startProvider } from '../../../support/provider/provider.ts';
import { chunkFrame } from '../bedrock/event-stream.ts';
import { fine, type Staged } from './fault-table.ts';
import { newStage, readAll } from './staged-model.ts';

export const chosen = 'claude-haiku-5-5';
export const fallback = 'claude-sonnet-5-5';
export const bedrock = 'global.anthropic.claude-haiku-5-5';
export const fromBedrock = 'Namaste from Bedrock.';

const least = {
  TABLE_NAME: 'main',
  LIVE_TABLE_NAME: 'live',
  SOCKET_API_ENDPOINT: 'http://127.0.0.1:9',
  SOCKET_URL: 'ws://127.0.0.1:9',
  CURSOR_SECRET: 'sixteen characters and more',
  ANTHROPIC_API_KEY: 'sk-test',
};

export const bedrockAnswers: Scenario = async (call) => {
  call.head(200, { 'content-type': 'application/vnd.amazon.eventstream' });
  for (const event of [messageStart(), ...textBlock(0, fromBedrock), messageDelta('end_turn'), messageStop]) await call.write(chunkFrame(event));
  call.end();
};

const modelOf = ({ request }: ProviderCall): string => {
  const inPath = /^\/model\/([^/]+)\//u.exec(request.path)?.[1];
  return inPath === undefined ? String((request.body as { model?: unknown } | undefined)?.model) : decodeURIComponent(inPath);
};

export interface Ways {
  readonly chosen: readonly Staged[];
  readonly fallback?: Staged;
  readonly bedrock?: Scenario;
}

/** Each of `chosen` is met by one request, the last one by all that follow. */
export const composedModels = async (ways: Ways, setting: Readonly<Record<string, string>> = { CASTMATCH_BEDROCK_MODEL: bedrock }) => {
  const stage = newStage();
  let asked = 0;
  const provider = await startProvider((call) => {
    const model = modelOf(call);
    if (model === bedrock) return (ways.bedrock ?? bedrockAnswers)(call);
    if (model === fallback) return (ways.fallback?.(stage) ?? fine)(call);
    const way = ways.chosen[Math.min(asked, ways.chosen.length - 1)];
    asked += 1;
    return (way?.(stage) ?? fine)(call);
  });
  onTestFinished(() => provider.close());
  vi.stubEnv('CASTMATCH_BEDROCK_ACCESS_KEY_ID', 'AKIATEST');
  vi.stubEnv('CASTMATCH_BEDROCK_SECRET_ACCESS_KEY', 'secret');
  onTestFinished(() => void vi.unstubAllEnvs());
  const lines: Record<string, unknown>[] = [];
  const metrics = embeddedMetrics({ service: 'reply-worker', stage: 'test', clock: stage.clock, write: (line) => lines.push(JSON.parse(line)) });
  const modelHealth = { answered: async () => undefined, failed: async () => undefined, read: () => Promise.reject(new Error('nobody reads it here')) };
  const env = readEnv({ ...least, ANTHROPIC_BASE_URL: provider.url, CASTMATCH_BEDROCK_BASE_URL: provider.url, ...setting });
  const model = composeModels(env, { clock: stage.clock, random: () => 0, modelHealth }, metrics);
  const hits = (): { chosen: number; fallback: number; bedrock: number } => {
    const models = provider.calls.map(modelOf);
    const count = (name: string): number => models.filter((one) => one === name).length;
    return { chosen: count(chosen), fallback: count(fallback), bedrock: count(bedrock) };
  };
  const calls: ModelCall[] = [];
  return {
    ...{ provider, clock: stage.clock, lines, calls, hits },
    run: (request?: ModelRequest) => readAll(model.reportingTo?.((call) => calls.push(call)) ?? model, stage.onEvent, request),
  };
};
