/** The rules between the parts of a request: who speaks when, and that every tool call has its result. */
import { ApiError } from './api-error.ts';
import type { CountRequest, RequestBlock, RequestMessage } from './request.ts';

const refuse = (message: string): never => {
  throw new ApiError('invalid_request_error', message);
};

const blocks = ({ content }: RequestMessage): readonly RequestBlock[] => (typeof content === 'string' ? [] : content);
const callsIn = (message: RequestMessage): string[] => blocks(message).flatMap((block) => (block.type === 'tool_use' ? [block.id] : []));
const resultsIn = (message: RequestMessage | undefined): string[] =>
  message === undefined ? [] : blocks(message).flatMap((block) => (block.type === 'tool_result' ? [block.tool_use_id] : []));

const checkTurns = (messages: readonly RequestMessage[]): void => {
  if (messages[0]?.role !== 'user') refuse('messages: first message must use the "user" role');
  if (messages.at(-1)?.role !== 'user') refuse('messages: this model takes no prefilled answer, the conversation must end with a user message');
};

const checkRoles = (messages: readonly RequestMessage[]): void =>
  messages.forEach((message, index) => {
    const wrong = blocks(message).find((block) =>
      message.role === 'user' ? block.type === 'tool_use' || block.type === 'thinking' : block.type === 'tool_result',
    );
    if (wrong) refuse(`messages.${index}: \`${wrong.type}\` blocks cannot be in ${message.role} messages`);
  });

const checkTools = (messages: readonly RequestMessage[]): void =>
  messages.forEach((message, index) => {
    const answered = resultsIn(messages[index + 1]);
    const open = callsIn(message).filter((id) => !answered.includes(id));
    if (open.length > 0) refuse(`messages.${index}: \`tool_use\` ids were found without \`tool_result\` blocks immediately after: ${open.join(', ')}`);
    const before = messages[index - 1];
    const asked = before === undefined ? [] : callsIn(before);
    const stray = resultsIn(message).find((id) => !asked.includes(id));
    if (stray !== undefined) refuse(`messages.${index}: unexpected \`tool_use_id\` in \`tool_result\`: ${stray}`);
  });

const checkToolNames = (names: readonly string[]): void => {
  if (new Set(names).size < names.length) refuse('tools: tool names must be unique');
};

const checkBreakpoints = (request: CountRequest): void => {
  const system = typeof request.system === 'string' ? [] : (request.system ?? []);
  const marked = [...(request.tools ?? []), ...system, ...request.messages.flatMap(blocks)].filter((part) => 'cache_control' in part && part.cache_control);
  if (marked.length > 4) refuse(`a maximum of 4 blocks with cache_control may be provided, found ${marked.length}`);
};

/** Throws ApiError. Neighbouring messages of one role are allowed, as they are at the provider. */
export const checkConversation = (request: CountRequest): void => {
  checkTurns(request.messages);
  checkRoles(request.messages);
  checkTools(request.messages);
  checkToolNames((request.tools ?? []).map(({ name }) => name));
  checkBreakpoints(request);
};
