/** The verifier of access tokens, by the environment of a function that sees tokens themselves. */
import * as z from 'zod';
import { type AccessTokenVerifier, accessTokenVerifier } from '../../layers/adapters/tokens/access-token-verifier.ts';

const Env = z.object({
  TOKEN_ISSUER: z.url(),
  TOKEN_JWKS_URI: z.url(),
  /** Parted by commas. */
  TOKEN_CLIENT_IDS: z
    .string()
    .min(1)
    .transform((text) => text.split(',')),
});

export const composeVerifier = (): AccessTokenVerifier => {
  const env = Env.parse(process.env);
  return accessTokenVerifier({ issuer: env.TOKEN_ISSUER, jwksUri: env.TOKEN_JWKS_URI, clientIds: env.TOKEN_CLIENT_IDS });
};
