import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { SecretUnreadable, withSecrets } from '../../../functions/_compose/secrets.ts';
import { signedCursors } from '../../../functions/_kit/cursor.ts';
import { fromEdge } from '../../../functions/_kit/edge.ts';

const current = 'current-of-24-characters';
const previous = 'previous-of-24-characters';
const rotated = JSON.stringify({ current, previous });

const answering = (...answers: (Response | Error)[]) => {
  const asked: { url: string; id: unknown; target: string | undefined }[] = [];
  const send = async (url: string, { body, headers }: { body?: string | Uint8Array; headers: Readonly<Record<string, string>> }) => {
    asked.push({ url, id: JSON.parse(String(body ?? '{}')).SecretId, target: headers['x-amz-target'] });
    const answer = answers.shift();
    if (!(answer instanceof Response)) throw answer ?? new Error('nothing more was to be asked');
    return answer;
  };
  return { asked, send };
};
const secret = (SecretString: string) => Response.json({ SecretString });

describe('settings that are secrets', () => {
  it('are fetched by what the setting names, and no other is asked for', async () => {
    const { asked, send } = answering(secret(rotated), secret('{"apiKey":"sk-1"}'));

    const settings = await withSecrets({ AWS_REGION: 'ap-south-1', CURSOR_SECRET_ARN: 'arn:cursor', ANTHROPIC_SECRET_ARN: 'castmatch/dev/anthropic' }, send);

    expect(settings).toMatchObject({ CURSOR_SECRET: `${current},${previous}`, ANTHROPIC_API_KEY: 'sk-1' });
    expect(settings).not.toHaveProperty('ORIGIN_VERIFY');
    expect(asked.map(({ id }) => id)).toEqual(['arn:cursor', 'castmatch/dev/anthropic']);
    expect(asked[0]).toMatchObject({ url: 'https://secretsmanager.ap-south-1.amazonaws.com/', target: 'secretsmanager.GetSecretValue' });
  });

  it('are not waited for where none is named', async () => {
    const source = { CURSOR_SECRET: 'x' };

    expect(await withSecrets(source, answering().send)).toBe(source);
  });

  it.each([
    ['a throttled request', new Response('', { status: 429 })],
    ['a broken connection', new TypeError('fetch failed')],
  ])('are asked for again after %s', async (_, first) => {
    const { send } = answering(first, secret(JSON.stringify({ current, previous: '' })));

    expect(await withSecrets({ CURSOR_SECRET_ARN: 'a' }, send)).toMatchObject({ CURSOR_SECRET: current });
  });

  it.each([
    ['may not be read', [new Response(rotated, { status: 400 })], /HTTP 400/],
    ['stay away', [new TypeError(rotated), new TypeError(rotated), new TypeError(rotated)], /TypeError/],
    ['have another shape', [secret(`{"old":"${current}"}`)], /another shape/],
    ['are no JSON', [secret(current)], /another shape/],
  ] as const)('stop the function when they %s, by a name and without the value', async (_, answers, words) => {
    const failing = withSecrets({ CURSOR_SECRET_ARN: 'arn:cursor' }, answering(...answers).send);

    await expect(failing).rejects.toThrow(SecretUnreadable);
    await expect(failing).rejects.toThrow(words);
    await expect(failing).rejects.not.toThrow(current);
  });
});

describe('two live values', () => {
  const caller = { org: 'demo', sub: 'asha', role: 'director' as const, isAdmin: false, displayName: 'Asha' };
  const Place = z.string();

  it('keep a cursor good while the secret is changed, and no longer', () => {
    const old = signedCursors(previous).seal(caller, 'list', 'here');

    expect(signedCursors(`${current},${previous}`).open(caller, 'list', old, Place)).toBe('here');
    expect(() => signedCursors(current).open(caller, 'list', old, Place)).toThrow();
    expect(signedCursors(current).open(caller, 'list', signedCursors(`${current},${previous}`).seal(caller, 'list', 'here'), Place)).toBe('here');
  });

  it('let the edge in by both, and nobody else', () => {
    const isFromEdge = fromEdge(`${current},${previous}`);

    expect([current, previous, `${current},${previous}`, '', undefined].map((told) => isFromEdge?.(told))).toEqual([true, true, false, false, false]);
    expect(fromEdge(undefined)).toBeUndefined();
  });
});
