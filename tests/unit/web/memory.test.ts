import { describe, expect, it } from 'vitest';
import { ApiError, localProblem } from '../../../web/src/api/problem-error.ts';
import { applyChunk } from '../../../web/src/realtime/apply-chunk.ts';
import { emptyReply } from '../../../web/src/realtime/reply-parts.ts';
import { storedParts } from '../../../web/src/state/stored-reply.ts';
import { createWorld } from './fake-world.ts';

const used = [{ id: 'mem_1', layer: 'semantic', text: 'Prefers riders', why: 'it fits what you asked' }];

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
    world.app.forgetMemory('mem_1');
    world.app.forgetMemory('mem_1');
    await world.pass(0);
    world.app.forgetMemory('mem_1');
    await world.pass(0);

    expect(world.calls).toEqual(['forgetMemory mem_1']);
    expect(world.app.store.get()).toMatchObject({ forgetting: { mem_1: 'gone' }, announcement: 'Forgotten.' });
  });

  it.each([
    ['not_found', 'gone'],
    ['unavailable', 'failed'],
  ] as const)('when the server answers %s it is %s', async (code, state) => {
    const world = createWorld({ forgetMemory: () => Promise.reject(new ApiError('problem', localProblem(code, 'No', 'no'))) });
    world.app.forgetMemory('mem_1');
    await world.pass(0);

    expect(world.app.store.get().forgetting).toEqual({ mem_1: state });
  });
});
