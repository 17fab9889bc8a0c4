/** The head of a conversation: what it is, where it stands, and which turns run and wait. */

/** An open turn in the order in which turns run; the first one runs, the others wait. */
export interface QueuedTurn {
  readonly turnId: string;
  readonly userMessageId: string;
  readonly userSeq: number;
  readonly userDepth?: number | undefined;
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
  /** Who gave it. What a person wrote is never replaced. */
  readonly titleBy: 'product' | 'model' | 'person';
  readonly pinned: boolean;
  readonly archived: boolean;
  /** Nothing said here is remembered, and nothing remembered is told here. Left out: it is not. */
  readonly memoryPaused?: boolean | undefined;
  readonly projectId: string | null;
  readonly visibility: 'private' | 'project';
  readonly activeLeafId: string | null;
  readonly activeLeafSeq: number | null;
  readonly activeLeafDepth?: number | undefined;
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

export const answerDepth = ({ userDepth }: Pick<QueuedTurn, 'userDepth'>): number | undefined => (userDepth === undefined ? undefined : userDepth + 1);

/** How many turns may wait behind the running one. */
export const maximumWaiting = 3;
