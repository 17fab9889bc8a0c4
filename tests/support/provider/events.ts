/** The events of a Messages stream, as a provider sends them. Each builder gives plain objects, so that a test can bend them. */
export interface ProviderEvent {
  readonly type: string;
  readonly [field: string]: unknown;
}

export interface ProviderUsage {
  readonly input_tokens?: number | null;
  readonly output_tokens?: number;
  readonly cache_read_input_tokens?: number | null;
  readonly cache_creation_input_tokens?: number | null;
}

export const messageStart = (usage: ProviderUsage = {}): ProviderEvent => ({
  type: 'message_start',
  message: {
    id: 'msg_01Test',
    type: 'message',
    role: 'assistant',
    model: 'claude-test',
    content: [],
    stop_reason: null,
    stop_sequence: null,
    usage: { input_tokens: 25, output_tokens: 1, cache_read_input_tokens: 0, cache_creation_input_tokens: 0, ...usage },
  },
});

export const ping: ProviderEvent = { type: 'ping' };
export const messageStop: ProviderEvent = { type: 'message_stop' };

export const messageDelta = (stopReason: string | null, usage: ProviderUsage = {}): ProviderEvent => ({
  type: 'message_delta',
  delta: { stop_reason: stopReason, stop_sequence: null },
  usage: { output_tokens: 15, ...usage },
});

export const blockStart = (index: number, block: Readonly<Record<string, unknown>>): ProviderEvent => ({
  type: 'content_block_start',
  index,
  content_block: block,
});
export const blockDelta = (index: number, delta: Readonly<Record<string, unknown>>): ProviderEvent => ({ type: 'content_block_delta', index, delta });
export const blockStop = (index: number): ProviderEvent => ({ type: 'content_block_stop', index });

export const textBlock = (index: number, ...pieces: readonly string[]): ProviderEvent[] => [
  blockStart(index, { type: 'text', text: '' }),
  ...pieces.map((text) => blockDelta(index, { type: 'text_delta', text })),
  blockStop(index),
];

/** `pieces` are cuts of the input's JSON text. */
export const toolBlock = (index: number, id: string, name: string, ...pieces: readonly string[]): ProviderEvent[] => [
  blockStart(index, { type: 'tool_use', id, name, input: {} }),
  ...pieces.map((partial_json) => blockDelta(index, { type: 'input_json_delta', partial_json })),
  blockStop(index),
];

export const thinkingBlock = (index: number, thinking: string, signature: string): ProviderEvent[] => [
  blockStart(index, { type: 'thinking', thinking: '', signature: '' }),
  blockDelta(index, { type: 'thinking_delta', thinking }),
  blockDelta(index, { type: 'signature_delta', signature }),
  blockStop(index),
];

/** A whole well-formed generation around `blocks`. */
export const generation = (blocks: readonly ProviderEvent[], stopReason = 'end_turn', usage: ProviderUsage = {}): ProviderEvent[] => [
  messageStart(),
  ...blocks,
  messageDelta(stopReason, usage),
  messageStop,
];

/** One event in server-sent form. */
export const toSse = (event: ProviderEvent, lineEnd = '\n'): string => `event: ${event.type}${lineEnd}data: ${JSON.stringify(event)}${lineEnd}${lineEnd}`;
