/** Writes with their conditions. `#name` in an expression stands for the attribute of that name, so that no reserved word gets in the way. */
import { type Item, toItem, values } from '../item.ts';
import type { Key } from '../keys.ts';

interface Conditioned {
  readonly TableName: string;
  readonly ConditionExpression?: string;
  readonly ExpressionAttributeNames?: Record<string, string>;
  readonly ExpressionAttributeValues?: Item;
}
export interface Put extends Conditioned {
  readonly Item: Item;
}
export interface Update extends Conditioned {
  readonly Key: Item;
  readonly UpdateExpression: string;
}
export interface Deletion extends Conditioned {
  readonly Key: Item;
}

/** What a write assumes; `given` are its values, such as `{':attempt': 1}`. */
export interface Assumption {
  readonly when?: string;
  readonly given?: Record<string, unknown>;
  /** Names that are not their attribute's own, such as a key of a map. */
  readonly named?: Record<string, string>;
}

export const absent = 'attribute_not_exists(#pk)';
export const present = 'attribute_exists(#pk)';

export const put = (table: string, item: Item, assumption: Assumption = {}): Put => ({ TableName: table, Item: item, ...expression([], assumption) });

export const update = (table: string, key: Key, change: string, assumption: Assumption = {}): Update => ({
  TableName: table,
  Key: toItem(key),
  UpdateExpression: change,
  ...expression([change], assumption),
});

export const deletion = (table: string, key: Key, assumption: Assumption = {}): Deletion => ({
  TableName: table,
  Key: toItem(key),
  ...expression([], assumption),
});

const expression = (changes: readonly string[], { when, given, named = {} }: Assumption) => {
  const words = [...changes, when ?? ''].join(' ').match(/#\w+/gu) ?? [];
  const names = Object.fromEntries(words.map((word) => [word, named[word] ?? word.slice(1)]));
  return {
    ...(when === undefined ? {} : { ConditionExpression: when }),
    ...(words.length === 0 ? {} : { ExpressionAttributeNames: names }),
    ...(given === undefined ? {} : { ExpressionAttributeValues: values(given) }),
  };
};
