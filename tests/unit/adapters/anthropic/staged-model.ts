/** The adapter, as the product composes it, in front of a row of the fault table, on a held clock. */
import { onTestFinished } from 'vitest';
import { anthropicModel } from '../../../../layers/adapters/anthropic/anthropic-model.ts';
import { type ModelEvent, ModelFailure, type ModelPort, type ModelRequest } from '../../../../layers/core/intelligence/index.ts';
import { startProvider } from '../../../support/provider/provider.ts';
import type { Stage, Staged } from './fault-table.ts';
import { heldClock } from './held-clock.ts';
import { aRequest, type Outcome } from './run-model.ts';

export const newStage = (): Stage & { readonly onEvent: (event: ModelEvent) => void } => {
  const { promise: heard, resolve } = Promise.withResolvers<void>();
  const onEvent = ({ type }: ModelEvent): void => {
    if (type === 'text-delta') resolve();
  };
  return { clock: heldClock(), heard, onEvent };
};

export const readAll = async (model: ModelPort, onEvent: (event: ModelEvent) => void, request: ModelRequest = aRequest()): Promise<Outcome> => {
  const events: ModelEvent[] = [];
  try {
    for await (const event of model.stream(request, new AbortController().signal)) {
      events.push(event);
      onEvent(event);
    }
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    return { events, failure: error, elapsedMs: 0 };
  }
  return { events, failure: undefined, elapsedMs: 0 };
};

export const stagedModel = async (staged: Staged) => {
  const stage = newStage();
  const provider = await startProvider(staged(stage));
  onTestFinished(() => provider.close());
  const model = anthropicModel({ apiKey: 'sk-test', baseURL: provider.url, model: 'claude-haiku-5-5', clock: stage.clock, maxRetries: 0, random: () => 0 });
  return { provider, clock: stage.clock, run: (request?: ModelRequest) => readAll(model, stage.onEvent, request) };
};
