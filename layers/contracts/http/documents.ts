/** The documents of the API themselves. */
import * as z from 'zod';
import type { OperationTable } from './operation.ts';

const OpenApi = z.looseObject({
  openapi: z.string(),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  paths: z.record(z.string(), z.unknown()),
});
const AsyncApi = z.looseObject({ asyncapi: z.string(), info: z.looseObject({ title: z.string(), version: z.string() }) });
const info = { title: 'CastMatch AI', version: '1.0.0' };

export const documentOperations = {
  'GET /api/v1/openapi.json': {
    id: 'getOpenApi',
    tag: 'Documents',
    summary: 'The HTTP API as OpenAPI 3.1',
    replies: { 200: { description: 'The document.', body: OpenApi } },
    problems: [],
    examples: { document: { summary: 'The document, cut short', status: 200, reply: { openapi: '3.1.1', info, paths: {} } } },
  },
  'GET /api/v1/asyncapi.json': {
    id: 'getAsyncApi',
    tag: 'Documents',
    summary: 'The WebSocket as AsyncAPI 3.0',
    replies: { 200: { description: 'The document.', body: AsyncApi } },
    problems: [],
    examples: { document: { summary: 'The document, cut short', status: 200, reply: { asyncapi: '3.0.0', info } } },
  },
} satisfies OperationTable;
