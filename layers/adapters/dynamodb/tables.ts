/** Both tables as CreateTable takes them; the CDK stack and the local product read the same description. */
import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';

export const ttlAttribute = 'expiresAt';

const key = (pk: string, sk: string): CreateTableCommandInput['KeySchema'] => [
  { AttributeName: pk, KeyType: 'HASH' },
  { AttributeName: sk, KeyType: 'RANGE' },
];
const strings = (...names: string[]): CreateTableCommandInput['AttributeDefinitions'] => names.map((name) => ({ AttributeName: name, AttributeType: 'S' }));

export const mainTable = (tableName: string): CreateTableCommandInput => ({
  TableName: tableName,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: strings('pk', 'sk', 'gsi1pk', 'gsi1sk'),
  KeySchema: key('pk', 'sk'),
  GlobalSecondaryIndexes: [{ IndexName: 'gsi1', KeySchema: key('gsi1pk', 'gsi1sk') ?? [], Projection: { ProjectionType: 'ALL' } }],
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
});

export const liveTable = (tableName: string): CreateTableCommandInput => ({
  TableName: tableName,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: strings('pk', 'sk'),
  KeySchema: key('pk', 'sk'),
});
