/** Makes both tables from the one description that the cloud uses too. */
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { liveTable, mainTable, ttlAttribute } from '../../layers/adapters/dynamodb/tables.ts';
import { tableNames } from './names.ts';

/** What is there already stays as it is. Resolves when both tables are active. */
export const createTables = async (options: { endpoint: string; region: string; accessKeyId: string; secretAccessKey: string }): Promise<void> => {
  const client = new DynamoDBClient({ endpoint: options.endpoint, region: options.region, credentials: options, maxAttempts: 5 });
  try {
    for (const description of [mainTable(tableNames.main), liveTable(tableNames.live)]) await createTable(client, description);
  } finally {
    client.destroy();
  }
};

const createTable = async (client: DynamoDBClient, description: CreateTableCommandInput): Promise<void> => {
  const { TableName } = description;
  try {
    await client.send(new CreateTableCommand(description));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
    return;
  }
  for (;;) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    if (Table?.TableStatus === 'ACTIVE') break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification: { AttributeName: ttlAttribute, Enabled: true } }));
};
