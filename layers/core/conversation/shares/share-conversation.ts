/** Links of a conversation: made, listed, withdrawn, by whose it is. */
import { type Caller, type Clock, DomainError, isoTime, notFound } from '../../shared/index.ts';
import { getConversation } from '../find-conversation.ts';
import { type ListMessagesPorts, listMessages } from '../list-messages.ts';
import type { Sha256 } from '../ports.ts';
import { linkedPeople, type ShownMessage, shownTalents } from '../show-message.ts';
import { type Share, type SharedMessage, type ShareStore, shareLimits } from './share.ts';
import { withoutContacts } from './without-contacts.ts';

export interface SharePorts extends ListMessagesPorts {
  readonly shares: ShareStore;
  readonly clock: Pick<Clock, 'now'>;
  readonly sha256: Sha256;
  /** The secret of a link, always the same for its id, and of nobody's guessing. */
  readonly shareSecret: (shareId: string) => string;
  /** Whatever reaches these people: numbers, addresses, their agents. */
  readonly contactsOf: (org: string, talentIds: readonly string[]) => Promise<readonly string[]>;
}

const dayMs = 86_400_000;

/** `at`: epoch milliseconds. The same id again gives the same link, as it was frozen first. */
export const shareConversation =
  (ports: SharePorts) =>
  async (
    caller: Caller,
    reference: string,
    { days }: { days: number },
    { shareId, at }: { shareId: string; at: number },
  ): Promise<{ share: Share; secret: string }> => {
    const head = await getConversation(ports.conversations)(caller, reference);
    const secret = ports.shareSecret(shareId);
    const { org, conversationId } = head;
    const made = await ports.shares.read(org, conversationId, shareId);
    if (made) return { share: made, secret };
    if ((await openLinks(ports, org, conversationId)).length >= shareLimits.links)
      throw new DomainError('conflict', `this conversation has ${shareLimits.links} links; withdraw some first`);
    const { messages, leftOut, contacts } = await frozen(ports, caller, conversationId);
    if (messages.length === 0) throw new DomainError('conflict', 'there is nothing to share yet; wait for the first answer');
    const pages = pagesOf(messages);
    const share: Share = {
      org,
      conversationId,
      shareId,
      sub: caller.sub,
      secretSha256: ports.sha256(secret),
      title: withoutContacts(head.title, contacts),
      messages: messages.length,
      leftOut,
      pages: pages.length,
      createdAt: isoTime(at),
      validUntil: isoTime(at + days * dayMs),
    };
    const outcome = await ports.shares.create(share, pages);
    if (outcome === 'deleted') throw notFound('conversation');
    return { share: outcome === 'created' ? share : ((await ports.shares.read(org, conversationId, shareId)) ?? share), secret };
  };

export const listShares =
  (ports: Pick<SharePorts, 'conversations' | 'shares' | 'clock'>) =>
  async (caller: Caller, reference: string): Promise<Share[]> => {
    const { org, conversationId } = await getConversation(ports.conversations)(caller, reference);
    return openLinks(ports, org, conversationId);
  };

export const withdrawShare =
  (ports: Pick<SharePorts, 'conversations' | 'shares'>) =>
  async (caller: Caller, reference: string, shareId: string): Promise<void> => {
    const { org, conversationId } = await getConversation(ports.conversations)(caller, reference);
    const share = await ports.shares.read(org, conversationId, shareId);
    if (!share) throw notFound('link');
    await ports.shares.remove(share);
  };

const openLinks = async ({ shares, clock }: Pick<SharePorts, 'shares' | 'clock'>, org: string, conversationId: string): Promise<Share[]> => {
  const now = isoTime(clock.now());
  return (await shares.list(org, conversationId)).filter(({ validUntil }) => validUntil > now);
};

/** The path as its owner sees it now, less all that is not for strangers: only text and people are in it. */
const frozen = async (ports: SharePorts, caller: Caller, conversationId: string) => {
  const page = await listMessages(ports)(caller, conversationId, { limit: shareLimits.messages, all: false });
  const shown = page.items.filter(({ status }) => status !== 'streaming');
  const ids = shown.flatMap((message) => [...linkedPeople(textOf(message)), ...shownTalents(message).map(({ id }) => id)]);
  const contacts = await ports.contactsOf(caller.org, [...new Set(ids)]);
  const all = shown.map((message) => sharedMessage(message, contacts)).filter(({ text, people }) => text.trim() !== '' || people.length > 0);
  const messages = newestWithin(all, shareLimits.bytes);
  const earlier = page.hasBefore ? (page.items[0]?.messageSeq ?? 1) - 1 : 0;
  return { messages, contacts, leftOut: all.length - messages.length + earlier };
};

const textOf = ({ parts }: ShownMessage): string => parts.flatMap((part) => (part['type'] === 'text' ? [String(part['text'])] : [])).join('\n');

const sharedMessage = (message: ShownMessage, contacts: readonly string[]): SharedMessage => {
  const clean = (text: string): string => withoutContacts(text, contacts);
  return {
    role: message.role,
    text: clean(textOf(message)),
    createdAt: message.createdAt,
    people: shownTalents(message).map((card) => ({
      talentId: card.id,
      stageName: card.stageName,
      playingAge: card.playingAge,
      heightCm: card.heightCm,
      baseCity: card.baseCity,
      languages: card.languages,
      topSkills: card.topSkills.map(clean),
      // What was learned of the director herself is not for others.
      reasons: card.reasons.flatMap(({ criterion, text }) => (criterion === 'preference' ? [] : [clean(text)])),
    })),
  };
};

const bytesOf = (message: SharedMessage): number => new TextEncoder().encode(JSON.stringify(message)).length;

const newestWithin = (messages: readonly SharedMessage[], bytes: number): SharedMessage[] => {
  let left = bytes;
  const kept: SharedMessage[] = [];
  for (const message of messages.toReversed()) {
    left -= bytesOf(message);
    if (left < 0) break;
    kept.unshift(message);
  }
  return kept;
};

const pagesOf = (messages: readonly SharedMessage[]): SharedMessage[][] => {
  const pages: SharedMessage[][] = [];
  let room = 0;
  for (const message of messages) {
    const bytes = bytesOf(message);
    if (bytes > room) {
      pages.push([]);
      room = shareLimits.pageBytes;
    }
    pages.at(-1)?.push(message);
    room -= bytes;
  }
  return pages;
};
