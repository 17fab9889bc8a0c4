/** The one place where a DynamoDB client is made: deadlines and retries are decided here. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

export interface Tables {
  readonly client: DynamoDBClient;
  /** `castmatch`: durable. */
  readonly main: string;
  /** `castmatch-live`: frames, leases, sockets, tickets, buckets. */
  readonly live: string;
}

/** A call has 2 s for its answer and three tries; `endpoint` is a local server's address. */
export const connectTables = (options: { main: string; live: string; endpoint?: string | undefined; region?: string | undefined }): Tables => ({
  main: options.main,
  live: options.live,
  client: withoutCallLog(
    new DynamoDBClient({
      ...(options.region === undefined ? {} : { region: options.region }),
      ...(options.endpoint === undefined ? {} : { endpoint: options.endpoint }),
      maxAttempts: 3,
      requestHandler: {
        requestTimeout: 2_000,
        throwOnRequestTimeout: true,
        connectionTimeout: 1_000,
        httpsAgent: { keepAlive: true, maxSockets: 64 },
        httpAgent: { keepAlive: true, maxSockets: 64 },
      },
    }),
  ),
});

/** The SDK copies every input and output for a log that nobody reads: a third of a large call's processor time. */
const withoutCallLog = (client: DynamoDBClient): DynamoDBClient => {
  client.middlewareStack.remove('loggerMiddleware');
  return client;
};
