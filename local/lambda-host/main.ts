/** A Lambda host process: `worker` (asynchronous functions), `stream` (SSE) or `jobs` (schedules and the table's stream). */
import { join } from 'node:path';
import { listen } from '../listen.ts';
import { childEnvironment, reportReady, surviveRejections } from '../process-env.ts';
import { loadRouteTable } from '../route-table.ts';
import { asyncQueue, readFaults } from './async-queue.ts';
import { loadFunctions } from './functions.ts';
import { createInvokeApi } from './invoke-api.ts';
import { installAwslambda } from './response-stream.ts';
import { runSchedules } from './schedules.ts';
import { pollTableStreams } from './table-stream.ts';

const name = process.argv[2] ?? '';
const kinds = { worker: ['async'], stream: ['stream'], jobs: ['schedule', 'table-stream'] } as const;
if (!Object.hasOwn(kinds, name)) throw new Error(`a host is one of ${Object.keys(kinds).join(', ')}, not '${name}'`);
const host = name as keyof typeof kinds;

surviveRejections(host);
installAwslambda();
process.once('SIGTERM', () => process.exit(0));
const env = childEnvironment.parse(process.env);
const routes = await loadRouteTable(env.CASTMATCH_ROUTES);
const functions = await loadFunctions(routes.functions, kinds[host]);

if (host === 'jobs') {
  runSchedules(routes.schedules, functions);
  pollTableStreams(routes.tableStreams, functions, {
    endpoint: env.DYNAMODB_ENDPOINT,
    accessKeyId: env.AWS_ACCESS_KEY_ID,
    folder: join(env.CASTMATCH_HOME, 'streams'),
  });
} else {
  const retries = new Map(routes.asyncRoutes.map((route) => [route.function, route.retries]));
  const enqueue = asyncQueue({ retries, faults: readFaults(process.env['CASTMATCH_ASYNC_FAULTS']) });
  await listen(createInvokeApi({ functions, accessKeyId: env.AWS_ACCESS_KEY_ID, enqueue }), host === 'worker' ? env.WORKER_PORT : env.STREAM_PORT);
}
reportReady();
