/** Both tables, as `layers/adapters/dynamodb/tables.ts` describes them; nothing of that description is repeated here. */
import { type AttributeType, Billing, type StreamViewType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { liveTable, mainTable, ttlAttribute } from '../../../layers/adapters/dynamodb/tables.ts';

export interface ProductTablesProps {
  readonly encryptionKey: IKey;
  readonly removalPolicy: RemovalPolicy;
  /** Whether CloudFormation and people are kept from deleting them. */
  readonly deletionProtection: boolean;
}

type Description = ReturnType<typeof mainTable>;

export class ProductTables extends Construct {
  /** Durable things; its stream feeds what follows from them. */
  readonly main: TableV2;
  /** Frames, connections, tickets, leases, buckets: gone within a day. */
  readonly live: TableV2;

  constructor(scope: Construct, id: string, props: ProductTablesProps) {
    super(scope, id);
    this.main = this.table('Main', mainTable('castmatch'), props);
    this.live = this.table('Live', liveTable('castmatch-live'), props);
  }

  /** The name is CloudFormation's to make: a table that must be replaced could otherwise not be. */
  private table(id: string, described: Description, { encryptionKey, removalPolicy, deletionProtection }: ProductTablesProps): TableV2 {
    const keys = keysOf(described);
    const stream = described.StreamSpecification?.StreamViewType;
    return new TableV2(this, id, {
      ...keys(described.KeySchema),
      globalSecondaryIndexes: (described.GlobalSecondaryIndexes ?? []).map(({ IndexName, KeySchema }) => ({
        indexName: String(IndexName),
        ...keys(KeySchema),
      })),
      ...(stream === undefined ? {} : { dynamoStream: stream as StreamViewType }),
      billing: Billing.onDemand(),
      timeToLiveAttribute: ttlAttribute,
      encryption: TableEncryptionV2.customerManagedKey(encryptionKey),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      contributorInsightsSpecification: { enabled: true },
      removalPolicy,
      deletionProtection,
    });
  }
}

/** The keys of a table or an index, as the construct takes them. */
const keysOf =
  ({ AttributeDefinitions }: Description) =>
  (schema: Description['KeySchema']) => {
    const attribute = (kind: 'HASH' | 'RANGE') => {
      const name = schema?.find(({ KeyType }) => KeyType === kind)?.AttributeName;
      const type = AttributeDefinitions?.find(({ AttributeName }) => AttributeName === name)?.AttributeType;
      if (name === undefined || type === undefined)
        throw new Error(`the description of a table has no ${kind} key with a type; see layers/adapters/dynamodb/tables.ts`);
      return { name, type: type as AttributeType };
    };
    return { partitionKey: attribute('HASH'), sortKey: attribute('RANGE') };
  };
