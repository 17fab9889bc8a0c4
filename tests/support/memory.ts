/** Memories for tests: one that holds, and the module over the in-memory store with a clock that a test sets. */
import { memoryMemories } from '../../layers/adapters/memory/memories/memory-memories.ts';
import { addMemory, type Memory, type MemoryStore, type MemoryToolPorts, type NewMemory, type ProtectedTrait } from '../../layers/core/memory/index.ts';
import { isoTime } from '../../layers/core/shared/index.ts';
import { idSource, sha256 } from '../simulation/cloud/ports.ts';

export const startOfMemory = Date.parse('2026-11-20T09:30:00.000Z');
const newId = idSource();

export const aMemory = (changes: Partial<Memory> = {}): Memory => ({
  id: newId('mem'),
  org: 'tenant-a',
  sub: 'meera',
  layer: 'semantic',
  kind: 'preference',
  text: 'Prefers actors who can ride a horse',
  subject: null,
  attribute: null,
  projectId: null,
  about: [],
  trust: 'user',
  confidence: 1,
  importance: 0.6,
  pinned: false,
  validFrom: isoTime(startOfMemory),
  validTo: null,
  supersededBy: null,
  endedBecause: null,
  provenance: [],
  createdAt: isoTime(startOfMemory),
  ...changes,
});

const traits = async (text: string): Promise<ProtectedTrait[]> =>
  /\b(?:fair|brahmin)\b/iu.test(text) ? [{ kind: 'complexion', rewrite: 'Describe the character instead.' }] : [];

/** `pass` moves the clock on. */
export const remembering = (store: MemoryStore = memoryMemories()) => {
  let now = startOfMemory;
  const owner = { org: 'tenant-a', sub: 'meera' };
  const ports: MemoryToolPorts = {
    memories: store,
    clock: {
      now: () => now,
      // One that can be called off is a deadline: here none is ever met.
      sleep: (milliseconds, signal) => {
        now += signal ? 0 : milliseconds;
        return signal ? new Promise(() => undefined) : Promise.resolve();
      },
    },
    sha256,
    newId,
    protectedTraits: traits,
  };
  const add = (given: Partial<NewMemory> & { text: string }, who = owner) =>
    addMemory(ports)(who, { kind: 'preference', ...given }, { id: newId('mem'), at: now });
  const pass = (milliseconds: number): void => {
    now += milliseconds;
  };
  return { owner, ports, store, add, now: () => now, at: () => isoTime(now), pass };
};
