/** Tables, and the search domain by its name. */
import { MathExpression, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { StageConfig } from '../../config/index.ts';
import { domainName } from '../search/domain-names.ts';
import { counted, period, type Ring, written } from './ring.ts';

/** Names of both tables, as references. */
export interface TableNames {
  readonly main: string;
  readonly live: string;
}

export const ofTable = (tableName: string, metricName: string) => written('AWS/DynamoDB', metricName, { TableName: tableName });

export const tableRings = (tables: TableNames): readonly Ring[] =>
  (['main', 'live'] as const).map((table) => ({
    id: `Throttled-${table}`,
    metric: new MathExpression({
      expression: 'reads + writes',
      usingMetrics: { reads: ofTable(tables[table], 'ReadThrottleEvents'), writes: ofTable(tables[table], 'WriteThrottleEvents') },
      period,
      label: `requests that the table ${table} refused`,
    }),
    at: 25,
    periods: 2,
    means: `the table ${table} refused requests, as one partition was asked too much`,
    runbook: 'tables.md',
  }));

/** `account` is a dimension of the domain's metrics. */
export const ofDomain = (stage: StageConfig['stage'], account: string, metricName: string, statistic: string = Stats.MAXIMUM) =>
  written('AWS/ES', metricName, { DomainName: domainName(stage), ClientId: account }, statistic);

export const searchRings = ({ stage, search }: Pick<StageConfig, 'stage' | 'search'>, account: string): readonly Ring[] => [
  { id: 'SearchRed', metric: ofDomain(stage, account, 'ClusterStatus.red'), at: 1, means: 'a part of the index cannot be read', runbook: 'search.md' },
  {
    id: 'SearchStorage',
    metric: ofDomain(stage, account, 'FreeStorageSpace', Stats.MINIMUM),
    // Megabytes of the fullest node.
    at: Math.round(search.volumeGiB * 1_024 * 0.2),
    below: true,
    periods: 3,
    means: 'less than a fifth of a node’s disk is free; a full one takes no more writes',
    runbook: 'search.md',
  },
  {
    id: 'SearchMemory',
    metric: ofDomain(stage, account, 'JVMMemoryPressure'),
    at: 90,
    periods: 3,
    means: 'the memory of a node has been full for a quarter of an hour',
    runbook: 'search.md',
  },
  { id: 'SearchKey', metric: ofDomain(stage, account, 'KMSKeyInaccessible'), at: 1, means: 'the domain cannot use its key', runbook: 'search.md' },
  {
    id: 'SearchDegraded',
    metric: counted(stage, 'SearchDegraded'),
    at: 5,
    periods: 2,
    means: 'people are searched among facts in memory, as the index or the model of the vectors does not answer',
    runbook: 'search.md',
  },
  {
    id: 'TalentsParked',
    metric: counted(stage, 'TalentsParked', { service: 'talent-index' }),
    at: 1,
    means: 'news of a person could not be put into the index',
    runbook: 'search.md',
  },
];
