/**
 * Twenty thousand fuzzed frames over four sockets of two users, while a third converses: every process stays up, every request is
 * answered once, and the laws of section 6 that can be seen from outside hold. `FUZZ_SEED=n` chooses another run,
 * `FUZZ_FRAMES=n` a longer or shorter one.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ServerFrame } from '../../../layers/contracts/index.ts';
import { isAlive, type LocalProduct, startLocalProduct } from '../../support/local-product.ts';
import { call, type Json, openSocket, type Person, pause, readySocket, type Socket, someone, stillTalks, ticketUrl } from '../contract/client.ts';
import { type FuzzFrame, fuzzFrames, requestIdOf } from './fuzzed-frames.ts';
import { strict } from './wire.ts';

const total = Number(process.env['FUZZ_FRAMES'] ?? 20_000);
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_128);
const mostOpen = 16;

let product: LocalProduct;
beforeAll(async () => {
  product = await startLocalProduct({ env: { ...strict, CASTMATCH_REQUESTS_PER_MINUTE: '10000000', LOG_LEVEL: 'error' } });
});
afterAll(() => product?.stop());

const answers = new Set(['ready', 'accepted', 'ok', 'pong', 'problem']);
const answersOf = (socket: Socket): Json[] => socket.received.filter(({ type }) => answers.has(type));
/** Counts what is new alone: a client that counts everything each time reads too slowly, and is closed for it, rightly. */
const answerCounter = (socket: Socket): (() => number) => {
  let at = 0;
  let count = 0;
  return () => {
    for (; at < socket.received.length; at += 1) if (answers.has(socket.received[at]?.type)) count += 1;
    return count;
  };
};
const megabytes = (pid: number): number => Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
const memory = (): Record<string, number> =>
  Object.fromEntries(
    ['gateway', 'worker', 'stream', 'jobs'].flatMap((name) => (product.pids[name] === undefined ? [] : [[name, megabytes(product.pids[name])]])),
  );

interface Fuzzed {
  readonly who: Person;
  readonly socket: Socket;
  readonly frames: readonly FuzzFrame[];
}

/** As fast as the socket answers, and no faster: what waits is never more than a little. */
const sayAll = async ({ socket, frames }: Fuzzed, onSaid: () => void): Promise<void> => {
  let closed: string | undefined;
  void socket.closed.then(({ code, reason }) => {
    closed = `${code} ${reason}`;
  });
  const answered = answerCounter(socket);
  const before = answered();
  for (const [index, frame] of frames.entries()) {
    assertOpen(closed, socket, frames, index);
    socket.send(frame);
    onSaid();
    for (let tries = 0; tries < 3_000 && closed === undefined && index + 1 - (answered() - before) > mostOpen; tries += 1) await pause(10);
  }
  for (let tries = 0; tries < 2_000 && closed === undefined && answered() - before < frames.length; tries += 1) await pause(20);
  assertOpen(closed, socket, frames, frames.length);
};

const assertOpen = (closed: string | undefined, socket: Socket, frames: readonly FuzzFrame[], said: number): void => {
  if (closed === undefined) return;
  const last = JSON.stringify(frames.slice(Math.max(0, said - 3), said)).slice(0, 2_000);
  throw new Error(
    `the socket was closed (${closed}) after ${said} frames; heard last: ${JSON.stringify(socket.received.slice(-2)).slice(0, 1_000)}; said last: ${last}`,
  );
};

/** Says hello and asks, again and again, as everybody else does all the while. */
const converse = async (who: Person, isOver: () => boolean): Promise<number> => {
  const socket = await readySocket(product, who);
  let finals = 0;
  while (!isOver() || finals < 2) {
    const { type, turnId, problem } = await socket.ask({ action: 'send', clientMessageId: `calm-${finals}`, text: `Hello ${finals}` });
    expect([type, problem]).toEqual(['accepted', undefined]);
    await socket.wait('final', (frame) => frame.type === 'final' && frame.turnId === turnId, 180_000);
    finals += 1;
  }
  socket.close();
  return finals;
};

describe('fuzzed sockets', () => {
  it('20,000 frames: nothing falls, nothing is answered twice or never, no message is stored twice', { timeout: 900_000 }, async () => {
    console.log(`fuzzer: seed ${seed}`);
    const pids = { ...product.pids };
    const users = await Promise.all([someone(product), someone(product)]);
    const others = await call(product, await someone(product), 'POST /api/v1/ai/chat', { message: 'Of another user' });
    const fuzzed: Fuzzed[] = [];
    for (const [index, who] of users.entries()) {
      const own = await call(product, who, 'POST /api/v1/ai/chat', { message: 'Hello before', conversationId: 'fuzz-a' });
      const pool = {
        turnIds: [own.body.turnId as string, others.body.turnId as string],
        conversations: ['fuzz-a', 'fuzz-b', 'fuzz-c', 'fuzz-d'],
      };
      // One of her two sockets has not said hello when it begins.
      for (const [place, socket] of [await readySocket(product, who), await openSocket(await ticketUrl(product, who))].entries())
        fuzzed.push({ who, socket, frames: fuzzFrames(pool, `u${index}s${place}`, Math.ceil(total / 4), seed + fuzzed.length) });
    }
    let said = 0;
    let halfway: Record<string, number> | undefined;
    let isOver = false;
    const calm = converse(await someone(product), () => isOver);
    const began = performance.now();
    await Promise.all(
      fuzzed.map((one) =>
        sayAll(one, () => {
          said += 1;
          if (said === total / 2) halfway = memory();
        }),
      ),
    );
    isOver = true;
    const finals = await calm;
    const after = memory();
    console.log(
      `fuzzer: ${said} frames in ${Math.round((performance.now() - began) / 1000)} s, the calm user had ${finals} answers; MB halfway ${JSON.stringify(halfway)}, at the end ${JSON.stringify(after)}`,
    );

    expect(said).toBeGreaterThanOrEqual(total);
    expect(Object.entries(product.pids).filter(([name, pid]) => name !== 'seed' && (pids[name] !== pid || !isAlive(pid)))).toEqual([]);
    for (const { socket, frames } of fuzzed) expectAnsweredOnce(socket, frames);
    for (const who of users)
      await expectLaws(
        who,
        fuzzed.filter((one) => one.who === who).map(({ socket }) => socket),
      );
    for (const [name, size] of Object.entries(after)) expect([name, size < 1.5 * (halfway?.[name] ?? 0) + 150]).toEqual([name, true]);
    await stillTalks(product, await someone(product));
    for (const { socket } of fuzzed) socket.close();
  });
});

/** Each frame has one answer; where its requestId can be read, the answer bears it. */
const expectAnsweredOnce = (socket: Socket, frames: readonly FuzzFrame[]): void => {
  const expected = new Map<string, number>();
  let unsure = 0;
  for (const frame of frames) {
    const id = requestIdOf(frame);
    if (id === 'unsure') unsure += 1;
    else if (id !== undefined) expected.set(id, (expected.get(id) ?? 0) + 1);
  }
  const got = new Map<string, number>();
  for (const frame of socket.received) {
    ServerFrame.parse(frame);
    if (answers.has(frame.type) && frame.requestId !== undefined) got.set(frame.requestId, (got.get(frame.requestId) ?? 0) + 1);
  }
  const wrong = [...expected].filter(([id, count]) => got.get(id) !== count).map(([id, count]) => `${id}: ${got.get(id) ?? 0} instead of ${count}`);
  expect(wrong.length <= unsure ? [] : wrong).toEqual([]);
  // The client's own hello is answered too, by `ready`.
  const all = answersOf(socket).length;
  expect([all >= frames.length, all <= frames.length + 1]).toEqual([true, true]);
};

/** Laws 1 to 4 as they can be seen from outside. */
const expectLaws = async (who: Person, sockets: readonly Socket[]): Promise<void> => {
  const accepted = sockets.flatMap((socket) => socket.received.filter(({ type }) => type === 'accepted'));
  const messages = new Map<string, Set<string>>();
  for (const { turnId, messageId } of accepted) messages.set(messageId, (messages.get(messageId) ?? new Set()).add(turnId));
  expect([...messages.values()].filter((turns) => turns.size !== 1)).toEqual([]);
  const list = await call(product, who, 'GET /api/v1/conversations?limit=100');
  const stored: Json[] = [];
  for (const turnId of new Set(accepted.map((one) => one.turnId))) await expectEnded(who, turnId);
  for (const { id } of list.body.items) {
    const { body } = await call(product, who, `GET /api/v1/conversations/${id}/messages?all=true&limit=100`);
    expect(body.items.map(({ messageSeq }: Json) => messageSeq)).toEqual(body.items.map((_: Json, index: number) => (body.items[0]?.messageSeq ?? 1) + index));
    stored.push(...body.items);
  }
  const asked = stored.filter(({ role }) => role === 'user');
  const texts = asked.map(({ parts }) => parts[0].text as string).filter((text) => text !== 'Hello before');
  // Sixty ids, each with the text that came first: no id is stored twice, so no number is.
  const numbers = texts.map((text) => /(\d+)$/.exec(text)?.[1]);
  expect(numbers.toSorted()).toEqual([...new Set(numbers)].toSorted());
  for (const messageId of messages.keys()) expect(stored.map(({ id }) => id)).toContain(messageId);
};

const expectEnded = async (who: Person, turnId: string): Promise<void> => {
  let view: Json;
  for (let tries = 0; tries < 300; tries += 1) {
    view = (await call(product, who, `GET /api/v1/turns/${turnId}`)).body;
    if (['final', 'failed', 'stopped'].includes(view.status)) break;
    await pause(200);
  }
  expect(['final', 'failed', 'stopped']).toContain(view.status);
  const bySeq = new Map<number, number[]>();
  for (const { attempt, seq } of view.frames) bySeq.set(attempt, [...(bySeq.get(attempt) ?? []), seq]);
  for (const seqs of bySeq.values()) expect(seqs).toEqual(seqs.map((_, index) => index + 1));
};
