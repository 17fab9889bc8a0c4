/** Access tokens are verified for real, by the library that also runs in the cloud, against the local issuer's keys. */
import { JwtVerifier } from 'aws-jwt-verify';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import type { SigningKeys } from './signing-keys.ts';
import { clientId } from './tokens.ts';

/** The claims of a valid access token of our issuer and client, else undefined. */
export type TokenVerifier = (token: string) => Promise<Readonly<Record<string, unknown>> | undefined>;

/** Longer tokens are not even looked at. */
const maxTokenCharacters = 8_192;

export const tokenVerifier = (keys: SigningKeys, issuer: string): TokenVerifier => {
  const jwks = new TextEncoder().encode(JSON.stringify({ keys: [keys.publicJwk] }));
  // Never a request to anywhere, whatever `kid` or `jku` the token names.
  const jwksCache = new SimpleJwksCache({ fetcher: { fetch: async () => jwks.slice().buffer } });
  const verifier = JwtVerifier.create({ issuer, audience: null, jwksUri: `${issuer}/jwks` }, { jwksCache });
  return async (token) => {
    if (token.length > maxTokenCharacters) return undefined;
    try {
      const claims: Readonly<Record<string, unknown>> = await verifier.verify(token);
      return claims['token_use'] === 'access' && claims['client_id'] === clientId ? claims : undefined;
    } catch {
      return undefined;
    }
  };
};
