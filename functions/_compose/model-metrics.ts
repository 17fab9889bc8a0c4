/** What the models' requests are as metrics. docs/runbooks/model-alarms.md says what to do about them. */
import type { ModelOutcome } from '../../layers/adapters/resilient/outcome.ts';
import type { Dimension, Measurement, Metrics } from '../_kit/metrics.ts';

const whole: readonly Dimension[] = ['stage'];
const byKind: readonly Dimension[] = ['stage', 'kind'];
const eachModel: readonly Dimension[] = ['service', 'stage', 'pool', 'model'];

const count = (name: string, by: Measurement['by']): Measurement => ({ name, unit: 'Count', value: 1, by });

/** A model that was passed over was not asked: that is no request. */
const measure = ({ outcome, step, kind, firstVisibleMs, alarm }: ModelOutcome): Measurement[] => {
  if (outcome === 'skipped') return [count('ModelSkipped', [whole, eachModel])];
  return [
    count('ModelRequests', [whole, eachModel]),
    ...(firstVisibleMs === null ? [] : [{ name: 'ModelFirstVisibleMs', unit: 'Milliseconds', value: firstVisibleMs, by: [whole, eachModel] } as const]),
    ...(outcome === 'answered' && step === 'fallback' ? [count('ModelFallbackUsed', [whole, eachModel])] : []),
    ...(outcome === 'failed' && kind !== 'aborted' ? [count('ModelFailures', [whole, byKind, [...eachModel, 'kind']])] : []),
    ...(alarm === null ? [] : [count('ModelAlarm', [whole, byKind])]),
  ];
};

export const modelMetrics =
  (metrics: Metrics) =>
  (outcome: ModelOutcome): void =>
    metrics({ pool: outcome.pool, model: outcome.model, ...(outcome.kind === null ? {} : { kind: outcome.kind }) }, measure(outcome));

/** Nobody could be asked: the product answered without a model. */
export const countUnreachable = (metrics: Metrics): void => metrics({}, [count('ModelUnreachable', [whole])]);
