/** Shortlists, choices and holds follow a merge of two records, and its undo. */
import { beforeEach, describe, expect, it } from 'vitest';
import { memoryCasting } from '../../../layers/adapters/memory/casting/memory-casting.ts';
import { memoryTalent } from '../../../layers/adapters/memory/talent/memory-talent.ts';
import {
  addToShortlist,
  type CastingStore,
  followingMerges,
  heldBlocks,
  readShortlist,
  removeFromShortlist,
  undoPass,
} from '../../../layers/core/casting/index.ts';
import { followMerges, mergePeople, undoMerge } from '../../../layers/core/talent/index.ts';
import { aHold, anEntry, aProject, aRole, holdId, roleId, startOfTime } from '../../support/casting.ts';
import { aTalent, talentId } from '../../support/talent.ts';

const actor = { org: 'demo', sub: 'meera', role: 'director' } as const;

describe('what was said of two records that are one person', () => {
  let stored: CastingStore;
  let casting: CastingStore;
  let talents: ReturnType<typeof memoryTalent>;
  const clock = { now: () => startOfTime };
  const merge = () => mergePeople({ talents, clock })(actor, talentId(1), talentId(2));
  const undo = () => undoMerge({ talents, clock })(actor, talentId(1), talentId(2));
  const list = async () => (await readShortlist({ casting })(actor, roleId(1))).map(({ talentId: id, state }) => [id, state]);

  beforeEach(async () => {
    stored = memoryCasting();
    talents = memoryTalent();
    casting = followingMerges(stored, { behind: followMerges({ talents }) });
    for (const number of [1, 2, 3]) await talents.put('demo', aTalent({ id: talentId(number) }), { expectedVersion: null });
    await casting.create({ project: aProject(), roles: [aRole()] });
  });

  it('a shortlist has her once, under the record that is kept, and both again after the undo', async () => {
    await casting.putEntry(anEntry({ talentId: talentId(2), rank: 1 }));
    await casting.putEntry(anEntry({ talentId: talentId(3), rank: 2 }));
    await merge();

    expect(await list()).toEqual([
      [talentId(1), 'shortlisted'],
      [talentId(3), 'shortlisted'],
    ]);
    await undo();
    expect(await list()).toEqual([
      [talentId(2), 'shortlisted'],
      [talentId(3), 'shortlisted'],
    ]);
  });

  it('where both are on it, the kept one counts', async () => {
    await casting.putEntry(anEntry({ talentId: talentId(2), rank: 1, state: 'passed' }));
    await casting.putEntry(anEntry({ talentId: talentId(1), rank: 2 }));
    await merge();

    expect(await list()).toEqual([[talentId(1), 'shortlisted']]);
    await undo();
    expect(await list()).toHaveLength(2);
  });

  it('what is said of her meanwhile is said of the kept one', async () => {
    await casting.putEntry(anEntry({ talentId: talentId(2) }));
    await merge();

    await addToShortlist({ casting, talents, clock })(actor, roleId(1), [{ talentId: talentId(1), state: 'passed' }]);

    expect(await list()).toEqual([[talentId(1), 'passed']]);
    expect((await stored.shortlist('demo', roleId(1))).map(({ talentId: id }) => id)).toEqual([talentId(1)]);
    await undoPass({ casting, talents, clock })(actor, roleId(1), talentId(1));
    expect(await list()).toEqual([[talentId(1), 'shortlisted']]);
  });

  it('what somebody else says of her at the same moment is not lost: the change is refused whole, and made upon what was said', async () => {
    await casting.putEntry(anEntry({ talentId: talentId(2) }));
    await merge();
    let isFirst = true;
    const meanwhile = followingMerges(
      {
        ...stored,
        replaceEntries: async (others, entry) => {
          // Between her look at the list and her write, a colleague writes a note.
          if (isFirst) expect(await stored.putEntry(anEntry({ talentId: talentId(2), note: 'from Ravi', version: 2 }))).toBe('written');
          isFirst = false;
          return stored.replaceEntries(others, entry);
        },
      },
      { behind: followMerges({ talents }) },
    );

    expect(await meanwhile.putEntry(anEntry({ talentId: talentId(1), note: 'late', version: 2 }))).toBe('refused');
    expect((await stored.shortlist('demo', roleId(1))).map(({ talentId: id, note }) => [id, note])).toEqual([[talentId(2), 'from Ravi']]);
    isFirst = true;
    await stored.removeEntry('demo', roleId(1), talentId(2));
    await stored.putEntry(anEntry({ talentId: talentId(2) }));
    await addToShortlist({ casting: meanwhile, talents, clock })(actor, roleId(1), [{ talentId: talentId(1), state: 'passed' }]);
    expect((await stored.shortlist('demo', roleId(1))).map(({ talentId: id, state, note }) => [id, state, note])).toEqual([
      [talentId(1), 'passed', 'from Ravi'],
    ]);
  });

  it('who is taken off it is off it by either record', async () => {
    await casting.putEntry(anEntry({ talentId: talentId(2) }));
    await merge();

    await removeFromShortlist({ casting })(actor, roleId(1), [talentId(1)]);

    await undo();
    expect(await list()).toEqual([]);
  });

  it('a change that came in between is refused as ever', async () => {
    await casting.putEntry(anEntry({ talentId: talentId(1) }));

    expect(await casting.putEntry(anEntry({ talentId: talentId(1), version: 4 }))).toBe('refused');
    expect(await casting.putEntry(anEntry({ talentId: talentId(1) }))).toBe('refused');
  });

  it('choices and held days are the person’s, and go back with the undo', async () => {
    await casting.putEntry(anEntry({ talentId: talentId(2) }));
    await casting.createHold(aHold({ holdId: holdId(1), talentId: talentId(2) }));
    await casting.createHold(aHold({ holdId: holdId(2), talentId: talentId(1), from: '2026-12-20', to: '2026-12-21' }));
    const seen = async () => ({
      chosen: (await casting.choicesOf('demo', 'meera', 10)).map(({ talentId: id }) => id),
      held: (await heldBlocks({ casting, clock })('demo', talentId(1))).map(({ from }) => from).sort(),
    });
    await merge();

    expect(await seen()).toEqual({ chosen: [talentId(1)], held: ['2026-12-12', '2026-12-20'] });
    await undo();
    expect(await seen()).toEqual({ chosen: [talentId(2)], held: ['2026-12-20'] });
  });
});
