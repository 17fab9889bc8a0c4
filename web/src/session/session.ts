/** Who is signed in. Tokens live in this module's memory, and nowhere else: a page that is closed has none. */
import type { Access } from '../api/access.ts';
import { createStore, type Store } from '../state/store.ts';
import { claimsOf, type FlowPorts, renewTokens, SignInError, type Tokens } from './code-flow.ts';
import type { SignInConfig } from './sign-in-config.ts';

export interface Who {
  readonly sub: string;
  readonly org: string;
  readonly name: string;
}

export interface Session extends Access {
  /** Null: nobody, or nobody any more. */
  readonly who: Store<Who | null>;
  begin(tokens: Tokens): void;
  /** New tokens now, also while the old ones are good: another organization was chosen. */
  renew(): Promise<boolean>;
  /** Forgets the tokens, and tells the issuer. Answers where signing out leads. */
  end(): Promise<string>;
}

/** Before a token ends, so that no request meets its end. */
const earlyMs = 60_000;

export const createSession = (config: SignInConfig, ports: FlowPorts): Session => {
  let tokens: Tokens | null = null;
  let renewing: Promise<boolean> | null = null;
  const who = createStore<Who | null>(null);

  const begin = (given: Tokens): void => {
    tokens = given;
    const { sub, org, name } = claimsOf(given.access);
    const next = { sub: String(sub ?? ''), org: String(org ?? ''), name: String(name ?? '') };
    who.update((now) => (now && now.sub === next.sub && now.org === next.org ? now : next));
  };
  const forget = (): void => {
    tokens = null;
    who.update(() => null);
  };
  /** One at a time: a refresh token that is shown twice ends its family. */
  const renew = (): Promise<boolean> => {
    renewing ??= renewOnce().finally(() => {
      renewing = null;
    });
    return renewing;
  };
  const renewOnce = async (): Promise<boolean> => {
    const refresh = tokens?.refresh;
    if (!refresh) {
      forget();
      return false;
    }
    try {
      begin(await renewTokens(config, ports, refresh));
      return true;
    } catch (error) {
      // A line that is gone says nothing about the session.
      if (!(error instanceof SignInError && error.failure === 'unreachable')) forget();
      return false;
    }
  };

  return {
    who,
    begin,
    renew,
    async bearer() {
      if (tokens && tokens.expiresAt - earlyMs <= ports.now()) await renew();
      return tokens?.access ?? null;
    },
    async end() {
      const refresh = tokens?.refresh;
      forget();
      if (refresh) {
        const body = new URLSearchParams({ client_id: config.clientId, token: refresh });
        await ports.fetch(config.revoke, { method: 'POST', body, signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
      }
      return `${config.logout}?${new URLSearchParams({ client_id: config.clientId, logout_uri: `${ports.origin}/` })}`;
    },
  };
};
