/** Requests that must happen once: the first one claims its key, and every repeat finds what was claimed. */

export interface Claim {
  /** Digest of what was asked: another request with the same key is not a repeat. */
  readonly sha256: string;
  /** Id of the thing that the request makes, given out before it is made: a repeat after a crash makes the same one. */
  readonly thingId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** What the first request was answered, sealed by whoever keeps it; undefined while it has no answer. */
  readonly answer?: string | undefined;
}

export interface ClaimStore {
  /** The claim that holds: the given one, or an earlier one of the same user and key that is younger than `keptMs`. */
  claim(org: string, sub: string, key: string, claim: Claim, keptMs: number): Promise<Claim>;
  /** Keeps the answer of a claim that has none. The answer that holds: the given one, or an earlier one. Of a claim that is gone it is the given one. */
  keepAnswer(org: string, sub: string, key: string, claim: Pick<Claim, 'thingId'>, answer: string): Promise<string>;
}
