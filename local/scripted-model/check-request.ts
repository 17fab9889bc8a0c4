/** What the provider would refuse is refused here, in its form. */
import type * as z from 'zod';
import { ApiError } from './api-error.ts';
import { checkConversation } from './check-conversation.ts';
import { checkOutputSchema, checkStrictTools } from './check-tools.ts';
import { CountRequest, MessagesRequest } from './request.ts';

const checked = <Schema extends z.ZodType<CountRequest>>(schema: Schema, body: unknown): z.infer<Schema> => {
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ApiError('invalid_request_error', `${issue?.path.join('.') || 'body'}: ${issue?.message}`);
  }
  checkStrictTools(parsed.data.tools ?? []);
  const output = parsed.data.output_config?.format;
  if (output) checkOutputSchema(output.schema);
  checkConversation(parsed.data);
  return parsed.data;
};

export const checkMessagesRequest = (body: unknown): MessagesRequest => checked(MessagesRequest, body);
export const checkCountRequest = (body: unknown): CountRequest => checked(CountRequest, body);
