/** A thread of as many messages as one likes, made up in the browser's own routes: for what a long one costs and how it scrolls. */
import type { Page } from 'playwright-core';

export const conversationId = 'cnv_01JB2Q8ZK7T3W5M9R4X6Y8A0BZ';

export const words = 'Three people fit the brief closely and **two of them** ride; ask for dates in December, since the record is three weeks old. ';
export const message = (seq: number) => ({
  id: `msg_${String(seq).padStart(26, '0')}`,
  role: seq % 2 === 1 ? 'user' : 'assistant',
  parts: [{ type: 'text', text: seq % 2 === 1 ? `Riders for scene ${seq}` : `${words.repeat(3)}\n\n- Mumbai\n- Pune\n\n${words}` }],
  metadata: {},
  messageSeq: seq,
  parentId: seq === 1 ? null : `msg_${String(seq - 1).padStart(26, '0')}`,
  createdAt: '2026-11-01T00:00:00Z',
  status: 'complete',
});
const conversation = (count: number) => ({
  ...{ id: conversationId, alias: null, title: 'A long one', pinned: false, archived: false, memoryPaused: false, projectId: null, visibility: 'private' },
  ...{ activeLeafId: null, lastMessageSeq: count, liveTurn: null, createdAt: '2026-11-01T00:00:00Z', updatedAt: '2026-11-01T00:00:00Z' },
});

/** A thread of so many messages: pages of 50, as the API has them, or all at once. */
export const serveThread = async (page: Page, count: number, pageSize: number): Promise<void> => {
  await page.route(`**/conversations/${conversationId}`, (route) => route.fulfill({ json: conversation(count) }));
  await page.route('**/conversations?*', (route) => route.fulfill({ json: { items: [conversation(count)], nextCursor: null } }));
  await page.route(`**/conversations/${conversationId}/messages?*`, (route) => {
    const before = Number(new URL(route.request().url()).searchParams.get('before') ?? count + 1);
    const first = Math.max(1, before - pageSize);
    const items = Array.from({ length: before - first }, (_, index) => message(first + index));
    return route.fulfill({ json: { items, prevCursor: first > 1 ? 'more' : null, nextCursor: null } });
  });
};
