/** Who has signed in here, by which identities, and which refresh tokens are out: what Cognito keeps in a user pool. One file in the home directory. */
import { DatabaseSync } from 'node:sqlite';
import type { Provider, ProviderIdentity, SameEmail } from '../../../layers/core/people/index.ts';

export interface IssuerAccount {
  readonly sub: string;
  readonly name: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
}

/** Tokens that were made one from the other are a family: when an old one is shown again, all of it ends. */
export interface RefreshToken {
  readonly sha256: string;
  readonly family: string;
  readonly sub: string;
  /** Epoch milliseconds, of the sign-in. */
  readonly signedInAt: number;
  readonly expiresAt: number;
}

export interface Accounts {
  read(sub: string): IssuerAccount | undefined;
  /** The account to which the identity belongs. */
  find(identity: Pick<ProviderIdentity, 'provider' | 'subject'>): string | undefined;
  withEmail(email: string): SameEmail[];
  create(account: IssuerAccount, identity: ProviderIdentity): void;
  /** `email`: what the new identity has verified. */
  link(sub: string, identity: ProviderIdentity): void;
  identitiesOf(sub: string): Provider[];
  keepRefresh(token: RefreshToken): void;
  /** Takes it out of use. `reused`: it was before, and its family has ended. */
  spendRefresh(sha256: string, nowMs: number): RefreshToken | 'reused' | undefined;
  endFamily(family: string): void;
  close(): void;
}

const schema = `
  CREATE TABLE IF NOT EXISTS account (sub TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT, email_verified INTEGER NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS account_email ON account (email);
  CREATE TABLE IF NOT EXISTS identity (provider TEXT NOT NULL, subject TEXT NOT NULL, sub TEXT NOT NULL, PRIMARY KEY (provider, subject)) STRICT;
  CREATE TABLE IF NOT EXISTS refresh (
    sha256 TEXT PRIMARY KEY, family TEXT NOT NULL, sub TEXT NOT NULL, signed_in_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, used INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX IF NOT EXISTS refresh_family ON refresh (family);
`;

/** `path`: of the file, or `:memory:`. */
export const openAccounts = (path: string): Accounts => {
  const database = new DatabaseSync(path);
  database.exec(`PRAGMA journal_mode = WAL; ${schema}`);
  const insertIdentity = database.prepare('INSERT INTO identity (provider, subject, sub) VALUES (?, ?, ?)');
  const endFamily = (family: string): void => void database.prepare('DELETE FROM refresh WHERE family = ?').run(family);
  return {
    read: (sub) => {
      const row = database.prepare('SELECT sub, name, email, email_verified FROM account WHERE sub = ?').get(sub);
      if (!row) return undefined;
      return {
        sub: String(row['sub']),
        name: String(row['name']),
        email: row['email'] === null ? null : String(row['email']),
        emailVerified: row['email_verified'] === 1,
      };
    },
    find: ({ provider, subject }) => {
      const row = database.prepare('SELECT sub FROM identity WHERE provider = ? AND subject = ?').get(provider, subject);
      return row && String(row['sub']);
    },
    withEmail: (email) =>
      database
        .prepare('SELECT sub, email_verified FROM account WHERE email = ? ORDER BY rowid')
        .all(email)
        .map((row) => ({ sub: String(row['sub']), emailVerified: row['email_verified'] === 1 })),
    create: ({ sub, name, email, emailVerified }, { provider, subject }) => {
      database.prepare('INSERT INTO account (sub, name, email, email_verified) VALUES (?, ?, ?, ?)').run(sub, name, email, emailVerified ? 1 : 0);
      insertIdentity.run(provider, subject, sub);
    },
    link: (sub, { provider, subject }) => void insertIdentity.run(provider, subject, sub),
    identitiesOf: (sub) =>
      database
        .prepare('SELECT provider FROM identity WHERE sub = ? ORDER BY provider')
        .all(sub)
        .map((row) => row['provider'] as Provider),
    keepRefresh: ({ sha256, family, sub, signedInAt, expiresAt }) =>
      void database
        .prepare('INSERT INTO refresh (sha256, family, sub, signed_in_at, expires_at) VALUES (?, ?, ?, ?, ?)')
        .run(sha256, family, sub, signedInAt, expiresAt),
    spendRefresh: (sha256, nowMs) => {
      const row = database.prepare('SELECT family, sub, signed_in_at, expires_at, used FROM refresh WHERE sha256 = ?').get(sha256);
      if (!row) return undefined;
      const family = String(row['family']);
      if (row['used'] === 1) {
        endFamily(family);
        return 'reused';
      }
      database.prepare('UPDATE refresh SET used = 1 WHERE sha256 = ?').run(sha256);
      const token = { sha256, family, sub: String(row['sub']), signedInAt: Number(row['signed_in_at']), expiresAt: Number(row['expires_at']) };
      return token.expiresAt > nowMs ? token : undefined;
    },
    endFamily,
    close: () => database.close(),
  };
};
