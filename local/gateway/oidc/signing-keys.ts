/** The local issuer's key pair: made once, kept in the home directory for this user alone. */
import { createPrivateKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { writePrivateFile } from '../../private-file.ts';

export interface SigningKeys {
  readonly keyId: string;
  readonly privateKey: KeyObject;
  /** For /oidc/jwks: public parts only. */
  readonly publicJwk: JWK & { kid: string; kty: string; alg: string; use: string };
}

/** RS256, as Cognito signs. */
export const loadSigningKeys = async (path: string): Promise<SigningKeys> => {
  if (!existsSync(path)) writePrivateFile(path, JSON.stringify(await makeKey()));
  const jwk = JSON.parse(readFileSync(path, 'utf8')) as JWK & { kid: string; kty: string; n: string; e: string };
  return {
    keyId: jwk.kid,
    privateKey: createPrivateKey({ key: jwk as JsonWebKey, format: 'jwk' }),
    publicJwk: { kty: jwk.kty, n: jwk.n, e: jwk.e, kid: jwk.kid, alg: 'RS256', use: 'sig' },
  };
};

const makeKey = async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: `local-${Date.now().toString(36)}`, alg: 'RS256', use: 'sig' };
};
