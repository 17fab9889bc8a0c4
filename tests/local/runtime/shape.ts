/** Compares an event with a recorded one by its keys and kinds of values. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The recorded event `tests/events/aws-shapes/<name>.json`. */
export const recorded = (name: string): unknown => JSON.parse(readFileSync(resolve(import.meta.dirname, '../../events/aws-shapes', `${name}.json`), 'utf8'));

/** Every leaf as `path: kind`, sorted. Headers vary with the client, so of them only the kind counts. */
export const shapeOf = (value: unknown, path = ''): string[] => {
  if (/(^|\.)(headers|multiValueHeaders)$/i.test(path)) return [`${path}: map`];
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => shapeOf(item, `${path}[]`)))].sort();
  if (value === null || typeof value !== 'object') return [`${path}: ${value === null ? 'null' : typeof value}`];
  return Object.entries(value)
    .flatMap(([key, item]) => shapeOf(item, path === '' ? key : `${path}.${key}`))
    .sort();
};
