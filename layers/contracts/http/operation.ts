/** One HTTP operation in full: what it takes, what it answers by status, and an example that a test executes. The documents and the web's client come from it. */
import type * as z from 'zod';
import type { ProblemCode } from '../problem-codes.ts';

export type ReplyHeader = 'Location' | 'Content-Disposition' | 'Link';

/** An answer that is no problem. Without `body` it has none. */
export interface Reply {
  readonly description: string;
  readonly body?: z.ZodType;
  /** `application/json` unless said. */
  readonly contentType?: 'text/event-stream' | 'text/csv';
  /** Others that it may have. */
  readonly otherTypes?: readonly string[];
  readonly headers?: readonly ReplyHeader[];
  /** Operations that go on from this answer: by `METHOD path`, each parameter as a runtime expression of OpenAPI, such as `$response.body#/id`. */
  readonly links?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/**
 * A request that works, and its answer. All examples together are one story, told in the registry's order: an id stands for the same thing wherever it
 * occurs, so that a test can put the running product's ids in the place of these.
 */
export interface Example {
  readonly summary: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Sent in place of a body. */
  readonly file?: { readonly contentType: string; readonly text: string };
  readonly status: number;
  /** The answer's body; of an event stream its chunks; of a file its text. */
  readonly reply?: unknown;
}

export type Tag = 'Health' | 'Session' | 'People' | 'Chat' | 'Conversations' | 'Turns' | 'Talent' | 'Casting' | 'Memory' | 'Actions' | 'Documents';

export interface Operation {
  /** The name of its function in generated clients. */
  readonly id: string;
  readonly tag: Tag;
  readonly summary: string;
  readonly description?: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** Request headers of its own, by lower-case name: what the route table says (caching, repeats) is added by the document. */
  readonly headers?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Files that are taken in its place: by media type, one of them. */
  readonly files?: Readonly<Record<string, string>>;
  readonly replies: Readonly<Record<number, Reply>>;
  /** Of its own: what every route of its kind may answer (sign-in, body, limits, repeats, failures of ours) is added by the document. */
  readonly problems: readonly ProblemCode[];
  readonly examples: Readonly<Record<string, Example>>;
}

export type OperationTable = Readonly<Record<`${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`, Operation>>;
