/** A memory: one thing that a user told the product to keep, with where it came from and how long it held. */

export const memoryKinds = ['fact', 'preference', 'decision', 'constraint', 'knowledge'] as const;
export type MemoryKind = (typeof memoryKinds)[number];

/** Who said it. What a tool or a third party said is never taken for the user's own word. */
export const trusts = ['user', 'colleague', 'third_party', 'tool'] as const;
export type Trust = (typeof trusts)[number];

/** Where it was said. Ids alone: the quote is read from the message, so that it goes with its conversation. */
export interface Source {
  readonly conversationId: string;
  readonly messageId: string;
}

/** What a memory was counted from, when nobody said it. */
export interface ChoiceCounts {
  /** Such as `skills:kathak`, and in words: "do kathak". */
  readonly trait: string;
  readonly said: string;
  /** Which of the two she does. */
  readonly state: 'shortlisted' | 'passed';
  /** Choices, and the different people and roles of those that are alike. */
  readonly shortlisted: number;
  readonly passed: number;
  readonly people: number;
  readonly roles: number;
  /** Of the choices, in their order; they tell nobody who was chosen. */
  readonly ids: readonly string[];
}

export interface Memory {
  readonly id: string;
  readonly org: string;
  /** Whose it is: nobody else reads it. */
  readonly sub: string;
  readonly layer: 'semantic';
  readonly kind: MemoryKind;
  readonly text: string;
  /** What it is about: an id, a name, or "user". */
  readonly subject: string | null;
  /** Of the subject, when it can have only one value at a time. */
  readonly attribute: string | null;
  readonly projectId: string | null;
  /** Ids of the performers that it speaks of: whoever erases one of them erases it. */
  readonly about: readonly string[];
  readonly trust: Trust;
  /** 0 to 1: how sure it is that she meant it so. */
  readonly confidence: number;
  /** 0 to 1. */
  readonly importance: number;
  readonly pinned: boolean;
  /** ISO 8601 UTC, as all times here. */
  readonly validFrom: string;
  /** Null: it holds. */
  readonly validTo: string | null;
  /** The memory that took its place. */
  readonly supersededBy: string | null;
  /** Why it ended, in the product's own words; null while it holds. */
  readonly endedBecause: string | null;
  readonly provenance: readonly Source[];
  readonly choices?: ChoiceCounts | undefined;
  readonly createdAt: string;
}

/** What is left of a forgotten memory, so that nobody who worked from older words brings it back. */
export interface Tombstone {
  readonly id: string;
  /** Hex SHA-256 of `textKey`. */
  readonly textSha256: string;
  readonly forgottenAt: string;
  /** That said it: whoever makes the index anew leaves them out. */
  readonly messageIds: readonly string[];
  /** Where it was said: what was answered there is not kept to be found again. The first stones were without. */
  readonly conversationIds?: readonly string[] | undefined;
  /** Choices that it was counted from: nothing is learnt from them again. */
  readonly choiceIds?: readonly string[] | undefined;
}

export const memoryLimits = {
  textCharacters: 2_000,
  nameCharacters: 100,
  /** Memories that hold, and with them those that were superseded, of one user. */
  live: 2_000,
  all: 4_000,
  sources: 10,
  /** Performers that one memory speaks of. */
  about: 5,
} as const;

export const importanceOf: Readonly<Record<MemoryKind, number>> = { constraint: 0.8, decision: 0.7, preference: 0.6, fact: 0.5, knowledge: 0.4 };

/** Below this it is not taken for true: it takes nobody's place, and the next answer asks. */
export const sureFrom = 0.8;

/**
 * The time of the last forgetting of who wants nothing remembered: later than anything that is ever said. Whatever looks whether something was said before
 * the forgetting keeps nothing of hers, without knowing of it.
 */
export const nothingRemembered = '9999-12-31T23:59:59.999Z';

/** Whether it held at a time (ISO 8601 UTC). */
export const holdsAt = ({ validFrom, validTo }: Pick<Memory, 'validFrom' | 'validTo'>, at: string): boolean =>
  validFrom <= at && (validTo === null || validTo > at);
