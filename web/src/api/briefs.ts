/** Searches that somebody keeps. */
import type { StandingBrief } from '../../../layers/contracts/index.ts';
import { callApi } from './http.ts';

/** More are never kept. */
const most = 20;

export const listBriefs = async (): Promise<readonly StandingBrief[]> => (await callApi('GET /api/v1/briefs', { query: { limit: most } })).items;
export const keepBrief = (text: string, name: string): Promise<StandingBrief> => callApi('POST /api/v1/briefs', { body: { text, name } });
export const changeBrief = (briefId: string, change: { status?: 'on' | 'paused'; seen?: true; name?: string }): Promise<StandingBrief> =>
  callApi('PATCH /api/v1/briefs/{briefId}', { params: { briefId }, body: change });
export const endBrief = (briefId: string): Promise<unknown> => callApi('DELETE /api/v1/briefs/{briefId}', { params: { briefId } });
