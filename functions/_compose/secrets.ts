/**
 * Settings that are secrets: read from Secrets Manager when a function starts, once, all at once. A setting `CURSOR_SECRET_ARN` names the secret whose
 * value becomes `CURSOR_SECRET`. Ours have two live values, which are handed on as `current,previous`: who signs takes the first, who checks takes both, so a
 * rotation refuses nobody. A new value is taken by functions that start after it: a rotation ends with a deployment (docs/guide/secrets.md).
 */
import * as z from 'zod';
import { type SendSigned, signedFetch } from '../../layers/adapters/signed-fetch/signed-fetch.ts';
import { systemClock } from '../../layers/adapters/system/system.ts';
import { roleCredentials } from './credentials.ts';

type Source = Readonly<Record<string, string | undefined>>;

const Rotated = z
  .object({ current: z.string().min(16), previous: z.string() })
  .transform(({ current, previous }) => (previous === '' ? current : `${current},${previous}`));
const ApiKey = z.object({ apiKey: z.string().min(1) }).transform(({ apiKey }) => apiKey);

const settings = [
  { arn: 'CURSOR_SECRET_ARN', setting: 'CURSOR_SECRET', shape: Rotated },
  { arn: 'ORIGIN_VERIFY_SECRET_ARN', setting: 'ORIGIN_VERIFY', shape: Rotated },
  { arn: 'ANTHROPIC_SECRET_ARN', setting: 'ANTHROPIC_API_KEY', shape: ApiKey },
] as const;

const Answer = z.object({ SecretString: z.string() });
const deadlineMs = 2_000;
const attempts = 3;

/** Nobody may see the value in an error: it says which secret, and how it failed. */
export class SecretUnreadable extends Error {
  override readonly name = 'SecretUnreadable';
}

const read = async (send: SendSigned, endpoint: string, id: string): Promise<unknown> => {
  for (let attempt = 1; ; attempt += 1) {
    const response = await send(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'secretsmanager.GetSecretValue' },
      body: JSON.stringify({ SecretId: id }),
      signal: AbortSignal.timeout(deadlineMs),
    }).catch((error: unknown) => (error instanceof Error ? error.name : 'unknown'));
    if (typeof response !== 'string' && response.ok) return Answer.parse(await response.json()).SecretString;
    const why = typeof response === 'string' ? response : `HTTP ${response.status}`;
    const passes = typeof response === 'string' || response.status === 429 || response.status >= 500;
    if (!passes || attempt === attempts) throw new SecretUnreadable(`the secret ${id} cannot be read: ${why}`);
  }
};

const parsed = (shape: z.ZodType<string>, id: string, text: unknown): string => {
  try {
    return shape.parse(JSON.parse(String(text)));
  } catch {
    throw new SecretUnreadable(`the secret ${id} has another shape than docs/guide/secrets.md says`);
  }
};

/** `source` with the values of the secrets that it names. Error SecretUnreadable: a function that cannot have its secrets does not start. */
export const withSecrets = async (source: Source, send?: SendSigned): Promise<Source> => {
  const wanted = settings.flatMap(({ arn, setting, shape }) => (source[arn] ? [{ id: source[arn], setting, shape }] : []));
  if (wanted.length === 0) return source;
  const region = source['AWS_REGION'] ?? 'ap-south-1';
  const endpoint = source['SECRETS_ENDPOINT'] ?? `https://secretsmanager.${region}.amazonaws.com/`;
  const sender = send ?? signedFetch({ service: 'secretsmanager', region, credentials: roleCredentials, now: systemClock.now });
  const values = await Promise.all(wanted.map(async ({ id, setting, shape }) => [setting, parsed(shape, id, await read(sender, endpoint, id))] as const));
  return { ...source, ...Object.fromEntries(values) };
};
