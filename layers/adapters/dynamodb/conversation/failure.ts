/** What a DynamoDB error means: try again, a condition that did not hold, not available, or a bug. */
import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { Item } from '../item.ts';

/** Another write was under way on the same item, or there was too much at once: nothing was written, and a moment later it may work. */
const transientNames = new Set([
  'TransactionConflictException',
  'TransactionInProgressException',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
]);
const transientReasons = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

const reasonsOf = (error: unknown) => (error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : []);

export const isTransient = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  return transientNames.has(error.name) || reasonsOf(error).some(({ Code }) => transientReasons.has(Code ?? ''));
};

export const isRefused = (error: unknown): boolean => error instanceof ConditionalCheckFailedException || refusals(error).size > 0;

/** Which writes of a transaction did not find what they assume, by their place in it; with the item they found, where it was asked for. */
export const refusals = (error: unknown): ReadonlyMap<number, Item | undefined> =>
  new Map(reasonsOf(error).flatMap(({ Code, Item: found }, place) => (Code === 'ConditionalCheckFailed' ? [[place, found] as const] : [])));

/** The request itself was wrong (a bug); anything else is the network or the service. */
export const isOurFault = (error: unknown): boolean => error instanceof Error && '$fault' in error && error.$fault === 'client';
