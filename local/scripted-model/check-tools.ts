/** Strict tools, and an object that is asked for, are held to what the provider's grammar takes: few optional parameters, closed objects, no bounds. */
import { ApiError } from './api-error.ts';
import type { RequestTool } from './request.ts';

type Schema = Readonly<Record<string, unknown>>;

const most = { tools: 20, optional: 24, unions: 16 };
const unsupported = ['minimum', 'maximum', 'multipleOf', 'minLength', 'maxLength', 'maxItems', 'default', 'oneOf'];

const isObject = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);
const entriesOf = (value: unknown): [name: string, schema: unknown][] => (isObject(value) ? Object.entries(value) : []);

interface Counts {
  optional: number;
  unions: number;
}

const walk = (schema: unknown, path: string, counts: Counts): void => {
  if (!isObject(schema)) return;
  const refuse = (why: string): never => {
    throw new ApiError('invalid_request_error', `${path}: ${why}`);
  };
  const name = unsupported.find((keyword) => keyword in schema);
  if (name !== undefined) refuse(`'${name}' is not supported in strict tools`);
  const { properties, required, items, anyOf, minItems } = schema;
  if (minItems !== undefined && minItems !== 0 && minItems !== 1) refuse("'minItems' may only be 0 or 1 in strict tools");
  if (schema['type'] === 'object' && schema['additionalProperties'] !== false) refuse("'additionalProperties' must be false in strict tools");
  const needed: readonly unknown[] = Array.isArray(required) ? required : [];
  counts.optional += entriesOf(properties).filter(([property]) => !needed.includes(property)).length;
  if (Array.isArray(anyOf) || Array.isArray(schema['type'])) counts.unions += 1;
  for (const [property, child] of entriesOf(properties)) walk(child, `${path}.properties.${property}`, counts);
  walk(items, `${path}.items`, counts);
  for (const child of Array.isArray(anyOf) ? anyOf : []) walk(child, `${path}.anyOf`, counts);
};

export const checkOutputSchema = (schema: Schema): void => walk(schema, 'output_config.format.schema', { optional: 0, unions: 0 });

export const checkStrictTools = (tools: readonly RequestTool[]): void => {
  const strict = tools.filter((tool) => tool['strict'] === true);
  const counts: Counts = { optional: 0, unions: 0 };
  for (const { name, input_schema } of strict) walk(input_schema, `tools.${name}.input_schema`, counts);
  const tooMany = strict.length > most.tools ? 'tools' : counts.optional > most.optional ? 'optional' : counts.unions > most.unions ? 'unions' : undefined;
  if (tooMany) throw new ApiError('invalid_request_error', `tools: too many ${tooMany} in strict tools (at most ${most[tooMany]})`);
};
