/** One way to call the API: JSON, a time limit, problems as errors. */
import type { Problem } from '../../../layers/contracts/index.ts';
import { correlationHeader } from './correlation.ts';
import { ApiError, localProblem } from './problem-error.ts';

export interface ApiRequest {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly timeoutMs?: number;
}

const defaultTimeoutMs = 15_000;

/** The parsed body of a good answer; null when it has none. Throws `ApiError`. */
export const callApi = async <Body>(path: string, request: ApiRequest = {}): Promise<Body> => {
  const response = await send(path, request);
  if (!response.ok) throw await readFailure(response);
  return response.status === 204 ? (null as Body) : ((await response.json()) as Body);
};

const send = async (path: string, { method = 'GET', body, headers = {}, timeoutMs = defaultTimeoutMs }: ApiRequest): Promise<Response> => {
  try {
    return await fetch(path, {
      method,
      signal: AbortSignal.timeout(timeoutMs),
      headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json', ...correlationHeader(body) }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch (error) {
    const isTimeout = error instanceof DOMException && error.name === 'TimeoutError';
    throw new ApiError(isTimeout ? 'timeout' : 'network', localProblem('unavailable', 'Not reachable', `${method} ${path} could not be reached`), {
      cause: error,
    });
  }
};

/** Also a proxy's HTML page becomes a problem. */
export const readFailure = async (response: Response): Promise<ApiError> => {
  const body: unknown = await response.json().catch(() => null);
  if (isProblem(body)) return new ApiError('problem', body);
  const code = response.status === 404 ? 'not_found' : response.status === 429 ? 'rate_limited' : response.status >= 500 ? 'unavailable' : 'internal';
  return new ApiError('problem', localProblem(code, `HTTP ${response.status}`, `the server answered ${response.status}`, response.status));
};

const isProblem = (body: unknown): body is Problem => typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;
