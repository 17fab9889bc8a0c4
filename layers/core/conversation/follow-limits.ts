/** Limits of sockets that follow conversations. */
export const followLimits = {
  /** Conversations that one socket follows at most. */
  conversations: 50,
  /** A socket lives two hours at the gateway; whatever is older than this is a leftover. */
  connectionMs: 130 * 60_000,
} as const;
