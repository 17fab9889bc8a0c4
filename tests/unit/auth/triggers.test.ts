/** Cognito's triggers, on the events that it sends. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dynamoPeopleStore } from '../../../layers/adapters/dynamodb/people/people-store.ts';
import { admitAnyone, signOutEverywhere } from '../../../layers/core/people/index.ts';
import { dynoxideMissing } from '../../support/dynoxide.ts';
import { type Backend, startBackend } from '../functions/backend.ts';

// biome-ignore lint/suspicious/noExplicitAny: recorded events are read as they are.
type Recorded = any;
const recorded = (name: string): Recorded => JSON.parse(readFileSync(resolve(import.meta.dirname, `../../events/user-pool/${name}.json`), 'utf8'));

/** The calls that the user pool got, and the users whom it lists. */
let calls: { target: string; body: Recorded }[] = [];
let users: Recorded[] = [];
let pool: Server;
let backend: Backend;

describe.skipIf(dynoxideMissing !== undefined)(`the triggers of a user pool${dynoxideMissing === undefined ? '' : ` (skipped: ${dynoxideMissing})`}`, () => {
  beforeAll(async () => {
    pool = createServer(async (request, response) => {
      let text = '';
      for await (const piece of request) text += piece;
      const target = String(request.headers['x-amz-target']).split('.')[1] ?? '';
      calls.push({ target, body: JSON.parse(text) });
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(target === 'ListUsers' ? { Users: users } : {}));
    });
    await new Promise<void>((done) => pool.listen(0, '127.0.0.1', done));
    const endpoint = `http://127.0.0.1:${(pool.address() as AddressInfo).port}`;
    backend = await startBackend({ COGNITO_ENDPOINT: endpoint, USER_POOL_ID: 'ap-south-1_Example', CASTMATCH_AUTH: 'strict' });
  });
  afterAll(async () => {
    pool?.close();
    await backend?.stop();
  });
  beforeEach(() => {
    [calls, users] = [[], []];
  });

  describe('pre-token-generation, V2_0', () => {
    const run = async (event: Recorded): Promise<Recorded> => (await import('../../../functions/auth/pre-token.ts')).handler(event);
    const claims = (answer: Recorded): Recorded => answer.response.claimsAndScopeOverrideDetails.accessTokenGeneration.claimsToAddOrOverride;
    const ports = () => ({
      people: dynamoPeopleStore(backend.tables),
      clock: { now: () => Date.now(), sleep: async () => undefined },
      newId: (prefix: string) => `${prefix}_${Math.random()}`,
      closeSockets: async () => undefined,
    });

    it('puts organization, role, epoch and the verified address into the access token alone, and keeps the event', async () => {
      const event = recorded('pre-token-v2');
      const answer = await run(event);
      expect(claims(answer)).toEqual({
        org: expect.stringMatching(/^org_[0-9A-Z]{26}$/),
        org_role: 'owner',
        epoch: 0,
        name: 'Asha Menon',
        email: 'asha.menon@example.com',
        email_verified: true,
      });
      expect({ ...answer, response: event.response }).toEqual(event);
      expect(answer.response.claimsAndScopeOverrideDetails).not.toHaveProperty('idTokenGeneration');
      expect(claims(await run(recorded('pre-token-v2')))).toEqual(claims(answer));
    });
    it('leaves out an address that nobody verified', async () => {
      const event = recorded('pre-token-v2');
      event.request.userAttributes = { ...event.request.userAttributes, sub: 'sub-unverified', email_verified: 'false' };
      expect(claims(await run(event))).not.toHaveProperty('email');
    });
    it('has the next refresh follow a switch of organization and a signing out', async () => {
      const event = recorded('pre-token-v2');
      event.triggerSource = 'TokenGeneration_RefreshTokens';
      event.request.userAttributes = { ...event.request.userAttributes, sub: 'sub-two' };
      const own = claims(await run(event)).org;
      await admitAnyone(ports())({ sub: 'sub-two', displayName: 'Asha', email: null }, 'acme', 'associate');
      await ports().people.choose('sub-two', 'acme');
      expect(claims(await run(event))).toMatchObject({ org: 'acme', org_role: 'associate', epoch: 0 });
      await signOutEverywhere(ports())({ org: own, sub: 'sub-two' }, 'sub-two');
      expect(claims(await run(event))).toMatchObject({ org: 'acme', epoch: 1 });
    });
    it('refuses an event of another version or kind', async () => {
      await expect(run({ ...recorded('pre-token-v2'), version: '1' })).rejects.toThrow();
      await expect(run(recorded('pre-sign-up-external'))).rejects.toThrow();
    });
  });

  describe('pre-sign-up', () => {
    const run = async (event: Recorded): Promise<Recorded> => (await import('../../../functions/auth/pre-sign-up.ts')).handler(event);
    const by = (userName: string, attributes: Record<string, string | undefined> = {}): Recorded => {
      const event = recorded('pre-sign-up-external');
      event.userName = userName;
      event.request.userAttributes = { ...event.request.userAttributes, ...attributes };
      return event;
    };
    const user = (name: string, isVerified: boolean): Recorded => ({
      Username: name,
      Attributes: [
        { Name: 'email', Value: 'asha.menon@example.com' },
        { Name: 'email_verified', Value: String(isVerified) },
      ],
    });

    it('makes an account of a first sign-in by Google, whose address counts as verified', async () => {
      const answer = await run(recorded('pre-sign-up-external'));
      expect(answer.response).toEqual({ autoConfirmUser: true, autoVerifyEmail: true, autoVerifyPhone: false });
      expect(calls).toEqual([{ target: 'ListUsers', body: { UserPoolId: 'ap-south-1_Example', Filter: 'email = "asha.menon@example.com"', Limit: 20 } }]);
    });
    it('joins it to the account that has the verified address', async () => {
      users = [user('claims-only', false), user('linkedin_li-7Qk2', true)];
      await run(recorded('pre-sign-up-external'));
      expect(calls.find(({ target }) => target === 'AdminLinkProviderForUser')?.body).toEqual({
        UserPoolId: 'ap-south-1_Example',
        DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: 'linkedin_li-7Qk2' },
        SourceUser: { ProviderName: 'Google', ProviderAttributeName: 'Cognito_Subject', ProviderAttributeValue: '108100000000000000001' },
      });
    });
    it.each([
      ['Facebook_10150000000000001', {}],
      ['LinkedIn_li-7Qk2', {}],
    ])('never joins %s to an account: it says that there is one', async (userName, attributes) => {
      users = [user('google_1', true)];
      await expect(run(by(userName, attributes))).rejects.toThrow(/^account_exists: There is an account/);
      expect(calls.map(({ target }) => target)).toEqual(['ListUsers']);
    });
    it('refuses an address that Google has not verified', async () => {
      await expect(run(by('Google_1', { email_verified: 'false' }))).rejects.toThrow(/^email_unverified: /);
    });
    it('takes Facebook without an address, and vouches for none', async () => {
      const answer = await run(by('Facebook_2', { email: undefined, email_verified: undefined }));
      expect([answer.response.autoVerifyEmail, calls]).toEqual([false, []]);
    });
    it('an address cannot say more in the filter than itself', async () => {
      await run(by('Facebook_3', { email: 'a"\\ or name ^= "@example.com' }));
      expect(calls[0]?.body.Filter).toBe('email = "a\\"\\\\ or name ^= \\"@example.com"');
    });
    it('offers no sign-up with a password, and knows three providers', async () => {
      await expect(run({ ...recorded('pre-sign-up-external'), triggerSource: 'PreSignUp_SignUp' })).rejects.toThrow(/^not_offered: /);
      await expect(run(by('SAML_1'))).rejects.toThrow();
    });
  });

  it('signing out everywhere ends the refresh tokens of the pool too', async () => {
    const { httpApiEvent } = await import('../functions/events.ts');
    await admitAnyone({ people: dynamoPeopleStore(backend.tables), clock: { now: () => 0, sleep: async () => undefined }, newId: () => 'org_1' })(
      { sub: 'leaver', displayName: 'x', email: null },
      'acme',
      'director',
    );
    const { handler } = await import('../../../functions/http/session.ts');
    const claims = { sub: 'leaver', org: 'acme', org_role: 'director', username: 'google_7', epoch: '0', exp: '4102444800' };
    const answer = await (handler as (event: unknown, context: unknown) => Promise<Recorded>)(
      httpApiEvent({ line: 'POST /api/v1/me/sign-out', body: {}, claims }),
      {},
    );
    expect(answer.statusCode).toBe(204);
    expect(calls).toEqual([{ target: 'AdminUserGlobalSignOut', body: { UserPoolId: 'ap-south-1_Example', Username: 'google_7' } }]);
  });
});
