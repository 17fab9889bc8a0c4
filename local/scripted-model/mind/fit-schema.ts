/** Bends an input until the tool's own schema takes it: unknown fields go, numbers are clamped, lists are cut, what is required is supplied. */
type Schema = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A bound: as a keyword, or, in a strict tool, in the braces at the end of its description: `{minimum: 1, maximum: 20}`. */
const numberIn = (schema: Schema, name: string): number | undefined => {
  if (typeof schema[name] === 'number') return schema[name];
  const said = new RegExp(`\\{[^{}]*\\b${name}: (-?\\d+)[^{}]*\\}$`, 'u').exec(String(schema['description'] ?? ''))?.[1];
  return said === undefined ? undefined : Number(said);
};

const takesNull = (schema: Schema): boolean =>
  Array.isArray(schema['anyOf']) && schema['anyOf'].some((option) => isObject(option) && option['type'] === 'null');

/** Of alternatives the first that is not null. */
const choose = (schema: Schema): Schema => {
  const options = (schema['anyOf'] ?? schema['oneOf']) as unknown;
  const first = Array.isArray(options) ? options.find((option) => isObject(option) && option['type'] !== 'null') : undefined;
  return isObject(first) ? first : schema;
};

const fitNumber = (schema: Schema, value: number): number =>
  Math.min(numberIn(schema, 'maximum') ?? Infinity, Math.max(numberIn(schema, 'minimum') ?? -Infinity, value));

const fitString = (schema: Schema, value: string): string | undefined => {
  const allowed = schema['enum'];
  if (Array.isArray(allowed)) return allowed.includes(value) ? value : undefined;
  return value.slice(0, numberIn(schema, 'maxLength') ?? value.length).toWellFormed();
};

/** A required bound that nobody named is as wide as it may be: people who are grown up, at any age. */
const supplied = (name: string, schema: Schema, given: Readonly<Record<string, unknown>>): unknown => {
  if (takesNull(schema)) return null;
  if (name === 'min') return Math.max(numberIn(schema, 'minimum') ?? 0, Math.min(18, Number(given['max'] ?? 18)));
  if (name === 'max') return Math.min(numberIn(schema, 'maximum') ?? 99, 99);
  return undefined;
};

const fitObject = (schema: Schema, value: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined => {
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  const required: readonly unknown[] = Array.isArray(schema['required']) ? schema['required'] : [];
  const fitted: Record<string, unknown> = {};
  for (const [name, property] of Object.entries(properties)) {
    if (!isObject(property)) continue;
    const wanted = value[name] ?? (required.includes(name) ? supplied(name, property, value) : undefined);
    const result = wanted === undefined ? undefined : bend(property, wanted);
    if (result !== undefined) fitted[name] = result;
  }
  return required.every((name) => typeof name === 'string' && fitted[name] !== undefined) ? fitted : undefined;
};

const fitList = (schema: Schema, values: readonly unknown[]): unknown[] | undefined => {
  const items = isObject(schema['items']) ? schema['items'] : {};
  const fitted = values.map((value) => bend(items, value)).filter((value) => value !== undefined);
  return fitted.length === 0 ? undefined : fitted.slice(0, numberIn(schema, 'maxItems') ?? fitted.length);
};

/** The value as the schema takes it; undefined where it cannot. A list of names takes the codes of a list of things. */
const bend = (anySchema: Schema, value: unknown): unknown => {
  if (value === null) return takesNull(anySchema) ? null : undefined;
  const schema = choose(anySchema);
  const { type } = schema;
  if (type === 'array') return fitList(schema, Array.isArray(value) ? value : [value]);
  if (type === 'object') return isObject(value) ? fitObject(schema, value) : undefined;
  if (type === 'integer' || type === 'number') return typeof value === 'number' ? fitNumber(schema, value) : undefined;
  if (type === 'string' || Array.isArray(schema['enum'])) {
    const name = isObject(value) ? (value['code'] ?? value['name']) : Array.isArray(value) ? value[0] : value;
    return typeof name === 'string' ? fitString(schema, name) : undefined;
  }
  return value;
};

/** The input of a call; empty when nothing of it fits. */
export const bendInput = (schema: Schema, value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => fitObject(schema, value) ?? {};
