/**
 * Whose account is it that somebody brings from Google, Facebook or LinkedIn? Two sign-ins become one account only on an address that
 * Google vouches for: whoever could write a stranger's address into a profile would otherwise walk into her account.
 */
import { assertNever } from '../shared/index.ts';

export type Provider = 'google' | 'facebook' | 'linkedin';

/** What a provider says. Facebook says nothing of whether an address was verified, and often gives none. */
export interface ProviderIdentity {
  readonly provider: Provider;
  /** The provider's own id of the person. */
  readonly subject: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
}

/** An account of ours with that address. */
export interface SameEmail {
  readonly sub: string;
  readonly emailVerified: boolean;
}

export type LinkDecision =
  | { readonly kind: 'sign_in'; readonly sub: string }
  | { readonly kind: 'link'; readonly sub: string }
  | { readonly kind: 'create'; readonly emailVerified: boolean }
  | { readonly kind: 'refuse'; readonly reason: 'account_exists' | 'email_unverified' };

/** `known`: the account to which exactly this identity belongs. */
export const linkAccount = (identity: ProviderIdentity, known: string | undefined, sameEmail: readonly SameEmail[]): LinkDecision => {
  if (known !== undefined) return { kind: 'sign_in', sub: known };
  // An address that nobody has verified proves nothing: its account stays out of this.
  const owner = sameEmail.find((account) => account.emailVerified);
  switch (identity.provider) {
    case 'google':
      if (identity.email === null || !identity.emailVerified) return { kind: 'refuse', reason: 'email_unverified' };
      return owner ? { kind: 'link', sub: owner.sub } : { kind: 'create', emailVerified: true };
    case 'linkedin':
      if (identity.email === null || !identity.emailVerified) return { kind: 'refuse', reason: 'email_unverified' };
      return owner ? { kind: 'refuse', reason: 'account_exists' } : { kind: 'create', emailVerified: true };
    case 'facebook':
      return owner ? { kind: 'refuse', reason: 'account_exists' } : { kind: 'create', emailVerified: false };
    default:
      return assertNever(identity.provider);
  }
};

/** What a person reads, and can do. */
export const linkRefusals = {
  account_exists: {
    title: 'You have an account already',
    detail: 'There is an account with this e-mail address. Sign in the way you did before; we never join accounts by ourselves on this provider’s word.',
  },
  email_unverified: {
    title: 'Your e-mail address is not verified',
    detail: 'This provider has not verified your e-mail address. Verify it there, or sign in another way.',
  },
} as const;
