/** Calls the function of an HTTP route, and answers as an HTTP API does, its own errors included. */
import type { ServerResponse } from 'node:http';
import { type FunctionPool, type InvocationResult, invoke } from '../lambda-host/functions.ts';
import { logFailure } from '../log-failure.ts';
import { answer, answerMessage, type Headers } from './answer.ts';
import { httpEvent } from './http-event.ts';
import { lambdaResponse } from './lambda-response.ts';
import type { ReceivedRequest } from './received-request.ts';
import type { RouteMatch } from './route-match.ts';

interface HttpIntegration {
  readonly functions: FunctionPool;
  /** After this the client gets 503; the handler runs on. */
  readonly integrationMs: number;
}

export const serveHttpRoute = async (
  integration: HttpIntegration,
  request: ReceivedRequest,
  match: RouteMatch,
  response: ServerResponse,
  cors: Headers,
): Promise<void> => {
  const hosted = integration.functions.get(match.route.function);
  if (!hosted) return answerMessage(response, 500, 'Internal Server Error');
  const event = httpEvent(request, match);
  const result = await within(integration.integrationMs, invoke(hosted, event));
  if (result === 'late') return answerMessage(response, 503, 'Service Unavailable');
  const answered = result.outcome === 'returned' ? lambdaResponse(result.value) : logged(hosted.name, result);
  if (!answered) return answerMessage(response, 500, 'Internal Server Error');
  answer(response, answered.status, { ...answered.headers, ...varied(answered.headers, cors), 'apigw-requestid': requestIdOf(event) }, answered.body);
};

const requestIdOf = (event: Record<string, unknown>): string => (event['requestContext'] as { requestId: string }).requestId;

/** A handler's own Vary is kept beside ours; what both name is named once. */
export const varied = (headers: Headers, cors: Headers): Headers => {
  if (!headers['vary'] || !cors['vary']) return cors;
  const names = `${headers['vary']}, ${cors['vary']}`.split(/ *, */);
  return { ...cors, vary: [...new Set(names)].join(', ') };
};

const logged = (name: string, result: Extract<InvocationResult, { outcome: 'failed' }>): undefined => {
  logFailure('a handler failed', { function: name, error: result.error, requestId: result.requestId });
  return undefined;
};

/** The result, or `late`. */
export const within = async <Result>(milliseconds: number, work: Promise<Result>): Promise<Result | 'late'> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, milliseconds, 'late');
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};
