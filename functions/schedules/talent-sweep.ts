/** Looks after imports and erasures whose bell nobody heard or whose worker is gone, and rings for kept searches at their time of the day. In the cloud the schedule ticks once a minute. */
import { sweepDue } from '../../layers/core/talent/index.ts';
import { readEnv } from '../_compose/env.ts';
import { composeLog } from '../_compose/kit.ts';
import { composeStores } from '../_compose/stores.ts';
import { composeTalentSweep } from '../_compose/talent-sweep.ts';

const env = readEnv();
const log = composeLog(env, 'talent-sweep');
const stores = composeStores(env);

export const handler = sweepDue({ ...composeTalentSweep(env, stores), report: (event, details) => log('warn', event, details) });
