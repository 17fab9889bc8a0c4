import { beforeEach, describe, expect, it } from 'vitest';
import { type SocketAction, socketHandler } from '../../../functions/_chat/socket-handler.ts';
import { memoryRateStore } from '../../../layers/adapters/memory/rates/memory-rates.ts';
import { ServerFrame } from '../../../layers/contracts/index.ts';
import type { SocketConnection } from '../../../layers/core/conversation/index.ts';
import { DomainError } from '../../../layers/core/shared/index.ts';
import { type Recorded, recorded, socketEvent } from './events.ts';

const authorizer = { principalId: 'ravi', sub: 'ravi', org: 'acme', org_role: 'director', name: 'Ravi', exp: '0', epoch: '0' };
const hour = 3_600_000;
let posted: Recorded[];
let closed: string[];
let outcomes: ('sent' | 'gone' | 'busy')[];
let slept: number[];
let connection: SocketConnection | undefined;
let run: SocketAction;
let logged: string[];

beforeEach(() => {
  [posted, closed, outcomes, slept, logged] = [[], [], [], [], []];
  connection = {
    org: 'acme',
    sub: 'ravi',
    connectionId: 'one',
    displayName: 'Ravi',
    connectedAt: '2026-01-01T00:00:00.000Z',
    authExpiresAt: hour,
    epoch: 0,
    saidHello: true,
    conversationIds: [],
  };
  run = async ({ post, frame }) => post({ type: 'pong', ...('requestId' in frame ? { requestId: frame.requestId } : {}) });
});

const handle = (event: unknown): Promise<{ statusCode: number }> =>
  socketHandler(
    {
      connections: { read: async () => connection } as never,
      sockets: {
        post: async (_id, frame) => {
          const outcome = outcomes.shift() ?? 'sent';
          if (outcome === 'sent') posted.push(frame);
          return outcome;
        },
        close: async (id) => void closed.push(id),
      },
      clock: { now: () => 0, sleep: async (ms) => void slept.push(ms) },
      rates: memoryRateStore(),
      frameRate: { burst: 1_000, perMinute: 1_000 },
      log: (level, event, details) => void logged.push(`${level} ${event} ${details?.['code']}`),
    },
    (call) => run(call),
  )(event);
const say = (frame: unknown) => handle(socketEvent('one', frame, authorizer));

describe('a frame', () => {
  it('that is good runs its action for the caller, and Lambda is told 200', async () => {
    const seen: unknown[] = [];
    run = async ({ frame, caller }) => void seen.push([frame, caller.sub, caller.org]);
    expect(await say({ action: 'stop', requestId: 'r', turnId: 'trn_01J00000000000000000000000' })).toEqual({ statusCode: 200 });
    expect(seen).toEqual([[{ action: 'stop', requestId: 'r', turnId: 'trn_01J00000000000000000000000' }, 'ravi', 'acme']]);
  });
  it.each([
    ['', 'invalid_frame'],
    ['{', 'invalid_frame'],
    ['5', 'invalid_frame'],
    ['null', 'invalid_frame'],
    ['[]', 'invalid_frame'],
    ['{}', 'unknown_action'],
    ['{"action":"$connect","requestId":"r"}', 'unknown_action'],
    ['{"action":"ping","extra":1}', 'invalid_frame'],
    ['{"action":"ping","__proto__":{}}', 'invalid_request'],
    [JSON.stringify({ action: 'ping', x: 'y'.repeat(28 * 1024) }), 'frame_too_large'],
  ])('%.40s is answered by %s', async (body, code) => {
    expect(await say(body)).toEqual({ statusCode: 200 });
    expect(posted).toHaveLength(1);
    expect(ServerFrame.parse(posted[0])).toMatchObject({ type: 'problem', problem: { code, instance: 'urn:castmatch:request:S2mVBFZhhcwFQtA=' } });
  });
  it('of bytes is answered by invalid_frame', async () => {
    await handle({ ...socketEvent('one', Buffer.from('{"action":"ping"}').toString('base64'), authorizer), isBase64Encoded: true });
    expect(posted).toMatchObject([{ problem: { code: 'invalid_frame' } }]);
  });
  it('that is bad is answered under its requestId, as far as it has one', async () => {
    for (const requestId of ['r', '', 5, null, 'x'.repeat(129)]) await say({ action: 'nothing', requestId });
    expect(posted.map((frame) => frame.requestId)).toEqual(['r', undefined, undefined, undefined, undefined]);
  });
  it('too many issues make no long answer', async () => {
    await say({ action: 'subscribe', requestId: 'r', conversationIds: Array.from({ length: 400 }, () => '#') });
    expect(Buffer.byteLength(JSON.stringify(posted))).toBeLessThan(8_000);
  });
});

describe('a session', () => {
  it('begins with hello', async () => {
    connection = connection && { ...connection, saidHello: false };
    await say({ action: 'ping', requestId: 'r' });
    await say({ action: 'hello', protocol: 1 });
    expect(posted).toMatchObject([{ type: 'problem', requestId: 'r', problem: { code: 'hello_first' } }, { type: 'pong' }]);
  });
  it('that is not known any more is told so', async () => {
    connection = undefined;
    await say({ action: 'ping', requestId: 'r' });
    expect(posted).toMatchObject([{ problem: { code: 'session_expired', status: 401 } }]);
  });
  it('that has expired does nothing, and its socket is closed; reauth still works', async () => {
    connection = connection && { ...connection, authExpiresAt: 0 };
    await say({ action: 'ping', requestId: 'r' });
    expect(posted).toMatchObject([{ requestId: 'r', problem: { code: 'session_expired' } }]);
    expect(closed).toEqual(['one']);
    await say({ action: 'reauth', requestId: 's', ticket: 't' });
    expect(posted[1]).toEqual({ type: 'pong', requestId: 's' });
  });
  it('that ends soon is asked to renew, after its answer', async () => {
    connection = connection && { ...connection, authExpiresAt: 90_500 };
    await say({ action: 'ping' });
    expect(posted).toEqual([{ type: 'pong' }, { type: 'reauth_required', expiresInSeconds: 90 }]);
  });
  it('without an authorized caller is nobody', async () => {
    await handle(socketEvent('one', { action: 'ping', requestId: 'r' }, { principalId: 'x' }));
    expect(posted).toMatchObject([{ problem: { code: 'unauthenticated' } }]);
  });
});

describe('an action that fails', () => {
  it("is a problem, with the domain's own words or none", async () => {
    run = async () => {
      throw new DomainError('conversation_busy', 'wait for an answer', { retryAfterMs: 2_000 });
    };
    await say({ action: 'ping', requestId: 'r' });
    run = async () => {
      throw new Error('secret of the inside');
    };
    await say({ action: 'ping', requestId: 's' });
    expect(posted).toMatchObject([
      { requestId: 'r', problem: { code: 'conversation_busy', status: 429, detail: 'wait for an answer' } },
      { requestId: 's', problem: { code: 'internal', status: 500 } },
    ]);
    expect(JSON.stringify(posted)).not.toContain('secret');
    expect(logged).toEqual(['debug frame_refused conversation_busy', 'error frame_failed internal']);
  });
});

describe('an answer', () => {
  it('is tried again while the socket is busy, ever more patiently, and dropped when it is gone', async () => {
    outcomes = ['busy', 'busy', 'sent'];
    await say({ action: 'ping', requestId: 'r' });
    expect([posted.length, slept]).toEqual([1, [50, 100]]);
    outcomes = ['gone'];
    await say({ action: 'ping', requestId: 's' });
    outcomes = Array.from({ length: 20 }, () => 'busy' as const);
    await say({ action: 'ping', requestId: 't' });
    expect([posted.length, outcomes.length]).toEqual([1, 14]);
  });
});

it('reads the recorded event of a WebSocket message', async () => {
  const event = recorded('websocket-message');
  event.requestContext.authorizer = { ...event.requestContext.authorizer, ...authorizer };
  expect(await handle(event)).toEqual({ statusCode: 200 });
  expect(posted).toMatchObject([{ problem: { code: 'unknown_action' } }]);
});
