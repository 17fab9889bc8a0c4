/** Whose account a sign-in is: every case of the rule. */
import { describe, expect, it } from 'vitest';
import { type LinkDecision, linkAccount, linkRefusals, type ProviderIdentity, type SameEmail } from '../../../layers/core/people/index.ts';

const nobody: SameEmail[] = [];
const verified: SameEmail[] = [{ sub: 'usr_verified', emailVerified: true }];
const unverified: SameEmail[] = [{ sub: 'usr_unverified', emailVerified: false }];
const both = [...unverified, ...verified];
const email = 'asha@example.com';

const cases: [string, Omit<ProviderIdentity, 'subject'>, SameEmail[], LinkDecision][] = [
  ['Google, verified, new', { provider: 'google', email, emailVerified: true }, nobody, { kind: 'create', emailVerified: true }],
  [
    'Google, verified, and an account with that verified address',
    { provider: 'google', email, emailVerified: true },
    verified,
    { kind: 'link', sub: 'usr_verified' },
  ],
  [
    'Google, verified, and an account that only claims the address',
    { provider: 'google', email, emailVerified: true },
    unverified,
    { kind: 'create', emailVerified: true },
  ],
  ['Google, verified, and both kinds', { provider: 'google', email, emailVerified: true }, both, { kind: 'link', sub: 'usr_verified' }],
  ['Google, not verified', { provider: 'google', email, emailVerified: false }, nobody, { kind: 'refuse', reason: 'email_unverified' }],
  ['Google, not verified, and an account', { provider: 'google', email, emailVerified: false }, verified, { kind: 'refuse', reason: 'email_unverified' }],
  ['Google without an address', { provider: 'google', email: null, emailVerified: false }, nobody, { kind: 'refuse', reason: 'email_unverified' }],
  ['LinkedIn, verified, new', { provider: 'linkedin', email, emailVerified: true }, nobody, { kind: 'create', emailVerified: true }],
  ['LinkedIn, verified, and an account', { provider: 'linkedin', email, emailVerified: true }, verified, { kind: 'refuse', reason: 'account_exists' }],
  ['LinkedIn, not verified', { provider: 'linkedin', email, emailVerified: false }, nobody, { kind: 'refuse', reason: 'email_unverified' }],
  ['Facebook, new', { provider: 'facebook', email, emailVerified: false }, nobody, { kind: 'create', emailVerified: false }],
  ['Facebook without an address', { provider: 'facebook', email: null, emailVerified: false }, nobody, { kind: 'create', emailVerified: false }],
  ['Facebook and an account', { provider: 'facebook', email, emailVerified: false }, verified, { kind: 'refuse', reason: 'account_exists' }],
  [
    'Facebook that claims to have verified, and an account',
    { provider: 'facebook', email, emailVerified: true },
    verified,
    { kind: 'refuse', reason: 'account_exists' },
  ],
  ['Facebook that claims to have verified, new', { provider: 'facebook', email, emailVerified: true }, nobody, { kind: 'create', emailVerified: false }],
  [
    'Facebook and an account that only claims the address',
    { provider: 'facebook', email, emailVerified: false },
    unverified,
    { kind: 'create', emailVerified: false },
  ],
];

describe('a sign-in by', () => {
  it.each(cases)('%s', (_name, identity, sameEmail, expected) => {
    expect(linkAccount({ ...identity, subject: '1' }, undefined, sameEmail)).toEqual(expected);
  });
  it.each(['google', 'facebook', 'linkedin'] as const)('%s, known, is her own account whatever its address is today', (provider) => {
    expect(linkAccount({ provider, subject: '1', email: null, emailVerified: false }, 'usr_known', verified)).toEqual({ kind: 'sign_in', sub: 'usr_known' });
  });
  it('each refusal says what to do', () => {
    for (const { title, detail } of Object.values(linkRefusals)) expect([title.length > 10, /sign in/i.test(detail)]).toEqual([true, true]);
  });
});
