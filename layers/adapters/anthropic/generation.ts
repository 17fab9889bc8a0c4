/** One generation, put together from the provider's events and told in ours. */
import type { ModelEvent, ModelRequest, ModelStopReason, ModelUsage } from '../../core/intelligence/index.ts';
import { beginBlock, type Delta, endBlock, finishedBlock, type GrowingBlock, growBlock } from './block.ts';
import { type ProviderUsage, readEvent } from './provider-event.ts';

/** The stream broke its own rules. */
export class MalformedStream extends Error {
  override readonly name = 'MalformedStream';
}

export interface Generation {
  /** Our events for one of the provider's, in order. Throws MalformedStream or a ZodError. */
  take(event: { readonly type?: unknown }): readonly ModelEvent[];
  readonly isStarted: boolean;
  /** True after message_stop; what comes later is not looked at. */
  readonly isFinished: boolean;
  /** Used so far; undefined before the first event. */
  readonly usage: ModelUsage | undefined;
}

const stopReasons: Readonly<Record<ModelStopReason, true>> = {
  end_turn: true,
  max_tokens: true,
  stop_sequence: true,
  tool_use: true,
  pause_turn: true,
  refusal: true,
  model_context_window_exceeded: true,
};

/** A reason that is newer than this adapter ends the turn, unless there are calls to run. */
const toStopReason = (reason: string, hasCalls: boolean): ModelStopReason =>
  Object.hasOwn(stopReasons, reason) ? (reason as ModelStopReason) : hasCalls ? 'tool_use' : 'end_turn';

/** The counts are totals of the whole message: they replace each other and are left out when they do not apply. */
const mergeUsage = (before: ModelUsage, now: ProviderUsage | null | undefined): ModelUsage => ({
  inputTokens: now?.input_tokens ?? before.inputTokens,
  outputTokens: now?.output_tokens ?? before.outputTokens,
  cacheReadTokens: now?.cache_read_input_tokens ?? before.cacheReadTokens,
  cacheWriteTokens: now?.cache_creation_input_tokens ?? before.cacheWriteTokens,
});

const nothingUsed: ModelUsage = { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0 };

/** Characters of all blocks together, far above what we ask for: a provider that never ends would fill the memory and could not be stored. */
const longestGeneration = 100_000;
const sizeOf = ({ text = '', partial_json = '', thinking = '' }: Delta): number => text.length + partial_json.length + thinking.length;

/** Only these reasons may cut a tool call in half; with another one a broken call is the stream's fault. */
const mayCutACall: ReadonlySet<ModelStopReason> = new Set(['max_tokens', 'model_context_window_exceeded', 'refusal', 'pause_turn']);

const finish = (reason: string | undefined, blocks: readonly GrowingBlock[], usage: ModelUsage): ModelEvent => {
  if (reason === undefined) throw new MalformedStream('the message stopped without a stop reason');
  const calls = blocks.filter((block) => block.start.type === 'tool_use');
  const stopReason = toStopReason(reason, calls.length > 0);
  const isWhole = calls.every((call) => call.state === 'whole');
  if (!isWhole && !mayCutACall.has(stopReason)) throw new MalformedStream('a tool call has an input that is not JSON');
  if (stopReason === 'tool_use' && calls.length === 0) throw new MalformedStream('the message stopped for tools and calls none');
  return { type: 'finished', stopReason, blocks: blocks.map(finishedBlock).filter((block) => block !== undefined), usage };
};

/** What the API takes in a request, for ids and names of calls. */
const isName = (value: unknown): value is string => typeof value === 'string' && /^[A-Za-z0-9_-]{1,128}$/.test(value);

/** `taken`: ids of calls that the conversation has already; this one's is added. */
const announce = (block: GrowingBlock, taken: Set<string>): ModelEvent[] => {
  const { type, id, name } = block.start;
  if (type === 'text' && block.text !== '') return [{ type: 'text-delta', text: block.text }];
  if (type !== 'tool_use') return [];
  // Sent again in history, anything else would be refused, and with it every later message of the conversation.
  if (!isName(id) || !isName(name)) throw new MalformedStream('a tool call has no id or no name that can be sent again');
  if (taken.has(id)) throw new MalformedStream('two tool calls have one id');
  taken.add(id);
  return [{ type: 'tool-call-start', toolCallId: id, toolName: name }];
};

/** A tool's input as its own schema has it, out of what the provider's has. */
export type ReadInput = (toolName: string, input: unknown) => unknown;

const callOf = (block: GrowingBlock, readInput: ReadInput): ModelEvent[] => {
  if (block.start.type !== 'tool_use' || block.state !== 'whole') return [];
  const toolName = String(block.start['name']);
  return [{ type: 'tool-call', toolCallId: String(block.start['id']), toolName, input: readInput(toolName, block.input) }];
};

/** Ids of the calls in a request's messages. */
export const callIdsOf = ({ messages }: Pick<ModelRequest, 'messages'>): string[] =>
  messages.flatMap(({ content }) => content.flatMap((block) => (block.type === 'tool_use' ? [block.id] : [])));

export interface Asking {
  readonly readInput: ReadInput;
  /** Of the calls that the conversation has already. */
  readonly callIds: Iterable<string>;
}

/** `requestId` is asked for at the first event, when the headers are there. */
export const newGeneration = (requestId: () => string | null, { readInput, callIds }: Asking): Generation => {
  const taken = new Set(callIds);
  const blocks = new Map<number, GrowingBlock>();
  let usage: ModelUsage | undefined;
  let stopReason: string | undefined;
  let isFinished = false;
  let grown = 0;

  const blockAt = (index: number): GrowingBlock => {
    const block = blocks.get(index);
    if (block === undefined) throw new MalformedStream(`there is no content block ${index}`);
    return block;
  };

  const take: Generation['take'] = (raw) => {
    const event = isFinished ? undefined : readEvent(raw);
    if (event === undefined) return [];
    if (event.type === 'message_start') {
      usage = mergeUsage(nothingUsed, event.message.usage);
      return [{ type: 'started', model: event.message.model, requestId: requestId() }];
    }
    if (usage === undefined) throw new MalformedStream(`${event.type} came before message_start`);
    switch (event.type) {
      case 'content_block_start': {
        if (blocks.has(event.index)) throw new MalformedStream(`content block ${event.index} begins twice`);
        const block = beginBlock(event.content_block);
        blocks.set(event.index, block);
        return announce(block, taken);
      }
      case 'content_block_delta': {
        const block = blockAt(event.index);
        const text = growBlock(block, event.delta);
        grown += sizeOf(event.delta);
        if (grown > longestGeneration) throw new MalformedStream('the message is longer than any that was asked for');
        return block.start.type === 'text' && text !== '' ? [{ type: 'text-delta', text }] : [];
      }
      case 'content_block_stop': {
        const block = blockAt(event.index);
        const wasOpen = block.state === 'open';
        endBlock(block);
        return wasOpen ? callOf(block, readInput) : [];
      }
      case 'message_delta':
        usage = mergeUsage(usage, event.usage);
        stopReason = event.delta.stop_reason ?? stopReason;
        return [];
      case 'message_stop': {
        const ordered = [...blocks].sort(([left], [right]) => left - right).map(([, block]) => block);
        const finished = finish(stopReason, ordered, usage);
        isFinished = true;
        return [finished];
      }
    }
  };

  return {
    take,
    get isStarted() {
      return usage !== undefined;
    },
    get isFinished() {
      return isFinished;
    },
    get usage() {
      return usage;
    },
  };
};
