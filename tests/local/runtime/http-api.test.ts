import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { type InProcess, startInProcess } from './in-process.ts';
import { recorded, shapeOf } from './shape.ts';

let gateway: InProcess;
beforeAll(async () => {
  gateway = await startInProcess({ gateway: { integrationMs: 300, bodyBytes: 64 * 1024 } });
});
afterAll(() => gateway.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${gateway.url}${path}`, { headers });
const post = (path: string, body: string | Uint8Array<ArrayBuffer> = '{}', headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetch(`${gateway.url}${path}`, { method: 'POST', body, headers });
const json = async (response: Response) => (await response.json()) as Record<string, never>;
const tokenFor = async (claims: Record<string, unknown>) =>
  (await json(await post('/oidc/token', JSON.stringify(claims))))['access_token'] as unknown as string;

/** Sends a header line more than once, which fetch cannot. */
const raw = (method: string, path: string, headers: string[]): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }> =>
  new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port: gateway.port, method, path, headers: ['Host', `localhost:${gateway.port}`, ...headers] }, (response) => {
      let body = '';
      response.on('data', (part: Buffer) => (body += part)).on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    call.on('error', reject).end();
  });

describe('the event of an HTTP API', () => {
  it('has the keys and kinds of a recorded event', async () => {
    const token = await tokenFor({ sub: 'demo', org: 'demo', groups: ['admin', 'testers'] });
    const { body } = await raw('GET', '/api/v1/things/a%20b?colour=red&colour=blue&size=1', [
      'X-Twice',
      'one',
      'x-twice',
      'two',
      'Cookie',
      'first=1; second=2',
      'Authorization',
      `Bearer ${token}`,
    ]);
    const event = JSON.parse(body);

    expect(shapeOf(event)).toEqual(shapeOf(recorded('http-api-2.0')));
    expect(event).toMatchObject({
      routeKey: 'GET /api/v1/things/{id}',
      rawPath: '/api/v1/things/a b',
      rawQueryString: 'colour=red&colour=blue&size=1',
      queryStringParameters: { colour: 'red,blue', size: '1' },
      pathParameters: { id: 'a b' },
      cookies: ['first=1', 'second=2'],
      headers: { 'x-twice': 'one,two', 'x-forwarded-for': '127.0.0.1' },
    });
    expect(event.requestContext.authorizer.jwt.claims).toMatchObject({ 'cognito:groups': '[admin testers]', epoch: '0', org_role: 'director' });
    expect(event.requestContext.time).toMatch(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/);
  });

  it('is the same for /api/x as for /api/v1/x', async () => {
    const [alias, canonical] = await Promise.all([get('/api/things/7').then(json), get('/api/v1/things/7').then(json)]);

    expect(alias['routeKey']).toBe('GET /api/v1/things/{id}');
    expect(alias['rawPath']).toBe(canonical['rawPath']);
  });

  it('takes a literal path before a parameter', async () => {
    expect(await json(await get('/api/v1/things/latest'))).toMatchObject({ routeKey: 'GET /api/v1/things/latest' });
  });

  it('has no authorizer on a route that reads no identity', async () => {
    const event = await json(await get('/api/v1/public', { authorization: 'Bearer nonsense' }));

    expect(event['requestContext']).not.toHaveProperty('authorizer');
  });

  test.each([
    ['JSON', 'application/json', '{"a":"é"}', false],
    ['problem+json', 'application/problem+json; charset=utf-8', '{}', false],
    ['text', 'text/plain', 'hello', false],
    ['a form', 'application/x-www-form-urlencoded', 'a=1', true],
    ['bytes', 'application/octet-stream', 'abc', true],
  ])('carries %s as it should', async (_name, contentType, body, isBase64Encoded) => {
    const event = await json(await post('/api/v1/things', body, { 'content-type': contentType }));

    expect(event['isBase64Encoded']).toBe(isBase64Encoded);
    expect(Buffer.from(event['body'] as unknown as string, isBase64Encoded ? 'base64' : 'utf8').toString()).toBe(body);
  });

  it('carries bytes that are no UTF-8 unharmed, whatever the type says', async () => {
    const event = await json(await post('/api/v1/things', new Uint8Array([0x7b, 0xff, 0x00, 0x7d])));

    expect(event).toMatchObject({ isBase64Encoded: true, body: Buffer.from([0x7b, 0xff, 0x00, 0x7d]).toString('base64') });
  });
});

describe('what a handler returns', () => {
  test.each([
    ['text', 200, 'application/json', 'hello'],
    ['object', 200, 'application/json', '{"hello":"world"}'],
    ['undefined', 200, 'application/json', 'null'],
    ['throw', 500, 'application/json', '{"message":"Internal Server Error"}'],
    ['malformed', 500, 'application/json', '{"message":"Internal Server Error"}'],
    ['bad-header', 500, 'application/json', '{"message":"Internal Server Error"}'],
    ['hang', 503, 'application/json', '{"message":"Service Unavailable"}'],
    ['anything else', 418, 'text/plain;charset=utf-8', ''],
  ])('%s becomes %i', async (how, status, type, body) => {
    const response = await post(`/api/v1/behave/${encodeURIComponent(how)}`);

    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([status, type, body]);
  });

  it('can be bytes with cookies', async () => {
    const response = await post('/api/v1/behave/binary');

    expect(response.status).toBe(201);
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([0, 255, 1]));
  });
});

describe('what is no route', () => {
  it('is 404 problem+json under /api', async () => {
    const response = await get('/api/v1/nothing');

    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await json(response)).toMatchObject({ code: 'not_found', status: 404, instance: '/api/v1/nothing' });
  });

  it('is 405 with Allow when another method would do', async () => {
    const response = await fetch(`${gateway.url}/api/v1/things`, { method: 'DELETE' });

    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST, OPTIONS');
    expect(await json(response)).toMatchObject({ code: 'method_not_allowed' });
  });

  it('is 400 when the path cannot be decoded', async () => {
    expect((await raw('GET', '/api/v1/things/%zz', [])).status).toBe(400);
    expect((await raw('GET', '/api/v1/things/%ff', [])).status).toBe(400);
  });

  it('answers HEAD with the headers of GET and no body', async () => {
    const response = await fetch(`${gateway.url}/api/v1/things/7`, { method: 'HEAD' });

    expect(response.status).toBe(200);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(100);
    expect(await response.text()).toBe('');
  });

  it('answers OPTIONS with what is allowed', async () => {
    const response = await fetch(`${gateway.url}/api/v1/things/7`, { method: 'OPTIONS' });

    expect(response.status).toBe(204);
    expect(response.headers.get('allow')).toContain('GET');
  });
});

it('refuses a body that is too long, with and without a length', async () => {
  const declared = await post('/api/v1/things', 'x'.repeat(65 * 1024));
  const chunked = await fetch(`${gateway.url}/api/v1/things`, {
    method: 'POST',
    body: new Blob(['y'.repeat(65 * 1024)]).stream(),
    duplex: 'half',
  } as RequestInit);

  expect([declared.status, chunked.status]).toEqual([413, 413]);
  expect(await json(declared)).toMatchObject({ code: 'body_too_large' });
});
