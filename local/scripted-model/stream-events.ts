/** The events of one streamed reply, in the provider's order. */
import { jsonDeltas, textDeltas } from './deltas.ts';
import type { InputUsage } from './prompt-cache.ts';
import { outputTokens, type Reply, type ReplyBlock } from './reply.ts';

export interface StreamEvent {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Says openly, in every answer, that no language model is at work. */
export const modelName = 'castmatch-scripted-model';

const usageDetails = { cache_creation: null, inference_geo: null, output_tokens_details: null, server_tool_use: null, service_tier: 'standard', speed: null };

/** The head of a message, as `message_start` and an unstreamed answer have it. */
export const messageHead = (id: string, usage: InputUsage, tokens: number): Record<string, unknown> => ({
  id,
  type: 'message',
  role: 'assistant',
  model: modelName,
  content: [],
  container: null,
  stop_reason: null,
  stop_sequence: null,
  stop_details: null,
  usage: { ...usage, output_tokens: tokens, ...usageDetails },
});

const started = (block: ReplyBlock): object => (block.type === 'text' ? { type: 'text', text: '', citations: null } : { ...block, input: {} });

const blockEvents = (block: ReplyBlock, index: number): StreamEvent[] => [
  { type: 'content_block_start', index, content_block: started(block) },
  ...(block.type === 'text'
    ? textDeltas(block.text).map((text) => ({ type: 'text_delta', text }))
    : jsonDeltas(block.input).map((partial_json) => ({ type: 'input_json_delta', partial_json }))
  ).map((delta) => ({ type: 'content_block_delta', index, delta })),
  { type: 'content_block_stop', index },
];

export const endEvents = (stopReason: string, usage: InputUsage, tokens: number, stopDetails: object | null = null): StreamEvent[] => [
  {
    type: 'message_delta',
    delta: { stop_reason: stopReason, stop_sequence: null, stop_details: stopDetails, container: null },
    usage: { ...usage, output_tokens: tokens, output_tokens_details: null, server_tool_use: null },
  },
  { type: 'message_stop' },
];

/** The usage in `message_delta` is the whole message's, not what was added. */
export const streamEvents = (id: string, reply: Reply, usage: InputUsage): StreamEvent[] => {
  const [first, ...others] = reply.blocks.map(blockEvents);
  const [start, ...deltas] = first ?? [];
  return [
    { type: 'message_start', message: messageHead(id, usage, 1) },
    ...(start === undefined ? [] : [start]),
    { type: 'ping' },
    ...deltas,
    ...others.flat(),
    ...endEvents(reply.stopReason, usage, outputTokens(reply)),
  ];
};

export const toSse = (event: StreamEvent): string => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
