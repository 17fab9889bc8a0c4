/** A link to a conversation as it was: frozen when it is made, without anybody's contact details, for people without an account. */

/** A person as she was shown; who she is stays inside, so that an erased one is gone from the link too. */
export interface SharedPerson {
  readonly talentId: string;
  readonly stageName: string;
  readonly playingAge: { readonly min: number; readonly max: number };
  readonly heightCm: number | null;
  readonly baseCity: string;
  readonly languages: readonly string[];
  readonly topSkills: readonly string[];
  readonly reasons: readonly string[];
}

export interface SharedMessage {
  readonly role: 'user' | 'assistant';
  readonly text: string;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
  readonly people: readonly SharedPerson[];
}

export interface Share {
  readonly org: string;
  readonly conversationId: string;
  readonly shareId: string;
  /** Who made it. */
  readonly sub: string;
  /** Hex SHA-256 of the secret, which is stored nowhere. */
  readonly secretSha256: string;
  readonly title: string;
  /** How many messages are in it, and how many earlier ones had no room. */
  readonly messages: number;
  readonly leftOut: number;
  readonly pages: number;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
  readonly validUntil: string;
}

export interface ShareStore {
  /** All of it or nothing. `there`: it was made before; `deleted`: the conversation is gone. */
  create(share: Share, pages: readonly (readonly SharedMessage[])[]): Promise<'created' | 'there' | 'deleted'>;
  read(org: string, conversationId: string, shareId: string): Promise<Share | undefined>;
  /** The links of a conversation, the oldest first; those whose time is over may be among them. */
  list(org: string, conversationId: string): Promise<Share[]>;
  find(secretSha256: string): Promise<Share | undefined>;
  readMessages(share: Share): Promise<SharedMessage[]>;
  /** Its secret leads nowhere from then on, and nothing of it is kept. */
  remove(share: Share): Promise<void>;
}

export const shareLimits = {
  /** Open links of one conversation. */
  links: 20,
  /** The newest ones of the path. */
  messages: 400,
  /** Bytes of JSON of all messages, and of a page of them: an item holds 400 KB, a transaction 4 MB. */
  bytes: 1_200_000,
  pageBytes: 200_000,
  defaultDays: 30,
} as const;

/** What stands where a contact detail was: a reader's page says it in her language. */
export const contactMark = '[[contact]]';
