/** What a client says on its socket. Every request with a requestId is answered exactly once. */

import { socketHandler } from '../_chat/socket-handler.ts';
import { readEnv } from '../_compose/env.ts';
import { composeLog, composeSessionCheck } from '../_compose/kit.ts';
import { composeStores } from '../_compose/stores.ts';
import { socketActions } from './socket-actions.ts';

const env = readEnv();
const log = composeLog(env, 'socket-actions');
const stores = composeStores(env);

export const handler = socketHandler({ ...stores, log }, socketActions(stores, log, composeSessionCheck(env, stores)));
