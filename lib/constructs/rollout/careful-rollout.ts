/**
 * How a new version of the functions that matter takes over: in prod a tenth of the calls for five minutes, then all of them; back to the version before when an alarm of
 * the new one rings. In other stages all at once. docs/runbooks/rollback.md
 */
import { Alarm, ComparisonOperator, type IMetric, MathExpression, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { LambdaApplication, LambdaDeploymentConfig, LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import { Effect, Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Duration, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { StageConfig } from '../../config/index.ts';
import type { ProductFunction } from '../functions/product-function.ts';
import { functionName, liveAlias, type Surroundings } from '../functions/surroundings.ts';
import { watched } from './watched.ts';

export interface CarefulRolloutProps {
  /** All of the stack; those that `watched` names are rolled out with care. */
  readonly functions: ReadonlyMap<string, ProductFunction>;
  readonly surroundings: Surroundings;
}

const minute = Duration.minutes(1);

export class CarefulRollout extends Construct {
  constructor(scope: Construct, id: string, { functions, surroundings }: CarefulRolloutProps) {
    super(scope, id);
    const { config, alarms: topic } = surroundings;
    const careful = [...functions].flatMap(([name, made]) => (watched[name] === undefined ? [] : [{ name, made, p95Ms: watched[name] }]));
    const application = new LambdaApplication(this, 'Application', { applicationName: functionName(config, id.toLowerCase()) });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('codedeploy.amazonaws.com'),
      description: `Moves the aliases of ${Stack.of(this).stackName} from one version to the next, and back`,
    });
    const rings = careful.map(({ name, made, p95Ms }) => ({ name, made, alarms: this.alarmsOf(name, made, p95Ms, config) }));
    for (const alarm of rings.flatMap(({ alarms }) => alarms)) alarm.addAlarmAction(new SnsAction(topic));
    const rights = this.rights(role, rings, config);
    for (const { name, made, alarms } of rings) {
      const group = new LambdaDeploymentGroup(this, name, {
        application,
        alias: made.alias,
        deploymentGroupName: name,
        // As it is: the construct would add a policy of AWS that may invoke and read far more.
        role: role.withoutPolicyUpdates(),
        deploymentConfig: config.stage === 'prod' ? LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES : LambdaDeploymentConfig.ALL_AT_ONCE,
        alarms,
        autoRollback: { failedDeployment: true, stoppedDeployment: true, deploymentInAlarm: true },
      });
      group.node.addDependency(rights);
    }
  }

  /** Of the new version alone, while the alias is weighted: the old one's good calls hide nothing. */
  private alarmsOf(name: string, { lambda, alias }: ProductFunction, p95Ms: number, config: StageConfig): Alarm[] {
    const full = functionName(config, name);
    const dimensionsMap = { FunctionName: full, Resource: `${full}:${alias.aliasName}`, ExecutedVersion: lambda.currentVersion.version };
    const metric = (metricName: string, statistic: string): Metric =>
      new Metric({ namespace: 'AWS/Lambda', metricName, dimensionsMap, statistic, period: minute });
    const failing = new MathExpression({
      expression: 'IF(errors >= 2, 100 * errors / invokes, 0)',
      usingMetrics: { errors: metric('Errors', Stats.SUM), invokes: metric('Invocations', Stats.SUM) },
      period: minute,
      label: 'share of calls that fail, percent; a single one is no share',
    });
    const alarm = (id: string, what: IMetric, threshold: number, minutes: number, means: string): Alarm =>
      new Alarm(this, `${name}-${id}`, {
        alarmName: `${full}-new-version-${id}`,
        alarmDescription: `CastMatch ${config.stage}: ${means}; a rollout goes back by itself. What to do: docs/runbooks/rollback.md`,
        metric: what,
        threshold,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        evaluationPeriods: minutes,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      });
    return [
      alarm('errors', failing, 5, 1, `the new version of ${name} fails at more than one call in twenty`),
      alarm('p95', metric('Duration', Stats.percentile(95)), p95Ms, 2, `the new version of ${name} takes longer than ${p95Ms} ms at one call in twenty`),
    ];
  }

  /** Names, and no references: an alias refers to its group, and the group waits for this. */
  private rights(role: Role, rings: readonly { readonly name: string; readonly alarms: readonly Alarm[] }[], config: StageConfig): Policy {
    const { partition, region, account } = Stack.of(this);
    const functionArns = rings.map(({ name }) => `arn:${partition}:lambda:${region}:${account}:function:${functionName(config, name)}`);
    return new Policy(this, 'Rights', {
      roles: [role],
      statements: [
        new PolicyStatement({
          sid: 'MoveAliases',
          effect: Effect.ALLOW,
          actions: ['lambda:GetAlias', 'lambda:UpdateAlias', 'lambda:GetProvisionedConcurrencyConfig'],
          resources: functionArns.flatMap((arn) => [arn, `${arn}:${liveAlias}`]),
        }),
        new PolicyStatement({
          sid: 'LookAtAlarms',
          effect: Effect.ALLOW,
          actions: ['cloudwatch:DescribeAlarms'],
          resources: rings.flatMap(({ alarms }) => alarms.map(({ alarmArn }) => alarmArn)),
        }),
      ],
    });
  }
}
