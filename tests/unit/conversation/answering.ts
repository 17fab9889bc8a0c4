/** The reply worker over the in-memory stores, with a model that plays its parts one after another, on virtual time. */

import { memoryConversations } from '../../../layers/adapters/memory/conversation/memory-conversations.ts';
import { memoryRateStore } from '../../../layers/adapters/memory/rates/memory-rates.ts';
import { acceptMessage } from '../../../layers/core/conversation/accept-message.ts';
import { replayTurn } from '../../../layers/core/conversation/replay-turn.ts';
import type { RunTurnPorts } from '../../../layers/core/conversation/run-ports.ts';
import { runTurn } from '../../../layers/core/conversation/run-turn.ts';
import type { Turn } from '../../../layers/core/conversation/turn.ts';
import type { ModelBlock, ModelEvent, ModelFailure, ModelPort, ModelRequest, ModelUsage, Tool } from '../../../layers/core/intelligence/index.ts';
import { people } from '../../simulation/cloud/people.ts';
import { idSource, sha256 } from '../../simulation/cloud/ports.ts';
import { meera } from './builders.ts';
import { virtualClock } from './virtual-clock.ts';

/** `search`: a call of the tool; else words, and the end. `failure` comes after what was said. */
export interface Play {
  readonly text?: string;
  readonly search?: string;
  readonly usage?: ModelUsage;
  readonly failure?: ModelFailure;
  readonly model?: string;
  readonly refuses?: true;
}

export const usageOf = (inputTokens: number, outputTokens = 0): ModelUsage => ({ inputTokens, outputTokens, cacheReadTokens: 0, cacheWriteTokens: 0 });

async function* perform(play: Play, number: number): AsyncGenerator<ModelEvent> {
  const { text = '', search, usage = usageOf(10, 2), failure, model = 'claude', refuses } = play;
  if (failure && text === '') throw failure;
  yield { type: 'started', model, requestId: `req-${number}` };
  const blocks: ModelBlock[] = [];
  if (text !== '') {
    yield { type: 'text-delta', text };
    blocks.push({ type: 'text', text });
  }
  if (failure) throw failure;
  if (search !== undefined) {
    const call = { toolCallId: `call-${number}`, toolName: 'search_talent', input: { city: search } };
    yield { type: 'tool-call-start', ...call };
    yield { type: 'tool-call', ...call };
    blocks.push({ type: 'tool_use', id: call.toolCallId, name: call.toolName, input: call.input });
  }
  yield { type: 'finished', stopReason: refuses ? 'refusal' : search === undefined ? 'end_turn' : 'tool_use', blocks, usage };
}

const search: Tool = {
  name: 'search_talent',
  description: 'Finds people',
  inputSchema: {},
  run: async (input) => ({
    output: { found: 2, asked: input, filler: JSON.stringify(input).includes('long') ? 'x'.repeat(9_000) : '' },
    summary: {},
    matches: [],
  }),
};

export const answering = (plays: readonly Play[], change: Partial<RunTurnPorts & { dayCaps: { tokens: number; costMicroUsd: number } }> = {}) => {
  const { clock, run } = virtualClock();
  const stores = memoryConversations({ now: clock.now });
  const reports: string[] = [];
  let asked = 0;
  const requests: ModelRequest[] = [];
  const model: ModelPort = {
    stream: (request) => {
      requests.push(request);
      asked += 1;
      return perform(plays[Math.min(asked, plays.length) - 1] ?? {}, asked);
    },
  };
  const ports = {
    ...stores,
    clock,
    model,
    newId: idSource(),
    sha256,
    random: () => 0.5,
    messageRate: { perMinute: 600, burst: 100 },
    rates: memoryRateStore(),
    organizationRate: { messages: { perMinute: 6_000, burst: 1_000 } },
    dayCaps: { tokens: 1e9, costMicroUsd: 1e9 },
    talents: people,
    tools: [search],
    sockets: { post: async () => 'sent' as const, close: async () => undefined },
    handOver: { handOver: async () => undefined },
    makeProblem: (error: Error) => ({ detail: error.message }),
    prompt: ((messages, { allowTools }) => ({
      system: 's',
      tools: [search],
      messages,
      maxTokens: 10,
      toolChoice: allowTools ? 'auto' : 'none',
    })) as RunTurnPorts['prompt'],
    promptVersion: 'p1',
    costMicroUsd: (name: string, usage: ModelUsage) => (name === 'dear' ? 10 : 1) * usage.inputTokens,
    report: (event: string) => void reports.push(event),
    ...change,
  };
  const accept = (text: string, clientMessageId?: string) =>
    acceptMessage(ports)({ caller: meera, clientMessageId, conversation: 'casting', what: { kind: 'text', text } });
  /** On virtual time, to its end. */
  const settle = async <Result>(work: Promise<Result>): Promise<Result> => {
    work.catch(() => undefined);
    await run();
    return work;
  };
  /** Runs the turn to its end, as one worker. */
  const work = async (turnId: string): Promise<string> => {
    const outcome = runTurn(ports)({ org: meera.org, turnId });
    outcome.catch(() => undefined);
    await run();
    return outcome;
  };
  const look = async (turnId: string) => {
    const turn = (await ports.turns.readTurn(meera.org, turnId)) as Turn;
    const message = await ports.conversations.readMessage(meera.org, turn.conversationId, turn.answerMessageId);
    const capsule = await ports.capsules.read(meera.org, turn.conversationId, turnId);
    return { turn, end: turn.end, message, capsule };
  };
  const ask = async (text: string) => {
    const { turnId } = await accept(text);
    await work(turnId);
    return look(turnId);
  };
  const replay = (turnId: string, instead: Partial<typeof ports> = {}) => replayTurn({ ...ports, ...instead })(meera.org, turnId);
  return { ports, snapshot: stores.snapshot, clock, settle, accept, work, look, ask, replay, reports, requests, asked: () => asked };
};
