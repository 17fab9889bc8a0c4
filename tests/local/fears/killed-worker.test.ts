/** The first fear: the worker dies in the middle of an answer. The lease is 10 s; a dead worker is replaced within 20 s while someone is looking. */
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ScriptedModel, startScriptedModel } from '../../../local/scripted-model/server.ts';
import { expectAgreement } from '../../support/clients/agreement.ts';
import { type Director, signIn } from '../../support/clients/director.ts';
import { measuredLine } from '../../support/clients/measured.ts';
import { type ProviderProxy, startProviderProxy } from '../../support/clients/provider-proxy.ts';
import { randomFromEnvironment } from '../../support/clients/random-source.ts';
import { newReadings, type Reading, type Readings } from '../../support/clients/reading.ts';
import type { SocketClient } from '../../support/clients/socket-client.ts';
import { pause, until } from '../../support/clients/until.ts';
import { isEnded, type TurnView } from '../../support/clients/wire.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';

const kills = Number(process.env['FEARS_KILLS'] ?? 50);
const takeoverMs = 20_000;

/** What is asked, and the calls of the provider that it takes. */
const questions = {
  search: { text: 'Find actors in Mumbai aged 25-35', calls: ['ask', 'tell'] },
  long: { text: 'Please write a long answer about casting', calls: ['ask'] },
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
}

describe('a worker that dies', () => {
  const random = randomFromEnvironment('killed worker');
  let model: ScriptedModel;
  let proxy: ProviderProxy;
  let product: LocalProduct;
  let people: { director: Director; socket: SocketClient; readings: Readings }[];

  beforeAll(async () => {
    model = await startScriptedModel({ deltaMs: 4 });
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

  const isOf = (marker: string) => (call: { body: string }) => call.body.includes(marker);

  /** Sends a question and follows it by socket and by polling, which also asks for a new worker when there is none. */
  const ask = async (kind: Kind, number: number): Promise<Victim> => {
    const person = people[number % people.length];
    if (!person) throw new Error('there are no people');
    const marker = `case-${number}-${kind}`;
    const accepted = await person.socket.request('send', { clientMessageId: marker, text: `${questions[kind].text}\n\n(${marker})` });
    if (accepted.type !== 'accepted' || accepted.turnId === undefined) throw new Error(`not accepted: ${JSON.stringify(accepted)}`);
    const attempts: Victim['attempts'] = [];
    const { turnId } = accepted;
    return { ...person, kind, marker, turnId, reading: person.readings.of(turnId), attempts, ended: watch(person.director, turnId, attempts) };
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

  it(`killed by SIGKILL at a random byte of the provider's stream, ${kills} times: every turn ends, and every reader has what is stored`, async () => {
    const bytes = await learnLengths();
    const victims: Victim[] = [];
    const killedAt: number[] = [];
    const startedAt = Date.now();

    for (let number = 1; number <= kills; number += 1) {
      await workerAnswers();
      const kind = random.pick(['search', 'search', 'long'] as const);
      const call = random.between(1, questions[kind].calls.length);
      const atByte = random.between(0, bytes[kind][call - 1] ?? 0);
      const pid = product.pids['worker'] ?? 0;
      let isDead = false;
      proxy.cut(
        (candidate) => candidate.body.includes(`(case-${number}-${kind})`) && candidate.afterTools === (call === 2),
        atByte,
        () => {
          killedAt.push(Date.now());
          process.kill(pid, 'SIGKILL');
          isDead = true;
        },
      );
      victims.push(await ask(kind, number));
      await until(`the worker dies for the ${number}th time`, () => isDead && product.pids['worker'] !== pid, { deadlineMs: 60_000, everyMs: 5 });
    }

    const views = await Promise.all(victims.map(({ ended }) => ended));
    const endedMs = Date.now() - startedAt;
    const takeovers: number[] = [];
    for (const victim of victims) {
      await until(`the socket hears the end of ${victim.marker}`, () => victim.reading.ends.length > 0);
      const { view, text } = await expectAgreement(victim.director, victim.turnId, [victim.reading]);
      expect(view.status).toBe('final');
      expect(text).toContain(victim.kind === 'long' ? 'That is the whole list' : 'people who fit');
      expect(victim.reading.assembly.gaps(), `gaps in ${victim.marker}`).toBe(0);
      expectToolsRunOnce(victim);
      takeovers.push(...takeoversOf(victim, killedAt));
    }
    expect(killedAt).toHaveLength(kills);
    expect(views.filter(({ attempt }) => attempt > 1).length).toBeGreaterThan(kills / 2);
    expect(Math.max(...takeovers)).toBeLessThan(takeoverMs);
    console.log(`${kills} kills and all ends in ${endedMs} ms; attempts: ${views.map(({ attempt }) => attempt).join(' ')}`);
    console.log(measuredLine('takeover (kill to the next attempt)', takeovers));
  }, 600_000);

  /** One undisturbed turn of each kind says how many bytes its calls have. */
  const learnLengths = async (): Promise<Record<Kind, number[]>> => {
    const learn = async (kind: Kind, number: number): Promise<number[]> => {
      const { marker, ended } = await ask(kind, number);
      expect((await ended).status).toBe('final');
      return proxy.calls.filter(isOf(`(${marker})`)).map((call) => call.bytes);
    };
    return { search: await learn('search', 1001), long: await learn('long', 1002) };
  };

  /** Once the provider was shown what the tools found, it is never asked to call them again; and what was shown of them came once. */
  const expectToolsRunOnce = ({ marker, kind, reading }: Victim): void => {
    const calls = proxy.calls.filter(isOf(`(${marker})`)).map(({ afterTools }) => afterTools);
    const firstAfter = calls.indexOf(true);
    expect(calls.slice(firstAfter === -1 ? calls.length : firstAfter), `calls of ${marker}`).not.toContain(false);
    const toolParts = reading.assembly.parts().filter((part) => part.toolCallId !== undefined);
    expect(toolParts).toHaveLength(kind === 'search' ? 1 : 0);
  };

  /** From each kill that ended an attempt to the moment at which the next one was seen. */
  const takeoversOf = ({ attempts, reading }: Victim, killedAt: readonly number[]): number[] => {
    const seen = new Map<number, number>();
    for (const { attempt, at } of [...attempts, ...reading.frames.map(({ frame, at }) => ({ attempt: frame.attempt, at }))])
      seen.set(attempt, Math.min(at, seen.get(attempt) ?? Number.POSITIVE_INFINITY));
    const ordered = [...seen].sort(([left], [right]) => left - right);
    return ordered.slice(1).flatMap(([attempt, at], index) => {
      const [before, beforeAt] = ordered[index] ?? [0, 0];
      const death = killedAt.find((time) => time >= beforeAt - 500);
      return death === undefined ? [] : [(at - death) / (attempt - before)];
    });
  };
});
