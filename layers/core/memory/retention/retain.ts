/** Removes of one user what has been kept long enough: a few things at a time, until a deadline. Called again, by any worker, it goes on. */
import { isoTime } from '../../shared/index.ts';
import { type ForgettingPorts, forgetSome } from '../forgetting.ts';
import type { Memory } from '../memory.ts';
import type { Owner } from '../ports.ts';
import type { OldConversations, RetentionStore } from './ports.ts';
import { keptSince, type RetentionDays } from './retention.ts';

export interface RetainPorts extends ForgettingPorts {
  readonly retention: Pick<RetentionStore, 'read'>;
  readonly conversations: OldConversations;
}

export interface Retained {
  readonly memories: number;
  readonly episodes: number;
  readonly conversations: number;
  /** False: the deadline came first. */
  readonly isDone: boolean;
  /** Whether anything is left that may grow old. */
  readonly isEmpty: boolean;
}

const page = 10;

/** `deadline`: epoch milliseconds. */
export const retain =
  (ports: RetainPorts) =>
  async (owner: Owner, deadline: number): Promise<Retained> => {
    const { days } = await ports.retention.read(owner.org);
    const counts = { memories: 0, episodes: 0, conversations: 0 };
    const isOver = (): boolean => ports.clock.now() >= deadline;
    const end = async (isDone: boolean): Promise<Retained> => ({ ...counts, isDone, isEmpty: isDone && (await hasNothing(ports, owner)) });

    const until = keptSince(days, 'messages', ports.clock.now());
    if (until !== undefined) {
      const before = isoTime(until);
      for await (const conversationId of ports.conversations.before(owner, before)) {
        if (isOver()) return end(false);
        counts.conversations += (await ports.conversations.remove(owner, conversationId, before)) === 'removed' ? 1 : 0;
      }
    }
    const old = keptSince(days, 'episodes', ports.clock.now());
    const ended = old === undefined ? [] : (await ports.episodes.list(owner)).filter(({ endedAt }) => Date.parse(endedAt) < old);
    for (let from = 0; from < ended.length; from += page) {
      if (isOver()) return end(false);
      const some = ended.slice(from, from + page);
      await ports.episodes.remove(owner, some);
      counts.episodes += some.length;
    }
    for (;;) {
      const expired = (await ports.memories.read(owner)).memories.filter(isKeptLongEnough(days, ports.clock.now())).slice(0, page);
      if (expired.length === 0) return end(true);
      if (isOver()) return end(false);
      counts.memories += (
        await forgetSome(ports)(
          owner,
          expired.map(({ id }) => id),
        )
      ).memories;
    }
  };

/** What she pinned is hers to unpin. */
const isKeptLongEnough =
  (days: RetentionDays, now: number) =>
  ({ kind, pinned, validFrom, validTo }: Memory): boolean => {
    const since = keptSince(days, validTo === null ? kind : 'earlier', now);
    return !pinned && since !== undefined && Date.parse(validTo ?? validFrom) < since;
  };

const hasNothing = async ({ memories, episodes, conversations }: RetainPorts, owner: Owner): Promise<boolean> =>
  (await memories.read(owner)).memories.length === 0 && (await episodes.list(owner)).length === 0 && !(await conversations.any(owner));
