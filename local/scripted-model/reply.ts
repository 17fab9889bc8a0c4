/** What the scripted model decided to say, before it is put on the wire. */
export type ReplyBlock =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'tool_use'; readonly id: string; readonly name: string; readonly input: Readonly<Record<string, unknown>> };

export interface Reply {
  readonly blocks: readonly ReplyBlock[];
  readonly stopReason: 'end_turn' | 'tool_use' | 'max_tokens';
}

const sizeOf = (block: ReplyBlock): number => (block.type === 'text' ? block.text.length : JSON.stringify(block.input).length);

export const outputTokens = (reply: Reply): number => Math.max(1, Math.ceil(reply.blocks.reduce((sum, block) => sum + sizeOf(block), 0) / 4));

/** A reply that ends where `maxTokens` ends; a call that does not fit is left out. */
export const cutToTokens = (reply: Reply, maxTokens: number): Reply => {
  if (outputTokens(reply) <= maxTokens) return reply;
  let left = maxTokens * 4;
  const blocks: ReplyBlock[] = [];
  for (const block of reply.blocks) {
    if (sizeOf(block) <= left) blocks.push(block);
    else if (block.type === 'text' && left > 0) blocks.push({ type: 'text', text: block.text.slice(0, left).toWellFormed() });
    left -= Math.min(left, sizeOf(block));
  }
  return { blocks, stopReason: 'max_tokens' };
};
