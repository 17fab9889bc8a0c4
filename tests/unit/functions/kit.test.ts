import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { hasCursor, messageCursors, messageRange } from '../../../functions/_chat/message-range.ts';
import { frameEvents, parseEventId, unrunEvents } from '../../../functions/_chat/sse.ts';
import { signedCursors } from '../../../functions/_kit/cursor.ts';
import { jsonLog, nameError } from '../../../functions/_kit/log.ts';
import { isTooDeep, parseJson, parseWith } from '../../../functions/_kit/parse.ts';
import { toProblem } from '../../../functions/_kit/problem.ts';
import { checkHttpText, checkSocketText } from '../../../functions/_kit/text-limits.ts';
import { MessageListQuery, Problem, problemCodes } from '../../../layers/contracts/index.ts';
import type { MessagePage } from '../../../layers/core/conversation/index.ts';
import { type Caller, DomainError } from '../../../layers/core/shared/index.ts';

const ravi: Caller = { org: 'acme', sub: 'ravi', role: 'director', isAdmin: false, displayName: 'Ravi' };
const thrown = (run: () => unknown): DomainError => {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};

describe('cursors', () => {
  const cursors = signedCursors('a secret of some length');
  const Place = z.object({ at: z.number() });
  const sealed = cursors.seal(ravi, 'list', { at: 5 });
  it('opens for the same user and query', () => {
    expect(cursors.open(ravi, 'list', sealed, Place)).toEqual({ at: 5 });
  });
  const [payload = '', signature = ''] = sealed.split('.');
  it.each([
    ['another user', { ...ravi, sub: 'asha' }, 'list', sealed],
    ['another organization', { ...ravi, org: 'other' }, 'list', sealed],
    ['another query', ravi, 'list x', sealed],
    ['another payload', ravi, 'list', `${Buffer.from('{"at":6}').toString('base64url')}.${signature}`],
    ['a cut signature', ravi, 'list', `${payload}.${signature.slice(0, 10)}`],
    ['no signature', ravi, 'list', payload],
    ['a part more', ravi, 'list', `${sealed}.x`],
    ['nothing', ravi, 'list', ''],
    ['another secret', ravi, 'list', signedCursors('another secret, as long').seal(ravi, 'list', { at: 5 })],
    ['another shape', ravi, 'list', cursors.seal(ravi, 'list', { to: 5 })],
  ])('is refused for %s', (_name, caller, query, cursor) => {
    expect(thrown(() => cursors.open(caller, query, cursor, Place))).toMatchObject({ code: 'invalid_request', issues: [{ path: 'cursor' }] });
  });
});

describe('message ranges', () => {
  const cursors = signedCursors('a secret of some length');
  const query = (text: string) => MessageListQuery.parse(Object.fromEntries(new URLSearchParams(text)));
  const page = (seqs: number[], hasBefore: boolean, hasAfter: boolean) =>
    ({ conversationId: 'c', items: seqs.map((messageSeq) => ({ messageSeq })), hasBefore, hasAfter }) as unknown as MessagePage;
  it('plain numbers need no cursor', () => {
    expect(hasCursor(query('before=5&limit=2'))).toBe(false);
    expect(messageRange(cursors, ravi, '', query('before=5&limit=2'))).toEqual({ before: 5, limit: 2, all: false });
    expect(messageRange(cursors, ravi, '', query('around=0&all=true'))).toEqual({ around: 0, limit: 50, all: true });
    expect(messageRange(cursors, ravi, '', query('after=3'))).toEqual({ after: 3, limit: 50, all: false });
  });
  it("a page's cursors lead back to the pages beside it, in `cursor` and in their own direction", () => {
    const given = query('limit=2');
    const { prevCursor, nextCursor } = messageCursors(cursors, ravi, given, messageRange(cursors, ravi, 'c', given), page([4, 5], true, true));
    for (const [text, expected] of [
      [`limit=2&cursor=${prevCursor}`, { before: 4 }],
      [`limit=2&before=${prevCursor}`, { before: 4 }],
      [`limit=2&cursor=${nextCursor}`, { after: 5 }],
      [`limit=2&after=${nextCursor}`, { after: 5 }],
    ] as const) {
      expect(hasCursor(query(text))).toBe(true);
      expect(messageRange(cursors, ravi, 'c', query(text))).toEqual({ ...expected, limit: 2, all: false });
    }
    for (const wrong of [`after=${prevCursor}`, `before=${nextCursor}`, `all=true&cursor=${prevCursor}`])
      expect(thrown(() => messageRange(cursors, ravi, 'c', query(wrong))).code).toBe('invalid_request');
    expect(thrown(() => messageRange(cursors, ravi, 'd', query(`cursor=${prevCursor}`))).code).toBe('invalid_request');
  });
  it('an empty page lies where its range says; without more there is no cursor', () => {
    const cursorsOf = (text: string, ...rest: [number[], boolean, boolean]) =>
      messageCursors(cursors, ravi, query(text), messageRange(cursors, ravi, 'c', query(text)), page(...rest));
    const beyond = cursorsOf('after=10', [], true, false);
    expect(messageRange(cursors, ravi, 'c', query(`cursor=${beyond.prevCursor}`))).toMatchObject({ before: 11 });
    const before = cursorsOf('before=1', [], false, true);
    expect(messageRange(cursors, ravi, 'c', query(`cursor=${before.nextCursor}`))).toMatchObject({ after: 0 });
    expect(cursorsOf('', [], false, false)).toEqual({ prevCursor: null, nextCursor: null });
  });
});

describe('parsing', () => {
  it('a failure says where and what, in words and as issues', () => {
    const error = thrown(() => parseWith(z.strictObject({ a: z.object({ b: z.number() }) }), { a: { b: 'x' }, c: 1 }, 'body'));
    expect(error.code).toBe('invalid_request');
    expect(error.issues.map(({ path }) => path)).toEqual(['a.b', '']);
    expect(error.message).toContain('a.b');
  });
  it('a hundred failures are told shortly', () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`key${index}`, 1]));
    const error = thrown(() => parseWith(z.record(z.string(), z.string()), many, 'body'));
    expect([error.issues.length, error.message.length <= 500]).toEqual([20, true]);
  });
  it.each([
    ['64 levels', '['.repeat(64) + ']'.repeat(64), false],
    ['65 levels', '['.repeat(65) + ']'.repeat(65), true],
    ['levels side by side', `[${'[],'.repeat(500)}[]]`, false],
    ['brackets in a text', JSON.stringify({ a: '['.repeat(500), b: `\\"${'{'.repeat(500)}` }), false],
    ['a text that never ends', `"${'['.repeat(500)}`, false],
    ['an object of 100,000 levels', '{"a":'.repeat(100_000), true],
  ])('%s: too deep %s', (_name, text, expected) => {
    expect(isTooDeep(text)).toBe(expected);
    if (expected) expect(thrown(() => parseJson(text))).toMatchObject({ code: 'invalid_json', message: expect.stringContaining('nested') });
  });
  it.each(['', '{', 'NaN', "{'a':1}"])('text that is not JSON is refused', (text) => {
    expect(thrown(() => parseJson(text)).code).toBe('invalid_json');
    expect(thrown(() => parseJson(text, 'the frame', 'invalid_frame'))).toMatchObject({ code: 'invalid_frame', message: 'the frame is not JSON' });
  });
  it.each(['{"__proto__":{}}', '{"a":[{"constructor":1}]}', '{"a":{"prototype":null}}'])('%s is refused, wherever the key is', (text) => {
    expect(thrown(() => parseJson(text)).code).toBe('invalid_request');
  });
});

describe('problems', () => {
  it('every domain error becomes a problem of the closed list, with its issues', () => {
    for (const code of ['invalid_request', 'not_found', 'rate_limited', 'unsupported_media_type', 'idempotency_conflict', 'unavailable'] as const) {
      const problem = toProblem(new DomainError(code, 'why', { issues: [{ path: 'a', message: 'b' }] }), 'urn:x');
      expect(Problem.strict().parse(problem)).toMatchObject({
        code,
        status: problemCodes[code].status,
        detail: 'why',
        instance: 'urn:x',
        issues: [{ path: 'a', message: 'b' }],
      });
    }
  });
  it('what we do not know tells nothing', () => {
    const problem = toProblem(new Error('password=hunter2'), 'urn:x');
    expect(problem).toMatchObject({ code: 'internal', status: 500, instance: 'urn:x' });
    expect(JSON.stringify(problem)).not.toContain('hunter2');
  });
});

describe('server-sent events', () => {
  const turnId = 'trn_01J00000000000000000000000';
  it('an id is a place', () => {
    expect(parseEventId(`${turnId}:2:30:4`)).toEqual({ turnId, attempt: 2, seq: 30, index: 4 });
    expect(parseEventId(` ${turnId}:1:1:0 `)).toMatchObject({ seq: 1 });
  });
  it.each([
    '',
    'x',
    turnId,
    `${turnId}:1:1`,
    `${turnId}:1:1:1:1`,
    `${turnId}:-1:1:1`,
    `${turnId}:1.5:1:1`,
    `${turnId}:9999999:1:1`,
    `${turnId.toLowerCase()}:1:1:1`,
  ])('%j is none', (id) => {
    expect(thrown(() => parseEventId(id))).toMatchObject({ code: 'invalid_request', issues: [{ path: 'Last-Event-ID' }] });
  });
  const frame = { attempt: 1, seq: 2, chunks: [{ type: 'start-step' }, { type: 'reset-step' }, { type: 'finish-step' }] } as const;
  it('each chunk is one event with its id', () => {
    expect(frameEvents(turnId, { ...frame, chunks: [...frame.chunks] }, undefined)).toBe(
      `id: ${turnId}:1:2:0\ndata: {"type":"start-step"}\n\nid: ${turnId}:1:2:1\ndata: {"type":"reset-step"}\n\nid: ${turnId}:1:2:2\ndata: {"type":"finish-step"}\n\n`,
    );
  });
  it('a line break in a text cannot end an event', () => {
    const events = frameEvents(turnId, { attempt: 1, seq: 1, chunks: [{ type: 'text-delta', id: 't', delta: 'a\n\ndata: [DONE]\r\n\u2028' }] }, undefined);
    expect(events.split('\n')).toHaveLength(4);
  });
  it.each([
    [{ attempt: 1, seq: 2, index: 0 }, ['1:2:1', '1:2:2']],
    [{ attempt: 1, seq: 2, index: 2 }, []],
    [{ attempt: 1, seq: 1, index: 9 }, ['1:2:0', '1:2:1', '1:2:2']],
    [{ attempt: 2, seq: 2, index: 2 }, ['1:2:0', '1:2:1', '1:2:2']],
  ])('after %j the rest of the frame is left', (last, expected) => {
    const events = frameEvents(turnId, { ...frame, chunks: [...frame.chunks] }, { turnId, ...last });
    expect([...events.matchAll(/^id: \w+:(.+)$/gm)].map(([, place]) => place)).toEqual(expected);
  });
  it('a turn that never ran has a beginning and an end, and can be resumed between them', () => {
    const whole = unrunEvents(turnId, 'msg_01J00000000000000000000000', { type: 'abort', reason: 'stopped' }, undefined);
    expect([...whole.matchAll(/^id: (.+)$/gm)].map(([, id]) => id)).toEqual([`${turnId}:0:0:0`, `${turnId}:0:0:1`]);
    const rest = unrunEvents(turnId, 'msg_01J00000000000000000000000', { type: 'abort', reason: 'stopped' }, { turnId, attempt: 0, seq: 0, index: 0 });
    expect(whole.endsWith(rest)).toBe(true);
    expect(rest).toContain('abort');
    expect(rest).not.toContain('"start"');
  });
});

describe('texts', () => {
  it('by HTTP 100,000 characters', () => {
    expect(checkHttpText('a'.repeat(100_000))).toHaveLength(100_000);
    expect(thrown(() => checkHttpText('a'.repeat(100_001))).code).toBe('text_too_long');
  });
  it('on a socket 16,000 characters and 24 KiB', () => {
    expect(checkSocketText('a'.repeat(16_000))).toHaveLength(16_000);
    expect(checkSocketText('क'.repeat(8_192))).toHaveLength(8_192);
    for (const long of ['a'.repeat(16_001), 'क'.repeat(8_193)]) expect(thrown(() => checkSocketText(long)).code).toBe('text_too_long');
  });
});

describe('logs', () => {
  it('only allow-listed fields are written, on one line, and shortened', () => {
    const lines: string[] = [];
    const log = jsonLog('info', 'f', (line) => lines.push(line));
    log('info', 'happened', { turnId: 'a\nb\u001b[31m', text: 'secret', status: 200, error: 'x'.repeat(1_000), code: { deep: 1 } });
    log('debug', 'not at this level');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toEqual({ level: 'info', event: 'happened', function: 'f', turnId: 'a b [31m', status: 200, error: 'x'.repeat(300) });
  });
  it('an error is named with its place and cause, never with its message', () => {
    const error = new TypeError('what she wrote', { cause: Object.assign(new Error('and this'), { code: 'ECONNRESET' }) });
    expect(nameError(error)).toMatch(/^TypeError .*kit\.test\.ts.* < Error\(ECONNRESET\)/);
    expect(nameError(error)).not.toContain('wrote');
    expect(nameError('text')).toBe('unknown');
  });
});
