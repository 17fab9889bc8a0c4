/** The model for what nobody waits for: titles, summaries, labels. It has a breaker of its own, and answers soon or not at all. */
import { anthropicModel } from '../../layers/adapters/anthropic/anthropic-model.ts';
import { resilientModel } from '../../layers/adapters/resilient/resilient-model.ts';
import { askWithinMs, type ModelPort } from '../../layers/core/intelligence/index.ts';
import type { Metrics } from '../_kit/metrics.ts';
import type { Env } from './env.ts';
import { measured } from './models.ts';
import type { Stores } from './stores.ts';

const deadlines = { firstEventMs: 5_000, idleMs: 5_000, totalMs: askWithinMs } as const;

/** Its failures say nothing about answers: health does not hear of them, the metrics do. */
export const composeCheapModel = (env: Env, { clock, random }: Pick<Stores, 'clock' | 'random'>, metrics: Metrics): ModelPort => {
  const model = env.CASTMATCH_CHEAP_MODEL;
  const openMs = env.CASTMATCH_MODEL_BREAKER_OPEN_MS;
  const asked = anthropicModel({ clock, random, deadlines, maxRetries: 0, apiKey: env.ANTHROPIC_API_KEY ?? 'not-set', baseURL: env.ANTHROPIC_BASE_URL, model });
  const breaker = { openMs, lastingOpenMs: 10 * openMs };
  return measured(
    resilientModel({ pools: [{ name: 'anthropic', modelName: model, model: asked }], clock, random, breaker, onOutcome: () => undefined }),
    metrics,
  );
};
