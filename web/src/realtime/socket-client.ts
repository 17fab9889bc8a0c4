/** Carries out what the connection machine decides: tickets, one WebSocket at a time, timers. Everything outside is passed in. */
import type { ClientFrame, ServerFrame } from '../../../layers/contracts/index.ts';
import { backoffMs } from './backoff.ts';
import { type ConnectionEffect, type ConnectionEvent, type ConnectionState, initialConnection, stepConnection, type TimerName } from './connection-machine.ts';

/** The part of a WebSocket that is used here. */
export interface SocketLike {
  send(data: string): void;
  close(): void;
  onopen: (() => void) | null;
  onclose: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
}

export interface SocketClientPorts {
  /** A fresh single-use ticket, already part of the address to open. */
  readonly fetchTicketUrl: () => Promise<string>;
  readonly openSocket: (url: string) => SocketLike;
  readonly onFrame: (frame: ServerFrame) => void;
  readonly onState: (state: ConnectionState) => void;
  readonly setTimer: (run: () => void, ms: number) => unknown;
  readonly clearTimer: (handle: unknown) => void;
  readonly random: () => number;
}

export interface SocketClient {
  dispatch(event: ConnectionEvent): void;
  /** False: no line to send on. */
  send(frame: ClientFrame): boolean;
  state(): ConnectionState;
}

export const createSocketClient = (ports: SocketClientPorts): SocketClient => {
  let state = initialConnection;
  let socket: SocketLike | null = null;
  let ticketRound = 0;
  const timers = new Map<TimerName, unknown>();

  const dispatch = (event: ConnectionEvent): void => {
    const [next, effects] = stepConnection(state, event);
    const isChanged = next !== state;
    state = next;
    for (const effect of effects) carryOut(effect);
    if (isChanged) ports.onState(state);
  };
  const write = (frame: ClientFrame): void => socket?.send(JSON.stringify(frame));

  const setTimer = (name: TimerName, ms: number): void => {
    ports.clearTimer(timers.get(name));
    timers.set(
      name,
      ports.setTimer(() => dispatch({ type: 'timer', name }), ms),
    );
  };
  const fetchTicket = (): void => {
    ticketRound += 1;
    const round = ticketRound;
    const whenCurrent = (event: ConnectionEvent) => () => {
      if (round === ticketRound) dispatch(event);
    };
    ports.fetchTicketUrl().then((url) => whenCurrent({ type: 'ticket', url })(), whenCurrent({ type: 'ticket-failed' }));
  };
  const open = (url: string): void => {
    const opened = ports.openSocket(url);
    socket = opened;
    opened.onopen = () => dispatch({ type: 'opened' });
    opened.onclose = () => dispatch({ type: 'closed' });
    opened.onmessage = ({ data }) => receive(data);
  };
  const close = (): void => {
    ticketRound += 1;
    if (!socket) return;
    const closing = socket;
    socket = null;
    closing.onopen = null;
    closing.onclose = null;
    closing.onmessage = null;
    closing.close();
  };
  const receive = (data: unknown): void => {
    const frame = parseFrame(data);
    if (!frame) return;
    dispatch({ type: 'heard' });
    if (frame.type === 'ready') dispatch({ type: 'ready', heartbeatSeconds: frame.heartbeatSeconds });
    ports.onFrame(frame);
  };

  const carryOut = (effect: ConnectionEffect): void => {
    switch (effect.type) {
      case 'fetch-ticket':
        fetchTicket();
        break;
      case 'open':
        open(effect.url);
        break;
      case 'say-hello':
        write({ action: 'hello', protocol: 1 });
        break;
      case 'ping':
        write({ action: 'ping' });
        break;
      case 'close':
        close();
        break;
      case 'set-timer':
        setTimer(effect.name, effect.ms);
        break;
      case 'set-pause':
        setTimer('pause', backoffMs(effect.failures, ports.random()));
        break;
      case 'clear-timers':
        for (const name of effect.names) ports.clearTimer(timers.get(name));
    }
  };

  return {
    dispatch,
    send(frame) {
      if (state.phase !== 'ready' || !socket) return false;
      write(frame);
      return true;
    },
    state: () => state,
  };
};

/** What cannot be read is no frame; the stall timer makes its loss good. */
const parseFrame = (data: unknown): ServerFrame | undefined => {
  try {
    const frame: unknown = JSON.parse(String(data));
    return typeof frame === 'object' && frame !== null && 'type' in frame ? (frame as ServerFrame) : undefined;
  } catch {
    return undefined;
  }
};
