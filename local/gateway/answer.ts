/** Ways in which the gateway answers by itself. */
import type { ServerResponse } from 'node:http';
import { makeProblem, type ProblemCode } from '../../layers/contracts/index.ts';

export type Headers = Readonly<Record<string, string | readonly string[]>>;

export const answerProblem = (
  response: ServerResponse,
  code: ProblemCode,
  detail: string,
  path: string,
  headers: Headers = {},
  issues?: { path: string; message: string }[],
): void => {
  const problem = makeProblem(code, detail, path, issues);
  answer(response, problem.status, { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers }, JSON.stringify(problem));
};

/** API Gateway's own errors: `{"message": ...}`. */
export const answerMessage = (response: ServerResponse, status: number, message: string): void =>
  answer(response, status, { 'content-type': 'application/json' }, JSON.stringify({ message }));

export const answerJson = (response: ServerResponse, status: number, value: unknown, headers: Headers = {}): void =>
  answer(response, status, { 'content-type': 'application/json', ...headers }, JSON.stringify(value));

/** Sends a whole body; to HEAD only its headers. Does nothing when the client has gone. */
export const answer = (response: ServerResponse, status: number, headers: Headers, body: string | Buffer = ''): void => {
  if (response.destroyed || response.headersSent) return;
  const bytes = Buffer.from(body as string);
  const length: Headers = status === 204 || status === 304 ? {} : { 'content-length': String(bytes.length) };
  response.writeHead(status, { ...(headers as Record<string, string | string[]>), ...(length as Record<string, string>) });
  response.end(response.req.method === 'HEAD' ? undefined : bytes);
};
