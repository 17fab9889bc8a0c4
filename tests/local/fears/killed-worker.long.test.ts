/** The first fear: the worker dies in the middle of an answer. The lease is 10 s; a dead worker is replaced within 20 s while someone is looking. */
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ScriptedModel, startScriptedModel } from '../../../local/scripted-model/server.ts';
import { expectAgreement } from '../../support/clients/agreement.ts';
import { type Director, signIn } from '../../support/clients/director.ts';
import { measuredLine } from '../../support/clients/measured.ts';
import { type ProviderProxy, type ProxiedCall, startProviderProxy } from '../../support/clients/provider-proxy.ts';
import { randomFromEnvironment } from '../../support/clients/random-source.ts';
import { newReadings, type Reading, type Readings } from '../../support/clients/reading.ts';
import type { SocketClient } from '../../support/clients/socket-client.ts';
import { pause, until } from '../../support/clients/until.ts';
import { isEnded, type TurnView } from '../../support/clients/wire.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';

const wanted = Number(process.env['FEARS_KILLS'] ?? 50);
/** Turns that one death interrupts, each at its own byte. */
const groupSize = Number(process.env['FEARS_GROUP'] ?? 5);
const takeoverMs = 20_000;

/** What is asked, and how many calls of the provider it takes. */
const questions = {
  search: { text: 'Find actors in Mumbai aged 25-35', calls: 2 },
  long: { text: 'Please write a long answer about casting', calls: 1 },
} as const;
type Kind = keyof typeof questions;

interface Victim {
  readonly director: Director;
  readonly kind: Kind;
  readonly marker: string;
  readonly turnId: string;
  readonly reading: Reading;
  /** When each attempt was first seen, by polling. */
  readonly attempts: { attempt: number; at: number }[];
  readonly ended: Promise<TurnView>;
  /** 0 until its worker was killed. */
  readonly killedAt: number;
}

describe('a worker that dies', () => {
  const random = randomFromEnvironment('killed worker');
  let model: ScriptedModel;
  let proxy: ProviderProxy;
  let product: LocalProduct;
  let people: { director: Director; socket: SocketClient; readings: Readings }[];

  beforeAll(async () => {
    model = await startScriptedModel({ deltaMs: 1 });
    proxy = await startProviderProxy(model.url);
    product = await startLocalProduct({
      env: { CASTMATCH_SEED: '60', CASTMATCH_MESSAGES_PER_MINUTE: '10000', ANTHROPIC_API_KEY: 'any', ANTHROPIC_BASE_URL: proxy.url },
    });
    people = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const director = await signIn(() => product.url);
        const readings = newReadings();
        return { director, readings, socket: await director.connect(readings) };
      }),
    );
  }, 120_000);
  afterAll(async () => {
    await product?.stop();
    await proxy?.close();
    await model?.close();
  });

  const isOf = (marker: string) => (call: ProxiedCall) => call.asked.includes(marker);

  /** Sends a question and follows it by socket and by polling, which also asks for a new worker when there is none. */
  const ask = async (kind: Kind, number: number): Promise<Victim> => {
    const person = people[number % people.length];
    if (!person) throw new Error('there are no people');
    const marker = markerOf(kind, number);
    const accepted = await person.socket.request('send', { clientMessageId: `case-${number}`, text: `${questions[kind].text}\n\n${marker}` });
    if (accepted.type !== 'accepted' || accepted.turnId === undefined) throw new Error(`not accepted: ${JSON.stringify(accepted)}`);
    const attempts: Victim['attempts'] = [];
    const { turnId } = accepted;
    return { ...person, kind, marker, turnId, reading: person.readings.of(turnId), attempts, ended: watch(person.director, turnId, attempts), killedAt: 0 };
  };
  const watch = async (director: Director, turnId: string, attempts: Victim['attempts']): Promise<TurnView> => {
    for (;;) {
      const view = await director.turn(turnId);
      if (view.attempt > (attempts.at(-1)?.attempt ?? 0)) attempts.push({ attempt: view.attempt, at: Date.now() });
      if (isEnded(view.status)) return view;
      await pause(400);
    }
  };
  const workerPort = (): number => Number(/WORKER_PORT=(\d+)/.exec(readFileSync(`/proc/${product.pids['gateway']}/environ`, 'utf8'))?.[1]);
  const workerAnswers = (): Promise<unknown> =>
    until(
      'the worker listens',
      () =>
        new Promise<boolean>((done) => {
          const socket = connect(workerPort(), '127.0.0.1', () => done(true)).once('error', () => done(false));
          socket.unref().once('connect', () => socket.destroy());
        }),
    );

  /** A new turn whose provider's stream stands still after a random byte of one of its calls. */
  const askAndHold = async (number: number, bytes: Record<Kind, number[]>): Promise<{ victim: Victim; held: Promise<void> }> => {
    const kind = random.pick(['search', 'search', 'long'] as const);
    const call = random.between(1, questions[kind].calls);
    const marker = markerOf(kind, number);
    const held = proxy.hold(
      (candidate) => candidate.asked.includes(marker) && candidate.afterTools === (call === 2),
      random.between(0, bytes[kind][call - 1] ?? 0),
    );
    return { victim: await ask(kind, number), held };
  };
  const killWorker = async (): Promise<number> => {
    const pid = product.pids['worker'] ?? 0;
    process.kill(pid, 'SIGKILL');
    const at = Date.now();
    await until('the worker is started again', () => product.pids['worker'] !== pid, { everyMs: 5 });
    return at;
  };
  /** Several turns at once, each at its own byte, die with their worker. */
  const killGroup = async (numbers: readonly number[], bytes: Record<Kind, number[]>): Promise<Victim[]> => {
    await workerAnswers();
    const group = await Promise.all(numbers.map((number) => askAndHold(number, bytes)));
    await until('each stream stands at its byte', () => Promise.all(group.map(({ held }) => held)).then(() => true));
    const killedAt = await killWorker();
    return group.map(({ victim }) => ({ ...victim, killedAt }));
  };
  const expectWhole = async (victim: Victim): Promise<TurnView> => {
    await until(`the socket hears the end of ${victim.marker}`, () => victim.reading.ends.length > 0);
    const { view, text } = await expectAgreement(victim.director, victim.turnId, [victim.reading]);
    expect({ marker: victim.marker, status: view.status, problem: view.problem }).toMatchObject({ status: 'final' });
    expect(text).toContain(victim.kind === 'long' ? 'That is the whole list' : 'people who fit');
    expect(victim.reading.assembly.gaps(), `gaps in ${victim.marker}`).toBe(0);
    expectToolsRunOnce(victim);
    return view;
  };

  it(`killed by SIGKILL at a random byte of the provider's stream, ${wanted} times: every turn ends, and every reader has what is stored`, async () => {
    const bytes = await learnLengths();
    const victims: Victim[] = [];
    const startedAt = Date.now();

    while (victims.length < wanted) {
      // While the leases of the first dead run out, more can die; but the worker must be up again when they have run out.
      const wave: Victim[] = [];
      while (victims.length + wave.length < wanted && Date.now() - (wave[0]?.killedAt ?? Date.now()) < 3_000) {
        const from = victims.length + wave.length;
        wave.push(...(await killGroup(numbers(from + 1, Math.min(wanted, from + groupSize)), bytes)));
      }
      await Promise.all(wave.map(({ ended }) => ended));
      victims.push(...wave);
    }
    const endedMs = Date.now() - startedAt;

    const takeovers: number[] = [];
    for (const victim of victims) {
      expect((await expectWhole(victim)).attempt, `attempts of ${victim.marker}`).toBeGreaterThan(1);
      takeovers.push(takeoverOf(victim));
    }
    expect(victims).toHaveLength(wanted);
    expect(Math.max(...takeovers)).toBeLessThan(takeoverMs);
    console.log(`${wanted} streams cut by SIGKILL, all ended after ${endedMs} ms`);
    console.log(measuredLine('takeover (kill to the next attempt)', takeovers));
  }, 600_000);

  it('killed again and again in the same turn: it goes on after its last finished step each time', async () => {
    const marker = markerOf('search', 900);
    const ofCall = (afterTools: boolean) => (call: ProxiedCall) => call.asked.includes(marker) && call.afterTools === afterTools;
    await workerAnswers();
    let held = proxy.hold(ofCall(true), random.between(200, 2_000));
    const victim = await ask('search', 900);
    await held;
    held = proxy.hold(ofCall(true), random.between(200, 2_000));
    await killWorker();
    await held;
    await killWorker();

    await victim.ended;

    expect((await expectWhole(victim)).attempt).toBe(3);
    expect(proxy.calls.filter(ofCall(false))).toHaveLength(1);
    expect(proxy.calls.filter(ofCall(true))).toHaveLength(3);
  }, 120_000);

  /** One undisturbed turn of each kind says how many bytes its calls have. */
  const learnLengths = async (): Promise<Record<Kind, number[]>> => {
    const learn = async (kind: Kind, number: number): Promise<number[]> => {
      const { marker, ended } = await ask(kind, number);
      expect((await ended).status).toBe('final');
      return proxy.calls.filter(isOf(marker)).map((call) => call.bytes);
    };
    return { search: await learn('search', 1001), long: await learn('long', 1002) };
  };

  /** Once the provider was shown what the tools found, it is never asked to call them again; and what was shown of them came once. */
  const expectToolsRunOnce = ({ marker, kind, reading }: Victim): void => {
    const calls = proxy.calls.filter(isOf(marker)).map(({ afterTools }) => afterTools);
    const firstAfter = calls.indexOf(true);
    expect(calls.slice(firstAfter === -1 ? calls.length : firstAfter), `calls of ${marker}`).not.toContain(false);
    const toolParts = reading.assembly.parts().filter((part) => part.toolCallId !== undefined);
    expect(toolParts).toHaveLength(kind === 'search' ? 1 : 0);
  };

  /** From the kill to the moment at which the next attempt was seen. */
  const takeoverOf = ({ killedAt, attempts, reading }: Victim): number => {
    const later = [...attempts, ...reading.frames.map(({ frame, at }) => ({ attempt: frame.attempt, at }))].filter(
      ({ attempt, at }) => attempt > 1 && at > killedAt,
    );
    return Math.min(...later.map(({ at }) => at)) - killedAt;
  };
});

const markerOf = (kind: Kind, number: number): string => `(case ${number} ${kind})`;
const numbers = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
