/** The books of a turn while it is answered: what was asked of which model and what it used, failed requests included. */
import type { ModelBlock, ModelCall, ModelRequest, ModelUsage } from '../intelligence/index.ts';
import type { Generation, StepPorts, ToolCall } from './answer-step.ts';
import type { Usage } from './chunks.ts';
import { tellingCalls } from './model-calls.ts';
import type { FinishedStep } from './ports.ts';
import type { RunTurnPorts } from './run-ports.ts';
import type { CapsuleGeneration, CapsuleTool, Kept, PromptOptions } from './turn-capsule.ts';

type Spent = Omit<Usage, 'attempts'>;

export interface TurnBooks {
  /** Runs one generation by a model whose requests are written down. */
  record(asked: Asked, run: (ports: Pick<StepPorts, 'model' | 'onEvent'>) => Promise<Generation>): Promise<Generation>;
  /** What the tools of the last generation answered, in the order of their calls. */
  ranTools(calls: readonly ToolCall[], results: readonly ModelBlock[], milliseconds: number): void;
  /** All since the last finished step, to be kept with this one. */
  closeStep(): Pick<FinishedStep, 'usage' | 'costMicroUsd' | 'generations'>;
  /** Of the whole turn, earlier attempts' finished steps included. */
  spent(): Spent;
  generations(): readonly CapsuleGeneration[];
  /** From now on until the first event of a model; null when there was none. */
  firstEventMs(): number | null;
}

export interface Asked {
  readonly step: number;
  readonly attempt: number;
  readonly options: PromptOptions;
  readonly request: ModelRequest;
}

const keptCharacters = 8_000;
const nothing: Spent = { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0, costMicroUsd: 0 };

const plus = (sum: Spent, more: ModelUsage, costMicroUsd: number): Spent => ({
  inputTokens: sum.inputTokens + more.inputTokens,
  outputTokens: sum.outputTokens + more.outputTokens,
  cacheReadTokens: sum.cacheReadTokens + more.cacheReadTokens,
  cacheWriteTokens: sum.cacheWriteTokens + more.cacheWriteTokens,
  costMicroUsd: sum.costMicroUsd + costMicroUsd,
});

/** How a rendered request is told from another one; the replay does the same. */
export const requestDigest = (sha256: RunTurnPorts['sha256'], request: ModelRequest): string => sha256(JSON.stringify(request));

export type BookPorts = Pick<RunTurnPorts, 'model' | 'clock' | 'sha256' | 'costMicroUsd'>;

export const turnBooks = (ports: BookPorts, steps: readonly FinishedStep[]): TurnBooks => {
  const startedAt = ports.clock.now();
  const finished = steps.flatMap(({ generations }) => generations);
  let before = steps.reduce((sum, step) => plus(sum, step.usage, step.costMicroUsd), nothing);
  let now = nothing;
  let current: CapsuleGeneration[] = [];
  let firstEventMs: number | null = null;

  const write = ({ request, ...asked }: Asked, calls: readonly ModelCall[], stopReason: CapsuleGeneration['stopReason']): void => {
    for (const { usage, model } of calls) if (usage) now = plus(now, usage, ports.costMicroUsd(model, usage));
    current.push({ ...asked, requestSha256: requestDigest(ports.sha256, request), stopReason, calls, tools: [], toolsMs: 0 });
  };
  const keep = (value: unknown): Kept => {
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'null');
    return text.length <= keptCharacters ? { text } : { sha256: ports.sha256(text), characters: text.length };
  };
  const keepTool = (call: ToolCall, result: ModelBlock | undefined): CapsuleTool => ({
    toolCallId: call.toolCallId,
    toolName: call.toolName,
    input: keep(call.input),
    result: keep(result?.type === 'tool_result' ? result.content : null),
    isError: result?.type === 'tool_result' && result.is_error === true,
  });

  return {
    record: async (asked, run) => {
      const calls: ModelCall[] = [];
      const onEvent = (): void => {
        firstEventMs ??= ports.clock.now() - startedAt;
      };
      let stopReason: CapsuleGeneration['stopReason'] = null;
      try {
        const generation = await run({ model: tellingCalls(ports.model, ports.clock, (call) => calls.push(call)), onEvent });
        stopReason = generation.stopReason;
        return generation;
      } finally {
        // Not before: the first word need not wait for a digest.
        write(asked, calls, stopReason);
      }
    },
    ranTools: (calls, results, milliseconds) => {
      const last = current.pop();
      if (last) current.push({ ...last, tools: calls.map((call, index) => keepTool(call, results[index])), toolsMs: milliseconds });
    },
    closeStep: () => {
      const { costMicroUsd, ...usage } = now;
      const closed = { usage, costMicroUsd, generations: current };
      before = plus(before, usage, costMicroUsd);
      finished.push(...current);
      now = nothing;
      current = [];
      return closed;
    },
    spent: () => plus(before, now, now.costMicroUsd),
    generations: () => [...finished, ...current],
    firstEventMs: () => firstEventMs,
  };
};
