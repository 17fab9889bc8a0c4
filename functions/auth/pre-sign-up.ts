/**
 * Cognito's pre-sign-up trigger: whether a first sign-in by Google, Facebook or LinkedIn makes an account, belongs to one that is there, or
 * is refused. Cognito tells the app what is thrown here in `error_description`; the app finds the name before the colon.
 */
import * as z from 'zod';
import { linkAccount, linkRefusals, sameSpelling } from '../../layers/core/people/index.ts';
import { readEnv } from '../_compose/env.ts';
import { composeUserPool } from '../_compose/user-pool.ts';

const env = readEnv();

const Event = z.looseObject({
  triggerSource: z.string(),
  userPoolId: z.string().min(1),
  /** `google_1081...`: the provider's name in lower case, and the provider's id of the person. */
  userName: z.string(),
  request: z.looseObject({ userAttributes: z.looseObject({ email: z.string().optional(), email_verified: z.string().optional() }) }),
  response: z.looseObject({}),
});

/** As the providers are named in the pool. */
const providers = { google: 'Google', facebook: 'Facebook', linkedin: 'LinkedIn' } as const;
const Provider = z.enum(['google', 'facebook', 'linkedin']);

export const handler = async (event: unknown) => {
  const given = Event.parse(event);
  if (given.triggerSource !== 'PreSignUp_ExternalProvider') throw new Error('not_offered: sign in with Google, Facebook or LinkedIn');
  const cut = given.userName.indexOf('_');
  const provider = Provider.parse(given.userName.slice(0, cut).toLowerCase());
  const subject = given.userName.slice(cut + 1);
  const { email: address, email_verified: isVerified } = given.request.userAttributes;
  const email = address === undefined ? null : sameSpelling(address);
  const pool = composeUserPool(env, given.userPoolId);
  const decision = linkAccount(
    { provider, subject, email, emailVerified: isVerified === 'true' },
    undefined,
    email === null ? [] : await pool.withEmail(email),
  );
  switch (decision.kind) {
    case 'refuse':
      throw new Error(`${decision.reason}: ${linkRefusals[decision.reason].detail}`);
    case 'link':
      await pool.link(decision.sub, { providerName: providers[provider], subject });
      // Cognito goes on with the sign-up that it began, finds the name taken, and the app tries once more: from then on it is this account.
      return given;
    default:
      return { ...given, response: { ...given.response, autoConfirmUser: true, autoVerifyEmail: decision.kind === 'create' && decision.emailVerified } };
  }
};
