/** All ports of a process: the shared stores and services of the simulated cloud, each through the process's own faults. */

import { createHash } from 'node:crypto';
import { memoryRateStore } from '../../../layers/adapters/memory/rates/memory-rates.ts';
import type { AcceptPorts } from '../../../layers/core/conversation/accept-message.ts';
import type { FollowConversationsPorts } from '../../../layers/core/conversation/follow-conversations.ts';
import type {
  CapsuleStore,
  ConnectionStore,
  ConversationStore,
  HandOver,
  SocketSender,
  TurnStore,
  UsageStore,
} from '../../../layers/core/conversation/ports.ts';
import type { ResumePorts } from '../../../layers/core/conversation/resume-turn.ts';
import type { RunTurnPorts } from '../../../layers/core/conversation/run-ports.ts';
import type { SweepPorts } from '../../../layers/core/conversation/sweep-turns.ts';
import type { NewId } from '../../../layers/core/shared/index.ts';
import type { Engine, Process } from '../engine/process.ts';
import type { ScriptedModel } from './model.ts';
import { people, searchTool } from './people.ts';

/** What all processes share. A planted bug is one of these, replaced. */
export interface Shared {
  readonly conversations: ConversationStore;
  readonly turns: TurnStore;
  readonly connections: ConnectionStore;
  readonly sockets: SocketSender;
  readonly handOver: HandOver;
  readonly usage: UsageStore;
  readonly capsules: CapsuleStore;
}

export type Ports = AcceptPorts & RunTurnPorts & FollowConversationsPorts & ResumePorts & SweepPorts;

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export const idSource = (): NewId => {
  let serial = 0;
  return (prefix) => {
    serial += 1;
    return `${prefix}_${String(serial).padStart(26, '0')}`;
  };
};

export const portsOf = (engine: Engine, shared: Shared, model: ScriptedModel, newId: NewId, process: Process): Ports => ({
  conversations: process.wrap('conversations', shared.conversations),
  turns: process.wrap('turns', shared.turns),
  connections: process.wrap('connections', shared.connections),
  sockets: process.wrap('sockets', shared.sockets),
  handOver: process.wrap('handOver', shared.handOver),
  // Without faults of their own: one is read where the bucket is, the other is written when all is over.
  usage: shared.usage,
  capsules: shared.capsules,
  talents: process.wrap('talents', people),
  tools: [searchTool(engine, process)],
  model: model.portFor(process),
  clock: process.clock,
  random: () => engine.dice.next(),
  newId,
  sha256,
  dayCaps: { tokens: 1e9, costMicroUsd: 1e9 },
  promptVersion: 'simulated',
  messageRate: { perMinute: 600, burst: 60 },
  rates: memoryRateStore(),
  organizationRate: { messages: { perMinute: 6_000, burst: 1_000 } },
  makeProblem: (error) => ({ code: error.code, detail: error.message }),
  prompt: (messages, { allowTools }) => ({
    system: '',
    tools: allowTools ? [{ name: 'search_talent', description: '', inputSchema: {} }] : [],
    messages,
    maxTokens: 1000,
  }),
  costMicroUsd: (_, usage) => usage.inputTokens,
  report: (event, details) => engine.trace.note(`${process.name} reports ${event} ${JSON.stringify(details)}`),
});
