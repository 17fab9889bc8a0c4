/** The second fear: the connection drops, again and again, and the reader comes back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAgreement } from '../../support/clients/agreement.ts';
import { type Director, signIn } from '../../support/clients/director.ts';
import { randomFromEnvironment } from '../../support/clients/random-source.ts';
import { newReadings } from '../../support/clients/reading.ts';
import { answersAfter, providerOf } from '../../support/clients/scripted-model.ts';
import { readWithDrops } from '../../support/clients/steady-reader.ts';
import { until } from '../../support/clients/until.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';

const long = 'Please write a long answer about casting';
const search = 'Find actors in Mumbai aged 25-35';

describe('a socket that drops', () => {
  const random = randomFromEnvironment('dropped socket');
  let product: LocalProduct;
  const person = (): Promise<Director> => signIn(() => product.url);

  beforeAll(async () => {
    product = await startLocalProduct({ env: { CASTMATCH_SEED: '60', CASTMATCH_MESSAGES_PER_MINUTE: '10000', SCRIPTED_MODEL_DELTA_MS: '8' } });
  }, 120_000);
  afterAll(() => product?.stop());

  /** Sends by a socket and tears that socket down at once, or after some frames. */
  const sendAndDrop = async (director: Director, text: string, conversationId?: string): Promise<{ turnId: string; conversationId: string }> => {
    const readings = newReadings();
    const socket = await director.connect(readings);
    const accepted = await socket.request('send', { clientMessageId: `m-${random.between(0, 1e9)}`, text, ...(conversationId ? { conversationId } : {}) });
    expect(accepted.type).toBe('accepted');
    const frames = random.between(0, 6);
    const reading = readings.of(accepted.turnId ?? '');
    await until('some frames come', () => reading.frames.length >= frames || reading.ends.length > 0, { everyMs: 3 });
    socket.terminate();
    return { turnId: accepted.turnId ?? '', conversationId: accepted.conversationId ?? '' };
  };

  it('dropped and resumed at random places, in ten conversations at once: the reading is what is stored, and no frame is missed', async () => {
    const results = await Promise.all(
      Array.from({ length: 10 }, async (_, index) => {
        const director = await person();
        const { turnId } = await sendAndDrop(director, index % 2 === 0 ? long : search);
        const { reading, drops } = await readWithDrops(director, turnId, { random, drops: 8, framesBetween: 12, rewinds: index % 3 === 0, deadlineMs: 60_000 });
        await expectAgreement(director, turnId, [reading]);
        expect(reading.assembly.gaps()).toBe(0);
        return drops;
      }),
    );

    expect(results.reduce((sum, drops) => sum + drops, 0)).toBeGreaterThan(20);
    console.log(`drops: ${results.join(' ')}`);
  });

  it('five tabs of one person that drop each in its own rhythm all read the same answer', async () => {
    const director = await person();
    const { turnId } = await sendAndDrop(director, long);

    const tabs = await Promise.all(
      Array.from({ length: 5 }, () => readWithDrops(director, turnId, { random, drops: 4, framesBetween: 20, rewinds: true, deadlineMs: 60_000 })),
    );

    await expectAgreement(
      director,
      turnId,
      tabs.map(({ reading }) => reading),
    );
  });

  it('a socket that never drops is not disturbed by those that do', async () => {
    const director = await person();
    const readings = newReadings();
    const steady = await director.connect(readings);
    const { turnId = '' } = await steady.request('send', { clientMessageId: 'steady', text: long });

    await readWithDrops(director, turnId, { random, drops: 5, framesBetween: 15, rewinds: false, deadlineMs: 60_000 });
    await until('the steady socket hears the end', () => readings.of(turnId).ends.length > 0);

    await expectAgreement(director, turnId, [readings.of(turnId)]);
    expect(readings.of(turnId).assembly.gaps()).toBe(0);
    expect(readings.of(turnId).ends).toHaveLength(1);
    steady.close();
  });

  it('a tab that subscribes in the middle of an answer, and one that resumes long after its end, get all of it', async () => {
    const director = await person();
    const first = newReadings();
    const sender = await director.connect(first);
    const { turnId = '', conversationId = '' } = await sender.request('send', { clientMessageId: 'tabs', text: long });
    await until('the answer is under way', () => first.of(turnId).frames.length > 10);

    const second = newReadings();
    const tab = await director.connect(second);
    const { data } = (await tab.request('subscribe', { conversationIds: [conversationId] })) as unknown as {
      data: { conversations: { liveTurn: { turnId: string } | null }[] };
    };
    expect(data.conversations[0]?.liveTurn?.turnId).toBe(turnId);
    await tab.request('resume', { turnId, attempt: 0, afterSeq: 0 });
    await until('the tab hears the end', () => second.of(turnId).ends.length > 0);
    const third = newReadings();
    const late = await director.connect(third);
    expect((await late.request('resume', { turnId, attempt: 0, afterSeq: 0 })).type).toBe('ok');
    await until('the late tab hears the end', () => third.of(turnId).ends.length > 0);

    await expectAgreement(director, turnId, [first.of(turnId), second.of(turnId), third.of(turnId)]);
    for (const socket of [sender, tab, late]) socket.close();
  });

  it('reads across a step that the provider broke off and that was begun again', async () => {
    const director = await person();
    const provider = providerOf(product);
    const { length: before } = await provider.calls();
    await provider.order({ kind: 'cut', afterDeltas: 60, match: 'broken-step' }, { kind: 'reset', afterDeltas: 90, match: 'broken-step' });
    const { turnId } = await sendAndDrop(director, `${long} (broken-step)`);

    const { reading } = await readWithDrops(director, turnId, { random, drops: 6, framesBetween: 15, rewinds: true, deadlineMs: 60_000 });

    const { view } = await expectAgreement(director, turnId, [reading]);
    const outcomes = (await answersAfter(provider, before)).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'cut' || outcome === 'reset')).toEqual(['cut', 'reset']);
    expect(outcomes.at(-1)).toBe('complete');
    // Two that the provider broke off and the whole one; a machine that stands still for longer than a lease adds a takeover, which asks the provider too.
    expect(view.attempt, outcomes.join(' ')).toBe(outcomes.length);
    expect(view.status).toBe('final');
  });

  it('a socket that leaves for good does not stop the reply', async () => {
    const director = await person();
    const { turnId } = await sendAndDrop(director, long);

    const { view, text } = await expectAgreement(director, turnId);

    expect(view.status).toBe('final');
    expect(text).toContain('That is the whole list');
  });
});
