/** What runs by the clock, and what follows from changes of the tables. */

import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Duration, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { schedules, tableStreams } from '../../functions/routes.ts';
import { type ProductFunctions, productFunctions } from '../constructs/functions/product-functions.ts';
import { functionName, type SocketStage, type Surroundings } from '../constructs/functions/surroundings.ts';
import { environmentOf } from './stack-names.ts';

export interface JobsStackProps extends StackProps {
  readonly surroundings: Surroundings;
  readonly sockets: SocketStage;
  /** Takes events that no retry could get through. */
  readonly parked: IQueue;
}

export class JobsStack extends Stack {
  readonly functions: ProductFunctions;

  constructor(scope: Construct, id: string, { surroundings, sockets, parked, ...props }: JobsStackProps) {
    super(scope, id, { env: environmentOf(surroundings.config), ...props });
    this.functions = productFunctions(this, { surroundings, sockets, kinds: ['schedule', 'table-stream'] });
    for (const { table, function: name, batchSize, sortKey, retries = 5 } of tableStreams)
      this.functions.of(name).alias.addEventSource(
        new DynamoEventSource({ castmatch: surroundings.tables.main }[table], {
          startingPosition: StartingPosition.LATEST,
          batchSize,
          ...(sortKey === undefined ? {} : { filters: [FilterCriteria.filter({ dynamodb: { Keys: { sk: { S: FilterRule.isEqual(sortKey) } } } })] }),
          // A record that always fails holds up its shard: halves until it is alone, then it is parked.
          bisectBatchOnError: true,
          reportBatchItemFailures: true,
          ...(retries === 'untilTooOld' ? {} : { retryAttempts: retries }),
          maxRecordAge: Duration.hours(retries === 'untilTooOld' ? 23 : 6),
          parallelizationFactor: 4,
          onFailure: new SqsDlq(parked),
        }),
      );
    const ticker = this.ticker(surroundings, parked);
    for (const { name, function: of } of schedules)
      new CfnSchedule(this, `Schedule-${name}`, {
        name: functionName(surroundings.config, name),
        // EventBridge ticks once a minute at most; the function passes several times within it.
        scheduleExpression: 'rate(1 minute)',
        flexibleTimeWindow: { mode: 'OFF' },
        target: {
          arn: this.functions.of(of).alias.functionArn,
          roleArn: ticker.roleArn,
          retryPolicy: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 },
          deadLetterConfig: { arn: parked.queueArn },
        },
      });
  }

  /** May invoke the scheduled functions, and park what could not be. */
  private ticker({ config, key }: Surroundings, parked: IQueue): Role {
    const role = new Role(this, 'Ticker', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
      description: `Ticks the schedules of castmatch-${config.stage}`,
    });
    role.addToPolicy(
      new PolicyStatement({
        sid: 'Tick',
        effect: Effect.ALLOW,
        actions: ['lambda:InvokeFunction'],
        resources: [...new Set(schedules.map(({ function: name }) => name))].map((name) => this.functions.of(name).alias.functionArn),
      }),
    );
    parked.grantSendMessages(role);
    role.addToPolicy(new PolicyStatement({ sid: 'ParkedKey', effect: Effect.ALLOW, actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [key.keyArn] }));
    return role;
  }
}
