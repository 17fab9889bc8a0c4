/** The web's client is checked against the registry that the documents are made of: what does not fit does not compile (`tsc` is part of `npm test`). */
import { expect, it } from 'vitest';
import { type ApiRequest, pathOf, postTo } from '../../../web/src/api/http.ts';
import type { OperationKey, ReplyOf } from '../../../web/src/api/operation-types.ts';

const request = <Key extends OperationKey>(_key: Key, given: ApiRequest<Key>): ApiRequest<Key> => given;

it('parameters and queries stand in the address, encoded', () => {
  expect(pathOf('GET /api/v1/turns/{id}', { params: { id: 'a/b ?' }, query: { attempt: 1, afterSeq: '2' } })).toBe(
    '/api/v1/turns/a%2Fb%20%3F?attempt=1&afterSeq=2',
  );
  expect(pathOf('GET /api/v1/conversations', {})).toBe('/api/v1/conversations');
  expect(pathOf('GET /api/v1/conversations', { query: { cursor: undefined } })).toBe('/api/v1/conversations');
  expect(postTo('POST /api/v1/ai/chat/stream', { body: { message: 'x' } })).toEqual({ path: '/api/v1/ai/chat/stream', body: { message: 'x' } });
});

it('what fits compiles', () => {
  request('GET /api/v1/me', {});
  request('POST /api/v1/talent/search', { body: { text: 'x', filters: { cities: ['Pune'] } } });
  request('PATCH /api/v1/conversations/{id}', { params: { id: 'c' }, body: { pinned: true }, timeoutMs: 5 });
  const title = (conversation: ReplyOf<'GET /api/v1/conversations/{id}'>): string => conversation.title;
  const nothing: ReplyOf<'DELETE /api/v1/conversations/{id}'> = null;
  expect([typeof title, nothing]).toEqual(['function', null]);
});

it('what does not fit does not compile', () => {
  // @ts-expect-error there is no such path
  request('GET /api/v1/conversation', {});
  // @ts-expect-error nor such a method of it
  request('PUT /api/v1/me', {});
  // @ts-expect-error the parameter is missing
  request('GET /api/v1/turns/{id}', {});
  // @ts-expect-error another parameter
  request('GET /api/v1/turns/{id}', { params: { turnId: 'x' } });
  // @ts-expect-error a query that it does not take
  request('GET /api/v1/conversations', { query: { page: 2 } });
  // @ts-expect-error a body where there is none
  request('GET /api/v1/me', { body: {} });
  // @ts-expect-error the body is missing
  request('POST /api/v1/ai/chat', {});
  // @ts-expect-error a field of the body is misspelt
  request('POST /api/v1/ai/chat', { body: { text: 'x' } });
  // @ts-expect-error a field of another type
  request('PATCH /api/v1/conversations/{id}', { params: { id: 'c' }, body: { pinned: 'yes' } });
  // @ts-expect-error a field that the answer does not have
  const name = (conversation: ReplyOf<'GET /api/v1/conversations/{id}'>): string => conversation.name;
  // @ts-expect-error of another type than the answer’s
  const seq = (conversation: ReplyOf<'GET /api/v1/conversations/{id}'>): string => conversation.lastMessageSeq;
  expect([typeof name, typeof seq]).toEqual(['function', 'function']);
});
