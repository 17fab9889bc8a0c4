/** Reads the request's body, and gathers what the event needs. */
import type { IncomingMessage } from 'node:http';
import { readBody } from '../request-body.ts';
import { type ReceivedRequest, receivedHeaders, sourceIp } from './received-request.ts';

export const receive = async (
  request: IncomingMessage,
  known: { path: string; rawQuery: string; claims: ReceivedRequest['claims']; limitBytes: number },
): Promise<ReceivedRequest> => ({
  method: request.method ?? 'GET',
  path: known.path,
  rawQuery: known.rawQuery,
  headers: receivedHeaders(request),
  sourceIp: sourceIp(request),
  host: (request.headers.host ?? 'localhost').replace(/:\d+$/, ''),
  userAgent: request.headers['user-agent'] ?? '',
  receivedAt: Date.now(),
  claims: known.claims,
  body: await readBody(request, known.limitBytes),
});
