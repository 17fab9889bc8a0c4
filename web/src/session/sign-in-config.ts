/** Whether one signs in here, and where: `/sign-in.json` of the page's own origin. Without such a file nobody signs in. */
export interface SignInConfig {
  readonly required: boolean;
  readonly clientId: string;
  readonly scope: string;
  /** Addresses of the issuer; `logout` may be left out by one that keeps no session. */
  readonly authorize: string;
  readonly token: string;
  readonly revoke: string;
  readonly logout: string;
  /** Ways in, by the issuer's own names for them. */
  readonly providers: readonly { readonly id: string; readonly name: string }[];
}

const texts = ['clientId', 'scope', 'authorize', 'token', 'revoke', 'logout'] as const;

/** Null: nobody signs in here. What is no such file counts as none: the API then says what it wants. */
export const readSignInConfig = async (): Promise<SignInConfig | null> => {
  try {
    const response = await fetch('/sign-in.json', { signal: AbortSignal.timeout(5_000) });
    const given = (await response.json()) as Partial<SignInConfig>;
    const isWhole = response.ok && given.required === true && texts.every((name) => typeof given[name] === 'string') && Array.isArray(given.providers);
    return isWhole ? (given as SignInConfig) : null;
  } catch {
    return null;
  }
};
