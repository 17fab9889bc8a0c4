/** After a turn has ended: title and summary by the cheap model. Invoked twice, or for a conversation that is gone, it changes nothing more. */
import * as z from 'zod';
import { afterTurn } from '../../layers/core/conversation/index.ts';
import { costMicroUsd } from '../../layers/core/intelligence/index.ts';
import { composeCheapModel } from '../_compose/cheap-model.ts';
import { readEnv } from '../_compose/env.ts';
import { composeLog, composeMetrics } from '../_compose/kit.ts';
import { composeStores } from '../_compose/stores.ts';
import { composeTalents } from '../_compose/talents.ts';

const env = readEnv();
const log = composeLog(env, 'after-turn');
const stores = composeStores(env);
const run = afterTurn({
  ...stores,
  model: composeCheapModel(env, stores, composeMetrics(env, 'after-turn')),
  talents: composeTalents(stores, env).names,
  costMicroUsd,
  report: (event, details) => log('warn', event, details),
});
const Job = z.strictObject({ org: z.string().min(1), turnId: z.string().min(1) });

export const handler = async (event: unknown): Promise<{ titled: boolean; summedUp: boolean }> => {
  const { org, turnId } = Job.parse(event);
  const { title, summedUp } = await run({ org, turnId });
  const done = { titled: title !== undefined, summedUp };
  log('debug', 'after_turn', { turnId, ...done });
  return done;
};
