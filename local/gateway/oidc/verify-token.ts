/** Access tokens are verified for real, by the code that also runs in the cloud, against the local issuer's keys. */
import { type AccessTokenVerifier, accessTokenVerifier } from '../../../layers/adapters/tokens/access-token-verifier.ts';
import type { SigningKeys } from './signing-keys.ts';
import { clientId } from './tokens.ts';

export const tokenVerifier = (keys: SigningKeys, issuer: string): AccessTokenVerifier =>
  accessTokenVerifier({ issuer, jwksUri: `${issuer}/jwks`, clientIds: [clientId], jwks: { keys: [keys.publicJwk] } });
