/** When somebody has to look at a socket's sign-in. The list is of hints: the socket's own record decides. */

export interface SessionDeadline {
  readonly org: string;
  readonly sub: string;
  /** Null: all sockets of the user that are older than `epoch`. */
  readonly connectionId: string | null;
  readonly epoch: number;
  /** ISO 8601. */
  readonly dueAt: string;
}

export interface SessionDeadlineStore {
  put(deadline: SessionDeadline): Promise<void>;
  /** Due until `until`, over all tenants, the earliest first. */
  listDue(until: string, limit: number): Promise<SessionDeadline[]>;
  /** Takes it off the list. */
  settle(deadline: SessionDeadline): Promise<void>;
}
