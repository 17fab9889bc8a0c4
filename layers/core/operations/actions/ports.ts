/** What outward actions need of the world. */
import type { Talent, TalentStore } from '../../talent/index.ts';
import type { PendingAction } from './action.ts';

export type ActionPlace = Pick<PendingAction, 'org' | 'conversationId' | 'actionId'>;

/** An action that was confirmed and may not be done yet. Ids only. */
export interface DueAction {
  readonly org: string;
  readonly actionId: string;
  readonly dueAt: string;
}

/** Every change says what it assumes; an assumption that does not hold changes nothing and answers `refused`. Absence is `undefined`. */
export interface ActionStore {
  create(action: PendingAction): Promise<void>;
  read(org: string, actionId: string): Promise<PendingAction | undefined>;
  /** As `read`, for its own user alone; it costs no more to learn that an action is another's than that there is none. */
  readOwn(owner: { org: string; sub: string }, actionId: string): Promise<PendingAction | undefined>;
  readIn(place: ActionPlace): Promise<PendingAction | undefined>;
  /** From pending to confirmed, of exactly these arguments, before it expires; on the list of due actions from then on. */
  confirm(action: PendingAction, given: { argumentsSha256: string; now: number; leaseUntil: number }): Promise<PendingAction | 'refused'>;
  /** Goes on with a confirmed action whose lease is over. */
  takeUp(action: PendingAction, given: { now: number; leaseUntil: number }): Promise<PendingAction | 'refused'>;
  /** From confirmed to its end, if nobody has taken it up since. */
  finish(action: PendingAction, end: { status: 'executed' | 'failed'; executedAt: string; outcome: string }): Promise<PendingAction | 'refused'>;
  /** From pending to cancelled. */
  cancel(place: ActionPlace): Promise<PendingAction | 'refused'>;
  /** Confirmed actions that should have ended by `now` (ISO 8601), oldest first. */
  listDue(now: string, limit: number): Promise<readonly DueAction[]>;
  settle(due: DueAction): Promise<void>;
}

/** A person as a mail goes to her; the sender alone knows the address. */
export type Recipient = Pick<Talent, 'id' | 'externalId' | 'synthetic'>;

export interface Mail {
  /** A second mail of the same action is none. */
  readonly actionId: string;
  readonly org: string;
  readonly recipients: readonly Recipient[];
  readonly subject: string;
  readonly text: string;
  /** ISO 8601: the same at every try. */
  readonly writtenAt: string;
}

/** Hands mails over, once per action. Recipients do not see each other. */
export interface MailSender {
  /** Whether it knows an address. */
  reaches(recipient: Recipient): boolean;
  /** Resolves when the mail is handed over, by this call or by an earlier one. */
  send(mail: Mail): Promise<void>;
  /** Whether the mail of this action was handed over. */
  hasSent(org: string, actionId: string): Promise<boolean>;
}

/** What is remembered of a user, as far as an action of hers has it forgotten. */
export interface MemoriesOfOne {
  /** Of those that are still there, by id; never anybody else's. */
  texts(owner: { org: string; sub: string }, memoryIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** For good, with what they left behind. Called again it goes on; one that is not there any more is forgotten. Answers what was removed, in words. */
  forget(owner: { org: string; sub: string }, memoryIds: readonly string[]): Promise<string>;
}

export type PeopleStore = Pick<TalentStore, 'getMany'>;
export type Sha256 = (text: string) => string;
/** Whether the conversation is there and is this user's. */
export type OwnsConversation = (who: { org: string; sub: string }, conversationId: string) => Promise<boolean>;
