import { createHash, createHmac } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { signedFetch } from '../../../../layers/adapters/signed-fetch/signed-fetch.ts';
import { type ProviderRequest, startProvider } from '../../../support/provider/provider.ts';

const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
const hex = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** The signature as AWS's documentation of Signature Version 4 has it, from what arrived alone. */
const signatureOf = ({ method, path, headers, body }: ProviderRequest, bodyText: string): string => {
  const { pathname, searchParams } = new URL(path, 'http://any');
  const [, date = '', region = '', service = '', names = ''] =
    /Credential=[^/]+\/(\d+)\/([^/]+)\/([^/]+)\/aws4_request, SignedHeaders=([^,]+)/u.exec(String(headers['authorization'])) ?? [];
  const query = [...searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&');
  const escaped = pathname.split('/').map(encodeURIComponent).join('/');
  const canonical = [method, escaped, query, ...names.split(';').map((name) => `${name}:${String(headers[name]).trim()}`), '', names, hex(bodyText)].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], `${date}/${region}/${service}/aws4_request`, hex(canonical)].join('\n');
  const key = [date, region, service, 'aws4_request'].reduce<string | Buffer>((made, part) => hmac(made, part), `AWS4${secretAccessKey}`);
  expect(body).toEqual(bodyText === '' ? undefined : JSON.parse(bodyText));
  return hmac(key, toSign).toString('hex');
};

test.each([
  ['es', 'POST', '/talents/_search?routing=org_a&request_cache=false', '{"query":{"match_all":{}}}'],
  ['es', 'GET', '/_alias/castmatch-talents', undefined],
  ['bedrock', 'POST', '/model/amazon.titan-embed-text-v2%3A0/invoke', '{"inputText":"नमस्ते"}'],
] as const)('a request to %s is signed as AWS checks it: %s %s', async (service, method, path, body) => {
  const provider = await startProvider((call) => call.end('{}'));
  onTestFinished(() => provider.close());
  const credentials = async () => ({ accessKeyId: 'AKIATEST', secretAccessKey, sessionToken: 'session' });
  const send = signedFetch({ service, region: 'ap-south-1', credentials, now: () => Date.parse('2026-11-28T10:00:00Z') });

  const headers = { 'content-type': 'application/json' };
  await send(`${provider.url}${path}`, { method, headers, signal: AbortSignal.timeout(5_000), ...(body === undefined ? {} : { body }) });

  const [call] = provider.calls;
  if (!call) throw new Error('nothing arrived');
  expect(call.request.path).toBe(path);
  expect(call.request.headers['x-amz-date']).toBe('20261128T100000Z');
  expect(call.request.headers['x-amz-security-token']).toBe('session');
  expect(call.request.headers['authorization']).toMatch(new RegExp(`Credential=AKIATEST/20261128/ap-south-1/${service}/aws4_request`, 'u'));
  expect(call.request.headers['authorization']).toContain(`Signature=${signatureOf(call.request, body ?? '')}`);
});

test('a redirection is not followed: what was signed is for one address', async () => {
  const provider = await startProvider((call) => {
    call.head(302, { location: '/elsewhere' });
    call.end();
  });
  onTestFinished(() => provider.close());
  const send = signedFetch({ service: 'es', region: 'ap-south-1', credentials: async () => ({ accessKeyId: 'A', secretAccessKey }), now: Date.now });

  await expect(send(`${provider.url}/`, { method: 'GET', headers: {}, signal: AbortSignal.timeout(5_000) })).rejects.toThrow();
  expect(provider.calls).toHaveLength(1);
});
