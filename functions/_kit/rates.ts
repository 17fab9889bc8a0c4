/** What each kind of request may cost a user, and the organization that she belongs to. */
import { type Allowance, type Caller, type Clock, DomainError, type Rate, type RateStore, takeOne } from '../../layers/core/shared/index.ts';
import type { RateClass } from '../route-types.ts';
import { type Log, nameError } from './log.ts';

export interface RateKit {
  readonly rates: RateStore;
  readonly clock: Pick<Clock, 'now'>;
  readonly ofUser: Readonly<Record<RateClass, Rate>>;
  /** Of all requests of all users of an organization together. */
  readonly ofOrganization: Rate;
  readonly log: Log;
}

const tooMany: Readonly<Record<Exclude<RateClass, 'messages'>, string>> = {
  reads: 'you have asked for much in a short time',
  writes: 'you have changed much in a short time',
  tickets: 'you have opened many connections in a short time',
  imports: 'you have imported much in a short time',
};

/**
 * Takes one request from the caller's bucket and from her organization's; throws `rate_limited`. Undefined: nothing was counted here.
 * Messages are counted where they are accepted. A table that does not answer stops nobody: the request will find that out by itself.
 */
export const takeRequest =
  (kit: RateKit) =>
  async (caller: Caller, kind: RateClass | null): Promise<Allowance | undefined> => {
    if (kind === null || kind === 'messages') return undefined;
    const take = takeOne(kit);
    try {
      const own = await take({ org: caller.org, sub: caller.sub }, kind, kit.ofUser[kind], tooMany[kind]);
      await take({ org: caller.org, sub: null }, 'requests', kit.ofOrganization, 'your organization has asked for much in a short time');
      return own;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'rate_limited') throw error;
      kit.log('warn', 'rate_unknown', { error: nameError(error) });
      return undefined;
    }
  };
