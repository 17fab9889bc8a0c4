/** A cold JVM needs seconds for its first transactions, longer than the product waits for an answer: this waits until they are quick. */
import { CreateTableCommand, DeleteTableCommand, DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';

const TableName = 'warm-up';
const key = { AttributeName: 'pk', AttributeType: 'S' };
const client = new DynamoDBClient({ endpoint: process.argv[2], region: 'ap-south-1', credentials: { accessKeyId: 'warm', secretAccessKey: 'warm' } });
const put = (number, name) => ({ Put: { TableName, Item: { pk: { S: `${number}-${name}` } }, ConditionExpression: 'attribute_not_exists(pk)' } });

await client.send(
  new CreateTableCommand({
    TableName,
    AttributeDefinitions: [key],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    BillingMode: 'PAY_PER_REQUEST',
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
  }),
);
const giveUpAt = Date.now() + 90_000;
for (let number = 0, quick = 0; quick < 20 && Date.now() < giveUpAt; number += 1) {
  const startedAt = Date.now();
  await client.send(new TransactWriteItemsCommand({ TransactItems: ['a', 'b', 'c'].map((name) => put(number, name)) }));
  quick = Date.now() - startedAt < 150 ? quick + 1 : 0;
}
await client.send(new DeleteTableCommand({ TableName }));
