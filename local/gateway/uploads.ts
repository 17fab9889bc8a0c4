/** The part of a bucket that clients see: one PUT to a signed address. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FolderFiles } from '../../layers/adapters/files/folder-files.ts';
import { DomainError } from '../../layers/core/shared/index.ts';
import { BodyTooLarge, readBody } from '../request-body.ts';
import { answer, answerProblem } from './answer.ts';
import type { GatewayParts } from './gateway.ts';

export const uploadServer =
  (files: Pick<FolderFiles, 'accept' | 'allowed'>): GatewayParts['serveUpload'] =>
  async (request, response, { path, rawQuery }, cors) => {
    if (request.method !== 'PUT') return answerProblem(response, 'method_not_allowed', 'use PUT', path, { allow: 'PUT', ...cors });
    try {
      const [name, query] = [path.slice('/files/'.length), new URLSearchParams(rawQuery)];
      const bytes = await readBody(request, files.allowed(name, query));
      await files.accept(name, query, request.headers['content-type'] ?? '', bytes);
      answer(response, 200, cors);
    } catch (error) {
      refuse(request, response, path, cors, error);
    }
  };

const refuse = (request: IncomingMessage, response: ServerResponse, path: string, cors: Record<string, string>, error: unknown): void => {
  request.resume();
  if (error instanceof BodyTooLarge) answerProblem(response, 'body_too_large', 'the file is larger than was announced', path, cors);
  else if (error instanceof DomainError && (error.code === 'forbidden' || error.code === 'invalid_request'))
    answerProblem(response, error.code, error.message, path, cors);
  else throw error;
};
