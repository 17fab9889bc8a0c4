import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { liveTable, mainTable, ttlAttribute } from '../../layers/adapters/dynamodb/tables.ts';
import { stages } from '../../lib/config/index.ts';
import { resourcesOf, template } from './synthesized.ts';

const of = (type: string, from = template('prod', 'data')) => resourcesOf(from).filter(([, { Type }]) => Type === type);

describe('the tables', () => {
  it.each([
    ['durable', mainTable('castmatch')],
    ['live', liveTable('castmatch-live')],
  ])(
    'the %s one has the keys, indexes and stream of its description',
    (_name, { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, StreamSpecification }) => {
      template('prod', 'data').hasResourceProperties('AWS::DynamoDB::GlobalTable', {
        KeySchema,
        AttributeDefinitions,
        GlobalSecondaryIndexes: GlobalSecondaryIndexes?.map((index) => Match.objectLike(index)) ?? Match.absent(),
        StreamSpecification: StreamSpecification ? { StreamViewType: StreamSpecification.StreamViewType } : Match.absent(),
        TimeToLiveSpecification: { AttributeName: ttlAttribute, Enabled: true },
      });
    },
  );

  it('are protected, recoverable to any second of 35 days, and encrypted by our key', () => {
    const tables = of('AWS::DynamoDB::GlobalTable');

    expect(tables).toHaveLength(2);
    for (const [, { Properties }] of tables)
      expect(Properties).toMatchObject({
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
        Replicas: [
          {
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
            SSESpecification: { KMSMasterKeyId: expect.anything() },
          },
        ],
      });
  });
});

describe('the search domain', () => {
  it.each(stages)('of %s is the version that tests run against, encrypted at rest, between nodes and to clients', (stage) => {
    template(stage, 'data').hasResourceProperties('AWS::OpenSearchService::Domain', {
      EngineVersion: 'OpenSearch_3.5',
      EncryptionAtRestOptions: { Enabled: true, KmsKeyId: Match.anyValue() },
      NodeToNodeEncryptionOptions: { Enabled: true },
      DomainEndpointOptions: { EnforceHTTPS: true, TLSSecurityPolicy: 'Policy-Min-TLS-1-2-PFS-2023-10' },
      AdvancedSecurityOptions: { Enabled: true, InternalUserDatabaseEnabled: false, MasterUserOptions: { MasterUserARN: Match.anyValue() } },
    });
  });

  it('the domain answers signed requests of this account alone', () => {
    const [, { Properties }] = of('AWS::OpenSearchService::Domain')[0] ?? expect.fail();
    const policy = Properties?.['AccessPolicies'] as { Statement: Record<string, unknown>[] } | undefined;

    expect(policy?.Statement.map(({ Effect, Principal, Condition }) => ({ Effect, Principal, Condition }))).toEqual([
      {
        Effect: 'Allow',
        Principal: { AWS: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::', { Ref: 'AWS::AccountId' }, ':root']] } },
        Condition: undefined,
      },
      { Effect: 'Allow', Principal: { AWS: { 'Fn::GetAtt': [expect.stringMatching(/^SearchAdministrator/), 'Arn'] } }, Condition: undefined },
      { Effect: 'Deny', Principal: { AWS: '*' }, Condition: { StringNotEquals: { 'aws:PrincipalAccount': { Ref: 'AWS::AccountId' } } } },
    ]);
  });

  it('dev has one small node', () => {
    template('dev', 'data').hasResourceProperties('AWS::OpenSearchService::Domain', {
      ClusterConfig: { InstanceCount: 1, InstanceType: 't3.small.search', DedicatedMasterEnabled: false, ZoneAwarenessEnabled: false },
    });
  });

  it('prod has three zones and three managers', () => {
    template('prod', 'data').hasResourceProperties('AWS::OpenSearchService::Domain', {
      ClusterConfig: {
        InstanceCount: 3,
        DedicatedMasterEnabled: true,
        DedicatedMasterCount: 3,
        ZoneAwarenessEnabled: true,
        ZoneAwarenessConfig: { AvailabilityZoneCount: 3 },
      },
    });
  });
});

describe('the buckets', () => {
  it('are nobody else’s, keep versions, and are reached by TLS alone', () => {
    const buckets = of('AWS::S3::Bucket');
    const policies = JSON.stringify(of('AWS::S3::BucketPolicy').map(([, { Properties }]) => Properties));

    expect(buckets).toHaveLength(3);
    for (const [id, { Properties }] of buckets) {
      expect(Properties).toMatchObject({
        PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true },
        VersioningConfiguration: { Status: 'Enabled' },
      });
      expect(policies).toMatch(new RegExp(`"aws:SecureTransport":"false".*"Ref":"${id}"|"aws:SecureTransport":"false".*"${id}"`));
    }
  });

  it('their accesses are written by S3 under a prefix each, by policy and by no ACL', () => {
    for (const [, { Properties }] of of('AWS::S3::Bucket')) expect(Properties).not.toHaveProperty('AccessControl');
    template('prod', 'data').hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Action: 's3:PutObject', Principal: { Service: 'logging.s3.amazonaws.com' }, Condition: Match.anyValue() }),
        ]),
      },
    });
  });

  it('every bucket but that of the logs logs its accesses there', () => {
    const logged = of('AWS::S3::Bucket').map(([id, { Properties }]) => [id.replace(/[0-9A-F]{8}$/u, ''), JSON.stringify(Properties?.['LoggingConfiguration'])]);

    expect(logged).toEqual([
      ['AccessLogs', undefined],
      ['Media', expect.stringContaining('AccessLogs')],
      ['Exports', expect.stringContaining('AccessLogs')],
    ]);
  });

  it('exports are gone after a week, and media are put by our own origins alone', () => {
    const from = template('prod', 'data');

    from.hasResourceProperties('AWS::S3::Bucket', { LifecycleConfiguration: { Rules: Match.arrayWith([Match.objectLike({ ExpirationInDays: 7 })]) } });
    from.hasResourceProperties('AWS::S3::Bucket', {
      CorsConfiguration: { CorsRules: [Match.objectLike({ AllowedOrigins: ['https://castmatch.example'], AllowedMethods: ['GET', 'PUT'] })] },
    });
  });
});

describe('keys, secrets and backups', () => {
  it('the key is turned over each year', () => {
    template('prod', 'data').hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true, PendingWindowInDays: 30 });
  });

  it('a secret of ours has two live values', () => {
    const secrets = of('AWS::SecretsManager::Secret');

    expect(secrets.map(([, { Properties }]) => Properties?.['Name'])).toEqual(['castmatch/prod/origin-verify', 'castmatch/prod/cursor']);
    for (const [, { Properties }] of secrets)
      expect(Properties).toMatchObject({ GenerateSecretString: { SecretStringTemplate: '{"previous":""}', GenerateStringKey: 'current', PasswordLength: 48 } });
  });

  it('the durable table is backed up daily and monthly, and nothing else is', () => {
    const [, plan] = of('AWS::Backup::BackupPlan')[0] ?? expect.fail();
    const selected = of('AWS::Backup::BackupSelection').map(([, { Properties }]) => Properties?.['BackupSelection'] as { Resources: unknown[] });

    expect(plan.Properties).toMatchObject({
      BackupPlan: {
        BackupPlanRule: [
          { RuleName: 'daily', Lifecycle: { DeleteAfterDays: 35 } },
          { RuleName: 'monthly', Lifecycle: { DeleteAfterDays: 365 } },
        ],
      },
    });
    expect(selected.map(({ Resources }) => Resources.length)).toEqual([1]);
  });

  it('prod’s vault is locked; the others’ are not', () => {
    template('prod', 'data').hasResourceProperties('AWS::Backup::BackupVault', { LockConfiguration: { MinRetentionDays: 30, ChangeableForDays: 14 } });
    template('staging', 'data').hasResourceProperties('AWS::Backup::BackupVault', { LockConfiguration: Match.absent() });
  });
});
