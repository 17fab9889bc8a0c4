/** A model whose every request is told of. One that asks several models tells itself; for one that asks only itself it is seen from outside. */
import { type ModelCall, ModelFailure, type ModelPort } from '../intelligence/index.ts';
import type { Clock } from '../shared/index.ts';

type OnCall = (call: ModelCall) => void;

export const tellingCalls = (model: ModelPort, clock: Pick<Clock, 'now'>, onCall: OnCall): ModelPort =>
  model.reportingTo?.(onCall) ?? watched(model, clock, onCall);

const watched = (model: ModelPort, clock: Pick<Clock, 'now'>, onCall: OnCall): ModelPort => ({
  async *stream(request, signal) {
    const startedAt = clock.now();
    let call: Omit<ModelCall, 'latencyMs'> = { outcome: 'abandoned', pool: null, model: '', kind: null, firstVisibleMs: null, usage: null, requestId: null };
    try {
      for await (const event of model.stream(request, signal)) {
        if (event.type === 'started') call = { ...call, model: event.model, requestId: event.requestId };
        else call = { ...call, firstVisibleMs: call.firstVisibleMs ?? clock.now() - startedAt };
        if (event.type === 'finished') call = { ...call, outcome: 'answered', usage: event.usage };
        yield event;
      }
      if (call.outcome !== 'answered') call = { ...call, outcome: 'failed', kind: 'cut' };
    } catch (error) {
      const failure = error instanceof ModelFailure ? error : undefined;
      call = { ...call, outcome: 'failed', kind: failure?.kind ?? 'malformed', usage: failure?.usage ?? null };
      call = { ...call, requestId: call.requestId ?? failure?.requestId ?? null };
      throw error;
    } finally {
      onCall({ ...call, latencyMs: clock.now() - startedAt });
    }
  },
});
