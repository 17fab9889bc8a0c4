import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError, type Embedder } from '../../../../layers/core/shared/index.ts';
import { projectSafely, projectTalents, type TalentChange } from '../../../../layers/core/talent/index.ts';
import { keptIndex } from '../../../support/kept-index.ts';
import { aTalent, talentId } from '../../../support/talent.ts';

const clock = { now: () => Date.parse('2026-11-28T10:00:00Z') };
/** Remembers what it was asked; a vector tells how long its text was. */
const countingEmbedder = (): Embedder & { asked: string[] } => {
  const asked: string[] = [];
  const embed: Embedder['embed'] = async (texts) => {
    asked.push(...texts);
    return texts.map((text) => Float32Array.of(text.length, 1));
  };
  return { asked, id: 'counting-v1-2', dimensions: 2, embed };
};
const changed = (number: number, version: number, changes: Parameters<typeof aTalent>[0] = {}, org = 'acme'): TalentChange => ({
  org,
  talentId: talentId(number),
  version,
  talent: aTalent({ id: talentId(number), org, version, bio: `A wry constable number ${number}.`, ...changes }),
});
const gone = (number: number, version: number, org = 'acme'): TalentChange => ({ org, talentId: talentId(number), version, talent: undefined });

describe('the projection of people', () => {
  it('puts people with their vectors, each tenant apart', async () => {
    const [index, embedder] = [keptIndex(), countingEmbedder()];

    expect(await projectTalents({ index, embedder, clock })([changed(1, 1), changed(1, 1, {}, 'other')])).toEqual({ put: 2, removed: 0, embedded: 2 });

    expect([...index.entries.keys()]).toEqual([`acme/${talentId(1)}`, `other/${talentId(1)}`]);
    const [document] = await index.documents('acme', [talentId(1)]);
    expect(document?.vector).toEqual(Float32Array.of(embedder.asked[0]?.length ?? 0, 1));
    expect(embedder.asked[0]).not.toContain('Asha');
  });

  it('embeds a text once: who changed in something else keeps her vector', async () => {
    const [index, embedder] = [keptIndex(), countingEmbedder()];
    const project = projectTalents({ index, embedder, clock });
    await project([changed(1, 1)]);

    expect(await project([changed(1, 2, { heightCm: 180 })])).toEqual({ put: 1, removed: 0, embedded: 0 });
    expect(await project([changed(1, 3, { bio: 'A stern professor.' })])).toEqual({ put: 1, removed: 0, embedded: 1 });

    const [document] = await index.documents('acme', [talentId(1)]);
    expect(document).toMatchObject({ version: 3, numbers: { heightCm: 165 } });
    expect(embedder.asked).toHaveLength(2);
  });

  it('takes vectors from another index of the same embedder when one is rebuilt beside it', async () => {
    const [live, building, embedder] = [keptIndex(), keptIndex(), countingEmbedder()];
    await projectTalents({ index: live, embedder, clock })([changed(1, 1)]);

    expect(await projectTalents({ index: building, embedder, clock, embeddedBefore: live })([changed(1, 1)])).toMatchObject({ put: 1, embedded: 0 });

    expect(await building.documents('acme', [talentId(1)])).toEqual(await live.documents('acme', [talentId(1)]));
  });

  it.each([
    ['is gone', gone(1, 2)],
    ['withdrew her consent', changed(1, 2, { consent: { aiMatching: true, withdrawnAt: '2026-11-27T00:00:00.000Z' } })],
    ['was erased', changed(1, 2, { erasedAt: '2026-11-27T00:00:00.000Z' })],
  ])('takes out who %s', async (_, change) => {
    const [index, embedder] = [keptIndex(), countingEmbedder()];
    const project = projectTalents({ index, embedder, clock });
    await project([changed(1, 1)]);

    expect(await project([change])).toEqual({ put: 0, removed: 1, embedded: 0 });
    await project([changed(1, 1)]);

    expect(await index.list('acme', null)).toEqual([]);
  });

  it('of several news of one person in a batch tells the last alone', async () => {
    const [index, embedder] = [keptIndex(), countingEmbedder()];

    expect(await projectTalents({ index, embedder, clock })([changed(1, 2), changed(1, 1), changed(2, 4), gone(2, 4)])).toEqual({
      put: 1,
      removed: 1,
      embedded: 1,
    });
    expect(await index.list('acme', null)).toEqual([{ id: talentId(1), version: 2 }]);
  });

  it('ends at the same index however often, in whatever order and in whatever batches the news comes', async () => {
    const history = [
      changed(1, 1),
      changed(1, 2, { heightCm: 180 }),
      gone(1, 2),
      changed(2, 1),
      changed(2, 2, { bio: 'A nun.' }),
      changed(3, 1),
      changed(3, 2),
    ];
    const news = fc.array(fc.array(fc.constantFrom(...history), { maxLength: 4 }), { maxLength: 12 });

    await fc.assert(
      fc.asyncProperty(news, fc.shuffledSubarray(history, { minLength: history.length }), async (batches, all) => {
        const [index, embedder] = [keptIndex(), countingEmbedder()];
        const project = projectTalents({ index, embedder, clock });
        for (const batch of [...batches, ...all.map((change) => [change])]) await project(batch);

        expect(await index.list('acme', null)).toEqual([2, 3].map((number) => ({ id: talentId(number), version: 2 })));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a batch with somebody in it who cannot be projected', () => {
  const refusing = (bad: number) => {
    const done: string[] = [];
    const project = async (changes: readonly TalentChange[]): Promise<void> => {
      if (changes.some((change) => change.talentId === talentId(bad))) throw new Error('refused');
      done.push(...changes.map((change) => change.talentId));
    };
    return { done, project };
  };

  it('names her, and projects the others', async () => {
    const { done, project } = refusing(3);

    const failed = await projectSafely(
      project,
      [1, 2, 3, 4, 5].map((number) => changed(number, 1)),
    );

    expect(failed.map(({ change }) => change.talentId)).toEqual([talentId(3)]);
    expect(done.sort()).toEqual([1, 2, 4, 5].map(talentId));
  });

  it('throws what is nobody’s fault', async () => {
    const project = async (): Promise<void> => {
      throw new DomainError('unavailable', 'the index is away');
    };

    await expect(projectSafely(project, [changed(1, 1), changed(2, 1)])).rejects.toMatchObject({ code: 'unavailable' });
    expect(await projectSafely(project, []).catch(() => 'thrown')).toBe('thrown');
  });
});
