/** The documents of the API: made once a process from the schemas that parse every request, so that they say what is so. */
import { operations } from '../../layers/contracts/http/index.ts';
import { readEnv } from '../_compose/env.ts';
import { composePublicKit } from '../_compose/kit.ts';
import { asyncApiDocument } from '../_documents/asyncapi.ts';
import { openApiDocument } from '../_documents/openapi.ts';
import { httpHandler, type RouteHandler } from '../_kit/http-handler.ts';
import { httpRoutes, socketRoutes, streamRoutes } from '../routes.ts';

const env = readEnv();

const served = (make: () => unknown): RouteHandler => {
  let text: string | undefined;
  return async () => {
    text ??= JSON.stringify(make());
    return { status: 200, text, headers: { 'content-type': 'application/json' } };
  };
};

export const handler = httpHandler(composePublicKit(env, 'documents'), httpRoutes, {
  'GET /api/v1/openapi.json': served(() => openApiDocument([...httpRoutes, ...streamRoutes], operations)),
  'GET /api/v1/asyncapi.json': served(() => asyncApiDocument(socketRoutes, env.SOCKET_URL)),
});
