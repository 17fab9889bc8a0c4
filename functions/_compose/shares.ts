/** Links to a conversation: their secrets, whose contact details are to be left out, and how often an address may open any. */
import { createHmac } from 'node:crypto';
import { takeOne } from '../../layers/core/shared/index.ts';
import { fromEdge } from '../_kit/edge.ts';
import type { KitRequest } from '../_kit/request.ts';
import type { Env } from './env.ts';
import type { Stores } from './stores.ts';

/** Of one address, all links together. A person opens a few; who guesses finds nothing in 256 bits, and is not to keep the tables busy. */
const opening = { perMinute: 30, burst: 30 } as const;
/** An organization that no token can name. */
const everybody = '~shared';

export const composeShares = (env: Pick<Env, 'CURSOR_SECRET' | 'ORIGIN_VERIFY'>, stores: Stores) => {
  const take = takeOne(stores);
  const isFromEdge = fromEdge(env.ORIGIN_VERIFY);
  return {
    ...stores,
    // Made from its id: a repeated request gets the same secret, and none is stored.
    shareSecret: (shareId: string): string =>
      createHmac('sha256', env.CURSOR_SECRET.split(',')[0] ?? '')
        .update(`share ${shareId}`)
        .digest('base64url'),
    contactsOf: async (org: string, talentIds: readonly string[]): Promise<readonly string[]> =>
      talentIds.length === 0 ? [] : (await import('./shown-people.ts')).composeContacts(stores)(org, talentIds),
    resolveNames: async (org: string, talentIds: readonly string[]) =>
      (await import('./shown-people.ts')).composeShownPeople(stores).resolveNames(org, talentIds),
    /** Throws `rate_limited`. Addresses are kept as digests, for as long as a bucket is. */
    countAddress: async (request: Pick<KitRequest, 'headers' | 'sourceIp'>): Promise<void> => {
      const isEdge = isFromEdge?.(request.headers['x-origin-verify']) ?? false;
      const sub = stores.sha256(addressOf(request, isEdge)).slice(0, 32);
      await take({ org: everybody, sub }, 'shared', opening, 'many links were opened from here in a short time');
    },
  };
};

/** CloudFront puts the viewer's address behind whatever she claims, and API Gateway puts CloudFront's behind that. Nobody else is believed. */
const addressOf = ({ headers, sourceIp }: Pick<KitRequest, 'headers' | 'sourceIp'>, isEdge: boolean): string => {
  const claimed = (headers['x-forwarded-for'] ?? '').split(',').map((one) => one.trim());
  return (isEdge ? claimed.at(-2) : undefined) ?? sourceIp;
};
