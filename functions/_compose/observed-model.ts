/** The model with a witness: health is judged from real calls, never from a probe that would be paid for. */
import type { ModelHealthStore } from '../../layers/adapters/dynamodb/model-health.ts';
import { ModelFailure, type ModelPort } from '../../layers/core/intelligence/index.ts';
import type { Clock } from '../../layers/core/shared/index.ts';

/** While all is well, one note in this time is enough. */
const noteMs = 5_000;

export const observedModel = (observed: ModelPort, { modelHealth, clock }: { modelHealth: ModelHealthStore; clock: Clock }): ModelPort => {
  let notedAt = Number.NEGATIVE_INFINITY;
  // A note that is lost changes nothing for the answer.
  const answered = (): void => {
    const now = clock.now();
    if (now - notedAt < noteMs) return;
    notedAt = now;
    void modelHealth.answered(now).catch(() => undefined);
  };
  const failed = (kind: string): void => {
    notedAt = Number.NEGATIVE_INFINITY;
    void modelHealth.failed(clock.now(), kind).catch(() => undefined);
  };
  const observe = (model: ModelPort): ModelPort => ({
    async *stream(request, signal) {
      try {
        for await (const event of model.stream(request, signal)) {
          // Before it is given on: nobody asks for more after the last event.
          if (event.type === 'finished') answered();
          yield event;
        }
      } catch (error) {
        const kind = error instanceof ModelFailure ? error.kind : 'unknown';
        if (kind !== 'aborted') failed(kind);
        throw error;
      }
    },
    ...(model.reportingTo && { reportingTo: (onCall) => observe(model.reportingTo?.(onCall) ?? model) }),
  });
  return observe(observed);
};
