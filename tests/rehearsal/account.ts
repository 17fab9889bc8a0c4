/** What an emulated account says of itself, asked as an operator would ask AWS. Emulators check no signature; they read service, region and account out of it. */
import { account } from './cloud.ts';
import { object } from './expect.ts';

export interface Account {
  readonly url: string;
}

const signed = (service: string, region: string): Record<string, string> => ({
  authorization: `AWS4-HMAC-SHA256 Credential=${account}/20261129/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`,
});

const deadlineMs = 60_000;

/** Text of the answer, whatever its status. */
export const ask = async (
  { url }: Account,
  service: string,
  region: string,
  request: { readonly method?: string; readonly path?: string; readonly headers?: Record<string, string>; readonly body?: string },
): Promise<{ readonly status: number; readonly text: string }> => {
  const { method = 'POST', path = '/', headers = {}, body } = request;
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: { ...signed(service, region), ...headers },
    ...(body === undefined ? {} : { body }),
    signal: AbortSignal.timeout(deadlineMs),
  });
  return { status: answer.status, text: await answer.text() };
};

/** A service that speaks JSON: `target` as in `DynamoDB_20120810.DescribeTable`. Throws what the service refuses. */
export const askJson = async (
  at: Account,
  service: string,
  region: string,
  { target, version = '1.1', body }: { readonly target: string; readonly version?: string; readonly body: unknown },
): Promise<Readonly<Record<string, unknown>>> => {
  const headers = { 'content-type': `application/x-amz-json-${version}`, 'x-amz-target': target };
  const { status, text } = await ask(at, service, region, { headers, body: JSON.stringify(body) });
  if (status !== 200) throw new Error(`${target}: ${status} ${text.slice(0, 300)}`);
  return object(JSON.parse(text));
};

/** By its query protocol: `Action` and what that takes. */
export const cloudFormation = (at: Account, region: string, fields: Readonly<Record<string, string>>) =>
  ask(at, 'cloudformation', region, {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ Version: '2010-05-15', ...fields }).toString(),
  });

const inside = (text: string, tag: string): string[] => [...text.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'gu'))].map(([, found = '']) => found);

export interface StackState {
  /** `CREATE_COMPLETE` and its like; `gone` when there is no such stack, or one that was deleted. */
  readonly status: string;
  readonly outputs: Readonly<Record<string, string>>;
}

export const stackState = async (at: Account, region: string, stack: string): Promise<StackState> => {
  const { text } = await cloudFormation(at, region, { Action: 'DescribeStacks', StackName: stack });
  const status = inside(text, 'StackStatus')[0] ?? 'gone';
  const outputs = inside(inside(text, 'Outputs')[0] ?? '', 'member').map(
    (one) => [inside(one, 'OutputKey')[0] ?? '', inside(one, 'OutputValue')[0] ?? ''] as const,
  );
  return { status: status === 'DELETE_COMPLETE' ? 'gone' : status, outputs: Object.fromEntries(outputs) };
};

/** Physical ids by logical ids. */
export const stackResources = async (at: Account, region: string, stack: string): Promise<Readonly<Record<string, string>>> => {
  const { text } = await cloudFormation(at, region, { Action: 'DescribeStackResources', StackName: stack });
  return Object.fromEntries(inside(text, 'member').map((one) => [inside(one, 'LogicalResourceId')[0] ?? '', inside(one, 'PhysicalResourceId')[0] ?? '']));
};
