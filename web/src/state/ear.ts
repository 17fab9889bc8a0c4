/** What comes over the socket: each frame is given to the desk whose it is. */
import type { Problem, ServerFrame } from '../../../layers/contracts/index.ts';
import type { AppState } from './app-state.ts';
import type { ConversationDesk } from './conversation-desk.ts';
import type { Desk } from './desk.ts';
import type { SendDesk } from './send-desk.ts';
import type { TurnDesk } from './turn-desk.ts';

interface Desks {
  readonly turns: TurnDesk;
  readonly sends: SendDesk;
  readonly conversations: ConversationDesk;
}

interface Ways {
  readonly toast: (toast: AppState['toast']) => void;
  /** Reads a conversation again in which something was said elsewhere. */
  readonly reread: (conversationId: string) => Promise<void>;
  readonly closeLine: () => void;
}

/** Clocks that differ by less are everyone's, and nothing to speak of. */
const overlookedMs = 5 * 60_000;

export const createEar = (
  { store, ports, sendFrame }: Desk,
  { turns, sends, conversations }: Desks,
  { toast, reread, closeLine }: Ways,
): ((frame: ServerFrame) => void) => {
  const onFrame = (frame: ServerFrame): void => {
    switch (frame.type) {
      case 'ready':
        setClock(frame.serverTime);
        break;
      case 'accepted':
        sends.onAccepted(frame.requestId, frame);
        ports.tabs.tell({ kind: 'said', conversationId: frame.conversationId });
        break;
      case 'problem':
        onProblem(frame.requestId ?? '', frame.problem);
        break;
      case 'frame':
      case 'final':
      case 'stopped':
      case 'failed':
        turns.hearFrame(frame);
        break;
      case 'resync':
        turns.hear(frame.turnId, { type: 'resync', at: ports.now() });
        break;
      case 'ok':
        followSubscribed(frame.data);
        break;
      case 'reauth_required':
        void reauthenticate();
        break;
      case 'conversation':
        onConversation(frame.conversationId, frame.title, frame.lastMessageSeq);
        break;
      case 'notification':
        toast({ text: `${frame.body} ${frame.title}`, undo: null, ...ownLink(frame.link) });
        break;
      default:
      // Frames that this version does not know change nothing.
    }
  };
  const setClock = (serverTime: string): void => {
    const behindMs = Date.parse(serverTime) - ports.now();
    const offsetMs = Math.abs(behindMs) > overlookedMs ? behindMs : 0;
    store.update((state) => ({ ...state, clock: { offsetMs, isSeen: state.clock.isSeen && offsetMs !== 0 } }));
  };
  const onProblem = (requestId: string, problem: Problem): void => {
    sends.onRefused(requestId, problem);
    const [kind, turnId] = requestId.split(':');
    if (kind === 'resume' && turnId) turns.hear(turnId, { type: 'resync', at: ports.now() });
    if (problem.code === 'session_expired' || problem.code === 'unauthenticated' || problem.code === 'hello_first') closeLine();
  };
  const followSubscribed = (data: unknown): void => {
    for (const { conversationId, liveTurn } of readSubscribed(data)) {
      if (!liveTurn || store.get().turns[liveTurn.turnId]) continue;
      turns.begin(liveTurn.turnId, conversationId, 'running');
      turns.resume(liveTurn.turnId);
    }
  };
  const reauthenticate = async (): Promise<void> => {
    try {
      const { ticket } = await ports.api.fetchTicket();
      sendFrame({ action: 'reauth', requestId: `reauth:${ports.newId()}`, ticket });
    } catch {
      // The server closes the socket when its time is over, and a new one brings a new ticket.
    }
  };
  const onConversation = (conversationId: string, title: string | undefined, lastMessageSeq: number): void => {
    if (title !== undefined) conversations.applyTitle(conversationId, title);
    const state = store.get();
    const isKnown = state.list.items.some((item) => item.id === conversationId);
    if (!isKnown) void conversations.loadList();
    const known = state.threads[conversationId]?.messages.at(-1)?.messageSeq ?? 0;
    const isBusy = turns.live().some((turn) => turn.conversationId === conversationId) || state.outbox.some((entry) => entry.state !== 'accepted');
    if (state.conversationId === conversationId && lastMessageSeq > known && !isBusy) void reread(conversationId);
  };
  return onFrame;
};

interface Subscribed {
  readonly conversationId: string;
  readonly liveTurn: { readonly turnId: string } | null;
}

const readSubscribed = (data: unknown): readonly Subscribed[] => {
  const list = typeof data === 'object' && data !== null && 'conversations' in data ? data.conversations : undefined;
  return Array.isArray(list) ? (list as Subscribed[]) : [];
};

/** News lead to a page of ours, or nowhere. */
const ownLink = (link: string): { link?: string } => (/^\/(?![/\\])/u.test(link) ? { link } : {});
