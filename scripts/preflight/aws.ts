/** Requests to AWS, signed. `AWS_ENDPOINT_URL` puts one server in the place of all services, for tests. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type AwsCredentials, signedFetch } from '../../layers/adapters/signed-fetch/signed-fetch.ts';

export interface AwsAnswer {
  /** HTTP; 0 where nobody answered. */
  readonly status: number;
  readonly body: string;
}

export interface Question {
  readonly service: string;
  readonly region: string;
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly host?: string;
  readonly path?: string;
  /** Of services that speak JSON 1.1: the operation. */
  readonly target?: string;
  readonly body?: string;
}

export type AskAws = (question: Question) => Promise<AwsAnswer>;

const deadlineMs = 5_000;

/** `credentials`: those of this machine's profile unless said. */
export const connectAws = (endpoint = process.env['AWS_ENDPOINT_URL'], credentials: () => Promise<AwsCredentials> = ownCredentials()): AskAws => {
  return async ({ service, region, method = 'POST', host = `${service}.${region}.amazonaws.com`, path = '/', target, body }) => {
    const send = signedFetch({ service: service as 'es', region, credentials, now: Date.now });
    const headers: Record<string, string> = { accept: 'application/json', 'content-type': contentType(target, body) };
    if (target !== undefined) headers['x-amz-target'] = target;
    try {
      const answer = await send(`${endpoint ?? `https://${host}`}${path}`, {
        method,
        headers,
        signal: AbortSignal.timeout(deadlineMs),
        ...(body === undefined ? {} : { body }),
      });
      return { status: answer.status, body: await answer.text() };
    } catch (error) {
      return { status: 0, body: error instanceof Error ? error.message : String(error) };
    }
  };
};

const ownCredentials = (): (() => Promise<AwsCredentials>) => {
  const { credentials } = new DynamoDBClient({ region: 'us-east-1' }).config;
  return () => credentials();
};

const contentType = (target: string | undefined, body: string | undefined): string =>
  target !== undefined
    ? 'application/x-amz-json-1.1'
    : body === undefined || body.startsWith('{')
      ? 'application/json'
      : 'application/x-www-form-urlencoded; charset=utf-8';
