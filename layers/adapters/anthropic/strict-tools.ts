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

const requiredOf = (schema: Schema): readonly unknown[] => (Array.isArray(schema['required']) ? schema['required'] : []);

const childrenOf = (schema: Schema): Schema[] => {
  const { properties, items, anyOf, allOf } = schema;
  return [...(isObject(properties) ? Object.values(properties) : []), items, ...[anyOf, allOf].flat()].filter(isObject);
};

/** Parameters that may be left out, and parameters of several types, at any depth. */
export const weightOf = (schema: Schema): Weight => {
  const names = isObject(schema['properties']) ? Object.keys(schema['properties']) : [];
  const required = requiredOf(schema);
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

const mapped = (value: unknown, change: (child: Schema) => Schema): Schema =>
  Object.fromEntries(Object.entries(isObject(value) ? value : {}).map(([name, child]) => [name, isObject(child) ? change(child) : child]));

/** The same with nothing to leave out: what was optional may be null instead. */
const nullable = (schema: Schema): Schema => {
  const { properties, items } = schema;
  const needed = requiredOf(schema);
  const changed = mapped(properties, nullable);
  const all = Object.entries(changed).map(([name, child]) => [name, needed.includes(name) ? child : { anyOf: [child, { type: 'null' }] }]);
  return {
    ...schema,
    ...(isObject(properties) ? { properties: Object.fromEntries(all), required: Object.keys(changed) } : {}),
    ...(isObject(items) ? { items: nullable(items) } : {}),
  };
};

const fits = ({ optional, unions }: Weight): boolean => optional <= strictLimits.optionalParameters && unions <= strictLimits.unionParameters;

/**
 * In their order, as many strict ones as a request may hold: parameters that may be left out as long as there is room for them, then such
 * that may be null. The others are sent as they are, and parsed by us all the same.
 */
export const toTools = (tools: readonly ModelTool[]): Anthropic.Tool[] => {
  let weight = nothing;
  let left: number = strictLimits.tools;
  return tools.map(({ name, description, inputSchema }) => {
    const schema = strictSchema(inputSchema);
    const chosen = left === 0 ? undefined : [schema, nullable(schema)].find((one) => fits(plus(weight, weightOf(one))));
    if (chosen) {
      weight = plus(weight, weightOf(chosen));
      left -= 1;
    }
    // The port promises a schema of an object; the SDK's type only adds that in words.
    return { name, description, input_schema: (chosen ?? inputSchema) as Anthropic.Tool.InputSchema, ...(chosen ? { strict: true } : {}) };
  });
};

/** A call's input as the tool knows it: a null that stands for what was left out is left out. */
export const inputOf = (schema: Schema | undefined, input: unknown): unknown => {
  if (schema === undefined) return input;
  const { properties, items } = schema;
  if (Array.isArray(input)) return isObject(items) ? input.map((one) => inputOf(items, one)) : input;
  if (!isObject(input) || !isObject(properties)) return input;
  const needed = requiredOf(schema);
  const isLeftOut = (name: string, value: unknown): boolean => value === null && isObject(properties[name]) && !needed.includes(name);
  const given = Object.entries(input).filter(([name, value]) => !isLeftOut(name, value));
  return Object.fromEntries(given.map(([name, value]) => [name, inputOf(isObject(properties[name]) ? properties[name] : undefined, value)]));
};
