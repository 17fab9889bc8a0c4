/**
 * Cognito's pre-token-generation trigger, version V2_0: puts who she is, where, and since when into the ACCESS token, from the table of
 * members alone. It runs at each sign-in and each refresh, so that a switch of organization or a new role is in the next token.
 */
import * as z from 'zod';
import { memberForToken, sameSpelling } from '../../layers/core/people/index.ts';
import { readEnv } from '../_compose/env.ts';
import { composeStores } from '../_compose/stores.ts';

const stores = composeStores(readEnv());
const member = memberForToken(stores);

const Event = z.looseObject({
  version: z.literal('2'),
  triggerSource: z.string().startsWith('TokenGeneration_'),
  request: z.looseObject({
    userAttributes: z.looseObject({
      sub: z.string(),
      name: z.string().optional(),
      email: z.string().optional(),
      email_verified: z.string().optional(),
    }),
  }),
});

export const handler = async (event: unknown) => {
  const given = Event.parse(event);
  const { sub, name, email, email_verified: isVerified } = given.request.userAttributes;
  const vouched = email !== undefined && isVerified === 'true' ? sameSpelling(email) : null;
  const { org, role, epoch, displayName } = await member({ sub, displayName: (name ?? 'Me').slice(0, 100), email: vouched });
  const claims = { org, org_role: role, epoch, name: displayName, ...(vouched === null ? {} : { email: vouched, email_verified: true }) };
  return { ...given, response: { claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride: claims } } } };
};
