/** What a model sends is outside data: parsed like any other, and refused in words that it can act on. */
import * as z from 'zod';
import { DomainError } from '../shared/index.ts';

export const parseToolInput = <Schema extends z.ZodType>(toolName: string, schema: Schema, input: unknown): z.output<Schema> => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.slice(0, 10).map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
  throw new DomainError('invalid_request', `the input of ${toolName} is not valid`, { issues });
};

/** JSON Schema of what a model is to send, a tool's input or an object asked for, without the dialect line that a provider has no use for. */
export const modelInputSchema = (schema: z.ZodType): Readonly<Record<string, unknown>> => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
};
