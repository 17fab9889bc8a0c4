/** Why a person fits a brief, or does not. */
import type { Explanation } from '../../../layers/contracts/index.ts';
import { callApi } from './http.ts';

export const explainMatch = (talentId: string, brief: string): Promise<Explanation> =>
  callApi('POST /api/v1/talent/{id}/explain', { params: { id: talentId }, body: { text: brief } });
