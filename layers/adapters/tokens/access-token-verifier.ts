/** Access tokens, verified: Cognito's and the local issuer's by the same code, which differ in their issuer, its keys and the client alone. */
import { JwtVerifier } from 'aws-jwt-verify';
import { FetchError } from 'aws-jwt-verify/error';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import { DomainError } from '../../core/shared/index.ts';

export interface TokenIssuer {
  /** Of Cognito `https://cognito-idp.<region>.amazonaws.com/<pool>`. */
  readonly issuer: string;
  readonly jwksUri: string;
  readonly clientIds: readonly string[];
  /** The keys, where they need not be fetched. */
  readonly jwks?: { readonly keys: readonly object[] };
}

/** The claims of a valid access token of that issuer for one of its clients, else undefined. Throws `unavailable` when the keys cannot be fetched. */
export type AccessTokenVerifier = (token: string) => Promise<Readonly<Record<string, unknown>> | undefined>;

/** Longer tokens are not even looked at. */
const maxTokenCharacters = 8_192;
const fetchMs = 1_500;

const fetchKeys = async (uri: string): Promise<ArrayBuffer> => {
  try {
    const answer = await fetch(uri, { signal: AbortSignal.timeout(fetchMs), redirect: 'error' });
    if (!answer.ok) throw new Error(`answered ${answer.status}`);
    return await answer.arrayBuffer();
  } catch (error) {
    throw new FetchError(uri, error);
  }
};

/**
 * Signed by a key of the issuer under that key's own algorithm, in time, for us, and an access token. Never a request to anywhere but
 * `jwksUri`, whatever `kid`, `jku` or `x5u` a token names; an unknown `kid` fetches them again at most every ten seconds.
 */
export const accessTokenVerifier = ({ issuer, jwksUri, clientIds, jwks }: TokenIssuer): AccessTokenVerifier => {
  const known = jwks && new TextEncoder().encode(JSON.stringify(jwks));
  const fetcher = { fetch: known ? async () => known.slice().buffer : fetchKeys };
  const verifier = JwtVerifier.create({ issuer, audience: null, jwksUri }, { jwksCache: new SimpleJwksCache({ fetcher }) });
  return async (token) => {
    if (token.length > maxTokenCharacters) return undefined;
    try {
      const claims: Readonly<Record<string, unknown>> = await verifier.verify(token);
      // Cognito's access tokens name their client in `client_id`; an id token does in `aud`, and is none for us.
      return claims['token_use'] === 'access' && clientIds.includes(String(claims['client_id'])) ? claims : undefined;
    } catch (error) {
      if (error instanceof FetchError)
        throw new DomainError('unavailable', 'the keys of the issuer cannot be read; try again shortly', { retryAfterMs: 1_000, cause: error });
      return undefined;
    }
  };
};
