/** What conversations need from the world. Every write is atomic and says what it assumes. */
import type { GroundedPerson, ModelMessage, SearchCriteria, ShownBrief, Summary, UsedMemory } from '../intelligence/index.ts';
import type { TalentCard } from './chunks.ts';
import type { ConversationHead } from './conversation.ts';
import type { DayUsage } from './day-usage.ts';
import type { TurnFrame } from './frames.ts';
import type { MessagePart, StoredMessage, TalentReference } from './message.ts';
import type { Turn, TurnEnd, TurnLive, Watcher } from './turn.ts';
import type { CapsuleGeneration, TurnCapsule } from './turn-capsule.ts';

/** Which message a user's clientMessageId became. Kept for good. */
export interface SentRecord {
  readonly org: string;
  readonly sub: string;
  readonly clientMessageId: string;
  readonly textSha256: string;
  readonly conversationId: string;
  readonly messageId: string;
  readonly turnId: string;
}

/** A token bucket's state. `refilledAt`: epoch milliseconds; `version` grows with every write. */
export interface BucketState {
  readonly tokens: number;
  readonly refilledAt: number;
  readonly version: number;
}

/** A waiting turn that ends without having run: its record's end and its (empty) message. */
export interface UnrunEnd {
  readonly turn: Turn;
  readonly end: TurnEnd;
  readonly message: StoredMessage;
}

/** Everything that changes when a message is accepted, in one transaction. */
export interface Acceptance {
  /** The head as it will be; its `version` is one above the expected. `expectedVersion` null: there is none yet. */
  readonly head: ConversationHead;
  readonly expectedVersion: number | null;
  /** The user's message; null when an answer is made again for one that is stored. */
  readonly message: StoredMessage | null;
  readonly turn: Turn;
  readonly sent: SentRecord;
  /** The bucket as it was read (null: none) and as it will be. */
  readonly bucket: { readonly expectedVersion: number | null; readonly next: BucketState };
  /** A socket that follows the conversation from now on, and this turn from its first frame. */
  readonly follower: { readonly connectionId: string; readonly sub: string; readonly nonce: string } | null;
  /** An interrupt: the running turn is asked to stop, the waiting ones end. */
  readonly stopRunning: string | null;
  readonly endWaiting: readonly UnrunEnd[];
}

export interface ConversationStore {
  readHead(org: string, conversationId: string): Promise<ConversationHead | undefined>;
  readSent(org: string, sub: string, clientMessageId: string): Promise<SentRecord | undefined>;
  readAlias(org: string, sub: string, alias: string): Promise<string | undefined>;
  readBucket(org: string, sub: string): Promise<BucketState | undefined>;
  /** `changed`: something it assumed does not hold any more and nothing was written; read again. An error may mean that it was written. */
  accept(acceptance: Acceptance): Promise<'accepted' | 'changed'>;
  /** Creates an empty conversation. `changed`: it (or the alias) is there already. */
  create(head: ConversationHead): Promise<'created' | 'changed'>;
  /** Replaces the head if its stored version is `head.version - 1`. */
  updateHead(head: ConversationHead): Promise<'updated' | 'changed'>;
  /** Marks it deleted under the version, and ends its open turns; their workers find their fence moved. */
  markDeleted(head: ConversationHead, ends: readonly { readonly turnId: string; readonly end: TurnEnd }[]): Promise<'deleted' | 'changed'>;
  /** Removes the messages of a conversation that is marked deleted, its summaries, and the capsules of its turns. May be called again. */
  purge(org: string, conversationId: string): Promise<void>;
  /** Messages with `from <= messageSeq <= to`, ordered by messageSeq, descending when `newestFirst`, at most `limit`. */
  readMessages(org: string, conversationId: string, range: { from: number; to: number; limit: number; newestFirst: boolean }): Promise<StoredMessage[]>;
  readMessage(org: string, conversationId: string, messageId: string): Promise<StoredMessage | undefined>;
  /** A user's conversations, most recently changed first. `after` is the last one of the page before. */
  listConversations(
    org: string,
    sub: string,
    options: { limit: number; after: { updatedAt: string; conversationId: string } | null },
  ): Promise<ConversationHead[]>;
  putFeedback(feedback: Feedback): Promise<void>;
}

export interface Feedback {
  readonly org: string;
  readonly conversationId: string;
  readonly messageId: string;
  readonly sub: string;
  readonly value: 'up' | 'down';
  readonly reasons: readonly string[];
  readonly comment: string | null;
  readonly at: string;
}

/** A step that is done: what the model said, what its tools answered, and what was shown. A new attempt goes on after it. */
export interface FinishedStep {
  readonly index: number;
  readonly exchange: readonly ModelMessage[];
  readonly parts: readonly MessagePart[];
  /** All that was used since the step before, generations that broke off included. */
  readonly usage: { readonly inputTokens: number; readonly outputTokens: number; readonly cacheReadTokens: number; readonly cacheWriteTokens: number };
  readonly costMicroUsd: number;
  /** How it came to be, for the turn's capsule. */
  readonly generations: readonly CapsuleGeneration[];
}

/** The end of a turn under the fence, in one transaction: record, live item, message, head, last frames, and what its user has used that day. */
export interface Finish {
  readonly turn: Turn;
  readonly end: TurnEnd;
  readonly message: StoredMessage;
  readonly frames: readonly TurnFrame[];
}

export interface DueTurn {
  readonly org: string;
  readonly turnId: string;
  readonly dueAt: string;
}

export interface TurnStore {
  readTurn(org: string, turnId: string): Promise<Turn | undefined>;
  readLive(org: string, turnId: string): Promise<TurnLive | undefined>;
  /**
   * Takes the lease when nobody holds it: attempt + 1, startedAt set once. The very first attempt stores `firstFrame` in the same
   * transaction, so that it survives whatever happens. `held`: another worker has it; `ended`: nothing to do.
   */
  takeLease(request: { org: string; turnId: string; now: number; leaseUntil: number; firstFrame: TurnFrame }): Promise<TurnLive | 'held' | 'ended'>;
  /** The holder of `attempt` gives itself the next one (its unfinished step is dropped). */
  raiseAttempt(request: { org: string; turnId: string; attempt: number; leaseUntil: number }): Promise<TurnLive | 'lost'>;
  /** Renews the lease of `attempt`, and brings what others wrote beside the turn. */
  beat(request: { org: string; turnId: string; attempt: number; leaseUntil: number }): Promise<TurnLive | 'lost'>;
  /** Gives the lease back, so that the next worker need not wait for its end. */
  releaseLease(org: string, turnId: string, attempt: number): Promise<void>;
  /** Appends frames of an attempt. Not fenced: frames after an attempt's last start-step do not count once it is dead. */
  putFrames(org: string, turnId: string, frames: readonly TurnFrame[]): Promise<void>;
  /** Keeps a finished step with the frames through its `start-step`, under the fence. */
  saveStep(request: {
    org: string;
    turnId: string;
    attempt: number;
    leaseUntil: number;
    step: FinishedStep;
    frames: readonly TurnFrame[];
  }): Promise<'saved' | 'lost'>;
  readFrames(org: string, turnId: string): Promise<TurnFrame[]>;
  readSteps(org: string, turnId: string): Promise<FinishedStep[]>;
  /** `lost`: the fence moved or it has ended; `deleted`: the conversation is gone. An error may mean that it was written. */
  finish(finish: Finish): Promise<'finished' | 'lost' | 'deleted'>;
  /**
   * Ends a turn that waits and never ran (live attempt 0), together with the head that no longer queues it
   * (`head` as it will be, under version - 1). `changed`: it runs or has ended, or the head changed meanwhile.
   */
  endWaiting(head: ConversationHead, end: UnrunEnd): Promise<'ended' | 'changed'>;
  /** Asks the worker to stop. Nothing happens when it has ended. */
  requestStop(org: string, turnId: string): Promise<void>;
  /** Lets a socket follow a turn from a position; null: no longer. Nothing happens when there is no such live turn. */
  watch(org: string, turnId: string, connectionId: string, watcher: Watcher | null): Promise<void>;
  /** Turns to look at: due until `now`, over all tenants. */
  listDue(now: string, limit: number): Promise<DueTurn[]>;
  /** Takes a turn off the list, once its end was announced. */
  settle(due: DueTurn): Promise<void>;
}

/** What was used: with the end of each turn that ran, once, and beside the turns. Days are `YYYY-MM-DD` in India; one without turns is all zeros. */
export interface UsageStore {
  readUserDay(org: string, sub: string, day: string): Promise<DayUsage>;
  readOrganizationDay(org: string, day: string): Promise<DayUsage>;
  /** What no end of a turn tells. An error may mean that it was counted: try it again only where counting twice is better than not at all. */
  add(org: string, sub: string, day: string, used: DayUsage): Promise<void>;
}

export interface CapsuleStore {
  /** Keeps it for 30 days. `erased`: its answer is not there any more, and nothing was written. */
  put(capsule: TurnCapsule): Promise<'kept' | 'erased'>;
  /** Undefined when there is none, or it is too old. */
  read(org: string, conversationId: string, turnId: string): Promise<TurnCapsule | undefined>;
}

/** What was said on a path up to a message, for a history that begins after it. Another branch ends elsewhere, and has another one. */
export interface StoredSummary extends Summary {
  readonly org: string;
  readonly conversationId: string;
  readonly throughMessageId: string;
  readonly throughSeq: number;
  readonly by: 'model' | 'product';
  readonly madeAt: string;
}

export interface SummaryStore {
  read(org: string, conversationId: string, throughMessageId: string): Promise<StoredSummary | undefined>;
  /** Keeps it if there is none yet, and answers the one that is kept. `erased`: the conversation is deleted, and nothing was written. */
  keep(summary: StoredSummary): Promise<StoredSummary | 'erased'>;
}

export interface SocketConnection {
  readonly org: string;
  readonly sub: string;
  readonly connectionId: string;
  readonly displayName: string;
  readonly connectedAt: string;
  /** Epoch milliseconds. */
  readonly authExpiresAt: number;
  /** Of the token behind it: a sign-out closes the sockets of all lower ones. */
  readonly epoch: number;
  readonly saidHello: boolean;
  readonly conversationIds: readonly string[];
}

export interface ConnectionStore {
  /** Stores a new connection and answers the user's connections, oldest first, the new one included. */
  add(connection: SocketConnection): Promise<SocketConnection[]>;
  read(org: string, sub: string, connectionId: string): Promise<SocketConnection | undefined>;
  /** The user's connections, oldest first. */
  ofUser(org: string, sub: string): Promise<SocketConnection[]>;
  update(org: string, sub: string, connectionId: string, change: { saidHello?: true; authExpiresAt?: number; epoch?: number }): Promise<void>;
  /** Removes the connection and everything that it follows. */
  remove(org: string, sub: string, connectionId: string): Promise<void>;
  follow(org: string, sub: string, connectionId: string, conversationIds: readonly string[]): Promise<'following' | 'too_many'>;
  unfollow(org: string, sub: string, connectionId: string, conversationIds: readonly string[]): Promise<void>;
  /** Connections that follow a conversation. */
  followers(org: string, conversationId: string): Promise<{ connectionId: string; sub: string }[]>;
}

/** Sends to a socket. `gone`: it is closed for good; `busy`: try again a moment later. */
export interface SocketSender {
  post(connectionId: string, frame: object): Promise<'sent' | 'gone' | 'busy'>;
  close(connectionId: string): Promise<void>;
}

/** Asks for a worker, asynchronously, at least once or perhaps never: the table is the queue. */
export interface HandOver {
  handOver(org: string, turnId: string): Promise<void>;
}

/** People as conversations need them. */
export interface TalentNames {
  /** Stage names of those who are still listed. */
  resolveNames(org: string, talentIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Cards of those who are still listed, in the order asked. */
  renderCards(org: string, references: readonly TalentReference[]): Promise<TalentCard[]>;
}

export interface FoundPeople {
  /** What was understood, in one sentence, in the asked language. */
  readonly described: string;
  readonly total: number;
  /** Best first. */
  readonly matches: readonly TalentReference[];
  /** What would bring more, and what was asked, as suggestions need it. */
  readonly relaxations?: readonly { readonly change: string; readonly wouldAdd: number }[];
  readonly criteria?: SearchCriteria;
  /** How the brief was read. */
  readonly brief?: ShownBrief | undefined;
  /** Whether there is a search before this one to go back to. */
  readonly canGoBack?: boolean;
}

/** People as an answer needs them. */
export interface AnswerTalents extends TalentNames {
  /** What the records say of those who are still listed, for checking an answer. */
  factsOf(org: string, talentIds: readonly string[]): Promise<readonly GroundedPerson[]>;
  /** The search for what a text asks, without a model, going on from her messages `before` it, oldest first; undefined when it asks for nobody. */
  findPeople(org: string, text: string, language: 'en' | 'hi', before: readonly string[]): Promise<FoundPeople | undefined>;
}

/** Something remembered, as it was ranked for a message. */
export interface RecalledMemory extends UsedMemory {
  /** False: she was not sure herself, and is to be asked. */
  readonly isSure?: boolean;
  /** Of what was said in another conversation: its day, YYYY-MM-DD. */
  readonly on?: string;
  readonly score: number;
}

export interface RecallRequest {
  readonly org: string;
  readonly sub: string;
  readonly query: string;
  readonly conversationId: string;
  /** At most so many. */
  readonly k: number;
  /** ISO 8601 UTC: what was valid then. */
  readonly asOf: string;
  readonly budgetMs: number;
}

/** What could not be asked in time: the answer goes on without it. `meaning`: what is remembered was found by its words alone. */
export type MissingLayer = 'message' | 'episodic' | 'meaning';

/** Two names of a user's own that may be one thing. */
export interface NameQuestion {
  readonly id: string;
  readonly otherId: string;
  readonly names: readonly [string, string];
}

/** What became of it: `open`: neither yes nor no; `closed`: it was settled before. */
export type NamesSettled = 'one' | 'apart' | 'open' | 'closed';

type Owner = Pick<RecallRequest, 'org' | 'sub'>;

/** Questions whether two names are one; `messageId` is of the answer that asks, but where it is said otherwise. Each may be called again. */
export interface TurnNames {
  next(owner: Owner, asking: { readonly messageId: string }): Promise<NameQuestion | undefined>;
  /** Keeps that it is asked; false: it must not be any more. */
  asked(owner: Owner, question: NameQuestion, asking: { readonly conversationId: string; readonly messageId: string }): Promise<boolean>;
  /** Acts on what she says in `messageId` to the answer `askedIn`; undefined: that asked nothing. */
  settle(
    owner: Owner,
    answer: { readonly conversationId: string; readonly askedIn: string; readonly messageId: string; readonly text: string },
  ): Promise<NamesSettled | undefined>;
}

/** What the product remembers of a user, as an answer needs it. */
export interface TurnMemory {
  /** Resolves when this process has read what its first recall needs (code and lists of words, nothing over a network). Never rejects: recall itself says what is wrong. */
  ready?(): Promise<void>;
  /** Best first. Rejects when it cannot be read, or not within the budget. The same request finds the same, unless what it found was changed since. */
  recall(request: RecallRequest): Promise<{ readonly items: readonly RecalledMemory[]; readonly missing?: readonly MissingLayer[] }>;
  /** The texts of those that are not forgotten, superseded ones too. */
  texts(org: string, sub: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Left out: nobody is asked about names. */
  readonly names?: TurnNames | undefined;
}

/** Hex SHA-256 of a text's UTF-8. */
export type Sha256 = (text: string) => string;
