/** The fifth fear: the power goes. Everything dies at once, and is started again on the same home. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAgreement } from '../../support/clients/agreement.ts';
import { type Director, signIn } from '../../support/clients/director.ts';
import { measuredLine } from '../../support/clients/measured.ts';
import { randomFromEnvironment } from '../../support/clients/random-source.ts';
import { newReadings, type Readings } from '../../support/clients/reading.ts';
import { readWithDrops } from '../../support/clients/steady-reader.ts';
import { pause, until } from '../../support/clients/until.ts';
import { isEnded, type TurnView } from '../../support/clients/wire.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';

const rounds = 2;
const goOnMs = 20_000;
const long = 'Please write a long answer about casting';
const search = 'Find actors in Mumbai aged 25-35';

interface Accepted {
  readonly turnId: string;
  readonly text: string;
}

describe('everything is killed and started again', () => {
  const random = randomFromEnvironment('everything killed');
  const env = { CASTMATCH_SEED: '60', CASTMATCH_MESSAGES_PER_MINUTE: '10000', SCRIPTED_MODEL_DELTA_MS: '10' };
  let product: LocalProduct;
  beforeAll(async () => {
    product = await startLocalProduct({ env });
  }, 120_000);
  afterAll(() => product?.stop());

  /** Three turns of one conversation by socket: one runs, two wait. */
  const fillQueue = async (director: Director, readings: Readings, name: string): Promise<Accepted[]> => {
    const socket = await director.connect(readings);
    const accepted: Accepted[] = [];
    let conversationId: string | undefined;
    for (const [index, text] of [random.pick([long, search]), search, 'hello'].entries()) {
      const answer = await socket.request('send', { clientMessageId: `${name}-${index}`, text, ...(conversationId ? { conversationId } : {}) });
      expect(answer).toMatchObject({ type: 'accepted', duplicate: false });
      conversationId = answer.conversationId;
      accepted.push({ turnId: answer.turnId ?? '', text });
    }
    return accepted;
  };
  const startAgain = async (): Promise<number> => {
    product = await startLocalProduct({ env, home: product.home, port: product.port });
    return Date.now();
  };
  /** When the turn was first seen to go on or to have ended, in milliseconds after the ready line. */
  const goesOn = (director: Director, turnId: string, before: number, readyAt: number): Promise<{ view: TurnView; ms: number }> =>
    until(
      `turn ${turnId} goes on`,
      async () => {
        const view = await director.turn(turnId).catch(() => undefined);
        return view && (view.attempt > before || isEnded(view.status)) ? { view, ms: Date.now() - readyAt } : undefined;
      },
      { deadlineMs: 60_000, everyMs: 200 },
    );

  it(`with running and waiting turns, ${rounds} times: nothing accepted is lost, every turn goes on within 20 s and ends in its order`, async () => {
    const waits: number[] = [];
    const before = await signIn(() => product.url);
    const ended = await before.post<{ turnId: string; text: string; conversationId: string }>('/api/v1/ai/chat', { message: search });
    for (let round = 1; round <= rounds; round += 1) {
      const people = await Promise.all(
        Array.from({ length: 3 }, async (_, index) => {
          const director = await signIn(() => product.url);
          const readings = newReadings();
          return { director, readings, turns: await fillQueue(director, readings, `round-${round}-${index}`) };
        }),
      );
      const streamer = await signIn(() => product.url);
      let streamed = '';
      void streamer
        .stream(
          '/api/v1/ai/chat/stream',
          { message: long, clientMessageId: `stream-${round}` },
          { onEvent: ({ id }) => (streamed ||= id?.split(':')[0] ?? '') },
        )
        .catch(() => undefined);
      await until('the stream has begun', () => streamed !== '');
      await pause(random.between(0, 1_500));
      const running = await Promise.all(people.map(({ director, turns }) => director.turn(turns[0]?.turnId ?? '')));
      const streaming = await streamer.turn(streamed);
      const last = await signIn(() => product.url);
      const lastAccepted = await (await last.connect()).request('send', { clientMessageId: 'just-now', text: search });

      await product.kill9All();
      const readyAt = await startAgain();

      const firsts = await Promise.all([
        ...people.map(({ director, turns }, index) => goesOn(director, turns[0]?.turnId ?? '', running[index]?.attempt ?? 0, readyAt)),
        goesOn(streamer, streamed, streaming.attempt, readyAt),
        goesOn(last, lastAccepted.turnId ?? '', 1, readyAt),
      ]);
      for (const { ms } of firsts) waits.push(ms);
      for (const { director, readings, turns } of people) await expectConversation(director, readings, turns);
      for (const [director, turnId] of [
        [streamer, streamed],
        [last, lastAccepted.turnId ?? ''],
      ] as const)
        expect((await expectAgreement(director, turnId)).view.status).toBe('final');
    }
    // What had ended, whose token is old, is as it was, and goes on.
    expect((await expectAgreement(before, ended.body.turnId)).text).toBe(ended.body.text);
    const next = await before.post<{ status: string }>('/api/v1/ai/chat', { message: 'hello', conversationId: ended.body.conversationId });
    expect(next.body.status).toBe('final');
    console.log(measuredLine('unfinished turn goes on after ready', waits));
    expect(Math.max(...waits)).toBeLessThan(goOnMs);
  }, 400_000);

  /** Every accepted message is there with its answer, in order; readers that come back have all of it. */
  const expectConversation = async (director: Director, readings: Readings, turns: readonly Accepted[]): Promise<void> => {
    for (const { turnId } of turns) expect((await director.ended(turnId)).status).toBe('final');
    for (const { turnId } of turns) {
      const { reading } = await readWithDrops(director, turnId, { random, drops: 0, framesBetween: 0, rewinds: false, deadlineMs: 30_000, readings });
      const { message } = await expectAgreement(director, turnId, [reading]);
      expect(message.status).toBe('complete');
    }
    const { conversationId } = await director.turn(turns[0]?.turnId ?? '');
    const messages = await director.messages(conversationId);
    expect(messages.map(({ messageSeq }) => messageSeq)).toEqual(messages.map((_, index) => index + 1));
    expect(messages.filter(({ role }) => role === 'user').map(({ parts }) => parts[0]?.text)).toEqual(turns.map(({ text }) => text));
    expect(messages.filter(({ role }) => role === 'assistant').map(({ metadata }) => metadata['turnId'])).toEqual(turns.map(({ turnId }) => turnId));
  };
});
