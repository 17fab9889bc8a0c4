/** Frames for the fuzzer: good ones, good ones that were damaged, and what never was one. Each is a text or bytes for the wire. */
import fc from 'fast-check';

/** What the frames speak of: things of this user's, things of another's, and things that do not exist. */
export interface FuzzPool {
  readonly turnIds: readonly string[];
  readonly conversations: readonly string[];
}

const proto = ['__proto__', 'constructor', 'prototype'];
const oddText = fc.oneof(
  fc.string({ maxLength: 60, unit: 'binary' }),
  fc.constantFrom('Hello', 'नमस्ते', '👩‍👩‍👧‍👦', 'a\u0000b', '\u202e', 'Find actors in Mumbai', '', '   ', '[[tal_x]]', '{"action":"ping"}'),
);
const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.json({ maxDepth: 2 }).map((text) => JSON.parse(text) as unknown),
  fc.constantFrom(null, '', [], {}, -1, 1e300, true),
  oddText,
);

/** `send`s are few, for each may become a reply; their ids repeat, mostly with the same text. */
const sends = (pool: FuzzPool): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .record({
      number: fc.nat(59),
      isOther: fc.nat(9).map((draw) => draw === 0),
      conversationId: fc.option(fc.constantFrom(...pool.conversations), { nil: undefined, freq: 4 }),
      interrupt: fc.option(fc.boolean(), { nil: undefined, freq: 1 }),
    })
    .map(({ number, isOther, interrupt }) => ({
      action: 'send',
      clientMessageId: `fuzz-${number}`,
      text: isOther ? `other ${number}` : `Hello ${number}`,
      conversationId: pool.conversations[number % pool.conversations.length],
      ...(interrupt === undefined ? {} : { interrupt }),
    }));

const requests = (pool: FuzzPool): fc.Arbitrary<Record<string, unknown>> => {
  const turnId = fc.constantFrom(...pool.turnIds, 'trn_01J00000000000000000000000', 'trn_x');
  const place = fc.oneof(fc.nat(30), fc.constantFrom(-1, 1.5, 2 ** 53, '1', null));
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant({ action: 'ping' }) },
    { weight: 2, arbitrary: fc.record({ action: fc.constant('hello'), protocol: fc.constantFrom(1, 1, 1, 2, '1') }) },
    { weight: 2, arbitrary: fc.record({ action: fc.constant('stop'), turnId }) },
    { weight: 2, arbitrary: fc.record({ action: fc.constant('resume'), turnId, attempt: place, afterSeq: place }) },
    {
      weight: 2,
      arbitrary: fc.record({
        action: fc.constantFrom('subscribe', 'unsubscribe'),
        conversationIds: fc.array(fc.constantFrom(...pool.conversations, 'unknown', ''), { maxLength: 3 }),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ action: 'reauth', ticket: 'x'.repeat(43) }) },
    { weight: 1, arbitrary: sends(pool) },
  );
};

/** Keys are dropped, added, changed; `requestId` stays unless it is what is changed. */
const damaged = (pool: FuzzPool): fc.Arbitrary<Record<string, unknown>> =>
  fc.tuple(requests(pool), fc.nat(3), oddText, oddValue).map(([frame, how, key, value]) => {
    const names = Object.keys(frame);
    const victim = names[key.length % names.length] ?? 'action';
    if (how === 0) return Object.fromEntries(Object.entries(frame).filter(([name]) => name !== victim));
    if (how === 1) return { ...frame, [victim]: value };
    return { ...frame, [proto.includes(key) ? 'odd' : key]: value };
  });

const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

export type FuzzFrame = string | Uint8Array;

/** `name` makes requestIds that stand once; one frame in fifty repeats the id before. */
export const fuzzFrames = (pool: FuzzPool, name: string, count: number, seed: number): FuzzFrame[] => {
  let number = 0;
  const withId = (frame: Record<string, unknown>, repeats: boolean): string => {
    if (!repeats) number += 1;
    return JSON.stringify({ requestId: `${name}-${number}`, ...frame });
  };
  const repeats = fc.nat(49).map((draw) => draw === 0);
  const good = fc.tuple(requests(pool), repeats);
  const bad = fc.tuple(damaged(pool), repeats);
  const cut = fc.tuple(requests(pool), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(2), oddText);
  const frame: fc.Arbitrary<() => FuzzFrame> = fc.oneof(
    {
      weight: 30,
      arbitrary: good.map(
        ([value, again]) =>
          () =>
            withId(value, again),
      ),
    },
    {
      weight: 25,
      arbitrary: bad.map(
        ([value, again]) =>
          () =>
            withId(value, again),
      ),
    },
    {
      weight: 22,
      arbitrary: cut.map(([value, share, how, text]) => () => {
        const whole = withId(value, false);
        const at = Math.floor(whole.length * share);
        return how === 0 ? whole.slice(0, at) : how === 1 ? `${whole.slice(0, at)}${text}${whole.slice(at)}` : `${whole.slice(0, at)}${whole.slice(at + 1)}`;
      }),
    },
    { weight: 16, arbitrary: fc.json({ maxDepth: 4 }).map((text) => () => text) },
    { weight: 12, arbitrary: oddText.map((text) => () => text) },
    { weight: 4, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => () => bytes) },
    { weight: 2, arbitrary: fc.integer({ min: 60, max: 4_000 }).map((depth) => () => nested(depth)) },
    { weight: 1, arbitrary: fc.integer({ min: 20_000, max: 32_000 }).map((bytes) => () => withId({ action: 'ping', pad: 'x'.repeat(bytes) }, false)) },
    { weight: 1, arbitrary: fc.constantFrom(...proto).map((key) => () => `{"action":"ping","requestId":"${name}-p","${key}":{"x":1}}`) },
  );
  return fc.sample(frame, { numRuns: count, seed }).map((make) => make());
};

const frameBytes = 28 * 1024;
const deepest = 64;
const depthOf = (value: unknown): number => (typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0);
const hasProto = (text: string): boolean => /"(__proto__|constructor|prototype|\\u)/.test(text);

/** The requestId that an answer must bear; undefined when the frame has none that can be read, and `unsure` where only the server can say. */
export const requestIdOf = (frame: FuzzFrame): string | undefined | 'unsure' => {
  if (typeof frame !== 'string' || Buffer.byteLength(frame) > frameBytes) return undefined;
  if (hasProto(frame)) return 'unsure';
  try {
    const value: unknown = JSON.parse(frame);
    if (typeof value !== 'object' || value === null || depthOf(value) > deepest) return undefined;
    const id = (value as { requestId?: unknown }).requestId;
    return typeof id === 'string' && id.length >= 1 && id.length <= 128 ? id : undefined;
  } catch {
    return undefined;
  }
};
