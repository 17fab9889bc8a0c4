/** One way to call the API: JSON, a time limit, problems as errors. */
import type { Problem } from '../../../layers/contracts/index.ts';
import { withAccess } from './access.ts';
import { correlationHeader } from './correlation.ts';
import type { AddressOf, BodyOf, OperationKey, ReplyOf } from './operation-types.ts';
import { ApiError, localProblem } from './problem-error.ts';

export type ApiRequest<Key extends OperationKey> = AddressOf<Key> & BodyOf<Key> & { readonly timeoutMs?: number };

const defaultTimeoutMs = 15_000;

/** As it looks inside, where the operation is any of them. */
interface AnyRequest {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly timeoutMs?: number;
}

/** Where an operation is, with its parameters put in. */
export const pathOf = <Key extends OperationKey>(key: Key, address: AddressOf<Key>): string => {
  const { params = {}, query = {} }: AnyRequest = address;
  const path = key.slice(key.indexOf(' ') + 1).replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, String(value)]]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
};

/** Address and body of a POST that is sent by other means. */
export const postTo = <Key extends OperationKey>(key: Key, request: AddressOf<Key> & BodyOf<Key>): { path: string; body: unknown } => {
  const { body }: AnyRequest = request;
  return { path: pathOf(key, request), body };
};

/** The parsed body of a good answer; null when it has none. Throws `ApiError`. What does not fit the operation does not compile. */
export const callApi = async <Key extends OperationKey>(key: Key, request: ApiRequest<Key>): Promise<ReplyOf<Key>> => {
  const { body, timeoutMs }: AnyRequest = request;
  const response = await send(key.slice(0, key.indexOf(' ')), pathOf(key, request), body, timeoutMs);
  if (!response.ok) throw await readFailure(response);
  return (response.status === 204 ? null : await response.json()) as ReplyOf<Key>;
};

const send = async (method: string, path: string, body: unknown, timeoutMs = defaultTimeoutMs): Promise<Response> => {
  try {
    return await withAccess((access) =>
      fetch(path, {
        method,
        signal: AbortSignal.timeout(timeoutMs),
        headers: { Accept: 'application/json', ...access, ...(body === undefined ? {} : { 'Content-Type': 'application/json', ...correlationHeader(body) }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
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
