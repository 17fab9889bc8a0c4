/** zod schemas as JSON Schema 2020-12, with the named ones apart. What a request may bring and what an answer holds are two views of a schema. */
import * as z from 'zod';

export type JsonSchema = Readonly<Record<string, unknown>>;

export interface SchemaBook {
  /** What a client sends: objects are closed where ours are. */
  readonly sent: (schema: z.ZodType) => JsonSchema;
  /** What a client reads: objects are open, since fields may be added. */
  readonly read: (schema: z.ZodType) => JsonSchema;
  /** The named schemas that were met so far. */
  readonly components: () => Readonly<Record<string, JsonSchema>>;
}

/** `named`: schemas that get a name of their own in the document. Throws when one of them would need two forms. */
export const schemaBook = (named: Readonly<Record<string, z.ZodType>>): SchemaBook => {
  const registry = z.registry<Record<string, unknown>>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { ...z.globalRegistry.get(schema), id });
  const metadata = {
    get: (schema: z.ZodType) => registry.get(schema) ?? z.globalRegistry.get(schema),
    has: (schema: z.ZodType) => registry.has(schema) || z.globalRegistry.has(schema),
  } as unknown as typeof z.globalRegistry;
  const met = new Map<string, JsonSchema>();

  const convert = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema => {
    const { $schema: _, $defs = {}, ...rest } = z.toJSONSchema(schema, { io, metadata, override: io === 'output' ? openUp : undefined }) as JsonSchema;
    for (const [name, definition] of Object.entries($defs as Record<string, JsonSchema>)) {
      const { id: _id, ...known } = relink(definition) as JsonSchema;
      const before = met.get(name);
      if (before !== undefined && JSON.stringify(before) !== JSON.stringify(known)) throw new Error(`${name} is sent in one form and read in another`);
      met.set(name, known);
    }
    return relink(rest) as JsonSchema;
  };
  return { sent: (schema) => convert(schema, 'input'), read: (schema) => convert(schema, 'output'), components: () => Object.fromEntries(met) };
};

/** Of an object that is not strict on purpose, unknown fields are fields of a later version. */
const openUp = ({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: Record<string, unknown> }): void => {
  if (zodSchema._zod.def.type === 'object' && zodSchema._zod.def.catchall === undefined) delete jsonSchema['additionalProperties'];
};

const relink = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(relink);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string' ? inner.replace('#/$defs/', '#/components/schemas/') : relink(inner),
    ]),
  );
};
