/** What npm `ai` itself makes of chunks, reduced to what a stored part says. */
import { readUIMessageStream, type UIMessage, type UIMessageChunk } from 'ai';
import type { ReplyChunk } from '../../../layers/core/conversation/chunks.ts';
import type { MessagePart } from '../../../layers/core/conversation/message.ts';

const streamOf = (chunks: readonly ReplyChunk[]): ReadableStream<UIMessageChunk> =>
  new ReadableStream({
    start: (controller) => {
      // Our chunk types are the wire's; `ai` knows data parts by their prefix only.
      for (const chunk of chunks) controller.enqueue(chunk as UIMessageChunk);
      controller.close();
    },
  });

export const assembleWithAi = async (chunks: readonly ReplyChunk[]): Promise<UIMessage> => {
  const errors: unknown[] = [];
  let message: UIMessage = { id: '', role: 'assistant', parts: [] };
  for await (const next of readUIMessageStream({ stream: streamOf(chunks), onError: (error) => errors.push(error) })) message = next;
  if (errors.length > 0) throw errors[0];
  return message;
};

const reduce = (part: Record<string, unknown>): unknown => {
  const { type, text, toolCallId, state, input, output, errorText, id } = part;
  if (type === 'text') return { type, text };
  if (String(type).startsWith('data-')) return { type, id };
  return { type, toolCallId, state: type === 'step-start' ? undefined : state, input, output, errorText };
};

/** Plain JSON of the parts, from either side. */
export const reduceParts = (parts: readonly (MessagePart | UIMessage['parts'][number])[]): unknown =>
  JSON.parse(JSON.stringify(parts.map((part) => reduce(part as Record<string, unknown>))));
