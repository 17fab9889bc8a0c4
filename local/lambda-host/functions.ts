/** Loads handlers from the route table, and calls them as Lambda does: JSON in, JSON out, a deadline, errors as data. */
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FunctionSpec } from '../../functions/route-types.ts';
import { nameFailure } from '../log-failure.ts';
import { repositoryRoot } from '../route-table.ts';
import { type LambdaContext, lambdaContext } from './context.ts';

export type Handler = (event: unknown, context: LambdaContext) => unknown;
export type StreamingHandler = (event: unknown, stream: unknown, context: LambdaContext) => unknown;

export interface HostedFunction {
  readonly name: string;
  readonly spec: FunctionSpec;
  readonly handler: Handler | StreamingHandler;
}
export type FunctionPool = ReadonlyMap<string, HostedFunction>;
export type LoadHandler = (spec: FunctionSpec) => Promise<unknown>;

export type InvocationResult =
  | { readonly outcome: 'returned'; readonly value: unknown; readonly requestId: string }
  | { readonly outcome: 'failed'; readonly errorType: string; readonly errorMessage: string; readonly error: string; readonly requestId: string };

/** Lambda's limit of a synchronous payload, both ways. */
export const syncPayloadBytes = 6 * 1024 * 1024;

/** Imports every function whose kind is asked for; a module without a `handler` fails the start, not the first request. */
export const loadFunctions = async (
  functions: Readonly<Record<string, FunctionSpec>>,
  kinds: readonly FunctionSpec['invoke'][],
  load: LoadHandler = importHandler,
): Promise<FunctionPool> => {
  const wanted = Object.entries(functions).filter(([, spec]) => kinds.includes(spec.invoke));
  return new Map(await Promise.all(wanted.map(async ([name, spec]) => [name, { name, spec, handler: asHandler(name, await load(spec)) }] as const)));
};

const importHandler: LoadHandler = async (spec) => ((await import(pathToFileURL(resolve(repositoryRoot, spec.entry)).href)) as { handler?: unknown }).handler;

const asHandler = (name: string, handler: unknown): Handler => {
  if (typeof handler !== 'function') throw new TypeError(`the module of function '${name}' exports no handler`);
  return handler as Handler;
};

/** Runs a buffered handler within its own timeout. What it returns has passed through JSON, as everything that leaves a Lambda does. */
export const invoke = async (hosted: HostedFunction, event: unknown, requestId: string = randomUUID()): Promise<InvocationResult> => {
  const context = lambdaContext(hosted.name, hosted.spec.timeoutSeconds, requestId);
  try {
    const value = await withDeadline((hosted.handler as Handler)(event, context), hosted.spec.timeoutSeconds * 1000, requestId);
    return { outcome: 'returned', value: throughJson(value), requestId };
  } catch (error) {
    return { outcome: 'failed', ...describeError(error), error: nameFailure(error), requestId };
  }
};

/** As Lambda names what a handler threw. */
export const describeError = (error: unknown): { errorType: string; errorMessage: string } =>
  error instanceof Error ? { errorType: error.name, errorMessage: error.message } : { errorType: 'Error', errorMessage: String(error) };

const throughJson = (value: unknown): unknown => {
  const text = JSON.stringify(value) ?? 'null';
  if (Buffer.byteLength(text) > syncPayloadBytes) throw new Error(`Response payload size exceeded maximum allowed payload size (${syncPayloadBytes} bytes).`);
  return JSON.parse(text);
};

const withDeadline = async (work: unknown, milliseconds: number, requestId: string): Promise<unknown> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${requestId} Task timed out after ${(milliseconds / 1000).toFixed(2)} seconds`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
