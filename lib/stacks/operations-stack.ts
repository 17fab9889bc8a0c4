/** What people look at when something went wrong: where events are parked, the topic that alarms tell, and one page with all that is watched. Deployed before what uses both. */

import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { type IQueue, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config/index.ts';
import { ProductAlarms } from '../constructs/alarms/product-alarms.ts';
import { ProductDashboard } from '../constructs/alarms/product-dashboard.ts';
import type { ProductTables } from '../constructs/tables/product-tables.ts';
import { environmentOf } from './stack-names.ts';

export interface OperationsStackProps extends StackProps {
  readonly config: StageConfig;
  readonly key: IKey;
  readonly tables: ProductTables;
}

export class OperationsStack extends Stack {
  /** Where events lie that no retry could get through, until a person looks: docs/runbooks/parked-events.md. */
  readonly parked: IQueue;
  readonly alarms: Topic;

  constructor(scope: Construct, id: string, { config, key, tables, ...props }: OperationsStackProps) {
    super(scope, id, { env: environmentOf(config), ...props });
    // By our own key: what is parked is what somebody asked for.
    const kept = { encryption: QueueEncryption.KMS, encryptionMasterKey: key, enforceSSL: true, retentionPeriod: Duration.days(14) };
    // What was taken from the parked ones ten times and never through is not offered an eleventh time.
    const givenUp = new Queue(this, 'GivenUp', kept);
    const parked = new Queue(this, 'Parked', { ...kept, deadLetterQueue: { queue: givenUp, maxReceiveCount: 10 } });
    // By its ARN alone: a grant to a queue that shows its key would let whoever parks re-encrypt with it. The functions' own roles have the two actions that parking takes.
    this.parked = Queue.fromQueueArn(this, 'ParkedByArn', parked.queueArn);
    this.alarms = new Topic(this, 'Alarms', { displayName: `CastMatch ${config.stage}`, masterKey: key, enforceSSL: true });
    // A topic with a policy of its own lets in nobody whom that does not name.
    this.alarms.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.alarms.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    const watchedOver = { config, parked, givenUp, tables: { main: tables.main.tableName, live: tables.live.tableName } };
    new ProductAlarms(this, 'Rings', { ...watchedOver, topic: this.alarms });
    new ProductDashboard(this, 'Page', watchedOver);
    for (const address of config.alarmEmails) this.alarms.addSubscription(new EmailSubscription(address));
    new CfnOutput(this, 'AlarmTopic', { value: this.alarms.topicArn });
  }
}
