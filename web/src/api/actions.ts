/** Outward actions: seen, confirmed, cancelled. */
import type { Action } from '../../../layers/contracts/index.ts';
import { callApi } from './http.ts';

export const getAction = (actionId: string): Promise<Action> => callApi('GET /api/v1/actions/{id}', { params: { id: actionId } });

export const confirmAction = (actionId: string, argumentsSha256: string): Promise<Action> =>
  callApi('POST /api/v1/actions/{id}/confirm', { params: { id: actionId }, body: { argumentsSha256 }, timeoutMs: 35_000 });

export const cancelAction = (actionId: string): Promise<Action> => callApi('POST /api/v1/actions/{id}/cancel', { params: { id: actionId }, body: {} });
