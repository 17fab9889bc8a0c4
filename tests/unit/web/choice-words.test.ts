import { describe, expect, it } from 'vitest';
import { choiceSentence } from '../../../web/src/choice-words.ts';
import { english } from '../../../web/src/words/english.ts';
import { hindi } from '../../../web/src/words/hindi.ts';

/** As `tests/unit/memory/choices.test.ts` holds it of the product. */
const text = 'Shortlists people who do kathak: 3 times for 2 roles, passed over 0';
const choices = { trait: 'skills:kathak', said: 'do kathak', state: 'shortlisted' as const, shortlisted: 3, passed: 0, people: 3, roles: 2, ids: [] };

describe('what choices say', () => {
  it('is made of the counts, while the sentence is the product’s own', () => {
    expect(choiceSentence({ text, choices })).toBe('Your choices: people with “kathak” shortlisted 3 times for 2 roles, passed over 0');
    expect(choiceSentence({ text: 'I like Kathak', choices })).toBeUndefined();
    expect(choiceSentence({ text, choices: null })).toBeUndefined();
  });

  it('has every number in both languages and both directions', () => {
    for (const { memory } of [english, hindi])
      for (const state of ['shortlisted', 'passed'] as const)
        for (const part of ['कथक', '11', '22', '33']) expect(memory.choice[state]('कथक', 11, 22, 33)).toContain(part);
  });
});
