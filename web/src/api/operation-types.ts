/** What an operation of the API takes and answers, from the registry that its documents are made of. Types alone: nothing of it reaches the bundle. */
import type * as z from 'zod';
import type { Operations } from '../../../layers/contracts/http/index.ts';

export type OperationKey = keyof Operations;

/** A query's numbers may be given as numbers. */
type QueryOf<Schema extends z.ZodType> = { readonly [Name in keyof z.input<Schema>]: z.input<Schema>[Name] | z.output<Schema>[Name & keyof z.output<Schema>] };

/** Left out of an operation that has none, optional where everything in it is. */
type Part<Key extends OperationKey, Name extends string, Value> = Name extends keyof Operations[Key]
  ? Record<never, never> extends Value
    ? { readonly [One in Name]?: Value }
    : { readonly [One in Name]: Value }
  : { readonly [One in Name]?: never };

type Schema<Key extends OperationKey, Name extends string> = Operations[Key] extends Readonly<Record<Name, infer Found extends z.ZodType>> ? Found : never;

export type ParamsOf<Key extends OperationKey> = Part<Key, 'params', z.input<Schema<Key, 'params'>>>;
export type BodyOf<Key extends OperationKey> = Part<Key, 'body', z.input<Schema<Key, 'body'>>>;
export type AddressOf<Key extends OperationKey> = ParamsOf<Key> & Part<Key, 'query', QueryOf<Schema<Key, 'query'>>>;

type Replies<Key extends OperationKey> = Operations[Key]['replies'];
type Good<Key extends OperationKey> = keyof Replies<Key> & (200 | 201 | 202 | 204);

/** The body of any good answer; null of one that has none. */
export type ReplyOf<Key extends OperationKey> = {
  [Status in Good<Key>]: Replies<Key>[Status] extends { readonly body: infer Body extends z.ZodType } ? z.output<Body> : null;
}[Good<Key>];
