/**
 * What the cheap model does beside the turns: title and summary after one has ended, and consolidation when a conversation has gone quiet. Invoked twice, or
 * for a conversation that is gone, it changes nothing more.
 */
import * as z from 'zod';
import { afterTurn } from '../../layers/core/conversation/index.ts';
import { costMicroUsd } from '../../layers/core/intelligence/index.ts';
import { consolidate } from '../../layers/core/memory/index.ts';
import { composeCheapModel } from '../_compose/cheap-model.ts';
import { composeConsolidation } from '../_compose/consolidation.ts';
import { readEnv } from '../_compose/env.ts';
import { composeKeepWords } from '../_compose/keep-words.ts';
import { composeLog, composeMetrics } from '../_compose/kit.ts';
import { composeSaidIndex } from '../_compose/memory-index.ts';
import { composeStores } from '../_compose/stores.ts';
import { composeTalents } from '../_compose/talents.ts';
import { nameError } from '../_kit/log.ts';

const env = readEnv();
const log = composeLog(env, 'after-turn');
const stores = composeStores(env);
const report = (event: string, details: Record<string, unknown>): void => log('warn', event, details);
const model = composeCheapModel(env, stores, composeMetrics(env, 'after-turn'));
const talents = composeTalents(stores, env).names;
const run = afterTurn({
  ...stores,
  model,
  talents,
  costMicroUsd,
  report,
});
const consolidation = composeConsolidation(stores, {
  model,
  takesNotes: env.CASTMATCH_MODEL_KIND !== 'scripted',
  talents,
  costMicroUsd,
  report,
  said: composeSaidIndex(env),
});
const merge = consolidate(consolidation);

const AfterTurn = z.strictObject({ org: z.string().min(1), turnId: z.string().min(1) });
const Talk = z.strictObject({
  kind: z.literal('consolidate'),
  org: z.string().min(1),
  conversationId: z.string().min(1),
  dueAt: z.iso.datetime(),
  tries: z.int(),
});
const Job = z.union([AfterTurn, Talk]);

const keepWords = composeKeepWords(env, stores);

const tend = async ({ org, turnId }: z.infer<typeof AfterTurn>): Promise<{ titled: boolean; summedUp: boolean }> => {
  // Words that are not found yet are no reason to go without a title.
  await keepWords({ org, turnId }).catch((error: unknown) => report('words_not_indexed', { turnId, error: nameError(error) }));
  const { title, summedUp } = await run({ org, turnId });
  const done = { titled: title !== undefined, summedUp };
  log('debug', 'after_turn', { turnId, ...done });
  return done;
};

/** What is due is settled last: whoever dies before is followed by another. */
const remember = async ({ kind: _, ...due }: z.infer<typeof Talk>): Promise<{ memories: number; episodes: number }> => {
  const { memories, episodes } = await merge(due);
  await consolidation.due.settle(due);
  log('info', 'consolidated', { conversationId: due.conversationId, memories, episodes });
  return { memories, episodes };
};

export const handler = async (event: unknown): Promise<object> => {
  const job = Job.parse(event);
  return 'kind' in job ? remember(job) : tend(job);
};
