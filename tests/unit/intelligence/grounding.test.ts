import { describe, expect, test } from 'vitest';
import { checkClaims } from '../../../layers/core/intelligence/grounding/index.ts';
import { asha, bharat, correctionsOf, link, measure, readCases, today } from './grounding-measure.ts';

describe('over all cases', () => {
  const cases = [...readCases('dev'), ...readCases('test')];

  test('at least 80 answers: precision 0.95, recall 0.8', () => {
    const { precision, recall, mistakes } = measure(cases);
    console.log(`${cases.length} cases, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n${mistakes.join('\n')}`);

    expect(cases.length).toBeGreaterThanOrEqual(80);
    expect(cases.filter(({ wrong }) => wrong.length === 0).length).toBeGreaterThanOrEqual(40);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.8);
  });

  test('every quote stands in the answer as it is', () => {
    for (const oneCase of cases) {
      const shown = oneCase.text.replaceAll('{A}', link(asha)).replaceAll('{B}', link(bharat));
      for (const { quote } of correctionsOf(oneCase)) expect(shown).toContain(quote);
    }
  });
});

test('a correction says whose record has what', () => {
  expect(correctionsOf({ text: '{A} is 172 cm tall and lives in पुणे; {B} plays 20 to 30.' })).toEqual([
    { quote: '172 cm', says: '172 cm', recordSays: '165 cm', talentId: 'tal_A' },
    { quote: 'lives in पुणे', says: 'Pune', recordSays: 'Mumbai', talentId: 'tal_A' },
    { quote: 'plays 20 to 30', says: '20 to 30', recordSays: 'playing age 40 to 55', talentId: 'tal_B' },
  ]);
});

test('what a record does not know cannot be contradicted', () => {
  const nobody = { id: 'tal_A', stageName: 'Asha Rao', facts: {} };
  const text = `- ${link(asha)}: Pune, 180 cm, plays 60, speaks Tamil, charges ₹9,000 a day, free on 5 December, 80 credits`;

  expect(checkClaims({ text, people: [nobody], today })).toEqual([]);
  expect(checkClaims({ text, people: [{ ...nobody, facts: { heightCm: null, baseCity: null, playingAge: null, languages: [] } }], today })).toEqual([]);
});

test('a person of whom no record was given is passed over, and so is a name without a link', () => {
  expect(checkClaims({ text: '[Nobody](talent:tal_Z) is 200 cm. Asha Rao is 200 cm.', people: [asha], today })).toEqual([]);
});

test('a stage name says nothing of its bearer', () => {
  const delhi = { ...asha, stageName: 'Delhi Six-Feet' };

  expect(checkClaims({ text: `${link(delhi)} is based in Mumbai.`, people: [delhi], today })).toEqual([]);
});

test('the same mistake twice is one correction', () => {
  expect(correctionsOf({ text: '{A} is 172 cm. Yes, {A} is 172 cm.' })).toHaveLength(1);
});

test('a year is reckoned forward: in December, January is the next one', () => {
  const held = { ...asha, facts: { availability: [{ from: '2027-01-03', to: '2027-01-08', status: 'held' }] } };
  const [correction] = checkClaims({ text: `${link(asha)} is free from 5 to 6 January.`, people: [held], today: '2026-12-20' });

  expect(correction).toMatchObject({ says: 'free 2027-01-05 to 2027-01-06', recordSays: 'held 2027-01-03 to 2027-01-08' });
});

test('what is said to be so now is compared with today', () => {
  const busy = { ...asha, facts: { availability: [{ from: '2026-11-01', to: '2026-11-03', status: 'booked' }] } };

  expect(checkClaims({ text: `${link(asha)} is currently free.`, people: [busy], today })).toHaveLength(1);
});

test('an answer of any length is read in time', () => {
  const startedAt = performance.now();
  for (const piece of [`- ${link(asha)}: speaks Hindi, `, `${link(asha)} 1 to 2 `, '₹1,', 'a '.repeat(50), '[', '"'])
    checkClaims({ text: piece.repeat(2_000), people: [asha], today });

  expect(performance.now() - startedAt).toBeLessThan(3_000);
});

describe('how somebody stands, and what she does on a set', () => {
  const facts = { union: 'none', experience: 'established', representation: 'agency', comfort: { kissing: 'no', water: 'yes', intimacy: 'ask' } };
  const kavya = { ...asha, facts };
  const said = (text: string, of: object = facts) =>
    checkClaims({ text: `${link(kavya)} ${text}`, people: [{ ...kavya, facts: of }], today }).map(({ says, recordSays }) => `${says} / ${recordSays}`);

  test.each([
    ['is a CINTAA member.', 'a member of the union / union: none'],
    ['holds a CINTAA card, plays 25.', 'a member of the union / union: none'],
    ['सिंटा की सदस्य हैं।', 'a member of the union / union: none'],
    ['is a fresher with a warm face.', 'new to the work / experience: established'],
    ['represents herself.', 'without an agent / representation: agency'],
    ['is comfortable with kissing scenes.', 'kissing: yes / kissing: no'],
    ['kissing ke liye taiyar hai.', 'kissing: yes / kissing: no'],
    ['won\u2019t do underwater scenes.', 'water: no / water: yes'],
    ['is open to intimate scenes.', 'intimacy: yes / intimacy: ask'],
    ['is not comfortable with intimacy.', 'intimacy: no / intimacy: ask'],
  ])('is corrected where the record says otherwise: %s', (text, correction) => {
    expect(said(text)).toEqual([correction]);
  });

  test.each([
    'is not a CINTAA member.',
    'has no CINTAA card.',
    'may be a CINTAA member; ask her agency.',
    'is represented by an agency.',
    'is a well-established actor.',
    'is not comfortable with kissing scenes.',
    'is comfortable with water scenes.',
    'needs to be asked about intimacy.',
    'played a fresher cop.',
    'did stunts in two films.',
  ])('is left alone where it is right, hedged or unknown: %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  test.each([
    ['regular', 'is non-union.', ['no member of the union / union: regular']],
    ['life', 'is not a member of the union.', ['no member of the union / union: life']],
    ['other', 'is a union member.', []],
    ['work_permit_y1', 'is a CINTAA member.', []],
  ])('a union of %s: %s', (union, text, corrections) => {
    expect(said(text, { union })).toEqual(corrections);
  });

  test('says nothing against a record that does not know', () => {
    expect(
      said('is a CINTAA member, a fresher, represents herself and is okay with kissing.', { union: null, experience: null, representation: null }),
    ).toEqual([]);
  });
});
