/** What the model is told of the conversation so far, in the provider's messages. */
import type { ModelBlock, ModelMessage } from '../intelligence/index.ts';
import { memoryToolNames } from '../memory/index.ts';
import { messageText, type StoredMessage } from './message.ts';

const text = (value: string): ModelBlock => ({ type: 'text', text: value });

const modelMessages = (message: StoredMessage): readonly ModelMessage[] => {
  if (message.role === 'user') return [{ role: 'user', content: [text(messageText(message.parts))] }];
  if (message.exchange.length > 0) return withoutMemoryCalls(message.exchange);
  const said = messageText(message.parts).trim();
  return said === '' ? [] : [{ role: 'assistant', content: [text(said)] }];
};

/**
 * An ended turn's exchange without its calls of the memory tools, and what they answered: what was forgotten or corrected since must not come back from there.
 * Every turn is told anew what is remembered. The same exchange always gives the same messages, so that the provider's cache holds.
 */
const withoutMemoryCalls = (exchange: readonly ModelMessage[]): readonly ModelMessage[] => {
  const blocks = exchange.flatMap(({ content }) => content);
  const calls = new Set(blocks.flatMap((block) => (block.type === 'tool_use' && memoryToolNames.has(block.name) ? [block.id] : [])));
  if (calls.size === 0) return exchange;
  const isTold = (block: ModelBlock): boolean => {
    if (block.type === 'tool_use') return !calls.has(block.id);
    return block.type !== 'tool_result' || !calls.has(block.tool_use_id);
  };
  return exchange.map(({ role, content }) => ({ role, content: content.filter(isTold) })).filter(({ content }) => content.some(isSaid));
};

/** A provider takes no message that holds nothing but thoughts. */
const isSaid = ({ type }: ModelBlock): boolean => type !== 'thinking' && type !== 'redacted_thinking';

export const isRefused = ({ refused }: Pick<StoredMessage, 'refused'>): boolean => refused === true;

/** Without the turns that a model refused: question and answer. The last message is the question at hand, and stays. */
export const withoutRefused = (path: readonly StoredMessage[]): readonly StoredMessage[] => {
  const refused = new Set(path.flatMap((message) => (isRefused(message) ? [message.messageId, message.parentId] : [])));
  return refused.size === 0 ? path : path.filter(({ messageId }, index) => index === path.length - 1 || !refused.has(messageId));
};

/** Messages as a provider takes them: it begins with the user's, and neighbours of one role are one message. */
export const toModelMessages = (path: readonly StoredMessage[]): ModelMessage[] => {
  const messages: ModelMessage[] = [];
  for (const message of withoutRefused(path).flatMap(modelMessages)) {
    const last = messages.at(-1);
    if (!last && message.role === 'assistant') continue;
    if (last?.role === message.role) messages[messages.length - 1] = { role: last.role, content: [...last.content, ...message.content] };
    else messages.push(message);
  }
  return messages;
};
