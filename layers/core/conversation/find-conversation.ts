/** From what a client calls a conversation (an id, an alias, nothing) to its head; strangers' conversations do not exist. */
import { type Caller, DomainError, notFound } from '../shared/index.ts';
import type { ConversationHead } from './conversation.ts';
import type { ConversationStore } from './ports.ts';

const idPattern = /^cnv_[0-9A-HJKMNP-TV-Z]{26}$/;
export const isConversationId = (reference: string): boolean => idPattern.test(reference);

/** A conversation is its creator's; another user's, another tenant's and a deleted one answer as a missing one does. */
const visibleTo = (head: ConversationHead | undefined, caller: Pick<Caller, 'org' | 'sub'>): ConversationHead | undefined =>
  head && head.deletedAt === null && head.owner === caller.sub && head.org === caller.org ? head : undefined;

/** The head, or undefined when there is none that the caller may see. */
export const findConversation =
  (store: Pick<ConversationStore, 'readHead' | 'readAlias'>) =>
  async (caller: Pick<Caller, 'org' | 'sub'>, reference: string): Promise<ConversationHead | undefined> => {
    const conversationId = isConversationId(reference) ? reference : await store.readAlias(caller.org, caller.sub, reference);
    if (conversationId === undefined) return undefined;
    return visibleTo(await store.readHead(caller.org, conversationId), caller);
  };

export const getConversation =
  (store: Pick<ConversationStore, 'readHead' | 'readAlias'>) =>
  async (caller: Caller, reference: string): Promise<ConversationHead> => {
    const head = await findConversation(store)(caller, reference);
    if (!head) throw notFound('conversation');
    return head;
  };

/** `cnv_…` was reserved for real ids: a malformed or unknown one is missing, never an alias. */
export const assertAlias = (reference: string): void => {
  if (reference.startsWith('cnv_')) throw notFound('conversation');
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(reference)) throw new DomainError('invalid_request', 'a conversation alias is 1 to 64 letters, digits, "_" or "-"');
};
