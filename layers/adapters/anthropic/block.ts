/** A content block as it grows. What the provider began it with is kept as it is, so that it can be sent again unchanged. */
import type { ModelBlock } from '../../core/intelligence/index.ts';
import type { ProviderEvent } from './provider-event.ts';

type Start = Extract<ProviderEvent, { type: 'content_block_start' }>['content_block'];
export type Delta = Extract<ProviderEvent, { type: 'content_block_delta' }>['delta'];

export interface GrowingBlock {
  readonly start: Start;
  text: string;
  /** Half a character that came at the end of a delta: its other half may begin the next one. */
  cut: string;
  json: string;
  thinking: string;
  signature: string;
  /** Set when the block is whole: for a tool call its input, else nothing. */
  input?: unknown;
  state: 'open' | 'whole' | 'broken';
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const beginBlock = (start: Start): GrowingBlock => ({
  start,
  text: textOf(start['text']).toWellFormed(),
  cut: '',
  json: '',
  thinking: textOf(start['thinking']),
  signature: textOf(start['signature']),
  state: 'open',
});

/** Text in whole characters: half of one cannot be stored, and what people saw must equal what is stored. */
const growText = (block: GrowingBlock, more: string): string => {
  const all = block.cut + more;
  block.cut = /[\uD800-\uDBFF]$/.exec(all)?.[0] ?? '';
  const text = all.slice(0, all.length - block.cut.length).toWellFormed();
  block.text += text;
  return text;
};

/** The text that can be shown now. A delta of a kind that we do not know changes nothing. */
export const growBlock = (block: GrowingBlock, delta: Delta): string => {
  if (delta.type === 'text_delta') return growText(block, delta.text ?? '');
  if (delta.type === 'input_json_delta') block.json += delta.partial_json ?? '';
  if (delta.type === 'thinking_delta') block.thinking += delta.thinking ?? '';
  if (delta.type === 'signature_delta') block.signature = delta.signature ?? '';
  return '';
};

/** The SDK mends half a JSON; half an input must not be acted on, so that here it breaks the block. */
export const endBlock = (block: GrowingBlock): void => {
  if (block.state !== 'open') return;
  block.state = 'whole';
  if (block.start.type !== 'tool_use') return;
  try {
    block.input = block.json === '' ? (block.start['input'] ?? {}) : (JSON.parse(block.json) as unknown);
  } catch {
    block.state = 'broken';
  }
};

/** The block to send again; undefined for one that may not be (half a call, blank text) and for kinds that we did not ask for. */
export const finishedBlock = (block: GrowingBlock): ModelBlock | undefined => {
  const { start } = block;
  // The casts: these are the provider's own blocks, known by their type, with whatever else it put on them.
  if (start.type === 'text') return block.text.trim() === '' ? undefined : ({ ...start, text: block.text } as unknown as ModelBlock);
  if (start.type === 'tool_use') return block.state === 'whole' ? ({ ...start, input: block.input } as unknown as ModelBlock) : undefined;
  if (start.type === 'thinking') return { ...start, thinking: block.thinking, signature: block.signature } as unknown as ModelBlock;
  if (start.type === 'redacted_thinking') return { ...start } as unknown as ModelBlock;
  return undefined;
};
