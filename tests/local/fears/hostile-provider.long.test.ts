/** A provider that does everything wrong, and the whole product in front of it: every conversation ends in a sane state, and goes on when the provider is well. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTables } from '../../../layers/adapters/dynamodb/client.ts';
import { dynamoCapsuleStore } from '../../../layers/adapters/dynamodb/conversation/index.ts';
import type { ModelCall } from '../../../layers/core/intelligence/index.ts';
import { localRegion } from '../../../local/lambda-host/context.ts';
import { tablesFile } from '../../../local/supervisor/home.ts';
import { tableNames } from '../../../local/tables/names.ts';
import { expectAgreement } from '../../support/clients/agreement.ts';
import { comparable, newAssembly } from '../../support/clients/assembly.ts';
import { type Director, signIn } from '../../support/clients/director.ts';
import { randomSource } from '../../support/clients/random-source.ts';
import { newReadings } from '../../support/clients/reading.ts';
import { until } from '../../support/clients/until.ts';
import type { StoredMessage, TurnView } from '../../support/clients/wire.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';
import { complaints, lastUserText } from '../../support/provider/check-request.ts';
import { type Hostile, hostile, lasting, tagsIn, well, wholeAnswer } from '../../support/provider/hostile.ts';
import { type Provider, type ProviderCall, startProvider } from '../../support/provider/provider.ts';

const firstEventMs = 2_500;
const idleMs = 1_500;
/** The longest that any of it may take: three attempts, each of a silent model and its silent fallback, and a slow machine. */
const turnMs = 60_000;
const atOnce = 12;

/** What the provider does to a turn: `first` is met by its first request, `always` by all. The message's text names it. */
type Plan = { readonly kind: 'first' | 'always'; readonly hostile: Hostile } | { readonly kind: 'well' } | { readonly kind: 'mixed'; readonly seed: number };

describe('a hostile provider', () => {
  let provider: Provider;
  let product: LocalProduct;
  let capsules: ReturnType<typeof dynamoCapsuleStore>;
  const plans: { readonly plan: Plan; asked: number }[] = [];
  let turns = 0;

  const planOf = (call: ProviderCall) => plans[Number(/#plan-(\d+)#/.exec(lastUserText(call.request.body))?.[1])];
  const behaviour = (planned: { readonly plan: Plan; asked: number }): Hostile['scenario'] => {
    const { plan } = planned;
    planned.asked += 1;
    if (plan.kind === 'mixed') {
      const random = randomSource(plan.seed * 1_000 + planned.asked);
      return random.next() < 0.3 ? well : random.pick(hostile as [Hostile, ...Hostile[]]).scenario;
    }
    return plan.kind === 'always' || (plan.kind === 'first' && planned.asked === 1) ? plan.hostile.scenario : well;
  };

  beforeAll(async () => {
    provider = await startProvider((call) => {
      const planned = planOf(call);
      const isReply = Array.isArray((call.request.body as { tools?: unknown } | undefined)?.tools);
      return (planned && isReply ? behaviour(planned) : well)(`g${call.index}g`)(call);
    });
    product = await startLocalProduct({
      env: {
        ANTHROPIC_BASE_URL: provider.url,
        ANTHROPIC_API_KEY: 'sk-test',
        CASTMATCH_SEED: '60',
        CASTMATCH_MESSAGES_PER_MINUTE: '100000',
        CASTMATCH_REQUESTS_PER_MINUTE: '100000',
        CASTMATCH_MODEL_FIRST_EVENT_MS: String(firstEventMs),
        CASTMATCH_MODEL_IDLE_MS: String(idleMs),
        // Each conversation is to meet its own trouble: nobody is left alone for what another one met.
        CASTMATCH_MODEL_BREAKER_FAILURES: '1000000',
        CASTMATCH_MODEL_BREAKER_OPEN_MS: '1',
      },
    });
    process.env['AWS_ACCESS_KEY_ID'] ??= 'local';
    process.env['AWS_SECRET_ACCESS_KEY'] ??= 'local';
    capsules = dynamoCapsuleStore(connectTables({ ...tableNames, endpoint: readFileSync(tablesFile(product.home), 'utf8'), region: localRegion }));
  }, 120_000);
  afterAll(async () => {
    console.log(`hostile provider: ${turns} turns, ${provider?.calls.length} requests`);
    await product?.stop();
    await provider?.close();
  });

  const textFor = (plan: Plan): string => {
    plans.push({ plan, asked: 0 });
    return `Find dancers in Mumbai, please #plan-${plans.length - 1}#`;
  };

  /** Sends by the socket or as the request of a stream, reads along, and looks at everything that must hold however the turn ended. */
  const say = async (director: Director, conversationId: string, plan: Plan, way: 'socket' | 'stream'): Promise<Ended> => {
    turns += 1;
    const text = textFor(plan);
    const startedAt = Date.now();
    const turnId = way === 'socket' ? await bySocket(director, conversationId, text) : await byStream(director, conversationId, text);
    const { view, message } = await expectAgreement(director, turnId);
    expect(Date.now() - startedAt, 'the turn ends in time').toBeLessThan(turnMs);
    expectSane(message);
    return { view, message, tookMs: Date.now() - startedAt };
  };
  const bySocket = async (director: Director, conversationId: string, text: string): Promise<string> => {
    const readings = newReadings();
    const socket = await director.connect(readings);
    const { turnId = '' } = await socket.request('send', { clientMessageId: `m-${plans.length}-${Math.round(performance.now())}`, text, conversationId });
    await until('the socket hears of the end', () => readings.of(turnId).ends.length > 0, { deadlineMs: turnMs });
    socket.close();
    await expectAgreement(director, turnId, [readings.of(turnId)]);
    return turnId;
  };
  const byStream = async (director: Director, conversationId: string, text: string): Promise<string> => {
    const read = await director.stream('/api/v1/ai/chat/stream', { message: text, conversationId });
    expect(read.isDone, `the stream ends with [DONE], status ${read.status}`).toBe(true);
    const turnId = read.events[0]?.id?.split(':')[0] ?? '';
    const assembly = newAssembly();
    for (const { chunk } of read.events) assembly.takeChunk(chunk);
    expect(comparable(assembly.parts()), 'what the stream said is what is stored').toEqual(comparable((await director.ended(turnId)).message?.parts ?? []));
    return turnId;
  };
  /** Half of the conversations are read by sockets, half by streams: two processes run them. */
  const converse = async (index: number, name: string, sayAll: (say: (plan: Plan) => Promise<Ended>) => Promise<void>): Promise<void> => {
    const director = await signIn(() => product.url, { org: `house-${index % 5}` });
    const from = provider.calls.length;
    await sayAll((plan) => say(director, `hostile-${index}`, plan, index % 2 === 0 ? 'socket' : 'stream')).catch((error: unknown) => {
      throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    });
    for (const call of provider.calls.slice(from)) expect(complaints(call.request.body), `request ${call.index}, while ${name}`).toEqual([]);
  };
  /** Meets it all the time, then once, and then a provider that is well again. */
  const meet = async (index: number, met: Hostile): Promise<void> =>
    converse(index, met.name, async (turn) => {
      expectEnd(met, await turn({ kind: 'always', hostile: met }));
      const once = await turn({ kind: 'first', hostile: met });
      if (met.ends === 'refused') expectEnd(met, once);
      else expect(once.message.metadata['degraded'], `${met.name}, once`).toBe(false);
      if (met.ends === 'degraded' || met.ends === 'used up') expectWhole(once);
      expectWhole(await turn({ kind: 'well' }));
    });
  const inGroups = async <Item>(items: readonly Item[], work: (item: Item, index: number) => Promise<void>): Promise<void> => {
    const waiting = [...items.entries()];
    const failures: unknown[] = [];
    const worker = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await work(next[1], next[0]).catch((error: unknown) => failures.push(error));
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    if (failures.length > 0) throw new AggregateError(failures, failures.map((error) => (error as Error).message).join('\n---\n'));
  };

  it('does everything that it can: each conversation ends in a sane state, and goes on', async () => {
    await inGroups(hostile, (met, index) => meet(index, met));
  }, 600_000);

  it('does something else at each request, by chance: each conversation ends in a sane state, and goes on', async () => {
    const conversations = Array.from({ length: 12 }, (_, index) => index);
    await inGroups(conversations, (number) =>
      converse(1_000 + number, `mixture ${number}`, async (turn) => {
        for (let message = 0; message < 3; message += 1) await turn({ kind: 'mixed', seed: number * 10 + message });
        expectWhole(await turn({ kind: 'well' }));
      }),
    );
  }, 300_000);

  it('refuses our key, our bill or our haste: the answer is there without it, and the model is asked again as soon as it may be', async () => {
    for (const [index, met] of lasting.entries())
      await converse(2_000 + index, met.name, async (turn) => {
        const always = await turn({ kind: 'always', hostile: met });
        expectEnd(met, always);
        expect(plans.at(-1)?.asked, `${met.name} is not asked for again`).toBeLessThanOrEqual(2);
        expectWhole(await turn({ kind: 'well' }));
      });
    const alarms = product.log().match(/"ModelAlarm":1/g) ?? [];
    expect(alarms.length).toBeGreaterThanOrEqual(4);
  }, 120_000);

  it.each(['socket', 'stream'] as const)(
    'stalls: by %s, the attempt ends by the idle deadline, long before any function would, and half an answer is not kept',
    async (way) => {
      const director = await signIn(() => product.url, { org: 'house-stall' });
      const stall = hostile.find(({ name }) => name === 'a stall after some words') as Hostile;

      const idleTimeouts = (): number => product.log().match(/"kind":"idle_timeout"/g)?.length ?? 0;
      const before = idleTimeouts();
      const { view, message, tookMs } = await say(director, `stalls-${way}`, { kind: 'first', hostile: stall }, way);

      // By the worker's own line: on a starved machine a lease may run out, and then the capsule is that of the worker who took over.
      await until('the idle deadline is counted', () => idleTimeouts() > before);
      for (const { outcome, kind, model, latencyMs } of (await callsOf(director, view)).filter((call) => call.outcome !== 'answered')) {
        expect([outcome, kind, model]).toEqual(['failed', 'idle_timeout', 'claude-haiku-5-5']);
        expect(latencyMs).toBeGreaterThanOrEqual(idleMs);
        expect(latencyMs).toBeLessThan(idleMs + 10_000);
      }
      expect(tookMs).toBeLessThan(30_000);
      expectWhole({ view, message, tookMs });
      expect(message.status).toBe('complete');
    },
    60_000,
  );

  const callsOf = async (director: Director, { conversationId, turnId }: TurnView): Promise<ModelCall[]> => {
    const capsule = await until('the capsule is kept', () => capsules.read(director.org, conversationId, turnId));
    return capsule.generations.flatMap(({ calls }) => calls);
  };
});

interface Ended {
  readonly view: TurnView;
  readonly message: StoredMessage;
  readonly tookMs: number;
}

const textsOf = ({ parts }: StoredMessage): string[] => parts.flatMap((part) => (part.type === 'text' ? [part.text ?? ''] : []));

/** Whatever happened. */
const expectSane = (message: StoredMessage): void => {
  expect(['complete', 'failed', 'stopped']).toContain(message.status);
  for (const text of textsOf(message)) expect(tagsIn(text).length, `two generations in one text: ${text.slice(0, 300)}`).toBeLessThanOrEqual(1);
  for (const { toolCallId, state } of message.parts) if (toolCallId !== undefined) expect(['output-available', 'output-error']).toContain(state);
  expect(textsOf(message).join('\n')).not.toContain('REFUSED WORDS');
  expect(textsOf(message).join('\n')).not.toContain('and more');
  expect(textsOf(message).join('').trim()).not.toBe('');
};

const expectEnd = ({ name, ends }: Hostile, { view, message }: Ended): void => {
  expect([name, view.status]).toEqual([name, 'final']);
  expect([name, message.metadata['degraded']]).toEqual([name, ends === 'degraded' || ends === 'used up']);
};

/** The last words are one whole answer, to its last character. */
const expectWhole = ({ view, message }: Ended): void => {
  const last = textsOf(message).at(-1) ?? '';
  expect(view.status).toBe('final');
  expect(message.metadata['degraded']).toBe(false);
  expect(last).toBe(wholeAnswer(tagsIn(last)[0] ?? ''));
};
