/** Sockets end with the sign-in behind them. In the cloud the schedule ticks once a minute: it then passes for `forSeconds`. */
import * as z from 'zod';
import { endSessions } from '../../layers/core/conversation/index.ts';
import { readEnv } from '../_compose/env.ts';
import { composeLog } from '../_compose/kit.ts';
import { composeStores } from '../_compose/stores.ts';

const env = readEnv();
const log = composeLog(env, 'end-sessions');
const stores = composeStores(env);
const pass = endSessions({ ...stores, report: (event, details) => log('warn', event, details) });
const Tick = z.object({ forSeconds: z.number().min(0).max(55).default(0) });
/** How far a pass looks ahead: what becomes due before the next one begins is waited for. */
const aheadMs = 2_500;
const passMs = 2_000;

export const handler = async (event: unknown): Promise<{ looked: number }> => {
  const { forSeconds } = Tick.catch({ forSeconds: 0 }).parse(event ?? {});
  const until = stores.clock.now() + forSeconds * 1000;
  let looked = 0;
  for (;;) {
    const startedAt = stores.clock.now();
    looked += (await pass(aheadMs)).looked;
    if (stores.clock.now() >= until) return { looked };
    await stores.clock.sleep(Math.max(0, startedAt + passMs - stores.clock.now()));
  }
};
