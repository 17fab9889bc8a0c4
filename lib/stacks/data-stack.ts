/** What must never be lost: tables, index, files, keys, secrets, and their backups. Functions are in other stacks and take these as objects. */
import { ManagedPolicy, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { HttpMethods } from 'aws-cdk-lib/aws-s3';
import { Duration, Stack, type StackProps } from 'aws-cdk-lib/core';
import { S3_SERVER_ACCESS_LOGS_USE_BUCKET_POLICY } from 'aws-cdk-lib/cx-api';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config/index.ts';
import { webOrigins } from '../config/web-origins.ts';
import { Backups } from '../constructs/backup/backups.ts';
import { AccessLogs } from '../constructs/files/access-logs.ts';
import { PrivateBucket } from '../constructs/files/private-bucket.ts';
import { domainName } from '../constructs/search/domain-names.ts';
import { SearchDomain } from '../constructs/search/search-domain.ts';
import { ProductSecrets } from '../constructs/secrets/product-secrets.ts';
import { ProductTables } from '../constructs/tables/product-tables.ts';
import { dataRemovalPolicy, environmentOf } from './stack-names.ts';

export interface DataStackProps extends StackProps {
  readonly config: StageConfig;
}

export class DataStack extends Stack {
  /** Encrypts all data at rest; turned over each year by itself. */
  readonly key: Key;
  readonly tables: ProductTables;
  readonly search: SearchDomain;
  /** Photographs and self-tapes, read and written by presigned addresses. */
  readonly media: PrivateBucket;
  /** Exports, gone after a week. */
  readonly exports: PrivateBucket;
  /** Lets its holder read, put and delete files of `media`. */
  readonly useFiles: ManagedPolicy;
  readonly accessLogs: AccessLogs;
  readonly secrets: ProductSecrets;

  constructor(scope: Construct, id: string, { config, ...props }: DataStackProps) {
    super(scope, id, { env: environmentOf(config), terminationProtection: !config.destroyData, ...props });
    // S3 writes access logs by the bucket's policy, not by an ACL.
    this.node.setContext(S3_SERVER_ACCESS_LOGS_USE_BUCKET_POLICY, true);
    const removalPolicy = dataRemovalPolicy(config);
    this.key = new Key(this, 'Key', {
      description: `Data of CastMatch, ${config.stage}`,
      enableKeyRotation: true,
      removalPolicy,
      pendingWindow: Duration.days(30),
    });
    // The topic of alarms is encrypted by it, and who rings must be able to write there.
    this.key.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    // Logs are encrypted by it: those of slow searches hold what people asked for.
    this.key.addToResourcePolicy(
      new PolicyStatement({
        sid: 'LogsOfThisAccount',
        principals: [new ServicePrincipal(`logs.${this.region}.amazonaws.com`)],
        actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo', 'kms:GenerateDataKey', 'kms:DescribeKey'],
        resources: ['*'],
        conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': this.formatArn({ service: 'logs', resource: '*' }) } },
      }),
    );
    const kept = { encryptionKey: this.key, removalPolicy };

    this.tables = new ProductTables(this, 'Tables', { ...kept, deletionProtection: !config.destroyData });
    this.search = new SearchDomain(this, 'Search', { ...kept, domainName: domainName(config.stage), nodes: config.search });
    this.secrets = new ProductSecrets(this, 'Secrets', { ...kept, stage: config.stage });
    this.accessLogs = new AccessLogs(this, 'AccessLogs', { removalPolicy, keepDays: 400 });
    this.media = new PrivateBucket(this, 'Media', {
      ...kept,
      accessLogs: this.accessLogs,
      accessLogPrefix: 'media/',
      keepReplacedDays: 35,
      cors: [
        { allowedOrigins: webOrigins(config), allowedMethods: [HttpMethods.GET, HttpMethods.PUT], allowedHeaders: ['content-type', 'x-amz-*'], maxAge: 3_600 },
      ],
    });
    this.exports = new PrivateBucket(this, 'Exports', {
      ...kept,
      accessLogs: this.accessLogs,
      accessLogPrefix: 'exports/',
      keepReplacedDays: 1,
      lifecycle: [{ id: 'a-week', expiration: Duration.days(7) }],
    });
    this.useFiles = new ManagedPolicy(this, 'UseFiles', {
      description: 'Reads, puts and deletes files of the media bucket',
      statements: [
        new PolicyStatement({ sid: 'Files', actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], resources: [`${this.media.bucketArn}/*`] }),
        new PolicyStatement({ sid: 'FilesKey', actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [this.key.keyArn] }),
      ],
    });
    new Backups(this, 'Backups', { ...kept, table: this.tables.main, locked: config.stage === 'prod' });
  }
}
