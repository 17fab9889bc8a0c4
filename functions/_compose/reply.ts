/** All that a worker needs to answer a turn. Only functions that talk to the model import this. */
import { anthropicModel } from '../../layers/adapters/anthropic/anthropic-model.ts';
import type { FollowPorts, RunTurnPorts } from '../../layers/core/conversation/index.ts';
import { costMicroUsd, makeRequest, promptVersion } from '../../layers/core/intelligence/index.ts';
import type { Log } from '../_kit/log.ts';
import { actionTools, composeActions } from './actions.ts';
import type { Env } from './env.ts';
import { observedModel } from './observed-model.ts';
import type { Stores } from './stores.ts';
import { composeTalents } from './talents.ts';

export const composeReply = (env: Env, stores: Stores, log: Log): RunTurnPorts & FollowPorts => {
  const talents = composeTalents(stores);
  const tools = [...talents.tools(), ...actionTools(composeActions(env, stores, log))];
  return {
    ...stores,
    talents: talents.names,
    tools,
    model: observedModel(
      anthropicModel({
        apiKey: env.ANTHROPIC_API_KEY ?? 'not-set',
        baseURL: env.ANTHROPIC_BASE_URL,
        model: env.CASTMATCH_MODEL,
        clock: stores.clock,
        random: stores.random,
        maxRetries: 1,
        deadlines: { firstEventMs: env.CASTMATCH_MODEL_FIRST_EVENT_MS, idleMs: env.CASTMATCH_MODEL_IDLE_MS },
      }),
      stores,
    ),
    prompt: makeRequest(tools),
    promptVersion,
    costMicroUsd,
    report: (event, details) => log('warn', event, details),
  };
};
