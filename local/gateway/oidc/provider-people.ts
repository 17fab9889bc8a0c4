/** The people who have an account at Google, Facebook or LinkedIn, as far as this machine goes. Each is a case that really happens. */
import type { Provider, ProviderIdentity } from '../../../layers/core/people/index.ts';

export interface ProviderPerson extends ProviderIdentity {
  readonly name: string;
}

/** Google says whether it has verified the address, LinkedIn too; Facebook never says, and may give none. */
export const providerPeople: readonly ProviderPerson[] = [
  { provider: 'google', subject: '108100000000000000001', name: 'Asha Menon', email: 'asha.menon@example.com', emailVerified: true },
  { provider: 'google', subject: '108100000000000000002', name: 'Ravi Kulkarni', email: 'ravi.kulkarni@example.com', emailVerified: true },
  { provider: 'google', subject: '108100000000000000003', name: 'Farah Shaikh', email: 'farah.shaikh@example.com', emailVerified: false },
  { provider: 'google', subject: '108100000000000000004', name: 'Dev Anand Rao', email: 'dev.rao@example.com', emailVerified: true },
  { provider: 'facebook', subject: '10150000000000001', name: 'Asha Menon', email: 'asha.menon@example.com', emailVerified: false },
  { provider: 'facebook', subject: '10150000000000002', name: 'Kabir Singh', email: null, emailVerified: false },
  { provider: 'facebook', subject: '10150000000000003', name: 'Meera Iyer', email: 'meera.iyer@example.com', emailVerified: false },
  { provider: 'linkedin', subject: 'li-7Qk1', name: 'Dev Rao', email: 'dev.rao@example.com', emailVerified: true },
  { provider: 'linkedin', subject: 'li-7Qk2', name: 'Asha Menon', email: 'asha.menon@example.com', emailVerified: true },
  { provider: 'linkedin', subject: 'li-7Qk3', name: 'Farah Shaikh', email: 'farah.shaikh@example.com', emailVerified: false },
];

export const providerNames: Readonly<Record<Provider, string>> = { google: 'Google', facebook: 'Facebook', linkedin: 'LinkedIn' };

/** As Cognito's `identity_provider` names them; case does not matter. */
export const providerOf = (name: string | null): Provider | undefined => {
  const known = name?.toLowerCase();
  return known === 'google' || known === 'facebook' || known === 'linkedin' ? known : undefined;
};
