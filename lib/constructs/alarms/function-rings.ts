/** Functions by their names, which are ours: their stacks come later, and hold nothing of this. */
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { functions, tableStreams } from '../../../functions/routes.ts';
import type { StageConfig } from '../../config/index.ts';
import { functionName } from '../functions/surroundings.ts';
import { watched } from '../rollout/watched.ts';
import { type Ring, written } from './ring.ts';

type Stage = Pick<StageConfig, 'stage'>;

/** Of one function, all its versions together. */
export const ofFunction = (stage: Stage, name: string, metricName: string, statistic?: string) =>
  written('AWS/Lambda', metricName, { FunctionName: functionName(stage, name) }, statistic);

export const functionRings = (stage: Stage): readonly Ring[] => [
  ...Object.keys(functions).map(
    (name): Ring => ({
      id: `Errors-${name}`,
      metric: ofFunction(stage, name, 'Errors'),
      at: 3,
      means: `${name} failed, ran out of time or of memory three times in five minutes`,
      runbook: 'functions.md',
    }),
  ),
  ...Object.entries(watched).flatMap(([name, p95Ms]): Ring[] =>
    p95Ms === undefined
      ? []
      : [
          {
            id: `Slow-${name}`,
            metric: ofFunction(stage, name, 'Duration', Stats.percentile(95)),
            at: p95Ms,
            periods: 3,
            means: `one call in twenty of ${name} has taken longer than ${p95Ms} ms for a quarter of an hour`,
            runbook: 'functions.md',
          },
        ],
  ),
  ...tableStreams.map(
    ({ function: name }): Ring => ({
      id: `Behind-${name}`,
      metric: ofFunction(stage, name, 'IteratorAge', Stats.MAXIMUM),
      at: 600_000,
      periods: 2,
      means: `${name} follows the table ten minutes late`,
      runbook: 'functions.md',
    }),
  ),
  {
    id: 'Throttled',
    // Without a dimension: all functions of the account in the region, which share its executions.
    metric: written('AWS/Lambda', 'Throttles', {}),
    at: 5,
    periods: 2,
    means: 'Lambda refused calls: the account has no more executions at once',
    runbook: 'functions.md',
  },
];
