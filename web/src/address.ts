/** The page's address: `/c/{id}` is a conversation, some have a page of their own, everything else is a new conversation. */
export const addressOf = (conversationId: string | null): string => (conversationId === null ? '/' : `/c/${encodeURIComponent(conversationId)}`);

export const conversationIn = (path: string): string | null => /^\/c\/([A-Za-z0-9_-]{1,64})\/?$/u.exec(path)?.[1] ?? null;

export type PageName = 'talk' | 'design' | 'monitoring' | 'searches' | 'memory' | 'import' | 'callback' | 'share';

const pages: ReadonlyMap<string, PageName> = new Map([
  ['/design', 'design'],
  ['/admin/monitoring', 'monitoring'],
  ['/searches', 'searches'],
  ['/memory', 'memory'],
  ['/people/import', 'import'],
  ['/auth/callback', 'callback'],
]);

/** The secret of a link that shows a conversation to people without an account. */
export const sharedIn = (path: string): string | null => /^\/share\/([A-Za-z0-9_-]{1,100})\/?$/u.exec(path)?.[1] ?? null;

export const pageIn = (path: string): PageName => {
  if (path.startsWith('/share/')) return 'share';
  const [, address = ''] = /^(\/.*?)\/?$/u.exec(path) ?? [];
  return pages.get(address) ?? 'talk';
};
