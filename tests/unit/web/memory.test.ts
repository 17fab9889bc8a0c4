import { describe, expect, it } from 'vitest';
import type { MemoryWhy, Message, ProblemCode } from '../../../layers/contracts/index.ts';
import { ApiError, localProblem } from '../../../web/src/api/problem-error.ts';
import { applyChunk } from '../../../web/src/realtime/apply-chunk.ts';
import { emptyReply } from '../../../web/src/realtime/reply-parts.ts';
import { storedParts } from '../../../web/src/state/stored-reply.ts';
import { createWorld } from './fake-world.ts';

const used = [{ id: 'mem_1', layer: 'semantic', text: 'Prefers riders', why: 'it fits what you asked' }];
const refused = (code: ProblemCode) => Promise.reject(new ApiError('problem', localProblem(code, 'No', 'no')));

describe('what an answer remembered', () => {
  it('is the same part from a chunk and from a stored message; what is odd is left out', () => {
    const part = { type: 'memory', id: 'memory-1', used: [{ id: 'mem_1', text: 'Prefers riders', why: 'it fits what you asked' }] };
    const stored = { id: 'msg_1', role: 'assistant', metadata: {}, messageSeq: 2, parentId: null, createdAt: '', status: 'complete' } as const;

    expect(applyChunk(emptyReply, { type: 'data-memory', id: 'memory-1', data: { used } }).parts).toEqual([part]);
    expect(storedParts({ ...stored, parts: [{ type: 'data-memory', id: 'memory-1', data: { used: [...used, null, { id: 'mem_2' }] } }] })).toEqual([part]);
    expect(storedParts({ ...stored, parts: [{ type: 'data-memory', id: 'memory-1', data: 'odd' }] })).toEqual([{ ...part, used: [] }]);
  });

  it('is forgotten once at a tap, and told', async () => {
    const world = createWorld({ forgetMemory: async () => null });
    world.app.memories.forget('mem_1');
    world.app.memories.forget('mem_1');
    await world.pass(0);
    world.app.memories.forget('mem_1');
    await world.pass(0);

    expect(world.calls).toEqual(['forgetMemory mem_1']);
    expect(world.app.store.get()).toMatchObject({ memories: { mem_1: { fate: 'gone' } }, announcement: 'Forgotten.' });
  });

  it.each([
    ['not_found', 'gone'],
    ['unavailable', 'failed'],
  ] as const)('when the server answers %s it is %s', async (code, fate) => {
    const world = createWorld({ forgetMemory: () => refused(code), readMemory: () => refused(code), correctMemory: () => refused(code) });
    world.app.memories.forget('mem_1');
    world.app.memories.read('mem_2');
    expect(await world.app.memories.correct('mem_3', 'Other words')).toBe(false);
    await world.pass(0);

    const { memories } = world.app.store.get();
    expect([memories['mem_1']?.fate, memories['mem_3']?.fate]).toEqual([fate, fate]);
    expect(memories['mem_2']).toEqual(code === 'not_found' ? { why: { status: 'busy' }, fate: 'gone' } : { why: { status: 'failed' }, fate: null });
  });

  it('says where it comes from, asked for once, and is what it was corrected to', async () => {
    const why = (text: string) => ({ memory: { id: 'mem_1', text }, because: 'you said so', replaced: [] }) as unknown as MemoryWhy;
    let text = 'Prefers riders';
    const world = createWorld({
      readMemory: async () => why(text),
      correctMemory: async (_id, words) => {
        text = words;
        return why(words).memory;
      },
    });
    world.app.memories.read('mem_1');
    world.app.memories.read('mem_1');
    await world.pass(0);
    expect(world.calls).toEqual(['readMemory mem_1']);

    expect(await world.app.memories.correct('mem_1', 'Prefers dancers')).toBe(true);
    expect(world.app.store.get()).toMatchObject({
      memories: { mem_1: { why: { status: 'ready', value: { memory: { text: 'Prefers dancers' } } }, fate: null } },
      announcement: 'Corrected.',
    });
  });

  it('leads to the message that says it, however far back that is', async () => {
    const page = (from: number) => ({
      items: [from, from + 1].map(
        (messageSeq): Message => ({
          id: `msg_${messageSeq}`,
          role: 'user',
          parts: [],
          metadata: {},
          messageSeq,
          parentId: null,
          createdAt: '',
          status: 'complete',
        }),
      ),
      prevCursor: from > 1 ? String(from) : null,
      nextCursor: null,
    });
    const world = createWorld({ listMessages: async (_id, before) => page(before === null ? 9 : before - 2) });
    world.app.openMessage('cnv_1', 'msg_3', 'riders');
    await world.pass(0);

    expect(world.app.store.get().threads['cnv_1']?.messages[0]?.id).toBe('msg_3');
    expect(world.calls.filter((call) => call.startsWith('listMessages'))).toHaveLength(4);
    expect(world.app.store.get().target).toEqual({ messageId: 'msg_3', words: 'riders' });
  });
});
