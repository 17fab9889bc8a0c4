/** What a contract suite needs of an adapter, and the steps that its tests share. */
import type { ConversationHead } from '../../../layers/core/conversation/conversation.ts';
import type {
  Acceptance,
  CapsuleStore,
  ConnectionStore,
  ConversationStore,
  SummaryStore,
  TurnStore,
  UsageStore,
} from '../../../layers/core/conversation/ports.ts';
import type { SessionDeadlineStore } from '../../../layers/core/conversation/session-ports.ts';
import type { ShareStore } from '../../../layers/core/conversation/shares/share.ts';
import type { TicketStore } from '../../../layers/core/conversation/ticket-ports.ts';
import type { TurnLive } from '../../../layers/core/conversation/turn.ts';
import type { WorkingStore } from '../../../layers/core/conversation/working-ports.ts';
import { type AcceptanceOptions, aFrame, anAcceptance, anId, noon } from '../../support/builders.ts';

export interface Stores {
  readonly conversations: ConversationStore;
  readonly turns: TurnStore;
  readonly connections: ConnectionStore;
  readonly tickets: TicketStore;
  readonly deadlines: SessionDeadlineStore;
  readonly usage: UsageStore;
  readonly capsules: CapsuleStore;
  readonly summaries: SummaryStore;
  readonly working: WorkingStore;
  readonly shares: ShareStore;
}

/** `clock.now` is what the adapter takes for the present. Tests share the stores, so each has a tenant of its own. */
export interface Harness {
  readonly stores: () => Stores;
  readonly clock: { now: number };
}

export const aTenant = (): string => anId('org');

/** Accepts a message in a conversation (a new one, unless its id is given) as it stands, and answers what was written. */
export const accepted = async (stores: Stores, options: AcceptanceOptions & { org: string }): Promise<Acceptance> => {
  const { org, conversationId, sub = 'ravi' } = options;
  const [stored, bucket] = await Promise.all([
    conversationId === undefined ? undefined : stores.conversations.readHead(org, conversationId),
    stores.conversations.readBucket(org, sub),
  ]);
  const acceptance = anAcceptance({ ...options, sub, stored, bucket });
  const outcome = await stores.conversations.accept(acceptance);
  if (outcome !== 'accepted') throw new Error(`the message was not accepted: ${outcome}`);
  return acceptance;
};

/** An accepted message whose turn a worker holds. */
export const running = async (stores: Stores, options: AcceptanceOptions & { org: string }): Promise<Acceptance & { live: TurnLive }> => {
  const acceptance = await accepted(stores, options);
  const live = await stores.turns.takeLease(leaseOf(acceptance));
  if (typeof live === 'string') throw new Error(`the lease was not given: ${live}`);
  return { ...acceptance, live };
};

export const leaseOf = ({ turn }: Pick<Acceptance, 'turn'>, now = noon) => ({
  org: turn.org,
  turnId: turn.turnId,
  now,
  leaseUntil: now + 10_000,
  firstFrame: aFrame({ chunks: [{ type: 'start', messageId: turn.answerMessageId }, { type: 'start-step' }] }),
});

export const headOf = async (stores: Stores, { org, conversationId }: Pick<ConversationHead, 'org' | 'conversationId'>): Promise<ConversationHead> => {
  const head = await stores.conversations.readHead(org, conversationId);
  if (!head) throw new Error('the head is not there');
  return head;
};

export const times = <Result>(count: number, run: (index: number) => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => run(index)));

export const countOf = (results: readonly unknown[], wanted: unknown): number => results.filter((result) => result === wanted).length;

/** Characters that no compression makes much shorter; the same ones each time. */
export const incompressible = (length: number): string => {
  let state = 7;
  const next = (): string => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(0x4e00 + (state % 20_000));
  };
  return Array.from({ length }, next).join('');
};
