/** Hands a turn over by an asynchronous invoke of the reply worker. The table is the queue; this is only the bell. */
import type { HandOver } from '../../core/conversation/index.ts';

/** `fetch`, signed for Lambda. */
export type SendToLambda = (
  url: string,
  request: { readonly method: string; readonly headers: Readonly<Record<string, string>>; readonly body: string; readonly signal: AbortSignal },
) => Promise<Response>;

export interface LambdaApi {
  readonly send: SendToLambda;
  /** Without a slash at its end. */
  readonly endpoint: string;
}

const deadlineMs = 2_000;
/** An invoke that was accepted twice is one turn: its lease says so. */
const attempts = 2;

/** Any event of a function's own. Error when Lambda did not accept it within its deadline, twice: whoever watches the tables makes it good. */
export const lambdaEvent = ({ send, endpoint }: LambdaApi, functionName: string): ((event: object) => Promise<void>) => {
  const url = `${endpoint}/2015-03-31/functions/${encodeURIComponent(functionName)}/invocations`;
  const invoke = async (body: string): Promise<void> => {
    const response = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-amz-invocation-type': 'Event' },
      body,
      signal: AbortSignal.timeout(deadlineMs),
    });
    // Read to its end, so that the connection is used again.
    await response.arrayBuffer();
    if (!response.ok) throw new HandOverRefused(functionName, response.status);
  };
  return async (event) => {
    const body = JSON.stringify(event);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await invoke(body);
      } catch (error) {
        if (attempt === attempts || (error instanceof HandOverRefused && !error.retryable)) throw error;
      }
    }
  };
};

export const lambdaHandOver = (lambda: LambdaApi, functionName: string): HandOver => {
  const send = lambdaEvent(lambda, functionName);
  return { handOver: (org, turnId) => send({ org, turnId }) };
};

export class HandOverRefused extends Error {
  override readonly name = 'HandOverRefused';
  /** 429 and 5xx pass; another 4xx is ours to mend. */
  readonly retryable: boolean;

  constructor(functionName: string, status: number) {
    super(`${functionName} was not invoked: Lambda answered ${status}`);
    this.retryable = status === 429 || status >= 500;
  }
}
