/** A link to a conversation as it was: itself, its messages page by page, and which link a secret is of. The time to live is the link's own. */
import * as z from 'zod';
import type { Share, SharedMessage } from '../../../../core/conversation/shares/share.ts';
import { fromItem, type Item, toItem } from '../../item.ts';
import { liveKeys } from '../../keys.ts';
import { expiry } from '../time-to-live.ts';
import { count, entity } from './shapes.ts';

const ShareItem = entity('share', {
  org: z.string(),
  conversationId: z.string(),
  shareId: z.string(),
  sub: z.string(),
  secretSha256: z.string(),
  title: z.string(),
  messages: count,
  leftOut: count,
  pages: count,
  createdAt: z.string(),
  validUntil: z.string(),
});
const expiresAt = ({ validUntil }: Share): number => expiry(Date.parse(validUntil));

export const shareItem = (share: Share): Item =>
  toItem({ ...liveKeys.share(share.org, share.conversationId, share.shareId), entity: 'share', v: 1, ...share, expiresAt: expiresAt(share) });
export const shareOf = (item: Item): Share => {
  const { entity: _, v: __, ...share } = ShareItem.parse(fromItem(item));
  return share;
};

/** What it holds was checked where it was made; whoever was erased since may be gone from it. */
const Person = z.object({
  talentId: z.string(),
  stageName: z.string(),
  playingAge: z.object({ min: z.number(), max: z.number() }),
  heightCm: z.number().nullable(),
  baseCity: z.string(),
  languages: z.array(z.string()),
  topSkills: z.array(z.string()),
  reasons: z.array(z.string()),
});
const PageItem = entity('share-page', {
  said: z.array(z.object({ role: z.enum(['user', 'assistant']), text: z.string(), createdAt: z.string(), people: z.array(Person) })),
});
export const sharePageItem = (share: Share, page: number, said: readonly SharedMessage[]): Item =>
  toItem({ ...liveKeys.sharePage(share.org, share.conversationId, share.shareId, page), entity: 'share-page', v: 1, said, expiresAt: expiresAt(share) });
export const sharePageOf = (item: Item): SharedMessage[] => PageItem.parse(fromItem(item)).said;

export const shareSecretItem = (share: Share): Item =>
  toItem({
    ...liveKeys.shareSecret(share.secretSha256),
    entity: 'share-place',
    v: 1,
    org: share.org,
    conversationId: share.conversationId,
    shareId: share.shareId,
    expiresAt: expiresAt(share),
  });
const SharePlace = entity('share-place', { org: z.string(), conversationId: z.string(), shareId: z.string() });
export const sharePlaceOf = (item: Item): Pick<Share, 'org' | 'conversationId' | 'shareId'> => SharePlace.parse(fromItem(item));
