/**
 * The searching client: JSON over HTTP with a deadline for the whole call, retries within it, and named failures. All requests of ours may be repeated: documents have
 * ids and versions of their own.
 */
import * as z from 'zod';
import type { Clock, Random } from '../../core/shared/index.ts';
import { failureOfStatus, mayPass, OpenSearchFailure } from './failure.ts';

export interface OpenSearchRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD';
  /** From the root, with its query: `/talents/_search?routing=a`. */
  readonly path: string;
  /** JSON; an array is sent as lines of JSON, as `_bulk` and `_msearch` take it. */
  readonly body?: object | readonly object[];
  /** Milliseconds, retries included. */
  readonly deadlineMs?: number;
}

export interface OpenSearchClient {
  /** Throws OpenSearchFailure. */
  send<Answer>(request: OpenSearchRequest, answer: z.ZodType<Answer>): Promise<Answer>;
}

/** `fetch`, or the signed one. */
export type SendHttp = (
  url: string,
  request: { method: string; headers: Readonly<Record<string, string>>; body?: string; signal: AbortSignal },
) => Promise<Response>;

export interface OpenSearchClientOptions {
  /** `https://host`; a user and a password in it are sent as basic authentication. */
  readonly endpoint: string;
  readonly send?: SendHttp;
  readonly clock: Clock;
  readonly random: Random;
  /** @default 2000 */
  readonly deadlineMs?: number;
  /** @default 3 */
  readonly tries?: number;
}

const shortestWaitMs = 30;

export const openSearchClient = (options: OpenSearchClientOptions): OpenSearchClient => {
  const { clock, random, send = fetch, deadlineMs: usualMs = 2_000, tries = 3 } = options;
  const { address, headers } = placeOf(options.endpoint);

  const once = async (request: OpenSearchRequest, leftMs: number): Promise<unknown> => {
    const signal = AbortSignal.timeout(Math.max(1, leftMs));
    try {
      const response = await send(`${address}${request.path}`, {
        method: request.method,
        signal,
        headers: { ...headers, ...typeOf(request) },
        ...bodyOf(request),
      });
      return await read(response);
    } catch (error) {
      if (error instanceof OpenSearchFailure) throw error;
      if (signal.aborted) throw new OpenSearchFailure('timeout', 'OpenSearch did not answer in time', { cause: error });
      throw new OpenSearchFailure('unreachable', 'OpenSearch cannot be reached', { cause: error });
    }
  };

  const withRetries = async (request: OpenSearchRequest): Promise<unknown> => {
    const deadline = clock.now() + (request.deadlineMs ?? usualMs);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(request, deadline - clock.now());
      } catch (error) {
        const waitMs = random() * shortestWaitMs * 4 ** attempt;
        if (!mayPass(error) || attempt >= tries || clock.now() + waitMs >= deadline) throw error;
        await clock.sleep(waitMs);
      }
    }
  };

  return {
    send: async (request, answer) => {
      const parsed = answer.safeParse(await withRetries(request));
      if (parsed.success) return parsed.data;
      throw new OpenSearchFailure('malformed', `OpenSearch's answer has another shape at ${parsed.error.issues.map(({ path }) => path.join('.')).join(', ')}`);
    },
  };
};

const placeOf = (endpoint: string): { address: string; headers: Record<string, string> } => {
  const url = new URL(endpoint);
  const { username, password } = url;
  const basic = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64');
  return { address: `${url.origin}${url.pathname.replace(/\/$/, '')}`, headers: username === '' ? {} : { authorization: `Basic ${basic}` } };
};

const typeOf = ({ body }: OpenSearchRequest): Record<string, string> =>
  body === undefined ? {} : { 'content-type': Array.isArray(body) ? 'application/x-ndjson' : 'application/json' };

const bodyOf = ({ body }: OpenSearchRequest): { body?: string } => {
  if (body === undefined) return {};
  return { body: Array.isArray(body) ? `${body.map((line) => JSON.stringify(line)).join('\n')}\n` : JSON.stringify(body) };
};

const Refusal = z.object({ error: z.union([z.string(), z.object({ type: z.string() })]) });

const read = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  if (!response.ok) throw failureOfStatus(response.status, typeOfRefusal(text));
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new OpenSearchFailure('malformed', 'OpenSearch answered something that is not JSON', { status: response.status, cause: error });
  }
};

/** The kind of a refusal alone: its reason repeats what was asked. */
const typeOfRefusal = (text: string): string => {
  try {
    const { error } = Refusal.parse(JSON.parse(text));
    return typeof error === 'string' ? '' : error.type;
  } catch {
    return '';
  }
};
