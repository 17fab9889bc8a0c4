/** Bugs planted by replacing one port: each breaks one promise that the design rests on. The laws must find every one of them. */
import type { ConversationStore, SentRecord, TurnStore } from '../../layers/core/conversation/ports.ts';
import type { Plant } from './cloud/cloud.ts';

const turns =
  (change: (store: TurnStore) => Partial<TurnStore>): Plant =>
  (shared) => ({ ...shared, turns: { ...shared.turns, ...change(shared.turns) } });
const conversations =
  (change: (store: ConversationStore) => Partial<ConversationStore>): Plant =>
  (shared) => ({ ...shared, conversations: { ...shared.conversations, ...change(shared.conversations) } });

let serial = 0;
const mangled = (sent: SentRecord): SentRecord => {
  serial += 1;
  return { ...sent, clientMessageId: `${sent.clientMessageId}-${serial}` };
};

export const plantedBugs: Readonly<Record<string, Plant>> = {
  'the end of a turn is stored without its fence': turns((store) => ({
    finish: async (finish) => {
      const live = await store.readLive(finish.turn.org, finish.turn.turnId);
      const attempt = live?.attempt ?? finish.end.attempt;
      return store.finish({ ...finish, end: { ...finish.end, attempt } });
    },
  })),
  'a lease is given to a second worker while the first one has it': turns((store) => ({
    takeLease: (request) => store.takeLease({ ...request, now: Number.MAX_SAFE_INTEGER }),
  })),
  'a second worker is let in under the attempt of the first': turns((store) => ({
    takeLease: async (request) => {
      const taken = await store.takeLease(request);
      return taken === 'held' ? ((await store.readLive(request.org, request.turnId)) ?? taken) : taken;
    },
  })),
  'a worker that lost its lease is told that it has it': turns((store) => ({
    beat: async (request) => {
      const live = await store.beat(request);
      return live === 'lost' ? { ...request, startedAt: 0, stopRequested: false, ended: false, watchers: {} } : live;
    },
  })),
  'a step counts as saved before it is': (shared, engine) => ({
    ...shared,
    turns: {
      ...shared.turns,
      saveStep: async (request) => {
        engine.timeline.after(300, () => void shared.turns.saveStep(request));
        return 'saved';
      },
    },
  }),
  'finished steps are forgotten': turns(() => ({ readSteps: async () => [] })),
  'an acceptance looks up no earlier message': conversations((store) => ({
    readSent: async () => undefined,
    accept: (acceptance) => store.accept({ ...acceptance, sent: mangled(acceptance.sent) }),
  })),
  'a message is acknowledged before it is stored': (shared, engine) => ({
    ...shared,
    conversations: {
      ...shared.conversations,
      accept: async (acceptance) => {
        engine.timeline.after(50, () => void shared.conversations.accept(acceptance));
        return 'accepted';
      },
    },
  }),
  'a waiting turn is overlooked': conversations((store) => ({
    readHead: async (org, conversationId) => {
      const head = await store.readHead(org, conversationId);
      return head && { ...head, queue: head.queue.length > 3 ? head.queue.slice(0, 3) : head.queue };
    },
  })),
  'a post is overtaken by the next one': (shared, engine) => {
    const late = new Set<string>();
    return {
      ...shared,
      sockets: {
        ...shared.sockets,
        post: async (connectionId, frame) => {
          if (late.has(connectionId) || !engine.dice.chance(0.2)) return shared.sockets.post(connectionId, frame);
          late.add(connectionId);
          engine.timeline.after(120, () => {
            late.delete(connectionId);
            void shared.sockets.post(connectionId, frame);
          });
          return 'sent';
        },
      },
    };
  },
  'a post is lost and counts as sent': (shared, engine) => ({
    ...shared,
    sockets: { ...shared.sockets, post: async (connectionId, frame) => (engine.dice.chance(0.05) ? 'sent' : shared.sockets.post(connectionId, frame)) },
  }),
  'followers are found across tenants': (shared, _, snapshot) => ({
    ...shared,
    connections: { ...shared.connections, followers: async () => snapshot().connections.map(({ connectionId, sub }) => ({ connectionId, sub })) },
  }),
  'a turn can be read across tenants': turns((store) => ({
    readTurn: async (org, turnId) => (await store.readTurn(org, turnId)) ?? (await store.readTurn(org === 'alpha' ? 'beta' : 'alpha', turnId)),
  })),
  'stored frames lose one': turns((store) => ({ putFrames: (org, turnId, frames) => store.putFrames(org, turnId, frames.slice(1)) })),
  'who resumes is not written down': turns(() => ({ watch: async () => undefined })),
  'a stop is not heard': turns((store) => ({
    beat: async (request) => {
      const live = await store.beat(request);
      return live === 'lost' ? live : { ...live, stopRequested: false };
    },
  })),
  'nothing is ever due': turns(() => ({ listDue: async () => [] })),
  'what is due stays due': turns(() => ({ settle: async () => undefined })),
  'a hand-over never arrives, and nobody looks after it': (shared) => ({
    ...shared,
    handOver: { handOver: async () => undefined },
    turns: { ...shared.turns, listDue: async () => [] },
  }),
  'a lease is never renewed in the table': turns((store) => ({
    beat: async (request) => store.beat({ ...request, leaseUntil: 0 }),
  })),
  'the message is stored with another text than was streamed': turns((store) => ({
    finish: (finish) =>
      store.finish({
        ...finish,
        message: { ...finish.message, parts: finish.message.parts.map((part) => (part.type === 'text' ? { ...part, text: part.text.trim() } : part)) },
      }),
  })),
  'a failed generation is left out of what the end says was used': turns((store) => ({
    finish: (finish) => store.finish({ ...finish, end: { ...finish.end, usage: { ...finish.end.usage, inputTokens: 0 } } }),
  })),
  'the end is told with the wrong digest': turns((store) => ({
    readTurn: async (org, turnId) => {
      const turn = await store.readTurn(org, turnId);
      return turn?.end ? { ...turn, end: { ...turn.end, textSha256: '0' } } : turn;
    },
  })),
};
