import { describe, expect, it } from 'vitest';
import { readIdentity, readSocketCaller } from '../../../functions/_kit/identity.ts';
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
  it.each(['http-api-2.0', 'rest-api-1.0'])('reads the claims of the recorded %s event', (name) => {
    expect(readIdentity(readRequest(recorded(name)).claims)).toEqual({
      sub: '5b0e6c1c-8a34-4a6d-bb40-1a7b1a0cbb01',
      org: 'demo',
      role: 'director',
      isAdmin: true,
      displayName: '5b0e6c1c-8a34-4a6d-bb40-1a7b1a0cbb01',
      authExpiresAt: 1_707_497_999_000,
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
  ])('%j is nobody', (bad) => {
    expect(refused(() => readIdentity(bad))).toBe('unauthenticated');
  });
});

describe('readSocketCaller', () => {
  it('is what the authorizer said', () => {
    const context = { principalId: 'ravi', sub: 'ravi', org: 'acme', role: 'viewer', displayName: 'Ravi', authExpiresAt: '5' };
    expect(readSocketCaller(context)).toEqual({ sub: 'ravi', org: 'acme', role: 'viewer', displayName: 'Ravi', isAdmin: false });
  });
  it.each([undefined, null, {}, { sub: 'ravi', org: 'acme', role: 'king', displayName: 'x' }])('%j is nobody', (bad) => {
    expect(refused(() => readSocketCaller(bad))).toBe('unauthenticated');
  });
});
