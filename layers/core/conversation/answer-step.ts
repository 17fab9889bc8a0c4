/** One step of an answer: one generation of the model, its text going out as it comes, and its tool calls run. */

import {
  dataJson,
  type ModelBlock,
  type ModelEvent,
  ModelFailure,
  type ModelPort,
  type ModelRequest,
  type ModelStopReason,
  type ModelUsage,
  type Tool,
  type ToolContext,
} from '../intelligence/index.ts';
import { DomainError } from '../shared/index.ts';
import type { ReplyChunk } from './chunks.ts';
import { markerFilter } from './marker-filter.ts';
import type { TalentReference } from './message.ts';
import type { TalentNames } from './ports.ts';
import type { ReplyDraft } from './reply-draft.ts';

export interface ToolCall {
  readonly toolCallId: string;
  readonly toolName: string;
  readonly input: unknown;
}

export interface Generation {
  readonly stopReason: ModelStopReason;
  readonly blocks: readonly ModelBlock[];
  readonly usage: ModelUsage;
  readonly toolCalls: readonly ToolCall[];
  readonly model: string;
}

export interface StepPorts {
  readonly model: ModelPort;
  readonly draft: ReplyDraft;
  readonly push: (chunks: readonly ReplyChunk[]) => void;
  readonly resolveName: (talentId: string) => Promise<string | undefined>;
  /** Told of every event of the model. */
  readonly onEvent?: () => void;
}

/** Streams one generation into the draft. Throws ModelFailure; what was shown by then stays shown. */
export const generate = async (ports: StepPorts, request: ModelRequest, signal: AbortSignal): Promise<Generation> => {
  const filter = markerFilter(ports.resolveName);
  const toolCalls: ToolCall[] = [];
  let model = '';
  const show = async (event: ModelEvent): Promise<Generation | undefined> => {
    switch (event.type) {
      case 'started':
        model = event.model;
        return undefined;
      case 'text-delta':
        ports.push(ports.draft.text(await filter.push(event.text)));
        return undefined;
      case 'tool-call-start':
        ports.push([...ports.draft.text(filter.end()), ...ports.draft.toolStart(event.toolCallId, event.toolName)]);
        return undefined;
      case 'tool-call':
        toolCalls.push(event);
        ports.push(ports.draft.toolInput(event.toolCallId, event.toolName, event.input));
        return undefined;
      case 'finished':
        ports.push(ports.draft.text(filter.end()));
        return { stopReason: event.stopReason, blocks: event.blocks, usage: event.usage, toolCalls, model };
    }
  };
  for await (const event of ports.model.stream(request, signal)) {
    ports.onEvent?.();
    const generation = await show(event);
    if (generation) return generation;
  }
  throw new ModelFailure('cut', 'the stream ended without its last event', { retryable: true });
};

export interface ToolPorts {
  readonly tools: readonly Tool[];
  readonly talents: Pick<TalentNames, 'renderCards'>;
  readonly draft: ReplyDraft;
  readonly push: (chunks: readonly ReplyChunk[]) => void;
  readonly rememberNames: (names: ReadonlyMap<string, string>) => void;
  readonly report: (event: string, details: Record<string, unknown>) => void;
}

/** What a tool answers that broke: neither found nor not found. */
export const toolUnavailable = 'this is not available just now; that is not an empty result';

const maximumCards = 20;
const maximumMemories = 12;
/** Nobody reads the tenth thing to confirm: what a profile could talk a model into stays little. */
const maximumProposals = 3;

/** Runs the calls one after another, in the model's order, and shows what they found. */
export const runTools = async (ports: ToolPorts, calls: readonly ToolCall[], context: ToolContext): Promise<ModelBlock[]> => {
  const results: ModelBlock[] = [];
  for (const call of calls) results.push(await runTool(ports, call, context));
  return results;
};

/** Tools whose work waits for a person. */
const proposes = /^(?:propose_|forget_memory$)/u;

const runTool = async (ports: ToolPorts, call: ToolCall, context: ToolContext): Promise<ModelBlock> => {
  const failed = (message: string): ModelBlock => {
    ports.push(ports.draft.toolError(call.toolCallId, message));
    return { type: 'tool_result', tool_use_id: call.toolCallId, content: dataJson({ error: message }), is_error: true };
  };
  const tool = ports.tools.find((candidate) => candidate.name === call.toolName);
  if (!tool) return failed('there is no such tool');
  const waiting = ports.draft.parts().filter((part) => part.type === 'data-action').length;
  if (proposes.test(tool.name) && waiting >= maximumProposals) return failed('enough in this answer waits for a confirmation already');
  try {
    const result = await tool.run(call.input, context);
    ports.push(ports.draft.toolOutput(call.toolCallId, result.summary));
    ports.push(ports.draft.brief(result.brief));
    await showPeople(ports, context.org, result.matches.slice(0, maximumCards));
    for (const action of result.actions ?? []) ports.push(ports.draft.action(action));
    ports.push(ports.draft.memories((result.memories ?? []).slice(0, maximumMemories)));
    return { type: 'tool_result', tool_use_id: call.toolCallId, content: dataJson(result.output) };
  } catch (error) {
    if (error instanceof DomainError)
      return failed(error.issues.length > 0 ? `${error.message}: ${error.issues.map((issue) => `${issue.path} ${issue.message}`).join('; ')}` : error.message);
    ports.report('tool_failed', { tool: call.toolName, error: error instanceof Error ? error.name : 'unknown' });
    return failed(toolUnavailable);
  }
};

const showPeople = async (ports: ToolPorts, org: string, references: readonly TalentReference[]): Promise<void> => {
  if (references.length === 0) return;
  const cards = await ports.talents.renderCards(org, references);
  const shown = new Map(cards.map((card) => [card.id, card]));
  ports.rememberNames(new Map(cards.map((card) => [card.id, card.stageName])));
  ports.push(
    ports.draft.talents(
      cards,
      references.filter((reference) => shown.has(reference.talentId)),
    ),
  );
};
