/** The reply worker: one turn per asynchronous invoke. Invoked twice, or for a turn that ended, it does nothing. */
import * as z from 'zod';
import { runTurn } from '../../layers/core/conversation/index.ts';
import { readEnv } from '../_compose/env.ts';
import { composeLog, composeMetrics } from '../_compose/kit.ts';
import { composeReply } from '../_compose/reply.ts';
import { composeStores } from '../_compose/stores.ts';
import { type LogFields, withLogFields } from '../_kit/log.ts';

const env = readEnv();
const log = composeLog(env, 'reply-worker');
const run = runTurn(composeReply(env, composeStores(env), log, composeMetrics(env, 'reply-worker')));
const Job = z.strictObject({ org: z.string().min(1), turnId: z.string().min(1) });

export const handler = async (event: unknown): Promise<{ outcome: string }> => {
  const { org, turnId } = Job.parse(event);
  const fields: LogFields = {};
  return withLogFields(fields, async () => {
    const outcome = await run({
      org,
      turnId,
      onTurn: ({ correlationId }) => {
        fields.correlationId = correlationId;
      },
    });
    log('info', 'turn_run', { turnId, outcome });
    return { outcome };
  });
};
