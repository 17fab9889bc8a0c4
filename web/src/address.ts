/** The page's address: `/c/{id}` is a conversation, everything else a new one. */
export const addressOf = (conversationId: string | null): string => (conversationId === null ? '/' : `/c/${encodeURIComponent(conversationId)}`);

export const conversationIn = (path: string): string | null => /^\/c\/([A-Za-z0-9_-]{1,64})\/?$/u.exec(path)?.[1] ?? null;
