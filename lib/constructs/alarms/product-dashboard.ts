/** One page for whoever is on call: answers, requests, queues, tables, search, and what is paid for by use. */
import { Dashboard, GraphWidget, type IMetric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Duration, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { functions, tableStreams } from '../../../functions/routes.ts';
import type { StageConfig } from '../../config/index.ts';
import { watched } from '../rollout/watched.ts';
import { ofDomain, ofTable, type TableNames } from './data-rings.ts';
import { ofFunction } from './function-rings.ts';
import { counted, period, written } from './ring.ts';

export interface ProductDashboardProps {
  readonly config: StageConfig;
  readonly parked: IQueue;
  readonly givenUp: IQueue;
  readonly tables: TableNames;
}

export class ProductDashboard extends Construct {
  constructor(scope: Construct, id: string, { config, parked, givenUp, tables }: ProductDashboardProps) {
    super(scope, id);
    const { stage } = config;
    const { account } = Stack.of(this);
    const each = (names: readonly string[], metricName: string, statistic?: string): IMetric[] =>
      names.map((name) => ofFunction(config, name, metricName, statistic).with({ label: name }));
    const both = (metricName: string): IMetric[] => [tables.main, tables.live].map((name) => ofTable(name, metricName));
    const model = (metricName: string): IMetric => counted(stage, metricName);
    const slow = written('CastMatch', 'ModelFirstVisibleMs', { stage }, Stats.percentile(95));
    const lying = (queue: IQueue): IMetric => queue.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, period });
    const everyName = Object.keys(functions);
    const rows: readonly (readonly [title: string, left: readonly IMetric[], right?: readonly IMetric[]])[][] = [
      [
        ['Answers: requests to models, and those that failed', [model('ModelRequests'), model('ModelFailures'), model('ModelUnreachable')]],
        ['Answers: first word, p95, ms', [slow]],
        ['Calls that took long, p95, ms', each(Object.keys(watched), 'Duration', Stats.percentile(95))],
      ],
      [
        ['Errors', each(everyName, 'Errors')],
        [
          'Refused for want of executions; executions at once',
          [written('AWS/Lambda', 'Throttles', {})],
          [written('AWS/Lambda', 'ConcurrentExecutions', {}, Stats.MAXIMUM)],
        ],
        [
          'Parked events; how late the table is followed, ms',
          [lying(parked), lying(givenUp)],
          each(
            tableStreams.map(({ function: name }) => name),
            'IteratorAge',
            Stats.MAXIMUM,
          ),
        ],
      ],
      [
        [
          'Search: state, and searches without it',
          [ofDomain(stage, account, 'ClusterStatus.red'), ofDomain(stage, account, 'ClusterStatus.yellow'), model('SearchDegraded')],
        ],
        [
          'Search: free disk, MB; memory, percent',
          [ofDomain(stage, account, 'FreeStorageSpace', Stats.MINIMUM)],
          [ofDomain(stage, account, 'JVMMemoryPressure')],
        ],
        ['Tables: refused', [...both('ReadThrottleEvents'), ...both('WriteThrottleEvents')]],
      ],
      [
        ['Paid for: units of the tables', [...both('ConsumedWriteCapacityUnits'), ...both('ConsumedReadCapacityUnits')]],
        ['Paid for: calls', each(everyName, 'Invocations')],
        ['Paid for: milliseconds', each(everyName, 'Duration', Stats.SUM)],
      ],
    ];
    new Dashboard(this, 'Dashboard', {
      dashboardName: `castmatch-${stage}`,
      defaultInterval: Duration.hours(12),
      widgets: rows.map((row) => row.map(([title, left, right = []]) => new GraphWidget({ title, left: [...left], right: [...right], width: 8, height: 6 }))),
    });
  }
}
