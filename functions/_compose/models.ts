/** The models behind the port, in the order in which they are asked: the chosen one, its fallback, the second pool. */
import { anthropicModel } from '../../layers/adapters/anthropic/anthropic-model.ts';
import type { ModelOutcome, OnOutcome } from '../../layers/adapters/resilient/outcome.ts';
import { type ModelPool, type ResilientModel, resilientModel } from '../../layers/adapters/resilient/resilient-model.ts';
import { type ModelCall, ModelFailure, type ModelPort } from '../../layers/core/intelligence/index.ts';
import type { Metrics } from '../_kit/metrics.ts';
import { bedrockModel } from './bedrock-model.ts';
import type { Env } from './env.ts';
import { countUnreachable, modelMetrics } from './model-metrics.ts';
import { observedModel } from './observed-model.ts';
import type { Stores } from './stores.ts';

/** A provider that only pings is waited for this many idle times. */
const silentFactor = 4;
/** Trouble that only a person can end is looked at again after ten times as long. */
const lastingFactor = 10;

/** Tells who listens to one turn, and the metrics, of the same requests. */
export const measured = (resilient: ResilientModel, metrics: Metrics): ModelPort => {
  const count = modelMetrics(metrics);
  const port = (tell: OnOutcome): ModelPort => ({
    async *stream(request, signal) {
      try {
        yield* resilient.reportingTo(tell).stream(request, signal);
      } catch (error) {
        if (error instanceof ModelFailure && error.kind === 'unreachable') countUnreachable(metrics);
        throw error;
      }
    },
  });
  const both = (onCall: (call: ModelCall) => void): OnOutcome => {
    return (outcome) => {
      count(outcome);
      onCall(callOf(outcome));
    };
  };
  return { ...port(count), reportingTo: (onCall) => port(both(onCall)) };
};

/** What a turn's books keep of it. */
const callOf = ({ outcome, pool, model, kind, latencyMs, firstVisibleMs, usage, requestId }: ModelOutcome): ModelCall => ({
  ...{ outcome, pool, model, kind, latencyMs, firstVisibleMs, usage, requestId },
});

const poolsOf = (env: Env, { clock, random }: Pick<Stores, 'clock' | 'random'>): ModelPool[] => {
  const idleMs = env.CASTMATCH_MODEL_IDLE_MS;
  const deadlines = { firstEventMs: env.CASTMATCH_MODEL_FIRST_EVENT_MS, idleMs, silentMs: silentFactor * idleMs };
  const common = { clock, random, deadlines, maxRetries: 0 } as const;
  const anthropic = (model: string): ModelPool => ({
    name: 'anthropic',
    modelName: model,
    model: anthropicModel({ ...common, apiKey: env.ANTHROPIC_API_KEY ?? 'not-set', baseURL: env.ANTHROPIC_BASE_URL, model }),
  });
  const models = [...new Set([env.CASTMATCH_MODEL, env.CASTMATCH_FALLBACK_MODEL])].filter((model) => model !== 'none');
  const second = env.CASTMATCH_BEDROCK_MODEL;
  return [
    ...models.map(anthropic),
    ...(second === undefined ? [] : [{ name: 'bedrock', modelName: second, model: bedrockModel(env, { ...common, model: second }) }]),
  ];
};

/** Breakers live as long as the worker: each finds out for itself, and none waits for a table to know. */
export const composeModels = (env: Env, stores: Pick<Stores, 'clock' | 'random' | 'modelHealth'>, metrics: Metrics): ModelPort => {
  const openMs = env.CASTMATCH_MODEL_BREAKER_OPEN_MS;
  const resilient = resilientModel({
    pools: poolsOf(env, stores),
    clock: stores.clock,
    random: stores.random,
    breaker: { failures: env.CASTMATCH_MODEL_BREAKER_FAILURES, openMs, lastingOpenMs: openMs * lastingFactor },
    onOutcome: () => undefined,
  });
  return observedModel(measured(resilient, metrics), stores);
};
