/** How the product is: for everybody, and for operators. */
import { callApi } from './http.ts';
import type { ReplyOf } from './operation-types.ts';

export type PublicHealth = ReplyOf<'GET /api/v1/health'>;
export type OperatorStatus = ReplyOf<'GET /api/v1/admin/status'>;

export type Figures = ReplyOf<'GET /api/v1/admin/metrics'>;

export const fetchPublicHealth = (): Promise<PublicHealth> => callApi('GET /api/v1/health', { timeoutMs: 8_000 });

/** For the group `admin` alone: anybody else is refused. */
export const fetchOperatorStatus = (): Promise<OperatorStatus> => callApi('GET /api/v1/admin/status', { timeoutMs: 8_000 });

/** Likewise. Two weeks, and the last hour. */
export const fetchFigures = (): Promise<Figures> => callApi('GET /api/v1/admin/metrics', { query: { days: 14 }, timeoutMs: 8_000 });
