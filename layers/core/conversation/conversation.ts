/** The head of a conversation: what it is, where it stands, and which turns run and wait. */

/** An open turn in the order in which turns run; the first one runs, the others wait. */
export interface QueuedTurn {
  readonly turnId: string;
  readonly userMessageId: string;
  readonly userSeq: number;
  readonly answerMessageId: string;
  readonly answerSeq: number;
}

export interface ConversationHead {
  readonly org: string;
  readonly conversationId: string;
  /** The user whose conversation it is. */
  readonly owner: string;
  readonly alias: string | null;
  readonly title: string;
  readonly pinned: boolean;
  readonly archived: boolean;
  readonly projectId: string | null;
  readonly visibility: 'private' | 'project';
  readonly activeLeafId: string | null;
  readonly activeLeafSeq: number | null;
  /** The highest message place given out, reserved answers included. */
  readonly lastSeq: number;
  readonly queue: readonly QueuedTurn[];
  /** Grows by one with every write. */
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Set when it was deleted; nothing is read or written any more. */
  readonly deletedAt: string | null;
}

/** How many turns may wait behind the running one. */
export const maximumWaiting = 3;
