import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../../../layers/core/talent/brief/parser.ts';
import { type Reading, reconcile, withReading } from '../../../../layers/core/talent/index.ts';

const today = '2026-11-28';
const wordsOf = (text: string) => parseBrief(text, { today }).roles[0] ?? {};
const both = (text: string, model: Reading) => reconcile(wordsOf(text), model);

describe('a brief read twice', () => {
  it('adds what only the model read, in canonical names', () => {
    const { added, differing } = both('Someone for a TVC, Mumbai', {
      gender: 'female',
      playingAge: { min: 30, max: 40 },
      languages: [{ code: 'Marathi', minProficiency: 'fluent' }],
      skills: ['swimmer'],
      text: ' quiet strength ',
    });

    expect(added).toEqual({
      gender: 'female',
      playingAge: { min: 30, max: 40 },
      languages: [{ code: 'mr', minProficiency: 'fluent' }],
      skills: ['swimming'],
      text: 'quiet strength',
    });
    expect(differing).toEqual([]);
  });

  it.each<[string, string, Reading, string[]]>([
    ['a gender', 'A woman in Mumbai', { gender: 'male' }, ['gender']],
    ['an age', 'An actor, 25-35', { playingAge: { min: 20, max: 30 } }, ['playingAge']],
    ['a city, which another would widen', 'Actor based in Pune', { cities: ['Pune', 'Mumbai'] }, ['cities']],
    ['a medium', 'Actor for a TVC', { medium: 'film' }, ['medium']],
    ['days', 'Actor for 12-14 Dec', { availableOn: { from: '2026-12-12', to: '2026-12-15' } }, ['availableOn']],
  ])('lets her words win over the model: %s', (_what, text, model, differing) => {
    expect(both(text, model)).toEqual({ added: {}, differing });
  });

  it('finds no difference where both read the same', () => {
    const text = 'A woman, 25-35, fluent Marathi, Kathak, based in Pune or Mumbai, for a TVC on 12-14 Dec';
    const same: Reading = {
      gender: 'female',
      playingAge: { min: 25, max: 35 },
      languages: [{ code: 'mr', minProficiency: 'fluent' }],
      skills: ['Kathak'],
      cities: ['Pune', 'Mumbai'],
      medium: 'tvc',
      availableOn: { from: '2026-12-12', to: '2026-12-14' },
    };

    expect(both(text, same)).toEqual({ added: {}, differing: [] });
  });

  it.each<[string, string, Reading]>([
    ['is one of several', 'Actor, Kathak or Bharatnatyam trained', { skills: ['kathak', 'bharatnatyam'] }],
    ['is welcome alone', 'Actor, Marathi is a plus', { languages: [{ code: 'mr' }] }],
    ['is refused', 'Actor, no Bhojpuri accent', { dialects: ['Bhojpuri'] }],
  ])('makes no must of what she says %s', (_what, text, model) => {
    expect(both(text, model).added).toEqual({});
  });

  it('joins both: musts add up, and words rank', () => {
    const words = wordsOf('A woman who swims, Hindi');
    const slots = withReading(words, reconcile(words, { skills: ['horse riding'], languages: [{ code: 'ta' }], text: 'weathered' }).added);

    expect(slots.skills).toEqual(['swimming', 'horse riding']);
    expect(slots.languages?.map(({ code }) => code)).toEqual(['hi', 'ta']);
    expect(slots.character).toContain('weathered');
    expect(withReading(words, {})).toEqual(words);
  });
});
