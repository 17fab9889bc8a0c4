/** Backups beside the table's own point-in-time recovery: in a vault, and in prod under a lock that nobody takes off, our own account included. */
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Duration, type RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

export interface BackupsProps {
  /** The durable table; the other one holds nothing that outlives a day. */
  readonly table: ITableV2;
  readonly encryptionKey: IKey;
  readonly removalPolicy: RemovalPolicy;
  /** Compliance mode: after its days of grace it can never be taken off. */
  readonly locked: boolean;
}

export class Backups extends Construct {
  readonly vault: BackupVault;

  constructor(scope: Construct, id: string, { table, encryptionKey, removalPolicy, locked }: BackupsProps) {
    super(scope, id);
    this.vault = new BackupVault(this, 'Vault', {
      encryptionKey,
      removalPolicy,
      ...(locked ? { lockConfiguration: { minRetention: Duration.days(30), maxRetention: Duration.days(400), changeableFor: Duration.days(14) } } : {}),
    });
    const plan = new BackupPlan(this, 'Plan', {
      backupVault: this.vault,
      backupPlanRules: [
        new BackupPlanRule({
          ruleName: 'daily',
          // 02:30 in Mumbai.
          scheduleExpression: Schedule.cron({ hour: '21', minute: '0' }),
          deleteAfter: Duration.days(35),
        }),
        new BackupPlanRule({
          ruleName: 'monthly',
          scheduleExpression: Schedule.cron({ day: '1', hour: '22', minute: '0' }),
          deleteAfter: Duration.days(365),
        }),
      ],
    });
    plan.addSelection('Tables', { resources: [BackupResource.fromDynamoDbTable(table)] });
  }
}
