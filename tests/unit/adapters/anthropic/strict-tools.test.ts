import { describe, expect, it, test } from 'vitest';
import * as z from 'zod';
import { inputOf, strictLimits, toTools, weightOf } from '../../../../layers/adapters/anthropic/strict-tools.ts';
import { castingTools } from '../../../../layers/core/casting/index.ts';
import type { ModelTool } from '../../../../layers/core/intelligence/index.ts';
import { modelInputSchema } from '../../../../layers/core/intelligence/index.ts';
import { memoryTools } from '../../../../layers/core/memory/index.ts';
import { proposeEmailTool, proposeExportTool } from '../../../../layers/core/operations/index.ts';
import { getTalentTool, searchTalentTool } from '../../../../layers/core/talent/index.ts';
import { checkStrictTools } from '../../../../local/scripted-model/check-tools.ts';
import { CountRequest } from '../../../../local/scripted-model/request.ts';

const aTool = (name: string, input: z.ZodType): ModelTool => ({ name, description: `does ${name}`, inputSchema: modelInputSchema(input) });
const optional = (count: number): z.ZodType =>
  z.strictObject(Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, z.string().optional()])));
const strictOf = (tools: readonly ModelTool[]): boolean[] => toTools(tools).map(({ strict }) => strict === true);

// What their runs need is not asked for here: only what the model is told of them.
const unused = {} as never;
const everyTool: readonly ModelTool[] = [
  searchTalentTool(unused),
  getTalentTool(unused),
  ...memoryTools(unused),
  ...castingTools(unused),
  proposeEmailTool(unused),
  proposeExportTool(unused),
];

describe('strict tools', () => {
  it('say in words what a grammar cannot hold, and close every object', () => {
    const Input = z.strictObject({
      count: z.int().min(1).max(20),
      words: z.array(z.string().max(80)).min(2),
      age: z.strictObject({ min: z.int() }).optional(),
    });

    const [tool] = toTools([aTool('count', Input)]);

    expect(tool).toMatchObject({
      strict: true,
      input_schema: {
        type: 'object',
        additionalProperties: false,
        required: ['count', 'words'],
        properties: {
          count: { type: 'integer', description: '{minimum: 1, maximum: 20}' },
          words: { type: 'array', description: '{minItems: 2}' },
          age: { type: 'object', additionalProperties: false },
        },
      },
    });
  });

  test.each<[name: string, schema: z.ZodType, expected: { optional: number; unions: number }]>([
    ['nothing may be left out', z.strictObject({ a: z.string() }), { optional: 0, unions: 0 }],
    ['one may be left out', z.strictObject({ a: z.string(), b: z.int().optional() }), { optional: 1, unions: 0 }],
    ['a default may be left out', z.strictObject({ a: z.int().default(1) }), { optional: 1, unions: 0 }],
    ['one within another', z.strictObject({ a: z.strictObject({ b: z.string().optional() }).optional() }), { optional: 2, unions: 0 }],
    ['one within a list', z.strictObject({ a: z.array(z.strictObject({ b: z.string().optional() })) }), { optional: 1, unions: 0 }],
    ['a null', z.strictObject({ a: z.string().nullable() }), { optional: 0, unions: 1 }],
  ])('are weighed: %s', (_name, schema, expected) => {
    expect(weightOf(modelInputSchema(schema))).toEqual(expected);
  });

  it('leave out what is not said as long as there is room, then say null for it; the next ones are sent as they are', () => {
    const [first, second, third, fourth] = toTools([aTool('a', optional(20)), aTool('b', optional(16)), aTool('c', optional(5)), aTool('d', optional(4))]);

    expect([first, second, third, fourth].map((tool) => tool?.strict)).toEqual([true, true, undefined, true]);
    expect(first?.input_schema.required).toBeUndefined();
    expect(second?.input_schema.required).toHaveLength(16);
    expect(second?.input_schema.properties).toMatchObject({ p0: { anyOf: [{ type: 'string' }, { type: 'null' }] } });
    expect(third?.input_schema).toEqual(modelInputSchema(optional(5)));
    const many = Array.from({ length: strictLimits.tools + 1 }, (_, index) => aTool(`t${index}`, optional(0)));
    expect(strictOf(many)).toEqual([...Array.from({ length: strictLimits.tools }, () => true), false]);
  });

  it('are all of the product’s own tools, and a provider that is strict about it takes them', () => {
    expect(strictOf(everyTool)).toEqual(everyTool.map(() => true));
    const request = CountRequest.parse({ model: 'm', messages: [{ role: 'user', content: 'x' }], tools: toTools(everyTool) });
    expect(() => checkStrictTools(request.tools ?? [])).not.toThrow();
  });
});

describe('an input', () => {
  const inner = z.strictObject({ min: z.int().optional(), max: z.int() });
  const schema = modelInputSchema(
    z.strictObject({
      a: z.string().optional(),
      b: z.string().nullable(),
      c: inner.optional(),
      d: z.array(inner).optional(),
      e: z.string().nullable().optional(),
    }),
  );

  test.each<[name: string, given: unknown, expected: unknown]>([
    ['without a null is as it was', { a: 'x', b: 'y' }, { a: 'x', b: 'y' }],
    ['loses a null that stands for what was left out', { a: null, b: 'y', c: null }, { b: 'y' }],
    ['keeps a null that is a value', { b: null }, { b: null }],
    ['is read at any depth', { c: { min: null, max: 3 }, d: [{ min: null, max: 1 }] }, { c: { max: 3 }, d: [{ max: 1 }] }],
    ['keeps what its tool does not know, for the tool to refuse', { z: null, b: 'y' }, { z: null, b: 'y' }],
    ['of another shape is as it was', ['x'], ['x']],
    ['that is nothing is as it was', null, null],
  ])('%s', (_name, given, expected) => {
    expect(inputOf(schema, given)).toEqual(expected);
  });

  it('of a tool that is not known is as it was', () => {
    expect(inputOf(undefined, { a: null })).toEqual({ a: null });
  });
});

describe('a provider’s check of strict tools', () => {
  const refused = (schema: object): (() => void) => {
    const request = CountRequest.parse({
      model: 'm',
      messages: [{ role: 'user', content: 'x' }],
      tools: [{ name: 'a', strict: true, input_schema: { type: 'object', ...schema } }],
    });
    return () => checkStrictTools(request.tools ?? []);
  };
  const closed = { additionalProperties: false };

  test.each<[name: string, schema: object]>([
    ['an open object', { properties: {} }],
    ['a bound', { ...closed, properties: { a: { type: 'integer', minimum: 1 } } }],
    ['a length', { ...closed, properties: { a: { type: 'string', maxLength: 5 } } }],
    ['a list of at least two', { ...closed, properties: { a: { type: 'array', items: { type: 'string' }, minItems: 2 } } }],
    ['an open object within a list', { ...closed, properties: { a: { type: 'array', items: { type: 'object', properties: {} } } } }],
    ['25 optional parameters', { ...closed, properties: Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`p${index}`, { type: 'string' }])) }],
  ])('refuses %s', (_name, schema) => {
    expect(refused(schema)).toThrow(/strict tools/);
  });

  it('leaves tools that are not strict alone', () => {
    expect(() => checkStrictTools([{ name: 'a', input_schema: { type: 'object', properties: { a: { type: 'integer', minimum: 1 } } } }])).not.toThrow();
  });
});
