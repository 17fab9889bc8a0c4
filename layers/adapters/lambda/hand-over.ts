/** Hands a turn over by an asynchronous invoke of the reply worker. The table is the queue; this is only the bell. */
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { HandOver } from '../../core/conversation/index.ts';

export const connectLambda = (options: { endpoint?: string | undefined; region?: string | undefined }): LambdaClient =>
  new LambdaClient({
    ...(options.region === undefined ? {} : { region: options.region }),
    ...(options.endpoint === undefined ? {} : { endpoint: options.endpoint }),
    maxAttempts: 2,
    requestHandler: {
      requestTimeout: 2_000,
      throwOnRequestTimeout: true,
      connectionTimeout: 1_000,
      httpAgent: { keepAlive: true, maxSockets: 64 },
      httpsAgent: { keepAlive: true, maxSockets: 64 },
    },
  });

export const lambdaHandOver = (client: LambdaClient, functionName: string): HandOver => ({
  handOver: async (org, turnId) => {
    await client.send(
      new InvokeCommand({ FunctionName: functionName, InvocationType: 'Event', Payload: new TextEncoder().encode(JSON.stringify({ org, turnId })) }),
    );
  },
});
