import { describe, expect, test } from 'vitest';
import { makeTalent, TalentImport } from '../../../layers/core/talent/index.ts';
import { talentId } from '../../support/talent.ts';

const line = { externalId: 'agency-1', stageName: 'Asha Kulkarni', gender: 'female', playingAge: { min: 24, max: 33 } };
const context = { id: talentId(1), org: 'demo', now: '2026-11-20T10:00:00.000Z', synthetic: false };

describe('a line of the import format', () => {
  test('needs four fields, and the rest is unknown; consent that was not given is none', () => {
    expect(makeTalent(TalentImport.parse(line), context)).toMatchObject({
      version: 1,
      heightCm: null,
      baseCity: null,
      languages: [],
      experience: null,
      bio: '',
      consent: { aiMatching: false },
      lastConfirmedAt: context.now,
      guardianManaged: false,
      erasedAt: null,
    });
  });

  test('may spell the field’s terms in its own way', () => {
    const parsed = TalentImport.parse({
      ...line,
      gender: 'F',
      heightCm: 165.4,
      languages: [{ code: 'Marathi', proficiency: 'LINES_ONLY' }],
      skills: [{ name: 'Kathak', level: 'Expert' }],
      credits: [{ title: 'Tea', medium: 'Commercial' }],
      availability: [{ from: '2026-12-01', to: '2026-12-02', status: 'Blocked' }],
      rates: [{ medium: 'web series', amountPaise: 100 }],
    });

    expect(parsed).toMatchObject({
      gender: 'female',
      heightCm: 165,
      languages: [{ proficiency: 'lines' }],
      skills: [{ level: 'professional' }],
      credits: [{ medium: 'tvc' }],
      availability: [{ status: 'booked' }],
      rates: [{ medium: 'ott', basis: 'per_day', currency: 'INR' }],
    });
  });

  test('cannot bring what must not be stored', () => {
    const record = makeTalent(TalentImport.parse({ ...line, caste: 'x1', religion: 'x2', complexion: 'x3', nativePlace: 'x4', phone: 'x5' }), context);

    expect(JSON.stringify(record)).not.toMatch(/caste|religion|complexion|native|phone|x\d/i);
  });

  test('is cleaned of control characters and broken halves of characters', () => {
    const parsed = TalentImport.parse({ ...line, stageName: '  Asha\u0000\u001b Rao\ud800 ', bio: 'one\ntwo\u0007' });

    expect(parsed.stageName).toBe('Asha   Rao\ufffd');
    expect(parsed.bio).toBe('one\ntwo');
  });

  test.each<[string, object]>([
    ['no name', { stageName: ' ' }],
    ['no externalId', { externalId: undefined }],
    ['ages the wrong way round', { playingAge: { min: 40, max: 30 } }],
    ['a negative age', { playingAge: { min: -3, max: 30 } }],
    ['an unknown gender', { gender: 'sometimes' }],
    ['a giant', { heightCm: 1_000 }],
    ['a block that ends before it begins', { availability: [{ from: '2026-12-02', to: '2026-12-01', status: 'free' }] }],
    ['a bio without end', { bio: 'x'.repeat(6_001) }],
    ['a toString as a term', { gender: 'toString' }],
  ])('is refused with %s', (_case, changes) => {
    expect(TalentImport.safeParse({ ...line, ...changes }).success).toBe(false);
  });

  test('of a minor makes a record that a guardian manages', () => {
    expect(makeTalent(TalentImport.parse({ ...line, birthYear: 2014 }), context).guardianManaged).toBe(true);
    expect(makeTalent(TalentImport.parse({ ...line, birthYear: 1990 }), context).guardianManaged).toBe(false);
  });

  test('keeps the day on which its source confirmed it', () => {
    expect(makeTalent(TalentImport.parse(line), { ...context, lastConfirmedAt: '2026-05-01T00:00:00.000Z' }).lastConfirmedAt).toBe('2026-05-01T00:00:00.000Z');
  });
});
