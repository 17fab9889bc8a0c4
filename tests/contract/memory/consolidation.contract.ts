/** What every store of consolidation promises. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type DueTalk,
  type DueTalks,
  type Episode,
  type EpisodeStore,
  type MemoryStore,
  noProgress,
  type ProgressStore,
} from '../../../layers/core/memory/index.ts';
import { aMemory } from '../../support/memory.ts';

export interface ConsolidationStores {
  readonly memories: MemoryStore;
  readonly episodes: EpisodeStore;
  readonly progress: ProgressStore;
  readonly due: DueTalks;
  /** Makes a conversation of hers, and deletes one. */
  readonly begin: (org: string, conversationId: string) => Promise<unknown>;
  readonly remove: (org: string, conversationId: string) => Promise<unknown>;
}

export const consolidationContract = (makeStores: () => ConsolidationStores): void => {
  let stores: ConsolidationStores;
  let tenants = 0;
  let org: string;
  const owner = () => ({ org, sub: 'meera' });
  const anEpisode = (changes: Partial<Episode> = {}): Episode => ({
    id: 'epi_01J00000000000000000000001',
    ...owner(),
    conversationId: 'cnv_1',
    projectId: null,
    startedAt: '2026-11-20T09:00:00.000Z',
    endedAt: '2026-11-20T09:20:00.000Z',
    fromSeq: 1,
    toSeq: 8,
    messageIds: ['msg_1'],
    summary: ['घुड़सवार चाहिए', 'riders'],
    people: ['tal_1'],
    roles: ['rol_1'],
    decisions: [],
    openQuestions: ['dates?'],
    outcome: null,
    by: 'product',
    ...changes,
  });

  beforeEach(async () => {
    stores = makeStores();
    tenants += 1;
    org = `house-${tenants}`;
    await stores.begin(org, 'cnv_1');
    await stores.begin(org, 'cnv_2');
  });

  describe('episodes', () => {
    it('come back whole, oldest first, to their user alone', async () => {
      const [first, second] = [anEpisode(), anEpisode({ conversationId: 'cnv_2', startedAt: '2026-11-19T09:00:00.000Z' })];
      expect(await stores.episodes.keep(first)).toBe('kept');
      expect(await stores.episodes.keep(second)).toBe('kept');

      expect(await stores.episodes.list(owner())).toEqual([second, first]);
      expect(await stores.episodes.list({ org, sub: 'asha' })).toEqual([]);
      expect(await stores.episodes.list({ org: `${org}-2`, sub: 'meera' })).toEqual([]);
    });

    it('of the same beginning take the place of each other', async () => {
      await stores.episodes.keep(anEpisode());
      await stores.episodes.keep(anEpisode({ outcome: 'booked' }));

      expect(await stores.episodes.list(owner())).toEqual([anEpisode({ outcome: 'booked' })]);
    });

    it('are not kept of a conversation that is deleted or was never there', async () => {
      await stores.remove(org, 'cnv_1');

      expect(await stores.episodes.keep(anEpisode())).toBe('erased');
      expect(await stores.episodes.keep(anEpisode({ conversationId: 'cnv_9' }))).toBe('erased');
      expect(await stores.episodes.list(owner())).toEqual([]);
    });

    it('are kept only of what was said after all was forgotten', async () => {
      await stores.memories.write(owner(), { expectedVersion: 0, put: [aMemory(owner())], forget: [] });
      await stores.memories.forgetAll(owner(), { expectedVersion: 1, at: '2026-11-20T09:10:00.000Z' });

      expect(await stores.episodes.keep(anEpisode())).toBe('erased');
      expect(await stores.episodes.keep(anEpisode({ fromSeq: 9, startedAt: '2026-11-20T09:11:00.000Z' }))).toBe('kept');
    });

    it('are removed', async () => {
      await stores.episodes.keep(anEpisode());
      await stores.episodes.keep(anEpisode({ conversationId: 'cnv_2' }));
      await stores.episodes.remove(owner(), [anEpisode()]);

      expect((await stores.episodes.list(owner())).map(({ conversationId }) => conversationId)).toEqual(['cnv_2']);
    });
  });

  describe('progress', () => {
    const plan = {
      facts: [
        { messageId: 'msg_1', at: '2026-11-20T09:00:00.000Z', kind: 'fact' as const, text: 'बजट 3 लाख', subject: 'user', attribute: 'budget', confidence: 0.9 },
      ],
      episodes: [],
      factsThrough: 8,
      episodesThrough: 8,
    };

    it('begins with nothing, and comes back whole', async () => {
      expect(await stores.progress.read(org, 'cnv_1')).toEqual(noProgress);
      const next = { version: 1, factsThrough: 4, episodesThrough: 0, plan: { ...plan, episodes: [anEpisode()] } };

      expect(await stores.progress.write(org, 'cnv_1', next)).toBe('written');
      expect(await stores.progress.read(org, 'cnv_1')).toEqual(next);
    });

    it('takes one of many writes from the same state', async () => {
      const next = { version: 1, factsThrough: 4, episodesThrough: 0, plan };
      const outcomes = await Promise.all(Array.from({ length: 6 }, () => stores.progress.write(org, 'cnv_1', next)));

      expect(outcomes.filter((outcome) => outcome === 'written')).toHaveLength(1);
      expect(await stores.progress.write(org, 'cnv_1', { ...next, version: 3 })).toBe('changed');
      expect(await stores.progress.write(org, 'cnv_1', { ...next, version: 2, plan: null })).toBe('written');
    });

    it('is not written of a conversation that is deleted', async () => {
      await stores.remove(org, 'cnv_1');

      expect(await stores.progress.write(org, 'cnv_1', { version: 1, factsThrough: 4, episodesThrough: 0, plan })).toBe('erased');
    });
  });

  describe('what is due', () => {
    const hers = async (now: string): Promise<DueTalk[]> => (await stores.due.list(now, 100)).filter((one) => one.org === org);
    const at = (minute: number): string => `2026-11-20T09:${String(minute).padStart(2, '0')}:00.000Z`;

    it('is told when its time has come, oldest first', async () => {
      for (const [conversationId, minute] of [
        ['cnv_2', 3],
        ['cnv_1', 1],
        ['cnv_1', 9],
      ] as const)
        await stores.due.add({ org, conversationId, dueAt: at(minute), tries: 0 });

      expect((await hers(at(5))).map(({ dueAt }) => dueAt)).toEqual([at(1), at(3)]);
    });

    it('is put off by one of several sweepers, and settled once', async () => {
      const due = { org, conversationId: 'cnv_1', dueAt: at(1), tries: 0 };
      await stores.due.add(due);
      const outcomes = await Promise.all(Array.from({ length: 4 }, () => stores.due.postpone(due, at(7))));

      expect(outcomes.toSorted()).toEqual(['gone', 'gone', 'gone', 'postponed']);
      expect(await hers(at(5))).toEqual([]);
      const [later] = await hers(at(8));
      expect(later).toEqual({ ...due, dueAt: at(7), tries: 1 });
      await stores.due.settle(later as DueTalk);
      expect(await hers(at(8))).toEqual([]);
    });
  });
};
