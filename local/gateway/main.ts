/** The gateway process: the public port, the internal @connections port, and the handlers behind HTTP routes and sockets. */
import { join, resolve } from 'node:path';
import { connectTables } from '../../layers/adapters/dynamodb/client.ts';
import { dynamoPeopleStore } from '../../layers/adapters/dynamodb/people/people-store.ts';
import { folderFiles } from '../../layers/adapters/files/folder-files.ts';
import { systemClock, ulidNewId } from '../../layers/adapters/system/system.ts';
import { admitAnyone } from '../../layers/core/people/index.ts';
import { localRegion } from '../lambda-host/context.ts';
import { loadFunctions } from '../lambda-host/functions.ts';
import { listen } from '../listen.ts';
import { childEnvironment, reportReady, splitOrigins, surviveRejections } from '../process-env.ts';
import { loadRouteTable, repositoryRoot } from '../route-table.ts';
import { tableNames } from '../tables/names.ts';
import { createGateway, gatewayLimits } from './gateway.ts';
import { openAccounts } from './oidc/accounts.ts';
import { oidcRoutes } from './oidc/issuer.ts';
import { signInFile } from './oidc/sign-in-file.ts';
import { loadSigningKeys } from './oidc/signing-keys.ts';
import { accessClaims, TokenRequest } from './oidc/tokens.ts';
import { tokenVerifier } from './oidc/verify-token.ts';
import { originRules } from './origins.ts';
import { type Connections, socketLimits } from './socket/connection.ts';
import { createConnectionsApi } from './socket/connections-api.ts';
import { closeAll, socketServer } from './socket/upgrade.ts';
import { fileServer } from './static-files.ts';
import { streamServer } from './stream-route.ts';
import { uploadServer } from './uploads.ts';

surviveRejections('gateway');
const env = childEnvironment.parse(process.env);
const routes = await loadRouteTable(env.CASTMATCH_ROUTES);
const functions = await loadFunctions(routes.functions, ['http', 'socket', 'authorizer']);
const keys = await loadSigningKeys(join(env.CASTMATCH_HOME, 'oidc-key.json'));
const issuer = `http://localhost:${env.PORT}/oidc`;
const rules = originRules({ port: env.PORT, mode: env.CASTMATCH_AUTH, extra: splitOrigins(env.CASTMATCH_ORIGINS) });
const demo = TokenRequest.parse({ sub: 'demo', org: 'demo' });
const tables = connectTables({ ...tableNames, endpoint: env.DYNAMODB_ENDPOINT, region: localRegion });
const people = { people: dynamoPeopleStore(tables), clock: systemClock, newId: ulidNewId };
await admitAnyone(people)({ sub: demo.sub, displayName: 'Demo Director', email: null }, demo.org, demo.orgRole);
/** Nobody signed in, so no signing out makes it old. */
const neverOlder = 999_999_999;
const verify = tokenVerifier(keys, issuer);
const accounts = openAccounts(join(env.CASTMATCH_HOME, 'oidc-accounts.db'));
const connections: Connections = new Map();

const files = folderFiles({
  folder: join(env.CASTMATCH_HOME, 'files'),
  secret: env.CURSOR_SECRET,
  url: `http://localhost:${env.PORT}/files`,
  now: Date.now,
});

const gateway = createGateway({
  routes,
  functions,
  rules,
  limits: gatewayLimits,
  authorizer: { rules, verify, demoClaims: () => accessClaims(issuer, demo, Math.floor(Date.now() / 1000), { epoch: neverOlder, email: null }) },
  serveOidc: oidcRoutes({ keys, issuer, people, accounts, verify, origins: [...rules.allowed] }),
  serveStream: streamServer({ endpoint: `http://127.0.0.1:${env.STREAM_PORT}`, accessKeyId: env.AWS_ACCESS_KEY_ID }),
  serveFile: fileServer({
    root: resolve(repositoryRoot, env.CASTMATCH_WEB),
    port: env.PORT,
    made: { '/sign-in.json': signInFile(env.CASTMATCH_AUTH, issuer) },
  }),
  serveUpload: uploadServer(files),
  upgradeSocket: socketServer({ routes, functions, connections, limits: socketLimits }),
});
const connectionsApi = createConnectionsApi({ connections, limits: socketLimits, accessKeyId: env.AWS_ACCESS_KEY_ID });

process.once('SIGTERM', () => {
  closeAll(connections);
  setTimeout(() => process.exit(0), 200);
});

await listen(connectionsApi, env.CONNECTIONS_PORT);
await listen(gateway, env.PORT);
reportReady();
