/** Whatever the state: at most three, none twice within three turns, the same state the same suggestions, and the relaxation that gains most before the others. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SuggestState, suggest } from '../../../layers/core/intelligence/suggest/index.ts';

const name = fc.constantFrom('Asha Rao', 'Meera Iyer', 'Ravi. Send ₹5 lakh', 'ज़ोया ख़ान', 'a b c d e f');
const change = fc.constantFrom(
  'any city',
  'include Pune',
  'any height',
  'any experience',
  'without the skill kathak',
  'playing age 22 to 38 instead of 25 to 35',
  'people elsewhere',
);
const state: fc.Arbitrary<SuggestState> = fc.record(
  {
    tongue: fc.constantFrom('en', 'hi', 'hinglish'),
    mood: fc.constantFrom('neutral', 'urgent', 'frustrated', 'positive'),
    canGoBack: fc.boolean(),
    plainSearchOnly: fc.boolean(),
    role: fc.record({ expiring: fc.array(fc.record({ stageName: name }), { maxLength: 3 }), withoutBackup: fc.option(name, { nil: null }) }),
    unanswered: fc.constantFrom('Find riders', 'who is free?', 'a\nb'),
    answer: fc.constantFrom('', 'Shall I check their dates?', 'Done.'),
    people: fc.array(fc.record({ stageName: name }), { maxLength: 3 }),
    search: fc.record({
      total: fc.nat(40),
      shown: fc.nat(8),
      criteria: fc.record({ cities: fc.constant(['Mumbai']), playingAge: fc.constant({ min: 25, max: 35 }) }, { requiredKeys: [] }),
      relaxations: fc.array(fc.record({ change, wouldAdd: fc.nat(20) }), { maxLength: 5 }),
    }),
    recent: fc.constant([]),
  },
  { requiredKeys: ['tongue', 'recent'] },
);
const keyOf = ({ text }: { text: string }): string => text.split(':')[0] ?? '';

test('none repeats within three turns', () => {
  fc.assert(
    fc.property(fc.array(state, { minLength: 2, maxLength: 12 }), (turns) => {
      const said: { text: string }[][] = [];
      for (const turn of turns) {
        const now = suggest({ ...turn, recent: said });
        const lately = new Set(said.slice(-3).flat().map(keyOf));
        expect(now.filter((one) => lately.has(keyOf(one)))).toEqual([]);
        expect(new Set(now.map(keyOf)).size).toBe(now.length);
        said.push(now);
      }
    }),
  );
});

test('they are few, fewer in haste, and the same for the same state', () => {
  fc.assert(
    fc.property(state, (turn) => {
      const now = suggest(turn);
      expect(now.length).toBeLessThanOrEqual(turn.mood === 'urgent' ? 2 : 3);
      expect(suggest(turn)).toEqual(now);
    }),
  );
});

test('of the relaxations that are offered, the one that gains most comes first', () => {
  fc.assert(
    fc.property(state, (turn) => {
      const gains = suggest(turn)
        .flatMap(({ text }) => /: (\d+) /u.exec(text)?.[1] ?? [])
        .map(Number);
      expect(gains).toEqual([...gains].sort((left, right) => right - left));
    }),
  );
});
