/** Makes the tables in a server that is not ours (DYNAMODB_ENDPOINT), and ends. */
import { createTables } from './create-tables.ts';

const {
  DYNAMODB_ENDPOINT: endpoint = '',
  AWS_REGION: region = '',
  AWS_ACCESS_KEY_ID: accessKeyId = '',
  AWS_SECRET_ACCESS_KEY: secretAccessKey = '',
} = process.env;
await createTables({ endpoint, region, accessKeyId, secretAccessKey });
