/** The sweeper. In the cloud the schedule ticks once a minute: it then passes every 5 s for `forSeconds`. */
import * as z from 'zod';
import { sweepTurns } from '../../layers/core/conversation/index.ts';
import { sweepRetention, sweepTalks } from '../../layers/core/memory/index.ts';
import { sweepActions } from '../../layers/core/operations/index.ts';
import { composeActions } from '../_compose/actions.ts';
import { composeDueRetention } from '../_compose/due-retention.ts';
import { composeDueTalks } from '../_compose/due-talks.ts';
import { readEnv } from '../_compose/env.ts';
import { composeLog } from '../_compose/kit.ts';
import { composeStores } from '../_compose/stores.ts';

const env = readEnv();
const log = composeLog(env, 'sweep');
const stores = composeStores(env);
const report = (event: string, details: Record<string, unknown>): void => log('warn', event, details);
const turns = sweepTurns({ ...stores, report });
const talks = sweepTalks({ ...composeDueTalks(stores), clock: stores.clock, report });
const actions = sweepActions(composeActions(env, stores, log));
const retention = sweepRetention({ ...composeDueRetention(env, stores), clock: stores.clock, report });
const retentionMs = 15_000;
const sweep = async (): Promise<{ looked: number }> => {
  const passes = await Promise.all([turns(), actions(), talks()]);
  return { looked: passes.reduce((sum, { looked }) => sum + looked, 0) };
};
const Tick = z.object({ forSeconds: z.number().min(0).max(55).default(0) });
const passMs = 5_000;

export const handler = async (event: unknown): Promise<{ looked: number }> => {
  const { forSeconds } = Tick.catch({ forSeconds: 0 }).parse(event ?? {});
  const until = stores.clock.now() + forSeconds * 1000;
  // Nobody waits for it: it may take the time of several passes, once a call.
  const retained = retention(retentionMs).catch((error: unknown) => {
    report('retention_failed', { error: error instanceof Error ? error.name : 'unknown' });
    return { looked: 0 };
  });
  let looked = (await sweep()).looked;
  while (stores.clock.now() + passMs <= until) {
    await stores.clock.sleep(passMs);
    looked += (await sweep()).looked;
  }
  return { looked: looked + (await retained).looked };
};
