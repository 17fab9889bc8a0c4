import { describe, expect, it } from 'vitest';
import { withSecrets } from '../../../functions/_compose/secrets.ts';
import { connectAws } from '../../../scripts/preflight/aws.ts';
import { type Rotated, restMs, rotateSecret } from '../../../scripts/rotate/rotate-secret.ts';
import { startProvider } from '../../support/provider/provider.ts';

interface Request {
  readonly SecretId: string;
  readonly ClientRequestToken: string;
  readonly SecretString: string;
}

/** Secrets Manager with one secret, as far as a rotation asks it: a token writes once. */
const withSecret = async (held: object, act: (manager: Awaited<ReturnType<typeof open>>) => Promise<void>): Promise<void> => {
  const manager = await open(held);
  try {
    await act(manager);
  } finally {
    await manager.close();
  }
};
const open = async (held: object) => {
  const state = {
    text: JSON.stringify(held),
    version: 'first',
    tokens: new Map<string, string>(),
    time: Date.parse('2026-11-29T06:00:00.000Z'),
    made: 0,
    refuse: 0,
  };
  const server = await startProvider((call) => {
    const target = String(call.request.headers['x-amz-target']);
    const { ClientRequestToken: token, SecretString } = call.request.body as Request;
    const isAgain = state.tokens.has(token) && state.tokens.get(token) !== SecretString;
    const status = state.refuse || (target.endsWith('PutSecretValue') && isAgain ? 400 : 200);
    if (status === 200 && target.endsWith('PutSecretValue')) {
      state.tokens.set(token, SecretString);
      Object.assign(state, { text: SecretString, version: token });
    }
    call.head(status, { 'content-type': 'application/x-amz-json-1.1' });
    call.end(JSON.stringify(status === 200 ? { SecretString: state.text, VersionId: state.version } : { __type: 'ResourceExistsException' }));
  });
  const credentials = async () => ({ accessKeyId: 'AKIAOPERATOR', secretAccessKey: 'secret' });
  const ports = {
    ask: connectAws(server.url, credentials),
    region: 'ap-south-1',
    now: () => state.time,
    newValue: () => `a-new-value-number-${++state.made}`,
    tokenOf: (text: string) => `token of ${text}`,
  };
  return {
    state,
    ports,
    step: (startedAnew = false): Promise<Rotated> => rotateSecret('castmatch/dev/cursor', { startedAnew }, ports),
    held: () => JSON.parse(state.text) as { current: string; previous: string; rotation?: object },
    /** What a function that starts now signs with, and all that it takes. */
    functionNow: async () => {
      const source = { CURSOR_SECRET_ARN: 'castmatch/dev/cursor', SECRETS_ENDPOINT: server.url };
      const { CURSOR_SECRET: text = '' } = await withSecrets(source, (url, request) => fetch(url, request as RequestInit));
      return text.split(',');
    },
    close: () => server.close(),
  };
};
const old = { current: 'the-value-in-use-today', previous: '' };

describe('a rotation', () => {
  it('is three steps a day apart: the new value is known, then used, then alone', () =>
    withSecret(old, async ({ step, held, state }) => {
      expect(await step()).toEqual({ step: 'announced' });
      expect(held()).toMatchObject({ current: old.current, previous: 'a-new-value-number-1' });
      expect(await step()).toEqual({ step: 'too-early', until: '2026-11-30T06:00:00.000Z' });
      state.time += restMs;
      expect(await step()).toEqual({ step: 'taken' });
      expect(held()).toMatchObject({ current: 'a-new-value-number-1', previous: old.current });
      state.time += restMs;
      expect(await step()).toEqual({ step: 'retired' });
      expect(held()).toEqual({ current: 'a-new-value-number-1', previous: '' });
    }));

  it('refuses nobody: what a function of one step signs, a function of the step before and after takes', () =>
    withSecret(old, async ({ step, functionNow }) => {
      const functions = [await functionNow()];
      for (let at = 0; at < 3; at += 1) {
        await step(true);
        functions.push(await functionNow());
      }
      for (const [at, [signs = '']] of functions.entries())
        for (const beside of [functions[at - 1], functions[at + 1]]) if (beside !== undefined) expect(beside, `step ${at}`).toContain(signs);
      expect(functions.at(-1)).toEqual(['a-new-value-number-1']);
    }));

  it('is not waited for when every function has started anew', () =>
    withSecret(old, async ({ step }) => {
      await step();
      expect([await step(true), await step(true)]).toEqual([{ step: 'taken' }, { step: 'retired' }]);
    }));

  it('by two at once is one: the second is refused, and the secret is the first one’s', () =>
    withSecret(old, async ({ ports, held }) => {
      const both = await Promise.allSettled([1, 2].map(() => rotateSecret('castmatch/dev/cursor', { startedAnew: false }, ports)));
      expect(both.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
      expect(held().current).toBe(old.current);
    }));

  it.each<[string, object, number, string]>([
    ['that AWS does not show', old, 403, 'cannot be read (AWS answered 403)'],
    ['of another shape', { apiKey: 'sk-0123456789' }, 0, 'has another shape than docs/guide/secrets.md says'],
  ])('of a secret %s fails in an operator’s words, and changes nothing', (_, held, refuse, said) =>
    withSecret(held, async ({ step, state }) => {
      const before = state.text;
      state.refuse = refuse;
      await expect(step()).rejects.toThrow(said);
      expect(state.text).toBe(before);
    }),
  );
});
