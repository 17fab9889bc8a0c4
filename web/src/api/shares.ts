/** Links to a conversation, and what who has one sees. */
import { callApi } from './http.ts';
import type { ReplyOf } from './operation-types.ts';

export type ShareLink = ReplyOf<'GET /api/v1/conversations/{id}/shares'>['items'][number];
export type NewShareLink = ReplyOf<'POST /api/v1/conversations/{id}/shares'>;
export type SharedConversation = ReplyOf<'GET /api/v1/shared/{secret}'>;

export const listShares = async (id: string): Promise<readonly ShareLink[]> =>
  (await callApi('GET /api/v1/conversations/{id}/shares', { params: { id } })).items;

export const makeShare = (id: string, days: number): Promise<NewShareLink> =>
  callApi('POST /api/v1/conversations/{id}/shares', { params: { id }, body: { days }, timeoutMs: 20_000 });

export const withdrawShare = (id: string, shareId: string): Promise<null> =>
  callApi('DELETE /api/v1/conversations/{id}/shares/{shareId}', { params: { id, shareId } });

export const readShared = (secret: string): Promise<SharedConversation> => callApi('GET /api/v1/shared/{secret}', { params: { secret } });
