/** Items in and out: plain objects ⇄ attribute values. Every entity parses what it reads. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';

export type Item = Record<string, AttributeValue>;

export const toItem = (value: object): Item => marshall(value, { removeUndefinedValues: true, convertEmptyValues: false });
export const fromItem = (item: Item): Record<string, unknown> => unmarshall(item);
/** Values of an expression, such as `{':now': 1}`. */
export const values = (record: Record<string, unknown>): Item => marshall(record, { removeUndefinedValues: true });
