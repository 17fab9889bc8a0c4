import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../functions/_kit/http-handler.ts';
import { languageOf } from '../../../functions/_kit/language.ts';
import { DomainError } from '../../../layers/core/shared/index.ts';

describe('the language of a client', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['*', 'en'],
    ['fr', 'en'],
    ['hi', 'hi'],
    ['HI-in', 'hi'],
    ['hi-IN,hi;q=0.9,en;q=0.8', 'hi'],
    ['en-IN,en;q=0.9,hi;q=0.8', 'en'],
    ['en;q=0.5, hi;q=0.7', 'hi'],
    ['fr, hi;q=0.1', 'hi'],
    ['hi;q=0', 'en'],
    ['hi;q=nonsense', 'en'],
    ['hi, en', 'hi'],
    ['en, hi', 'en'],
    ['hinglish', 'en'],
  ])('of %j is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});

describe('a problem', () => {
  const error = new DomainError('text_too_long', 'a message may have at most 5 characters', { issues: [{ path: 'message', message: 'too long' }] });
  const answered = (headers: Record<string, string>) => failureOf(error, { correlationId: 'c', headers });

  it('is English unless Hindi is asked for', () => {
    const { headers, body } = answered({});
    expect(headers['content-language']).toBe('en');
    expect(JSON.parse(body)).toMatchObject({ title: 'The text is too long', detail: 'a message may have at most 5 characters' });
  });
  it('is Hindi for who asks for it, with what programs read unchanged', () => {
    const { status, headers, body } = answered({ 'accept-language': 'hi-IN, en;q=0.5' });
    expect([status, headers['content-language'], headers['content-type']]).toEqual([413, 'hi', 'application/problem+json']);
    expect(JSON.parse(body)).toMatchObject({
      title: 'संदेश बहुत लंबा है',
      detail: expect.stringContaining('टुकड़ों'),
      code: 'text_too_long',
      status: 413,
      issues: [{ path: 'message', message: 'too long' }],
    });
  });
});
