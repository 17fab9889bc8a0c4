/** Tools as the provider's grammar takes them: strict, so that an input always fits its schema. What a grammar cannot say stands in words. */
import type Anthropic from '@anthropic-ai/sdk';
import { transformJSONSchema } from '@anthropic-ai/sdk/lib/transform-json-schema';
import type { ModelTool } from '../../core/intelligence/index.ts';

type Schema = Readonly<Record<string, unknown>>;

/** What one request may hold in all its strict tools together; more is refused as a whole (structured outputs, JSON Schema limitations). */
export const strictLimits = { tools: 20, optionalParameters: 24, unionParameters: 16 } as const;

const isObject = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);

interface Weight {
  readonly optional: number;
  readonly unions: number;
}
const nothing: Weight = { optional: 0, unions: 0 };
const plus = (left: Weight, right: Weight): Weight => ({ optional: left.optional + right.optional, unions: left.unions + right.unions });

const childrenOf = (schema: Schema): Schema[] => {
  const { properties, items, anyOf, allOf } = schema;
  return [...(isObject(properties) ? Object.values(properties) : []), items, ...[anyOf, allOf].flat()].filter(isObject);
};

/** Parameters that may be left out, and parameters of several types, at any depth. */
export const weightOf = (schema: Schema): Weight => {
  const names = isObject(schema['properties']) ? Object.keys(schema['properties']) : [];
  const required: readonly unknown[] = Array.isArray(schema['required']) ? schema['required'] : [];
  const own: Weight = {
    optional: names.filter((name) => !required.includes(name)).length,
    unions: Array.isArray(schema['anyOf']) || Array.isArray(schema['type']) ? 1 : 0,
  };
  return childrenOf(schema).map(weightOf).reduce(plus, own);
};

/** Schemas are made once a process, and requests many times. */
const transformed = new WeakMap<Schema, Schema>();
/** Closed objects, no bounds: those stand in words. */
export const strictSchema = (schema: Schema): Schema => {
  const kept = transformed.get(schema);
  if (kept) return kept;
  const made = transformJSONSchema(schema) as Schema;
  transformed.set(schema, made);
  return made;
};

/** In their order, as many strict ones as a request may hold; the others are sent as they are, and parsed by us all the same. */
export const toTools = (tools: readonly ModelTool[]): Anthropic.Tool[] => {
  let weight = nothing;
  let strictTools = 0;
  return tools.map(({ name, description, inputSchema }) => {
    const schema = strictSchema(inputSchema);
    const withThis = plus(weight, weightOf(schema));
    const isStrict =
      strictTools < strictLimits.tools && withThis.optional <= strictLimits.optionalParameters && withThis.unions <= strictLimits.unionParameters;
    if (isStrict) {
      weight = withThis;
      strictTools += 1;
    }
    // The port promises a schema of an object; the SDK's type only adds that in words.
    const input_schema = (isStrict ? schema : inputSchema) as Anthropic.Tool.InputSchema;
    return { name, description, input_schema, ...(isStrict ? { strict: true } : {}) };
  });
};
