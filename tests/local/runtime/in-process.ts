/** The gateway and the Lambda host in the test's own process, with limits of the test's choice. */

import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderFiles } from '../../../layers/adapters/files/folder-files.ts';
import { memoryPeople } from '../../../layers/adapters/memory/people/memory-people.ts';
import { systemClock, ulidNewId } from '../../../layers/adapters/system/system.ts';
import { createGateway, type GatewayLimits, gatewayLimits } from '../../../local/gateway/gateway.ts';
import { openAccounts } from '../../../local/gateway/oidc/accounts.ts';
import { oidcRoutes } from '../../../local/gateway/oidc/issuer.ts';
import { loadSigningKeys, type SigningKeys } from '../../../local/gateway/oidc/signing-keys.ts';
import { accessClaims, TokenRequest } from '../../../local/gateway/oidc/tokens.ts';
import { tokenVerifier } from '../../../local/gateway/oidc/verify-token.ts';
import { originRules } from '../../../local/gateway/origins.ts';
import { type Connections, type SocketLimits, socketLimits } from '../../../local/gateway/socket/connection.ts';
import { createConnectionsApi } from '../../../local/gateway/socket/connections-api.ts';
import { socketServer } from '../../../local/gateway/socket/upgrade.ts';
import { fileServer } from '../../../local/gateway/static-files.ts';
import { type StreamLimits, streamServer } from '../../../local/gateway/stream-route.ts';
import { uploadServer } from '../../../local/gateway/uploads.ts';
import { asyncQueue, readFaults } from '../../../local/lambda-host/async-queue.ts';
import { loadFunctions } from '../../../local/lambda-host/functions.ts';
import { createInvokeApi } from '../../../local/lambda-host/invoke-api.ts';
import { installAwslambda } from '../../../local/lambda-host/response-stream.ts';
import { listen } from '../../../local/listen.ts';
import { freePort } from '../../../local/supervisor/ports.ts';
import * as routes from './fixtures/routes.ts';

export const accessKeyId = 'TESTACCESSKEYID23456';

export interface InProcess {
  readonly url: string;
  readonly port: number;
  readonly home: string;
  readonly issuer: string;
  readonly keys: SigningKeys;
  readonly hostUrl: string;
  readonly connectionsUrl: string;
  readonly connections: Connections;
  close(): Promise<void>;
}

interface Options {
  readonly mode?: 'open' | 'strict';
  readonly origins?: readonly string[];
  readonly gateway?: Partial<GatewayLimits>;
  readonly socket?: Partial<SocketLimits>;
  readonly stream?: StreamLimits;
  readonly faults?: string;
  readonly retries?: number;
  readonly web?: string;
}

export const startInProcess = async (options: Options = {}): Promise<InProcess> => {
  const home = mkdtempSync(join(tmpdir(), 'castmatch-gateway-'));
  installAwslambda();
  const retries = new Map([['reply-worker', options.retries ?? 0]]);
  const host = createInvokeApi({
    functions: await loadFunctions(routes.functions, ['stream', 'async']),
    accessKeyId,
    enqueue: asyncQueue({ retries, faults: readFaults(options.faults), retryDelayMs: 20 }),
  });
  const hostUrl = `http://127.0.0.1:${await listen(host, 0)}`;
  const connections: Connections = new Map();
  const limits = { ...socketLimits, ...options.socket };
  const connectionsApi = createConnectionsApi({ connections, limits, accessKeyId });
  const connectionsUrl = `http://127.0.0.1:${await listen(connectionsApi, 0)}`;
  Object.assign(process.env, { CASTMATCH_HOME: home, LAMBDA_ENDPOINT: hostUrl, REPLY_FUNCTION_NAME: 'reply-worker', SOCKET_API_ENDPOINT: connectionsUrl });
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: 'test' });

  const port = await freePort();
  const issuer = `http://localhost:${port}/oidc`;
  const keys = await loadSigningKeys(join(home, 'oidc-key.json'));
  const verify = tokenVerifier(keys, issuer);
  const rules = originRules({ port, mode: options.mode ?? 'open', extra: options.origins ?? [] });
  const demo = TokenRequest.parse({ sub: 'demo', org: 'demo' });
  const functions = await loadFunctions(routes.functions, ['http', 'socket', 'authorizer']);
  const gateway = createGateway({
    routes,
    functions,
    rules,
    limits: { ...gatewayLimits, ...options.gateway },
    authorizer: { rules, verify, demoClaims: () => accessClaims(issuer, demo, Math.floor(Date.now() / 1000)) },
    serveOidc: oidcRoutes({
      keys,
      issuer,
      people: { people: memoryPeople(), clock: systemClock, newId: ulidNewId },
      accounts: openAccounts(':memory:'),
      verify,
      origins: [...rules.allowed],
    }),
    serveStream: streamServer({ endpoint: hostUrl, accessKeyId, ...(options.stream ? { limits: options.stream } : {}) }),
    serveFile: fileServer({ root: options.web ?? join(home, 'no-web'), port }),
    serveUpload: uploadServer(
      folderFiles({ folder: join(home, 'files'), secret: 'a secret of this test', url: `http://localhost:${port}/files`, now: Date.now }),
    ),
    upgradeSocket: socketServer({ routes, functions, connections, limits }),
  });
  await listen(gateway, port);
  return {
    url: `http://localhost:${port}`,
    port,
    home,
    issuer,
    keys,
    hostUrl,
    connectionsUrl,
    connections,
    close: async () => {
      for (const { socket } of connections.values()) socket.terminate();
      await Promise.all([gateway, host, connectionsApi].map(closeServer));
      rmSync(home, { recursive: true, force: true });
    },
  };
};

const closeServer = (server: Server): Promise<unknown> => {
  server.closeAllConnections();
  return new Promise((done) => server.close(done));
};

/** Waits until a condition holds; fails after 5 s. */
export const eventually = async <Value>(look: () => Value | undefined | false, withinMs = 5_000): Promise<Value> => {
  const until = Date.now() + withinMs;
  for (;;) {
    const value = look();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > until) throw new Error(`did not happen within ${withinMs} ms: ${look}`);
    await new Promise((done) => setTimeout(done, 15));
  }
};
