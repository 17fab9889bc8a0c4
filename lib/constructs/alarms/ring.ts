/** One alarm as a row: what is watched, when it rings, what that means, and which runbook says what to do. */
import { type IMetric, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Duration } from 'aws-cdk-lib/core';

export interface Ring {
  /** Names the alarm: `castmatch-<stage>-<id>`. */
  readonly id: string;
  readonly metric: IMetric;
  /** Rings at this value, for as many periods as `periods` says; or, with `below`, at this one and under it. */
  readonly at: number;
  readonly below?: true;
  /** Periods of the metric in a row. @default 1 */
  readonly periods?: number;
  readonly means: string;
  /** File in docs/runbooks, which speaks of it under a heading. */
  readonly runbook: 'functions.md' | 'model-alarms.md' | 'parked-events.md' | 'search.md' | 'tables.md';
}

export const period = Duration.minutes(5);

/** Written by the functions' own log lines: functions/_kit/metrics.ts. */
export const counted = (stage: string, metricName: string, dimensions: Readonly<Record<string, string>> = {}): IMetric =>
  new Metric({ namespace: 'CastMatch', metricName, dimensionsMap: { stage, ...dimensions }, statistic: Stats.SUM, period });

/** Written by a service of AWS. */
export const written = (namespace: string, metricName: string, dimensionsMap: Readonly<Record<string, string>>, statistic: string = Stats.SUM): Metric =>
  new Metric({ namespace, metricName, dimensionsMap, statistic, period });
