import { describe, expect, it } from 'vitest';
import { castingText, toDocument } from '../../../../layers/core/talent/index.ts';
import { aTalent } from '../../../support/talent.ts';

const today = '2026-11-28';
const profile = (bio: string, stageName = 'Asha Kulkarni'): string => castingText(aTalent({ bio, stageName })).profile;

describe('the casting text', () => {
  it.each([
    ['her name', 'Asha Kulkarni is known for deadpan. Kulkarni sings.', 'is known for deadpan sings'],
    ['a place that somebody comes from', 'Originally from Mithapur, a quiet performer', 'a quiet performer'],
    ['the town where somebody grew up', 'Grew up in Nowherepur. Dry wit.', 'dry wit'],
    ['cities and regions', 'A Mumbai theatre actor from Bihar with menace', 'a theatre actor from with menace'],
    ['languages', 'Marathi stage and Bengali poetry, slow burn', 'stage and poetry slow burn'],
    ['caste, religion and complexion', 'A Brahmin, fair skinned, Hindu rebel', 'a rebel'],
  ])('has no word of %s', (_what, bio, expected) => {
    expect(profile(bio)).toBe(expected);
  });

  it('stays the same when names, languages and native places are swapped', () => {
    const written = (name: string, town: string, language: string) =>
      toDocument(aTalent({ stageName: name, bio: `${name} was born in ${town}. ${language} theatre, a deadpan that lands late.`, languages: [] }), { today })
        ?.text;
    expect(written('Asha Kulkarni', 'Ratnagiri', 'Marathi')).toEqual(written('Joseph Fernandes', 'Tiruvannamalai', 'Tamil'));
    expect(written('Asha Kulkarni', 'Ratnagiri', 'Marathi')?.profile).toContain('deadpan that lands late');
  });

  it('knows skills by their other names', () => {
    expect(castingText(aTalent({ skills: [{ name: 'Ghudsawari' }] })).craft).toContain('horse riding');
  });
});

describe('a document', () => {
  it.each([
    ['without consent', { consent: { aiMatching: false } }],
    ['with consent withdrawn', { consent: { aiMatching: true, withdrawnAt: '2026-11-01T00:00:00.000Z' } }],
    ['with consent expired', { consent: { aiMatching: true, expiresOn: '2026-11-01' } }],
    ['erased', { erasedAt: '2026-11-01T00:00:00.000Z' }],
    ['a child whose guardian said no', { birthYear: 2015, playingAge: { min: 8, max: 12 }, consent: { aiMatching: true, guardian: false } }],
  ])('is not made of somebody %s', (_who, changes) => {
    expect(toDocument(aTalent(changes), { today })).toBeUndefined();
  });

  it('carries no name', () => {
    const document = toDocument(aTalent({ stageName: 'Xanthippe Zzyzx', bio: 'Xanthippe is quiet' }), { today });
    expect(JSON.stringify(document).toLowerCase()).not.toMatch(/xanthippe|zzyzx/);
  });
});
