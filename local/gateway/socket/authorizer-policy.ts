/** What an authorizer's answer means: an IAM policy decides, its context goes into every later event. */
import * as z from 'zod';

const oneOrMore = z.union([z.string().transform((text) => [text]), z.array(z.string())]);
const Answer = z.object({
  principalId: z.string().min(1),
  policyDocument: z.object({ Statement: z.array(z.object({ Effect: z.enum(['Allow', 'Deny']), Action: oneOrMore, Resource: oneOrMore })) }),
  context: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});

/** API Gateway's limit of an authorizer's result. */
const resultBytes = 8 * 1024;

/** `allowed` with the flattened context, `denied`, or undefined when the answer is no valid authorizer result (the client gets 500). */
export const decide = (answer: unknown, methodArn: string): { readonly allowed: Record<string, string> } | 'denied' | undefined => {
  const parsed = Answer.safeParse(answer);
  if (!parsed.success || Buffer.byteLength(JSON.stringify(answer)) > resultBytes) return undefined;
  const effects = parsed.data.policyDocument.Statement.filter((statement) => covers(statement, methodArn)).map((statement) => statement.Effect);
  if (effects.includes('Deny') || !effects.includes('Allow')) return 'denied';
  const context = Object.entries(parsed.data.context ?? {}).map(([name, value]) => [name, String(value)]);
  return { allowed: { principalId: parsed.data.principalId, ...Object.fromEntries(context) } };
};

const covers = (statement: { Action: string[]; Resource: string[] }, methodArn: string): boolean =>
  statement.Action.some((pattern) => matches(pattern, 'execute-api:Invoke')) && statement.Resource.some((pattern) => matches(pattern, methodArn));

/** IAM's wildcards: `*` is any run, `?` any one character. */
const matches = (pattern: string, text: string): boolean => {
  const expression = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${expression}$`, 'i').test(text);
};
