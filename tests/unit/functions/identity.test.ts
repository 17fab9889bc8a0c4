import { describe, expect, it } from 'vitest';
import { identityContext, readIdentity } from '../../../functions/_kit/identity.ts';
import { readRequest } from '../../../functions/_kit/request.ts';
import { recorded } from './events.ts';

const claims = { sub: 'ravi', org: 'acme', org_role: 'director' };
const refused = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('readIdentity', () => {
  it.each(['http-api-2.0', 'rest-api-1.0', 'rest-lambda-authorizer'])('reads the claims of the recorded %s event', (name) => {
    expect(readIdentity(readRequest(recorded(name)).claims)).toEqual({
      sub: '5b0e6c1c-8a34-4a6d-bb40-1a7b1a0cbb01',
      org: 'demo',
      role: 'director',
      isAdmin: true,
      displayName: '5b0e6c1c-8a34-4a6d-bb40-1a7b1a0cbb01',
      authExpiresAt: 1_707_497_999_000,
      epoch: 0,
      // The recorded REST events are of somebody without an address.
      verifiedEmail: name === 'rest-lambda-authorizer' ? null : 'asha@example.in',
    });
  });
  it.each([
    [['admin'], true],
    [['testers'], false],
    ['[admin]', true],
    ['[a admin]', true],
    ['admin,testers', true],
    ['[administrator]', false],
    ['', false],
    [undefined, false],
  ])('groups %j make an admin: %s', (groups, isAdmin) => {
    expect(readIdentity({ ...claims, ...(groups === undefined ? {} : { 'cognito:groups': groups }) }).isAdmin).toBe(isAdmin);
  });
  it.each([
    [1_700_000_000, 1_700_000_000_000],
    ['1700000000', 1_700_000_000_000],
    ['Fri Feb 09 16:59:59 UTC 2024', 1_707_497_999_000],
    ['nonsense', 0],
    [undefined, null],
  ])('exp %j is %j ms', (exp, expected) => {
    expect(readIdentity({ ...claims, exp }).authExpiresAt).toBe(expected);
  });
  it('reads the context of the recorded websocket-message event', () => {
    expect(readIdentity(recorded('websocket-message').requestContext.authorizer)).toEqual({
      sub: 'demo',
      org: 'demo',
      role: 'director',
      isAdmin: false,
      displayName: 'Demo Director',
      authExpiresAt: 1_707_497_999_000,
      epoch: 3,
      verifiedEmail: null,
    });
  });
  it.each([
    [3, 3],
    ['3', 3],
    [undefined, 0],
  ])('epoch %j is %j', (epoch, expected) => {
    expect(readIdentity({ ...claims, epoch }).epoch).toBe(expected);
  });
  it.each([
    [{ email: 'a@b.in', email_verified: true }, 'a@b.in'],
    [{ email: 'a@b.in', email_verified: 'true' }, 'a@b.in'],
    [{ email: 'a@b.in', email_verified: 'false' }, null],
    [{ email: 'a@b.in' }, null],
    [{ email_verified: true }, null],
  ])('of %j the issuer vouches for %j', (given, expected) => {
    expect(readIdentity({ ...claims, ...given }).verifiedEmail).toBe(expected);
  });
  it('shows a name when there is one', () => {
    expect(readIdentity({ ...claims, name: 'Ravi' }).displayName).toBe('Ravi');
  });
  it.each([
    {},
    { ...claims, sub: undefined },
    { ...claims, org: undefined },
    { ...claims, org_role: undefined },
    { ...claims, org_role: 'king' },
    { ...claims, sub: 'a#b' },
    { ...claims, org: 'T#victim' },
    { ...claims, sub: '' },
    { ...claims, sub: 'x'.repeat(65) },
    { ...claims, org: 'a\n' },
    { ...claims, sub: ['ravi'] },
    { ...claims, token_use: 'id' },
    { ...claims, epoch: '-1' },
    { ...claims, epoch: 1.5 },
  ])('%j is nobody', (bad) => {
    expect(refused(() => readIdentity(bad))).toBe('unauthenticated');
  });
});

describe('the context of an authorizer', () => {
  it('is flat text, and reads back as the identity it was made of', () => {
    const identity = readIdentity({
      ...claims,
      epoch: 3,
      exp: 1_700_000_000,
      name: 'Ravi',
      email: 'ravi@example.com',
      email_verified: true,
      'cognito:groups': ['admin'],
    });
    const context = identityContext(identity);
    expect(Object.values(context).every((value) => typeof value === 'string')).toBe(true);
    expect(readIdentity({ principalId: 'ravi', integrationLatency: 12, ...context })).toEqual(identity);
  });
  it.each([undefined, null, {}, { sub: 'ravi', org: 'acme', role: 'director' }])('%j is nobody', (bad) => {
    expect(refused(() => readIdentity((bad ?? {}) as Record<string, unknown>))).toBe('unauthenticated');
  });
});
