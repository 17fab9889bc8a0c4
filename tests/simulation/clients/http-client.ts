/** Clients without a socket: server-sent events, the waiting POST, and polling. Each asks again when an answer stays away. */
import type { Accepted } from '../../../layers/core/conversation/accept-message.ts';
import type { TurnFrame } from '../../../layers/core/conversation/frames.ts';
import type { Turn } from '../../../layers/core/conversation/turn.ts';
import { chat, chatStream, codeOf, turnView as lookAtTurn, type SendRequest, type StreamClient, stop, turnStream } from '../cloud/http-functions.ts';
import type { Ports } from '../cloud/ports.ts';
import { callerOf } from '../cloud/socket-functions.ts';
import type { Process } from '../engine/process.ts';
import { type Client, type ClientPorts, keyOf, type Sent, type User } from './client.ts';
import { type TurnView, turnView } from './turn-view.ts';

const retryable = new Set(['unavailable', 'rate_limited']);
const gatewayMs = 29_000;
const streamMs = 15 * 60_000;

export type HttpManner = 'stream' | 'wait' | 'poll';

export const requestOf = (sent: Sent): SendRequest => ({
  clientMessageId: sent.clientMessageId,
  conversation: sent.conversation,
  interrupt: sent.interrupt,
  what: sent.regenerate === undefined ? { kind: 'text', text: sent.text, parentId: sent.parentId } : { kind: 'regenerate', messageId: sent.regenerate },
});

export const httpClient = ({ cloud, judge }: ClientPorts, user: User, name: string, manner: HttpManner): Client => {
  const { timeline, dice, trace } = cloud.engine;
  const caller = callerOf(user.org, user.sub);
  const views = new Map<string, TurnView>();
  const unsent = new Map<string, Sent>();
  const streams = new Set<() => void>();

  const viewOf = (turnId: string): TurnView => {
    const known = views.get(turnId) ?? turnView(turnId);
    views.set(turnId, known);
    return known;
  };
  /** One request; asked again through `again` when nothing came within the gateway's limit. */
  const request = <Result>(
    kind: string,
    handler: (ports: Ports) => Promise<Result>,
    onResult: (result: Result) => void,
    onError: (code: string) => void,
    again: () => void,
  ): void => {
    let isOver = false;
    cloud.request(kind, gatewayMs, handler, (outcome) => {
      if (isOver) return;
      isOver = true;
      if ('result' in outcome) onResult(outcome.result);
      else onError(codeOf(outcome.error));
    });
    timeline.after(gatewayMs + 1_000, () => {
      if (isOver) return;
      isOver = true;
      again();
    });
  };
  const learn = (sent: Sent, accepted: Accepted): void => {
    unsent.delete(keyOf(sent));
    judge.accepted(user.org, user.sub, sent, accepted);
  };
  const refuse = (sent: Sent, code: string): void => {
    trace.note(`${name} ${sent.clientMessageId} problem ${code}`);
    if (retryable.has(code)) return void timeline.after(900, () => send(sent));
    unsent.delete(keyOf(sent));
    judge.refused(user.org, user.sub, sent, code);
  };
  const take = (view: TurnView, frame: TurnFrame): void => {
    judge.frame(user.org, view.turnId, frame, name);
    if (!view.isEnded() && view.take(frame) === 'gap')
      cloud.engine.fail(`${name} got frame ${frame.attempt}/${frame.seq} of ${view.turnId} after ${view.place().attempt}/${view.place().seq}`);
  };
  const end = (view: TurnView, turn: Turn): void => {
    if (view.isEnded() || !turn.end) return;
    view.end();
    user.openTurns.delete(view.turnId);
    const place = view.place();
    if (place.attempt !== turn.end.attempt || place.seq !== turn.end.seq) {
      cloud.engine.fail(
        `${name} was told the end of ${view.turnId} at ${turn.end.attempt}/${turn.end.seq}, but has come to ${place.attempt}/${place.seq} only`,
      );
    }
    judge.ended(user.org, view, name);
  };

  const poll = (view: TurnView): void => {
    if (view.isEnded()) return;
    const { attempt, seq } = view.place();
    const later = (): void => void timeline.after(dice.between(300, 1_500), () => poll(view));
    request(
      'http',
      (ports) => lookAtTurn(ports, caller, view.turnId, { attempt, seq }),
      (snapshot) => {
        for (const frame of snapshot.frames) take(view, frame);
        end(view, snapshot.turn);
        later();
      },
      later,
      later,
    );
  };

  /** A stream is cut by a crash, by the client, or by silence; then it is taken up after the last good place. */
  const stream = (
    open: (ports: Ports, client: StreamClient) => Promise<Turn | undefined>,
    onAccepted: (accepted: Accepted) => void,
    view: () => TurnView | undefined,
    again: () => void,
    onError: (code: string) => void,
  ): void => {
    const gone = new AbortController();
    let isOver = false;
    let lastAt = timeline.now();
    const arrive = (event: () => void): void => {
      lastAt = Math.max(lastAt, timeline.now() + dice.between(1, 15));
      timeline.at(lastAt, () => {
        if (isOver) return;
        event();
        if (dice.chance(cloud.engine.faults().cut)) cut();
      });
    };
    const cut = (): void => {
      if (isOver) return;
      isOver = true;
      streams.delete(cut);
      gone.abort();
      timeline.after(dice.between(100, 1_500), again);
    };
    streams.add(cut);
    const client: StreamClient = {
      after: view()?.place() ?? { attempt: 0, seq: 0 },
      onAccepted: (accepted) => arrive(() => onAccepted(accepted)),
      onFrame: (turnId, frame) => arrive(() => take(viewOf(turnId), frame)),
      clientGone: gone.signal,
    };
    const process: Process = cloud.request(
      'stream',
      streamMs,
      (ports) => open(ports, client),
      (outcome) =>
        arrive(() => {
          const known = view();
          if ('error' in outcome) {
            isOver = true;
            streams.delete(cut);
            onError(codeOf(outcome.error));
          } else if (outcome.result && known) {
            isOver = true;
            streams.delete(cut);
            end(known, outcome.result);
          } else cut();
        }),
    );
    const watch = (): void => {
      if (isOver) return;
      if (process.isDead() || process.isFrozen()) cut();
      else timeline.after(4_000, watch);
    };
    timeline.after(4_000, watch);
  };
  const follow = (view: TurnView): void => {
    if (view.isEnded()) return;
    const again = (): void => follow(view);
    stream(
      (ports, client) => turnStream(ports, caller, view.turnId, client),
      () => undefined,
      () => view,
      again,
      (code) => onFollowError(view, code),
    );
  };
  const onFollowError = (view: TurnView, code: string): void => {
    if (code === 'unavailable') timeline.after(800, () => follow(view));
    else cloud.engine.fail(`${name} was refused the stream of ${view.turnId}: ${code}`);
  };
  const sendAndStream = (sent: Sent): void => {
    let view: TurnView | undefined;
    const onAccepted = (accepted: Accepted): void => {
      learn(sent, accepted);
      view = viewOf(accepted.turnId);
    };
    const again = (): void => (view ? follow(view) : send(sent));
    stream(
      (ports, client) => chatStream(ports, caller, requestOf(sent), client),
      onAccepted,
      () => view,
      again,
      (code) => (view ? onFollowError(view, code) : refuse(sent, code)),
    );
  };
  const sendAndWait = (sent: Sent): void =>
    request(
      'http',
      (ports) => chat(ports, caller, requestOf(sent), manner === 'wait' ? 25_000 : 0),
      ({ accepted }) => {
        learn(sent, accepted);
        poll(viewOf(accepted.turnId));
      },
      (code) => refuse(sent, code),
      () => send(sent),
    );
  const send = (sent: Sent): void => {
    if (!unsent.has(keyOf(sent))) return;
    if (manner === 'stream') sendAndStream(sent);
    else sendAndWait(sent);
  };
  const requestStop = (turnId: string): void =>
    request(
      'http',
      (ports) => stop(ports, caller, turnId),
      () => undefined,
      (code) => code === 'unavailable' && timeline.after(500, () => requestStop(turnId)),
      () => requestStop(turnId),
    );
  const openViews = (): TurnView[] => [...views.values()].filter((view) => !view.isEnded());
  return {
    name,
    send: (sent) => {
      unsent.set(keyOf(sent), sent);
      send(sent);
    },
    stop: requestStop,
    drop: () => {
      for (const cut of [...streams]) cut();
    },
    isContent: () => unsent.size === 0 && openViews().length === 0,
    waitsFor: () =>
      `${name}: unsent ${[...unsent.keys()].join(',')}; open ${openViews()
        .map((view) => `${view.turnId}@${view.place().attempt}/${view.place().seq}`)
        .join(',')}`,
  };
};
