/** Why a transaction was cancelled, in the domain's words. */
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { DomainError } from '../../../core/shared/index.ts';

const codesOf = (error: unknown): string[] =>
  error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []).map(({ Code }) => Code ?? '') : [];

/** Somebody else's transaction was in the way: the same one may pass a moment later. A failed condition decides, whatever else happened. */
export const isBusy = (error: unknown): boolean => {
  const codes = codesOf(error);
  return (
    !codes.includes('ConditionalCheckFailed') &&
    codes.some((code) => code === 'TransactionConflict' || code === 'ThrottlingError' || code === 'ProvisionedThroughputExceeded')
  );
};

/** A failed condition is a `conflict`; any other error is what it is. The person is the transaction's first write. */
export const conflictOf = (error: unknown): unknown => {
  const codes = codesOf(error);
  if (!codes.includes('ConditionalCheckFailed')) return error;
  const what = codes[0] === 'ConditionalCheckFailed' ? 'this person was changed meanwhile, or exists already' : 'another person has this externalId';
  return new DomainError('conflict', what, { cause: error });
};
