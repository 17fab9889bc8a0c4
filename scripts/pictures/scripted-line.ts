/** A socket that answers as it is told, so that a passing state stands still for its picture. */
import type { Page, WebSocketRoute } from 'playwright-core';
import type { ReplyChunk, TurnFrame } from '../../layers/contracts/index.ts';
import { fakeReply } from '../../tests/support/fake-reply.ts';

const turnOf = (number: number) => ({ conversationId: 'cnv_01JB2Q8ZK7T3W5M9R4X6Y8A0BZ', turnId: `trn_01JB2Q8ZK7T3W5M9R4X6Y8A0B${number}`, attempt: 1 });
const fake = {
  ...{ turnId: turnOf(1).turnId, conversationId: turnOf(1).conversationId, userMessageId: 'msg_q', messageId: 'msg_a', text: '', status: 'running' as const },
  ...{ attempt: 1, frames: [], stopAsked: false },
};

/** Frames of the stand-in's answer up to the first chunk of that kind, or so many. */
export const framesUntil = (last: ReplyChunk['type'] | number): TurnFrame[] => {
  const all = [...fakeReply(fake)];
  const end = typeof last === 'number' ? last : all.findIndex(({ chunks }) => chunks.some(({ type }) => type === last)) + 1;
  return all.slice(0, end);
};

/** `frames`: of the first message. Every further one waits. `end`: how the first one ends. Without `isAccepting` nothing is ever answered to a message. */
interface Play {
  readonly frames?: readonly TurnFrame[];
  readonly end?: object;
  readonly refusal?: object;
  readonly isAccepting?: boolean;
}

export const playLine =
  (play: Play) =>
  async (page: Page): Promise<void> => {
    await page.route('**/messages?*', (route) =>
      route.request().url().includes(turnOf(1).conversationId) ? route.fulfill({ json: { items: [], prevCursor: null, nextCursor: null } }) : route.continue(),
    );
    await page.routeWebSocket(/\/ws/u, (socket) => answer(socket, play));
  };

const answer = (socket: WebSocketRoute, { frames = [], end, refusal, isAccepting = true }: Play): void => {
  const say = (frame: object): void => socket.send(JSON.stringify(frame));
  let sent = 0;
  socket.onMessage((data) => {
    const { action, requestId } = JSON.parse(String(data)) as { action: string; requestId?: string };
    if (action === 'hello') return say({ type: 'ready', serverTime: '', heartbeatSeconds: 240, authExpiresAt: '' });
    if (action === 'ping') return say({ type: 'pong' });
    if (action !== 'send') return say({ type: 'ok', requestId, data: {} });
    if (refusal) return say({ type: 'problem', requestId, problem: refusal });
    if (!isAccepting) return;
    sent += 1;
    const turn = turnOf(sent);
    say({ type: 'accepted', requestId, ...turn, messageId: `msg_q${sent}`, position: sent - 1, duplicate: false });
    if (sent > 1) return;
    for (const frame of frames) say({ type: 'frame', ...turn, ...frame });
    if (end) say({ ...turn, seq: frames.length, messageId: 'msg_a', ...end });
  });
};
