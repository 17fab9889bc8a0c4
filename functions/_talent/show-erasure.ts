/** An erasure as its receipt: what was removed where, by counts, and nothing that says who she was. */
import type { ErasureReceipt } from '../../layers/contracts/index.ts';
import type { Erasure } from '../../layers/core/talent/index.ts';

export const showErasure = ({ talentId, status, removed, requestedBy, requestedAt, finishedAt, dueAt }: Erasure): ErasureReceipt => ({
  talentId,
  status,
  removed,
  requestedBy,
  requestedAt,
  looksAgainAt: status === 'watching' ? dueAt : null,
  finishedAt,
});
