/** Alarms that only a person can end, each with its runbook: what a retry or another model mends by itself rings nobody. */
import { Alarm, ComparisonOperator, type IMetric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { StageConfig } from '../../config/index.ts';
import { searchRings, type TableNames, tableRings } from './data-rings.ts';
import { functionRings } from './function-rings.ts';
import { counted, period, type Ring } from './ring.ts';

export interface ProductAlarmsProps {
  readonly config: StageConfig;
  readonly topic: ITopic;
  readonly parked: IQueue;
  readonly givenUp: IQueue;
  readonly tables: TableNames;
}

export class ProductAlarms extends Construct {
  constructor(scope: Construct, id: string, { config, topic, parked, givenUp, tables }: ProductAlarmsProps) {
    super(scope, id);
    const { stage } = config;
    const lying = (queue: IQueue): IMetric => queue.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, period });
    const rings: readonly Ring[] = [
      { id: 'Parked', metric: lying(parked), at: 1, means: 'an event could not be worked on, however often it was tried', runbook: 'parked-events.md' },
      { id: 'GivenUp', metric: lying(givenUp), at: 1, means: 'a parked event was taken ten times and never got through', runbook: 'parked-events.md' },
      {
        id: 'SpendLimit',
        metric: counted(stage, 'ModelAlarm', { kind: 'spend_limit' }),
        at: 1,
        means: 'the account of the model has reached its spend limit',
        runbook: 'model-alarms.md',
      },
      {
        id: 'ModelKey',
        metric: counted(stage, 'ModelAlarm', { kind: 'authentication' }),
        at: 1,
        means: 'the model refuses our key',
        runbook: 'model-alarms.md',
      },
      { id: 'Unreachable', metric: counted(stage, 'ModelUnreachable'), at: 5, means: 'answers are given without a model', runbook: 'model-alarms.md' },
      ...functionRings(config),
      ...tableRings(tables),
      ...searchRings(config, Stack.of(this).account),
    ];
    for (const { id: name, metric, at, below, periods = 1, means, runbook } of rings)
      new Alarm(this, name, {
        alarmName: `castmatch-${stage}-${name}`,
        alarmDescription: `CastMatch ${stage}: ${means}. What to do: docs/runbooks/${runbook}`,
        metric,
        threshold: at,
        comparisonOperator: below ? ComparisonOperator.LESS_THAN_OR_EQUAL_TO_THRESHOLD : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        evaluationPeriods: periods,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      }).addAlarmAction(new SnsAction(topic));
  }
}
