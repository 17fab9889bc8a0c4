/** Authorization code with PKCE (RFC 7636), `state` and `nonce`. What is remembered of a request lies in the tab, is good once, and is no token. */
import type { SignInConfig } from './sign-in-config.ts';

export interface Tokens {
  readonly access: string;
  readonly refresh: string | null;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

export interface FlowPorts {
  readonly origin: string;
  readonly now: () => number;
  /** That many random bytes. */
  readonly random: (count: number) => Uint8Array;
  readonly sha256: (text: string) => Promise<Uint8Array>;
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** What the tab remembers until it comes back. */
  readonly tab: { read(): string | null; write(text: string | null): void };
}

/** `denied`: she, or the issuer, said no; `foreign`: this answer is to no request of this tab; `refused`: no tokens were given. */
export type SignInFailure = 'denied' | 'foreign' | 'refused' | 'unreachable';

export class SignInError extends Error {
  override readonly name = 'SignInError';
  readonly failure: SignInFailure;
  /** What the issuer said, for who helps. */
  readonly reason: string;
  constructor(failure: SignInFailure, reason: string) {
    super(`${failure}: ${reason}`);
    this.failure = failure;
    this.reason = reason;
  }
}

interface Remembered {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const redirectUri = (origin: string): string => `${origin}/auth/callback`;

/** The address to go to. `returnTo`: a path of ours, to come back to. */
export const beginSignIn = async (config: SignInConfig, ports: FlowPorts, provider: string | null, returnTo: string): Promise<string> => {
  const [state, nonce, verifier] = [base64url(ports.random(32)), base64url(ports.random(32)), base64url(ports.random(32))];
  ports.tab.write(JSON.stringify({ state, nonce, verifier, returnTo: ownPath(returnTo) } satisfies Remembered));
  const query = new URLSearchParams({
    client_id: config.clientId,
    redirect_uri: redirectUri(ports.origin),
    response_type: 'code',
    scope: config.scope,
    state,
    nonce,
    code_challenge: base64url(await ports.sha256(verifier)),
    code_challenge_method: 'S256',
    ...(provider === null ? {} : { identity_provider: provider }),
  });
  return `${config.authorize}?${query}`;
};

/** Tokens for the answer in the address. Throws `SignInError`. Whatever comes of it, the request is spent. */
export const finishSignIn = async (config: SignInConfig, ports: FlowPorts, answer: URLSearchParams): Promise<{ tokens: Tokens; returnTo: string }> => {
  const remembered = readRemembered(ports.tab.read());
  ports.tab.write(null);
  if (!remembered || answer.get('state') !== remembered.state) throw new SignInError('foreign', 'state');
  const error = answer.get('error');
  if (error !== null) throw new SignInError('denied', answer.get('error_description') ?? error);
  const code = answer.get('code');
  if (code === null) throw new SignInError('foreign', 'code');
  const given = await askForTokens(config, ports, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri(ports.origin),
    code_verifier: remembered.verifier,
  });
  // The id token came straight from the issuer over TLS; its nonce says that it answers this request.
  if (claimsOf(given.idToken ?? '')['nonce'] !== remembered.nonce) throw new SignInError('foreign', 'nonce');
  return { tokens: given.tokens, returnTo: remembered.returnTo };
};

/** Fresh tokens for a refresh token; a token that is not replaced stays good. Throws `SignInError`. */
export const renewTokens = async (config: SignInConfig, ports: FlowPorts, refresh: string): Promise<Tokens> => {
  const { tokens } = await askForTokens(config, ports, { grant_type: 'refresh_token', refresh_token: refresh });
  return { ...tokens, refresh: tokens.refresh ?? refresh };
};

const askForTokens = async (
  config: SignInConfig,
  ports: FlowPorts,
  form: Readonly<Record<string, string>>,
): Promise<{ tokens: Tokens; idToken: string | undefined }> => {
  const response = await ports
    .fetch(config.token, { method: 'POST', body: new URLSearchParams({ client_id: config.clientId, ...form }), signal: AbortSignal.timeout(15_000) })
    .catch(() => {
      throw new SignInError('unreachable', 'the issuer could not be reached');
    });
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  const { access_token: access, refresh_token: refresh, id_token: idToken, expires_in: seconds } = body;
  if (response.status >= 500) throw new SignInError('unreachable', `HTTP ${response.status}`);
  if (!response.ok || typeof access !== 'string') throw new SignInError('refused', String(body['error'] ?? `HTTP ${response.status}`));
  return {
    tokens: {
      access,
      refresh: typeof refresh === 'string' ? refresh : null,
      expiresAt: ports.now() + (typeof seconds === 'number' ? seconds : 3_600) * 1000,
    },
    idToken: typeof idToken === 'string' ? idToken : undefined,
  };
};

/** What a token says; nothing of it is believed here, the server verifies it. */
export const claimsOf = (token: string): Readonly<Record<string, unknown>> => {
  try {
    const bytes = Uint8Array.from(atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
  } catch {
    return {};
  }
};

const readRemembered = (text: string | null): Remembered | undefined => {
  try {
    const { state, nonce, verifier, returnTo } = JSON.parse(text ?? '') as Partial<Record<keyof Remembered, unknown>>;
    const isWhole = typeof state === 'string' && typeof nonce === 'string' && typeof verifier === 'string' && typeof returnTo === 'string';
    return isWhole ? { state, nonce, verifier, returnTo: ownPath(returnTo) } : undefined;
  } catch {
    return undefined;
  }
};

/** A path on our own origin, whatever was asked for: no other page is ever returned to. */
const ownPath = (path: string): string => (/^\/(?![/\\])[^\\]*$/u.test(path) && !path.startsWith('/auth/') ? path : '/');
