/**
 * Metrics as CloudWatch reads them out of a log: one JSON line in the Embedded Metric Format. Dimensions are service, stage, model, pool and kind, and
 * nothing else: each of their combinations is paid for, and a tenant or a user is nobody's dimension.
 */
export const metricNamespace = 'CastMatch';

export type Dimension = 'service' | 'stage' | 'model' | 'pool' | 'kind';
export type DimensionValues = Readonly<Partial<Record<Dimension, string>>>;

export interface Measurement {
  readonly name: string;
  readonly unit: 'Count' | 'Milliseconds';
  readonly value: number;
  /** Each set is a metric of its own: `[['stage'], ['stage', 'model']]` is the whole stage and each of its models. */
  readonly by: readonly (readonly Dimension[])[];
}

/** Tells what was measured at one time under one set of values. Without a measurement nothing is written. */
export type Metrics = (values: DimensionValues, measured: readonly Measurement[]) => void;

export interface MetricsOptions {
  readonly service: string;
  readonly stage: string;
  readonly clock: { now(): number };
  readonly write: (line: string) => void;
}

/** CloudWatch's bounds on a dimension: no control characters, never empty. */
const cleaned = (value: string): string => value.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '').slice(0, 250) || 'unknown';

export const embeddedMetrics =
  ({ service, stage, clock, write }: MetricsOptions): Metrics =>
  (values, measured) => {
    if (measured.length === 0) return;
    const dimensions = Object.entries({ service, stage, ...values }).map(([name, value]) => [name, cleaned(value)]);
    const directives = measured.map(({ name, unit, by }) => ({ Namespace: metricNamespace, Dimensions: by, Metrics: [{ Name: name, Unit: unit }] }));
    write(
      JSON.stringify({
        _aws: { Timestamp: clock.now(), CloudWatchMetrics: directives },
        ...Object.fromEntries(dimensions),
        ...Object.fromEntries(measured.map(({ name, value }) => [name, value])),
      }),
    );
  };
