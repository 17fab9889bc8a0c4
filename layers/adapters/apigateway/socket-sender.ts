/** Posts to sockets through the @connections API. Gone is a fact, not an error; throttling and slowness ask for patience. */
import { ApiGatewayManagementApiClient, DeleteConnectionCommand, PostToConnectionCommand } from '@aws-sdk/client-apigatewaymanagementapi';
import type { SocketSender } from '../../core/conversation/index.ts';

/** The client: one try in 3 s; the fan-out above it repeats with patience of its own. */
export const connectSockets = (options: { endpoint: string; region?: string | undefined }): ApiGatewayManagementApiClient =>
  new ApiGatewayManagementApiClient({
    endpoint: options.endpoint,
    ...(options.region === undefined ? {} : { region: options.region }),
    maxAttempts: 1,
    requestHandler: {
      requestTimeout: 3_000,
      // Without it the SDK only warns, and the call may hang until the function's own end.
      throwOnRequestTimeout: true,
      connectionTimeout: 1_000,
      httpAgent: { keepAlive: true, maxSockets: 256 },
      httpsAgent: { keepAlive: true, maxSockets: 256 },
    },
  });

const isGone = (error: unknown): boolean => error instanceof Error && (error.name === 'GoneException' || error.name === 'ForbiddenException');
/** A frame above 128 KB can never be sent; our frames stay below 28 KiB, so this is a bug and must be loud. */
const isTooLarge = (error: unknown): boolean => error instanceof Error && error.name === 'PayloadTooLargeException';

export const socketSender = (client: ApiGatewayManagementApiClient): SocketSender => ({
  post: async (connectionId, frame) => {
    try {
      await client.send(new PostToConnectionCommand({ ConnectionId: connectionId, Data: new TextEncoder().encode(JSON.stringify(frame)) }));
      return 'sent';
    } catch (error) {
      if (isGone(error)) return 'gone';
      if (isTooLarge(error)) throw error;
      // It may have arrived. An answer must not come twice; a frame that is missing is asked for again.
      if (error instanceof Error && error.name === 'TimeoutError') return 'sent';
      return 'busy';
    }
  },
  close: async (connectionId) => {
    await client.send(new DeleteConnectionCommand({ ConnectionId: connectionId })).catch((error: unknown) => {
      if (!isGone(error)) throw error;
    });
  },
});
