/** Our request as the Messages API's parameters, with cache breakpoints where the prompt stops changing. */
import type Anthropic from '@anthropic-ai/sdk';
import type { ModelBlock, ModelMessage, ModelRequest } from '../../core/intelligence/index.ts';
import { strictSchema, toTools } from './strict-tools.ts';
import { type Effort, thinkingOf } from './thinking.ts';

const cached = { cache_control: { type: 'ephemeral' } } as const;

const isThinking = (block: ModelBlock): boolean => block.type === 'thinking' || block.type === 'redacted_thinking';

/** Where this turn begins: the last message that brings more than tool results. Before it all is history. */
const turnStart = (messages: readonly ModelMessage[]): number =>
  messages.findLastIndex((message) => message.role === 'user' && message.content.some((block) => block.type !== 'tool_result'));

/**
 * Thinking of earlier turns is not sent: it is bound to everything before it, which has changed since (the memories of its turn are gone), and the
 * API refuses a block whose prefix differs. Within this turn it goes back untouched, as a tool loop requires.
 */
const withoutEarlierThinking = (messages: readonly ModelMessage[], start: number): ModelMessage[] =>
  messages
    .map((message, index) => (index < start ? { ...message, content: message.content.filter((block) => !isThinking(block)) } : message))
    .filter((message) => message.content.length > 0);

const markLast = (message: ModelMessage): ModelMessage => ({
  ...message,
  content: message.content.map((block, index) => (index === message.content.length - 1 ? { ...block, ...cached } : block)),
});

/** The history's last block is a breakpoint. This turn's own message, which is never the same twice, comes after it. */
const toMessages = (all: readonly ModelMessage[]): Anthropic.MessageParam[] => {
  const messages = withoutEarlierThinking(all, turnStart(all));
  const historyEnd = turnStart(messages) - 1;
  return messages.map((message, index) => {
    const { role, content } = index === historyEnd ? markLast(message) : message;
    return { role, content: [...content] };
  });
};

/** The last tool is a breakpoint. */
const markedTools = (request: ModelRequest): Anthropic.Tool[] => {
  const tools = toTools(request.tools);
  return tools.map((tool, index) => (index === tools.length - 1 ? { ...tool, ...cached } : tool));
};

/** At most four breakpoints, which is what the API takes: tools, system, context, history. */
export const toParams = (model: string, request: ModelRequest, effort?: Effort): Anthropic.MessageStreamParams => {
  const { output_config: effortConfig, ...thinking } = thinkingOf(model, { fixed: effort, wanted: request.effort });
  const config = { ...effortConfig, ...(request.output && { format: { type: 'json_schema' as const, schema: { ...strictSchema(request.output) } } }) };
  const system = [request.system, request.context ?? ''].filter((text) => text !== '');
  return {
    model,
    max_tokens: request.maxTokens,
    ...thinking,
    ...(Object.keys(config).length === 0 ? {} : { output_config: config }),
    ...(request.tools.length === 0 ? {} : { tools: markedTools(request) }),
    ...(request.toolChoice === 'none' && request.tools.length > 0 ? { tool_choice: { type: 'none' as const } } : {}),
    ...(system.length === 0 ? {} : { system: system.map((text) => ({ type: 'text' as const, text, ...cached })) }),
    messages: toMessages(request.messages),
  };
};
