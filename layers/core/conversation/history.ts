/** What the model is told of the conversation so far, in the provider's messages. */
import type { ModelBlock, ModelMessage } from '../intelligence/index.ts';
import { messageText, type StoredMessage } from './message.ts';

const text = (value: string): ModelBlock => ({ type: 'text', text: value });

const modelMessages = (message: StoredMessage): readonly ModelMessage[] => {
  if (message.role === 'user') return [{ role: 'user', content: [text(messageText(message.parts))] }];
  if (message.exchange.length > 0) return message.exchange;
  const said = messageText(message.parts).trim();
  return said === '' ? [] : [{ role: 'assistant', content: [text(said)] }];
};

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
