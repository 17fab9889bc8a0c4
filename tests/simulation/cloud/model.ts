/** A model in this process, by script: what it says follows from the seed, the message and how often it was asked. It fails in every known way. */
import {
  type ModelBlock,
  type ModelEvent,
  ModelFailure,
  type ModelFailureKind,
  type ModelMessage,
  type ModelPort,
  type ModelRequest,
} from '../../../layers/core/intelligence/index.ts';
import type { Dice } from '../engine/dice.ts';
import type { Engine, Process } from '../engine/process.ts';

export interface Generation {
  readonly key: string;
  readonly process: Process;
  readonly signal: AbortSignal;
}

export interface ScriptedModel {
  portFor(process: Process): ModelPort;
  /** Generations that run now. */
  readonly running: ReadonlySet<Generation>;
}

/** A user's message carries its key between number signs, which is also how the model knows it. */
export const keyOfText = (text: string): string => /#([^#]+)#/u.exec(text)?.[1] ?? 'none';
export const canaryOf = (org: string): string => `secret-of-${org}`;

const words = [
  'Meera',
  ' rides',
  ' well. ',
  'नमस्ते ',
  'क्षत्रिय',
  ' की भूमिका',
  '👩‍👩‍👧‍👦',
  ' [see',
  ' [[x]] ',
  'é',
  '\n',
  ' काम',
  ' "quoted"',
  ' \\ ',
  '🇮🇳',
  ' and so on',
];
const failures: readonly (readonly [ModelFailureKind, boolean])[] = [
  ['overloaded', true],
  ['rate_limited', true],
  ['spend_limit', false],
  ['first_event_timeout', true],
  ['idle_timeout', true],
  ['total_timeout', true],
  ['connection', true],
  ['cut', true],
  ['malformed', true],
  ['invalid_request', false],
  ['authentication', false],
];

type Trouble = 'none' | 'fail-first' | 'fail-later' | 'cut' | 'refuse' | 'stall' | 'idle' | 'long';

const usage = { inputTokens: 100, outputTokens: 20, cacheReadTokens: 0, cacheWriteTokens: 0 };

/** What the question was, and how many tool steps were taken since. */
const placeIn = (messages: readonly ModelMessage[]): { key: string; step: number } => {
  const question = messages.findLastIndex((message) => message.role === 'user' && message.content.some((block) => block.type === 'text'));
  const text = (messages[question]?.content ?? []).findLast((block) => block.type === 'text');
  const step = messages
    .slice(question + 1)
    .filter((message) => message.role === 'assistant' && message.content.some((block) => block.type === 'tool_use')).length;
  return { key: text?.type === 'text' ? keyOfText(text.text) : 'none', step };
};

const textOf = (dice: Dice, org: string, isLong: boolean): string => {
  const pieces = Array.from({ length: isLong ? dice.between(200, 900) : dice.between(1, 14) }, () => dice.pick(words));
  pieces.splice(dice.between(0, pieces.length), 0, ` ${canaryOf(org)} `);
  if (dice.chance(0.5)) pieces.splice(dice.between(0, pieces.length), 0, `[[tal_${org}${dice.between(1, 4)}]]`);
  if (dice.chance(0.1)) pieces.push('[[tal_unfin');
  return pieces.join('');
};

const deltasOf = (dice: Dice, text: string, longest: number): string[] => {
  const points = [...text];
  const deltas: string[] = [];
  while (points.length > 0) deltas.push(points.splice(0, dice.between(1, longest)).join(''));
  if (dice.chance(0.2)) deltas.splice(dice.between(0, deltas.length), 0, '');
  return deltas;
};

export const scriptedModel = (engine: Engine): ScriptedModel => {
  const running = new Set<Generation>();
  const asked = new Map<string, number>();

  const stream = (process: Process) =>
    async function* (request: ModelRequest, signal: AbortSignal): AsyncGenerator<ModelEvent> {
      const { key, step } = placeIn(request.messages);
      const org = key.split('-')[0] ?? 'none';
      const time = (asked.get(`${key}/${step}`) ?? 0) + 1;
      asked.set(`${key}/${step}`, time);
      const dice = engine.dice.fork(`model/${key}/${step}/${time}`);
      const trouble: Trouble = dice.chance(engine.faults().model)
        ? dice.pick(['fail-first', 'fail-first', 'fail-later', 'fail-later', 'cut', 'refuse', 'stall', 'idle', 'long'] as const)
        : 'none';
      const generation = { key, process, signal };
      running.add(generation);
      engine.trace.note(`model ${key} step ${step} time ${time} ${trouble}`);
      const wait = async (milliseconds: number): Promise<void> => {
        await process.clock.sleep(milliseconds, signal);
        if (signal.aborted) throw new ModelFailure('aborted', 'simulated', { retryable: false });
      };
      let hasBegun = false;
      const fail = (): never => {
        const [kind, retryable] = dice.pick(failures);
        throw new ModelFailure(kind, 'simulated', {
          retryable,
          usage: hasBegun ? usage : undefined,
          ...(dice.chance(0.3) ? { retryAfterMs: dice.between(100, 20_000) } : {}),
        });
      };
      try {
        await wait(dice.between(20, 800));
        if (trouble === 'fail-first') fail();
        hasBegun = true;
        yield { type: 'started', model: 'scripted', requestId: null };
        const wantsTool = request.tools.length > 0 && step < (engine.dice.fork(`steps/${key}`).pick([0, 0, 0, 1, 1, 2, 3]) ?? 0);
        const text = wantsTool && dice.chance(0.4) ? '' : textOf(dice, org, trouble === 'long');
        const deltas = deltasOf(dice, text, trouble === 'long' ? 60 : dice.pick([1, 4, 30]));
        const pace = dice.pick([2, 15, 60, 300]);
        const breakAt = trouble === 'fail-later' || trouble === 'cut' || trouble === 'stall' || trouble === 'idle' ? dice.between(0, deltas.length) : -1;
        for (const [index, delta] of deltas.entries()) {
          if (index === breakAt) break;
          await wait(dice.between(0, pace));
          yield { type: 'text-delta', text: delta };
        }
        const blocks: ModelBlock[] = text === '' ? [] : [{ type: 'text', text }];
        const calls = wantsTool ? dice.between(1, 2) : 0;
        for (let call = 0; call < calls; call += 1) {
          const toolCallId = `call-${key}-${step}-${time}-${call}`;
          const toolName = dice.chance(0.05) ? 'unknown_tool' : 'search_talent';
          yield { type: 'tool-call-start', toolCallId, toolName };
          await wait(dice.between(0, pace));
          if (breakAt >= 0 && dice.chance(0.5)) break;
          yield { type: 'tool-call', toolCallId, toolName, input: { key, step } };
          blocks.push({ type: 'tool_use', id: toolCallId, name: toolName, input: { key, step } });
        }
        if (trouble === 'cut') return;
        if (trouble === 'fail-later') fail();
        if (trouble === 'stall') await wait(3_600_000);
        if (trouble === 'idle') {
          await wait(15_000);
          throw new ModelFailure('idle_timeout', 'simulated', { retryable: true });
        }
        const stopReason = trouble === 'refuse' ? 'refusal' : calls > 0 ? 'tool_use' : dice.chance(0.1) ? 'max_tokens' : 'end_turn';
        yield { type: 'finished', stopReason, blocks: trouble === 'refuse' ? [] : blocks, usage };
      } finally {
        running.delete(generation);
      }
    };
  return { portFor: (process) => ({ stream: stream(process) }), running };
};
