/**
 * Values whose inside the table need not know: one attribute of JSON, so that a provider's blocks come back byte for byte
 * (a map attribute forgets the order of its keys), compressed when long: 100,000 characters must fit below 400 KB, control characters too.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod';

const compressFrom = 16_000;

/** `from`: characters of JSON from which on it is compressed. */
export const pack = (value: unknown, from = compressFrom): string | Uint8Array => {
  const json = JSON.stringify(value);
  return json.length < from ? json : deflateRawSync(json, { level: 3 });
};

const unpack = (packed: string | Uint8Array): unknown => JSON.parse(typeof packed === 'string' ? packed : inflateRawSync(packed).toString());

/** A packed attribute, parsed by `schema`. */
export const packed = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .union([z.string(), z.instanceof(Uint8Array)])
    .transform(unpack)
    .pipe(schema);
