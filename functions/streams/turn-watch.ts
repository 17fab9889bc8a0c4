/** The table's stream makes good a lost hand-over: two seconds after a turn was stored, somebody must hold it. And it tells of its end. */
import * as z from 'zod';
import { lookAfter, turnLimits } from '../../layers/core/conversation/index.ts';
import { readEnv } from '../_compose/env.ts';
import { composeLog } from '../_compose/kit.ts';
import { composeStores } from '../_compose/stores.ts';
import { nameError } from '../_kit/log.ts';

const env = readEnv();
const log = composeLog(env, 'turn-watch');
const stores = composeStores(env);

const text = z.object({ S: z.string() });
const TurnInsert = z.object({
  eventName: z.literal('INSERT'),
  dynamodb: z.object({ NewImage: z.object({ sk: z.object({ S: z.literal('TURN') }), org: text, turnId: text }) }),
});
const TurnEnded = z.object({
  eventName: z.literal('MODIFY'),
  dynamodb: z.object({ NewImage: z.object({ sk: z.object({ S: z.literal('TURN') }), org: text, turnId: text, end: z.object({ M: z.unknown() }) }) }),
});
const StreamEvent = z.object({ Records: z.array(z.unknown()) });

const watch = async (record: unknown): Promise<void> => {
  const ended = TurnEnded.safeParse(record);
  if (ended.success) return stores.afterTurn.handOver(ended.data.dynamodb.NewImage.org.S, ended.data.dynamodb.NewImage.turnId.S);
  const insert = TurnInsert.safeParse(record);
  if (!insert.success) return;
  const { org, turnId } = insert.data.dynamodb.NewImage;
  const turn = await stores.turns.readTurn(org.S, turnId.S);
  if (!turn || turn.end) return;
  await stores.clock.sleep(Date.parse(turn.acceptedAt) + turnLimits.handOverMs + 100 - stores.clock.now());
  await lookAfter(stores)(turn);
};

/** A record that fails is left to the sweeper: one bad turn must not hold up the others. */
export const handler = async (event: unknown): Promise<void> => {
  const { Records } = StreamEvent.parse(event);
  await Promise.all(Records.map((record) => watch(record).catch((error: unknown) => log('warn', 'turn_watch_failed', { error: nameError(error) }))));
};
