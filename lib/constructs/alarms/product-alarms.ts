/** Alarms that only a person can end, each with its runbook: what a retry or another model mends by itself rings nobody. */
import { Alarm, ComparisonOperator, type IMetric, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Stage } from '../../config/index.ts';

export interface ProductAlarmsProps {
  readonly stage: Stage;
  readonly topic: ITopic;
  readonly parked: IQueue;
  readonly givenUp: IQueue;
}

interface Ring {
  readonly id: string;
  readonly metric: IMetric;
  /** Rings at this sum within five minutes, or this many messages. */
  readonly atLeast: number;
  readonly means: string;
  /** File in docs/runbooks. */
  readonly runbook: string;
}

const period = Duration.minutes(5);

export class ProductAlarms extends Construct {
  constructor(scope: Construct, id: string, { stage, topic, parked, givenUp }: ProductAlarmsProps) {
    super(scope, id);
    /** Written by the functions' own log lines: functions/_compose/model-metrics.ts. */
    const counted = (metricName: string, dimensions: Readonly<Record<string, string>> = {}): IMetric =>
      new Metric({ namespace: 'CastMatch', metricName, dimensionsMap: { stage, ...dimensions }, statistic: Stats.SUM, period });
    const lying = (queue: IQueue): IMetric => queue.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, period });
    const rings: readonly Ring[] = [
      { id: 'Parked', metric: lying(parked), atLeast: 1, means: 'an event could not be worked on, however often it was tried', runbook: 'parked-events.md' },
      { id: 'GivenUp', metric: lying(givenUp), atLeast: 1, means: 'a parked event was taken ten times and never got through', runbook: 'parked-events.md' },
      {
        id: 'SpendLimit',
        metric: counted('ModelAlarm', { kind: 'spend_limit' }),
        atLeast: 1,
        means: 'the account of the model has reached its spend limit',
        runbook: 'model-alarms.md',
      },
      {
        id: 'ModelKey',
        metric: counted('ModelAlarm', { kind: 'authentication' }),
        atLeast: 1,
        means: 'the model refuses our key',
        runbook: 'model-alarms.md',
      },
      { id: 'Unreachable', metric: counted('ModelUnreachable'), atLeast: 5, means: 'answers are given without a model', runbook: 'model-alarms.md' },
    ];
    for (const { id: name, metric, atLeast, means, runbook } of rings)
      new Alarm(this, name, {
        alarmName: `castmatch-${stage}-${name}`,
        alarmDescription: `CastMatch ${stage}: ${means}. What to do: docs/runbooks/${runbook}`,
        metric,
        threshold: atLeast,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        evaluationPeriods: 1,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      }).addAlarmAction(new SnsAction(topic));
  }
}
