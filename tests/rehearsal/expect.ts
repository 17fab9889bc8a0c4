/** Small checks whose failure says what was found. */
import { isDeepStrictEqual } from 'node:util';

export const same = (found: unknown, expected: unknown, of: string): void => {
  if (!isDeepStrictEqual(found, expected)) throw new Error(`${of}: expected ${show(expected)}, found ${show(found)}`);
};

export const holds = (condition: boolean, what: string, found: unknown): void => {
  if (!condition) throw new Error(`expected ${what}, found ${show(found)}`);
};

const show = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 400 ? `${text.slice(0, 400)}...` : text;
};

export type Json = Readonly<Record<string, unknown>>;
export const object = (value: unknown): Json => {
  if (value === null || typeof value !== 'object') throw new Error(`expected an object, found ${show(value)}`);
  return value as Json;
};
export const list = (value: unknown): readonly unknown[] => {
  if (!Array.isArray(value)) throw new Error(`expected a list, found ${show(value)}`);
  return value;
};
