/** Outward actions: seen, confirmed, cancelled. */
import type { Action } from '../../../layers/contracts/index.ts';
import { callApi } from './http.ts';

const at = (actionId: string): string => `/api/v1/actions/${encodeURIComponent(actionId)}`;

export const getAction = (actionId: string): Promise<Action> => callApi(at(actionId));

export const confirmAction = (actionId: string, argumentsSha256: string): Promise<Action> =>
  callApi(`${at(actionId)}/confirm`, { method: 'POST', body: { argumentsSha256 }, timeoutMs: 35_000 });

export const cancelAction = (actionId: string): Promise<Action> => callApi(`${at(actionId)}/cancel`, { method: 'POST', body: {} });
