/** A link as anybody who has it sees it: what was frozen, without those who are not listed any more. Unknown, withdrawn, expired and deleted are one answer. */
import { type Clock, isoTime, nobody, notFound } from '../../shared/index.ts';
import type { ConversationStore, Sha256, TalentNames } from '../ports.ts';
import { linkedPeople, withoutUnlisted } from '../show-message.ts';
import type { Share, SharedMessage, SharedPerson, ShareStore } from './share.ts';

export interface ReadSharePorts extends Pick<TalentNames, 'resolveNames'> {
  readonly shares: Pick<ShareStore, 'find' | 'readMessages'>;
  readonly conversations: Pick<ConversationStore, 'readHead'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly sha256: Sha256;
}

/** No id is in it: who has a link learns nothing that leads further. */
export interface ShownShare {
  readonly title: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly leftOut: number;
  readonly messages: readonly {
    readonly role: 'user' | 'assistant';
    readonly text: string;
    readonly createdAt: string;
    readonly people: readonly Omit<SharedPerson, 'talentId'>[];
    /** How many others were there, who are not listed any more. */
    readonly unlisted: number;
  }[];
}

export const readShare =
  (ports: ReadSharePorts) =>
  async (secret: string): Promise<ShownShare> => {
    const share = await ports.shares.find(ports.sha256(secret));
    if (share === undefined || share.validUntil <= isoTime(ports.clock.now()) || (await isGone(ports, share))) throw notFound('link');
    const messages = await ports.shares.readMessages(share);
    const ids = new Set(messages.flatMap(({ text, people }) => [...linkedPeople(text), ...people.map(({ talentId }) => talentId)]));
    const listed = ids.size === 0 ? new Map<string, string>() : await ports.resolveNames(share.org, [...ids]);
    return {
      title: share.title,
      createdAt: share.createdAt,
      expiresAt: share.validUntil,
      leftOut: share.leftOut,
      messages: messages.map((message) => shown(message, listed)),
    };
  };

/** Its items go with the conversation; a purge that is under way is not waited for. */
const isGone = async ({ conversations }: ReadSharePorts, { org, conversationId }: Share): Promise<boolean> => {
  const head = await conversations.readHead(org, conversationId);
  return head === undefined || head.deletedAt !== null;
};

const link = /\[((?:\\.|[^\]\\])*)\]\(talent:tal_\w{1,56}\)/gu;

const shown = ({ role, text, createdAt, people }: SharedMessage, listed: ReadonlyMap<string, string>): ShownShare['messages'][number] => {
  const there = people.filter(({ talentId }) => listed.has(talentId));
  return {
    role,
    text: withoutUnlisted(text, listed).replace(link, (_, name: string) => (name === '' ? nobody : `**${name}**`)),
    createdAt,
    people: there.map(({ talentId: _, ...person }) => person),
    unlisted: people.length - there.length,
  };
};
