import { describe, expect, it } from 'vitest';
import {
  type ConnectionEffect,
  type ConnectionEvent,
  type ConnectionState,
  connectionLabel,
  initialConnection,
  stepConnection,
} from '../../../web/src/realtime/connection-machine.ts';

const ready: ConnectionEvent[] = [{ type: 'start' }, { type: 'ticket', url: 'ws://x' }, { type: 'opened' }, { type: 'ready', heartbeatSeconds: 240 }];
const run = (events: readonly ConnectionEvent[]): { state: ConnectionState; effects: ConnectionEffect[] } =>
  events.reduce(
    ({ state, effects }, event) => {
      const [next, more] = stepConnection(state, event);
      return { state: next, effects: [...effects, ...more] };
    },
    { state: initialConnection, effects: [] as ConnectionEffect[] },
  );
const failed: ConnectionEvent[] = [{ type: 'ticket-failed' }, { type: 'timer', name: 'pause' }];
const refused: ConnectionEvent[] = [{ type: 'ticket', url: 'ws://x' }, { type: 'closed' }, { type: 'timer', name: 'pause' }];

describe('connection machine', () => {
  it('asks for a ticket, opens, greets, and is ready with a heartbeat and a planned renewal', () => {
    const { state, effects } = run(ready);

    expect(state.phase).toBe('ready');
    expect(effects.map((effect) => effect.type)).toEqual(expect.arrayContaining(['fetch-ticket', 'open', 'say-hello']));
    expect(effects).toContainEqual({ type: 'set-timer', name: 'heartbeat', ms: 240_000 });
    expect(effects).toContainEqual({ type: 'set-timer', name: 'renew', ms: 110 * 60_000 });
  });

  it('says hello only once the socket is open', () => {
    expect(run(ready.slice(0, 2)).effects.some((effect) => effect.type === 'say-hello')).toBe(false);
  });

  it('backs off further with each failure and begins anew after a good line', () => {
    const pauses = (events: readonly ConnectionEvent[]) => run(events).effects.flatMap((effect) => (effect.type === 'set-pause' ? [effect.failures] : []));

    expect(pauses([{ type: 'start' }, ...failed, ...failed, ...failed])).toEqual([0, 1, 2]);
    expect(pauses([{ type: 'start' }, ...failed, ...ready.slice(1), { type: 'closed' }])).toEqual([0, 0]);
  });

  it.each([
    ['after three failures', [...refused, ...refused, ...refused]],
    ['after five seconds', [...refused, { type: 'timer', name: 'fallback' } as ConnectionEvent]],
  ])('gives the work to other routes %s', (_name, events) => {
    const { state } = run([{ type: 'start' }, ...events]);

    expect(connectionLabel(state)).toBe('fallback');
    expect(connectionLabel(run([{ type: 'start' }, ...events, { type: 'timer', name: 'pause' }, ...ready.slice(1)]).state)).toBe('connected');
  });

  it('does not say that it is connected, however slowly, while the server gives no ticket', () => {
    expect(connectionLabel(run([{ type: 'start' }, ...failed, ...failed, ...failed]).state)).toBe('reconnecting');
  });

  it('takes a line for dead on which no ping is answered, but not one on which anything is heard', () => {
    const pinged = [...ready, { type: 'timer', name: 'heartbeat' } as const];

    expect(run([...pinged, { type: 'timer', name: 'pong' }]).state.phase).toBe('pausing');
    expect(run([...pinged, { type: 'heard' }, { type: 'timer', name: 'pong' }]).state.phase).toBe('ready');
  });

  it('renews the line without alarming anyone', () => {
    const { state, effects } = run([...ready, { type: 'timer', name: 'renew' }]);

    expect(state.phase).toBe('ticket');
    expect(connectionLabel(state)).toBe('connected');
    expect(effects.filter((effect) => effect.type === 'close')).toHaveLength(1);
  });

  it('tries at once when the network is back, instead of sitting its pause out', () => {
    const { state } = run([...ready, { type: 'closed' }, { type: 'offline' }]);
    expect(connectionLabel(state)).toBe('offline');

    expect(stepConnection(state, { type: 'online' })[0].phase).toBe('ticket');
  });

  it('tries at once when the server answers again by any other road, but only the first time', () => {
    const { state } = run([{ type: 'start' }, { type: 'ticket-failed' }]);
    const [next] = stepConnection(state, { type: 'server-there' });

    expect(next.phase).toBe('ticket');
    const lost = run([{ type: 'start' }, ...refused.slice(0, 2)]).state;
    expect(stepConnection(lost, { type: 'server-there' })[0].phase).toBe('pausing');
  });

  it('ignores what comes late from a line that is gone', () => {
    const { state } = run([...ready, { type: 'closed' }]);

    expect(stepConnection(state, { type: 'ready', heartbeatSeconds: 240 })[0]).toBe(state);
    expect(stepConnection(state, { type: 'ticket', url: 'ws://late' })[0]).toBe(state);
  });
});
