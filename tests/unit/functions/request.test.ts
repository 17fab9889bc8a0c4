import { describe, expect, it } from 'vitest';
import { canonical, type KitRequest, readBody, readRequest } from '../../../functions/_kit/request.ts';
import { recorded } from './events.ts';

describe('readRequest', () => {
  it('reads the recorded event of an HTTP API', () => {
    expect(readRequest(recorded('http-api-2.0'))).toMatchObject({
      method: 'GET',
      template: '/api/v1/things/{id}',
      path: '/api/v1/things/a b',
      pathParameters: { id: 'a b' },
      query: { colour: 'red,blue', size: '1' },
      headers: { 'x-twice': 'one,two' },
      body: null,
      isBase64Encoded: false,
      claims: { sub: '5b0e6c1c-8a34-4a6d-bb40-1a7b1a0cbb01', org: 'demo' },
      requestId: 'S2mTohIQhcwEPdw=',
    });
  });
  it('reads the recorded event of a REST API the same way: names of headers in lower case', () => {
    expect(readRequest(recorded('rest-api-1.0'))).toMatchObject({
      method: 'GET',
      template: '/api/v1/things/{id}/stream',
      pathParameters: { id: 'a b' },
      query: { colour: 'blue' },
      headers: { accept: 'text/event-stream' },
      claims: { org: 'demo', org_role: 'director' },
      requestId: '8b6ff0d2-0b5a-4a4c-9f3e-57f3a7c9d111',
    });
  });
  it('takes the claims of a Lambda authorizer, which lie one level higher', () => {
    const event = recorded('rest-api-1.0');
    event.requestContext.authorizer = { principalId: 'x', sub: 'ravi', org: 'acme' };
    expect(readRequest(event).claims).toMatchObject({ sub: 'ravi', org: 'acme' });
  });
  it.each([undefined, null, 5, 'text', [], {}, { version: '2.0' }, { requestContext: null }])('reads %j as an empty request, without throwing', (event) => {
    expect(readRequest(event)).toMatchObject({ method: '', pathParameters: {}, query: {}, headers: {}, body: null, claims: {} });
  });
});

describe('canonical', () => {
  it.each([
    ['/api/turns/{id}', '/api/v1/turns/{id}'],
    ['/api/v1/turns/{id}', '/api/v1/turns/{id}'],
    ['/health', '/health'],
    ['/apiary', '/apiary'],
  ])('%s is %s', (template, expected) => {
    expect(canonical(template)).toBe(expected);
  });
});

describe('readBody', () => {
  const request = (body: string | null, contentType?: string, isBase64Encoded = false): KitRequest => ({
    ...readRequest(recorded('http-api-2.0')),
    body,
    isBase64Encoded,
    headers: contentType === undefined ? {} : { 'content-type': contentType },
  });
  const limits = { bodyBytes: 100 };
  const code = (read: () => unknown): unknown => {
    try {
      return read();
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  it.each(['application/json', 'Application/JSON; charset=utf-8', 'application/json;charset=x', 'application/merge-patch+json'])(
    '%s is JSON, from anywhere',
    (type) => {
      expect(readBody(request('{"a":1}', type), limits, false)).toEqual({ a: 1 });
    },
  );
  it.each([undefined, 'text/plain', 'text/plain;charset=UTF-8', 'TEXT/PLAIN'])('%s is JSON only from our own origin', (type) => {
    expect(readBody(request('{"a":1}', type), limits, true)).toEqual({ a: 1 });
    expect(code(() => readBody(request('{"a":1}', type), limits, false))).toBe('unsupported_media_type');
  });
  it.each(['text/plaintext', 'application/x-www-form-urlencoded', 'application/jsonp', 'text/html', ''])('%j is refused, also from our own origin', (type) => {
    expect(code(() => readBody(request('{"a":1}', type), limits, true))).toBe('unsupported_media_type');
  });
  it('an absent or empty body reads as an empty object', () => {
    for (const body of [null, '']) expect(readBody(request(body), limits, false)).toEqual({});
  });
  it('base64 is decoded first, and bytes are counted in UTF-8', () => {
    const encoded = Buffer.from('{"a":"क"}').toString('base64');
    expect(readBody(request(encoded, 'application/json', true), limits, true)).toEqual({ a: 'क' });
    const long = (length: number): string => JSON.stringify('क'.repeat(length));
    expect(readBody(request(long(32), 'application/json'), limits, true)).toBe('क'.repeat(32));
    expect(code(() => readBody(request(long(33), 'application/json'), limits, true))).toBe('body_too_large');
  });
});
