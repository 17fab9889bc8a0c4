/** All that a worker needs to answer a turn. Only functions that talk to the model import this. */
import { castingState, castingTools } from '../../layers/core/casting/index.ts';
import type { FinishMetadata, FollowPorts, RunTurnPorts, TurnEnd } from '../../layers/core/conversation/index.ts';
import { costMicroUsd, makeRequest, promptVersion } from '../../layers/core/intelligence/index.ts';
import type { Traffic } from '../../layers/core/operations/index.ts';
import type { Log } from '../_kit/log.ts';
import type { Metrics } from '../_kit/metrics.ts';
import { actionTools, composeActions, proposeForgetting } from './actions.ts';
import { composeCard } from './card.ts';
import { composeCasting } from './casting.ts';
import { composeCheapModel } from './cheap-model.ts';
import type { Env } from './env.ts';
import { composeMemory } from './memory.ts';
import { composeSaidIndex } from './memory-index.ts';
import { composeModels } from './models.ts';
import type { Stores } from './stores.ts';
import { composeTalents } from './talents.ts';

const countedAnswer = ({ status, usage }: TurnEnd, { degraded, timings: { firstDeltaMs } }: FinishMetadata): Partial<Traffic> => ({
  answers: 1,
  ...(status === 'final' ? {} : { [status]: 1 }),
  ...(degraded ? { degraded: 1 } : {}),
  ...(firstDeltaMs === null ? {} : { timed: 1, firstMs: Math.round(firstDeltaMs) }),
  tokens: usage.inputTokens + usage.outputTokens + usage.cacheReadTokens + usage.cacheWriteTokens,
  costMicroUsd: usage.costMicroUsd,
});

export const composeReply = (env: Env, stores: Stores, log: Log, metrics: Metrics): RunTurnPorts & FollowPorts => {
  const talents = composeTalents(stores, env);
  const actions = composeActions(env, stores, log);
  const memory = composeMemory(stores, composeSaidIndex(env), proposeForgetting(actions));
  // Begun while the first turn is claimed and its history read.
  void memory.answers.ready?.();
  const casting = composeCasting(stores).ports;
  const tools = [...talents.tools(), ...memory.tools(), ...castingTools(casting), ...actionTools(actions)];
  return {
    ...stores,
    talents: talents.names,
    roleState: castingState(casting),
    memory: memory.answers,
    tools,
    model: composeModels(env, stores, metrics),
    cheap: { model: composeCheapModel(env, stores, metrics), usage: stores.usage },
    prompt: makeRequest(tools),
    card: composeCard({ ...stores, ...casting }),
    promptVersion,
    costMicroUsd,
    countAnswer: ({ end, metadata }) => stores.traffic.add(stores.clock.now(), countedAnswer(end, metadata)),
    report: (event, details) => log('warn', event, details),
  };
};
