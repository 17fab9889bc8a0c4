/**
 * When to connect, greet, wait, give up and try again: pure, so that every path can be tested. Timers, sockets and tickets are effects.
 * Law 7: heartbeat every 4 minutes, a planned reconnect before the gateway's 2 hours, full jitter, a fallback while no socket opens.
 */

export type ConnectionPhase = 'off' | 'ticket' | 'greeting' | 'ready' | 'pausing';

export interface ConnectionState {
  readonly phase: ConnectionPhase;
  /** Attempts since the last `ready`. */
  readonly failures: number;
  /** The browser says that there is no network. It is often wrong, so attempts go on, slowly. */
  readonly isOffline: boolean;
  /** Other routes carry the conversation until a socket opens again. */
  readonly isFallback: boolean;
  /** The last ticket was given: the server answers HTTP, so that the other routes can carry something. */
  readonly isServerThere: boolean;
  /** The line is being renewed on purpose: nothing to worry anyone with. */
  readonly isPlanned: boolean;
  readonly heartbeatMs: number;
  /** A ping is out and nothing came back yet. */
  readonly isPinging: boolean;
}

export type TimerName = 'attempt' | 'pause' | 'heartbeat' | 'pong' | 'renew' | 'fallback';

export type ConnectionEvent =
  | { readonly type: 'start' | 'opened' | 'closed' | 'ticket-failed' | 'online' | 'offline' | 'wake' | 'heard' | 'server-there' | 'stop' }
  | { readonly type: 'ticket'; readonly url: string }
  | { readonly type: 'ready'; readonly heartbeatSeconds: number }
  | { readonly type: 'timer'; readonly name: TimerName };

export type ConnectionEffect =
  | { readonly type: 'fetch-ticket' | 'say-hello' | 'ping' | 'close' }
  | { readonly type: 'open'; readonly url: string }
  | { readonly type: 'set-timer'; readonly name: TimerName; readonly ms: number }
  | { readonly type: 'set-pause'; readonly failures: number }
  | { readonly type: 'clear-timers'; readonly names: readonly TimerName[] };

export type ConnectionStep = readonly [ConnectionState, readonly ConnectionEffect[]];

export const connectionTimes = {
  /** Ticket, opening and greeting together. */
  attemptMs: 5_000,
  fallbackMs: 5_000,
  fallbackFailures: 3,
  pongMs: 10_000,
  renewMs: 110 * 60_000,
} as const;

export const initialConnection: ConnectionState = {
  phase: 'off',
  failures: 0,
  isOffline: false,
  isFallback: false,
  isServerThere: false,
  isPlanned: false,
  heartbeatMs: 240_000,
  isPinging: false,
};

export const stepConnection = (state: ConnectionState, event: ConnectionEvent): ConnectionStep => {
  switch (event.type) {
    case 'start':
      return state.phase === 'off' ? connect({ ...state, failures: 0 }, [timer('fallback', connectionTimes.fallbackMs)]) : [state, []];
    case 'ticket':
      return state.phase === 'ticket' ? [{ ...state, phase: 'greeting', isServerThere: true }, [{ type: 'open', url: event.url }]] : [state, []];
    case 'opened':
      return state.phase === 'greeting' ? [state, [{ type: 'say-hello' }]] : [state, []];
    case 'ready':
      return state.phase === 'greeting' ? onReady(event.heartbeatSeconds) : [state, []];
    case 'ticket-failed':
      return state.phase === 'ticket' ? onLost({ ...state, isServerThere: false }) : [state, []];
    case 'closed':
      return state.phase === 'off' || state.phase === 'pausing' ? [state, []] : onLost(state);
    case 'heard':
      return state.isPinging ? [{ ...state, isPinging: false }, [clear('pong')]] : [state, []];
    case 'online':
      return onWake({ ...state, isOffline: false });
    case 'wake':
      return onWake(state);
    case 'server-there':
      return state.isServerThere ? [state, []] : onWake({ ...state, isServerThere: true });
    case 'offline':
      return [{ ...state, isOffline: true }, []];
    case 'stop':
      return [{ ...initialConnection, isOffline: state.isOffline }, [clearAll, { type: 'close' }]];
    case 'timer':
      return onTimer(state, event.name);
  }
};

export type ConnectionLabel = 'connecting' | 'connected' | 'fallback' | 'reconnecting' | 'offline';

/** What the page says about the line. */
export const connectionLabel = (state: ConnectionState): ConnectionLabel => {
  if (state.phase === 'ready' || state.isPlanned) return 'connected';
  if (state.isOffline) return 'offline';
  if (state.isFallback && state.isServerThere) return 'fallback';
  return state.failures === 0 ? 'connecting' : 'reconnecting';
};

const timer = (name: TimerName, ms: number): ConnectionEffect => ({ type: 'set-timer', name, ms });
const clear = (...names: TimerName[]): ConnectionEffect => ({ type: 'clear-timers', names });
const clearAll = clear('attempt', 'pause', 'heartbeat', 'pong', 'renew', 'fallback');

const connect = (state: ConnectionState, more: readonly ConnectionEffect[] = []): ConnectionStep => [
  { ...state, phase: 'ticket' },
  [clear('pause'), timer('attempt', connectionTimes.attemptMs), ...more, { type: 'fetch-ticket' }],
];

const onReady = (heartbeatSeconds: number): ConnectionStep => {
  const heartbeatMs = Math.min(heartbeatSeconds, 240) * 1000;
  const next: ConnectionState = { ...initialConnection, phase: 'ready', isServerThere: true, heartbeatMs };
  return [next, [clear('attempt', 'fallback'), timer('heartbeat', heartbeatMs), timer('renew', connectionTimes.renewMs)]];
};

const onLost = (state: ConnectionState): ConnectionStep => {
  const failures = state.failures + 1;
  const wasReady = state.phase === 'ready';
  const isFallback = state.isFallback || failures >= connectionTimes.fallbackFailures;
  const next: ConnectionState = { ...state, phase: 'pausing', failures, isFallback, isPlanned: false, isPinging: false };
  const countdown = wasReady ? [timer('fallback', connectionTimes.fallbackMs)] : [];
  return [next, [clear('attempt', 'heartbeat', 'pong', 'renew'), { type: 'close' }, ...countdown, { type: 'set-pause', failures: failures - 1 }]];
};

/** The page is looked at again, or the network is back: do not sit a pause out, and make sure that an open line is alive. */
const onWake = (state: ConnectionState): ConnectionStep => {
  if (state.phase === 'pausing') return connect(state);
  return state.phase === 'ready' ? ping(state) : [state, []];
};

const ping = (state: ConnectionState): ConnectionStep =>
  state.isPinging ? [state, []] : [{ ...state, isPinging: true }, [{ type: 'ping' }, timer('pong', connectionTimes.pongMs)]];

const onTimer = (state: ConnectionState, name: TimerName): ConnectionStep => {
  switch (name) {
    case 'attempt':
      if (state.phase === 'ticket') return onLost({ ...state, isServerThere: false });
      return state.phase === 'greeting' ? onLost(state) : [state, []];
    case 'pause':
      return state.phase === 'pausing' ? connect(state) : [state, []];
    case 'fallback':
      return state.phase === 'ready' || state.phase === 'off' ? [state, []] : [{ ...state, isFallback: true }, []];
    case 'heartbeat':
      return state.phase === 'ready' ? withHeartbeat(ping(state)) : [state, []];
    case 'pong':
      return state.phase === 'ready' && state.isPinging ? onLost(state) : [state, []];
    case 'renew':
      return state.phase === 'ready' ? renew(state) : [state, []];
  }
};

const withHeartbeat = ([state, effects]: ConnectionStep): ConnectionStep => [state, [...effects, timer('heartbeat', state.heartbeatMs)]];

const renew = (state: ConnectionState): ConnectionStep =>
  connect({ ...state, isPlanned: true, isPinging: false }, [
    clear('heartbeat', 'pong', 'renew'),
    { type: 'close' },
    timer('fallback', connectionTimes.fallbackMs),
  ]);
