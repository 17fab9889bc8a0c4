import { describe, expect, it, test } from 'vitest';
import { countUnreachable, modelMetrics } from '../../../functions/_compose/model-metrics.ts';
import { embeddedMetrics, type Metrics } from '../../../functions/_kit/metrics.ts';
import type { ModelOutcome } from '../../../layers/adapters/resilient/outcome.ts';

interface Line {
  readonly _aws: { readonly Timestamp: number; readonly CloudWatchMetrics: readonly Directive[] };
  readonly [field: string]: unknown;
}
interface Directive {
  readonly Namespace: string;
  readonly Dimensions: readonly (readonly string[])[];
  readonly Metrics: readonly { readonly Name: string; readonly Unit: string }[];
}

const collecting = (): { metrics: Metrics; lines: Line[] } => {
  const lines: Line[] = [];
  const write = (line: string): void => void lines.push(JSON.parse(line) as Line);
  return { lines, metrics: embeddedMetrics({ service: 'reply-worker', stage: 'prod', clock: { now: () => 1_795_000_000_000 }, write }) };
};

const answered: ModelOutcome = {
  outcome: 'answered',
  step: 'first',
  pool: 'anthropic',
  model: 'claude-haiku-5-5',
  kind: null,
  latencyMs: 900,
  firstVisibleMs: 400,
  usage: null,
  requestId: 'req_1',
  breaker: 'closed',
  alarm: null,
};
const told = (change: Partial<ModelOutcome>): Line => {
  const { metrics, lines } = collecting();
  modelMetrics(metrics)({ ...answered, ...change });
  return lines[0] as Line;
};
const namesOf = (line: Line): string[] => line._aws.CloudWatchMetrics.flatMap(({ Metrics: all }) => all.map(({ Name }) => Name));

/** What the Embedded Metric Format's specification asks of a line; CloudWatch passes over one that breaks it, without a word. */
const expectEmbeddedMetricFormat = (line: Line): void => {
  expect(Number.isInteger(line._aws.Timestamp)).toBe(true);
  for (const { Namespace, Dimensions, Metrics: all } of line._aws.CloudWatchMetrics) {
    expect(Namespace).toBe('CastMatch');
    expect(Dimensions.length).toBeGreaterThan(0);
    for (const set of Dimensions) {
      expect(set.length).toBeLessThanOrEqual(30);
      for (const name of set) expect(line[name], name).toMatch(/^[^\p{Cc}]{1,250}$/u);
    }
    for (const { Name } of all) expect(line[Name], Name).toBeTypeOf('number');
  }
};

test.each<[name: string, change: Partial<ModelOutcome>, metrics: readonly string[]]>([
  ['an answer', {}, ['ModelRequests', 'ModelFirstVisibleMs']],
  ['an answer of the fallback', { step: 'fallback', model: 'claude-sonnet-5-5' }, ['ModelRequests', 'ModelFirstVisibleMs', 'ModelFallbackUsed']],
  ['a failure before a word', { outcome: 'failed', kind: 'overloaded', firstVisibleMs: null }, ['ModelRequests', 'ModelFailures']],
  ['a failure after some words', { outcome: 'failed', kind: 'idle_timeout' }, ['ModelRequests', 'ModelFirstVisibleMs', 'ModelFailures']],
  ['a spend limit', { outcome: 'failed', kind: 'spend_limit', firstVisibleMs: null, alarm: 'spend_limit' }, ['ModelRequests', 'ModelFailures', 'ModelAlarm']],
  [
    'a refused key',
    { outcome: 'failed', kind: 'authentication', firstVisibleMs: null, alarm: 'authentication' },
    ['ModelRequests', 'ModelFailures', 'ModelAlarm'],
  ],
  ['a person who said stop', { outcome: 'failed', kind: 'aborted', firstVisibleMs: null }, ['ModelRequests']],
  ['a model that is left alone', { outcome: 'skipped', firstVisibleMs: null }, ['ModelSkipped']],
])('%s is counted as it is', (_name, change, metrics) => {
  const line = told(change);

  expect(namesOf(line)).toEqual(metrics);
  expectEmbeddedMetricFormat(line);
});

describe('the line', () => {
  it('has the time, the dimensions and the values side by side', () => {
    expect(told({ outcome: 'failed', kind: 'spend_limit', alarm: 'spend_limit', firstVisibleMs: null })).toMatchObject({
      _aws: { Timestamp: 1_795_000_000_000 },
      service: 'reply-worker',
      stage: 'prod',
      pool: 'anthropic',
      model: 'claude-haiku-5-5',
      kind: 'spend_limit',
      ModelAlarm: 1,
      ModelFailures: 1,
    });
  });

  it('counts the alarm for the whole stage and by its kind, so that one alarm hears every worker and model', () => {
    const alarm = told({ outcome: 'failed', kind: 'spend_limit', alarm: 'spend_limit' })._aws.CloudWatchMetrics.find(
      ({ Metrics: [metric] }) => metric?.Name === 'ModelAlarm',
    );

    expect(alarm?.Dimensions).toEqual([['stage'], ['stage', 'kind']]);
  });

  it('has no dimension of a tenant or a user, nor anything of what was said', () => {
    const line = told({ outcome: 'failed', kind: 'overloaded', requestId: 'req_secret' });
    const dimensions = new Set(line._aws.CloudWatchMetrics.flatMap(({ Dimensions }) => Dimensions.flat()));

    expect([...dimensions].filter((name) => !['service', 'stage', 'model', 'pool', 'kind'].includes(name))).toEqual([]);
    expect(JSON.stringify(line)).not.toContain('req_secret');
  });

  it('survives a hostile model name', () => {
    const line = told({ model: `${'\u0000\n'}${'x'.repeat(400)}`, kind: null });

    expectEmbeddedMetricFormat(line);
    expectEmbeddedMetricFormat(told({ model: '\n' }));
  });

  it('says when nobody could be asked', () => {
    const { metrics, lines } = collecting();
    countUnreachable(metrics);

    expect(lines[0]).toMatchObject({ stage: 'prod', ModelUnreachable: 1 });
    expectEmbeddedMetricFormat(lines[0] as Line);
  });

  it('is not written when nothing was measured', () => {
    const { metrics, lines } = collecting();
    metrics({}, []);

    expect(lines).toEqual([]);
  });
});
