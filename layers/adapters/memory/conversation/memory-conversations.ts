/** All conversation ports over one memory: the stores of the simulator and of fast tests. Each call changes the state in one tick, or not at all. */
import type { CapsuleStore, ConnectionStore, ConversationStore, SummaryStore, TurnStore, UsageStore } from '../../../core/conversation/ports.ts';
import type { SessionDeadlineStore } from '../../../core/conversation/session-ports.ts';
import type { ShareStore } from '../../../core/conversation/shares/share.ts';
import type { TicketStore } from '../../../core/conversation/ticket-ports.ts';
import type { WorkingStore } from '../../../core/conversation/working-ports.ts';
import { memoryCapsuleStore } from './capsule-store.ts';
import { memoryConnectionStore } from './connection-store.ts';
import { memoryConversationStore } from './conversation-store.ts';
import { memorySessionDeadlines } from './session-deadline-store.ts';
import { memoryShareStore } from './share-store.ts';
import { type MemorySnapshot, takeSnapshot } from './snapshot.ts';
import { emptyState } from './state.ts';
import { memorySummaryStore } from './summary-store.ts';
import { memoryTicketStore } from './ticket-store.ts';
import { memoryTurnStore } from './turn-store.ts';
import { memoryUsageStore } from './usage-store.ts';
import { memoryWorkingStore } from './working-store.ts';

export interface MemoryConversations {
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
  readonly snapshot: () => MemorySnapshot;
}

/** `now`: epoch milliseconds, used only to tell what is too old; without it nothing grows old. */
export const memoryConversations = (options: { now?: () => number } = {}): MemoryConversations => {
  const state = emptyState();
  return {
    conversations: memoryConversationStore(state),
    turns: memoryTurnStore(state),
    connections: memoryConnectionStore(state, options.now),
    tickets: memoryTicketStore(state),
    deadlines: memorySessionDeadlines(state),
    usage: memoryUsageStore(state),
    capsules: memoryCapsuleStore(state, options.now),
    summaries: memorySummaryStore(state),
    working: memoryWorkingStore(state, options.now),
    shares: memoryShareStore(state),
    snapshot: () => takeSnapshot(state),
  };
};
