/** What casting knows of a person beyond what she is chosen by first: kept, taken in, given out, found by words, shown; and never complexion. */
import { describe, expect, test } from 'vitest';
import { detailNames, TalentDetails } from '../../../layers/contracts/talent-details.ts';
import { exportHeader, exportText, makeTalentCard, shownTo, toFacts } from '../../../layers/core/talent/index.ts';
import { detailFacts, profileDetails } from '../../../layers/core/talent/profile-details.ts';
import { castingText } from '../../../layers/core/talent/search/casting-text.ts';
import { generatePeople } from '../../../local/seed/generate.ts';
import { aTalent } from '../../support/talent.ts';

const everything = {
  pronouns: 'she/her',
  locality: 'Versova',
  roleTypes: ['supporting', 'stunt'],
  looks: ['corporate', 'next door'],
  eyeColour: 'brown',
  facialHair: 'stubble',
  tattoos: 'left forearm',
  piercings: 'nose',
  sizes: { chestCm: 92, waistCm: 76, hipCm: 96, shoeUk: 6.5, garment: 'M' },
  awards: ['Best Actor, City Theatre Week'],
  hasPassport: true,
  passportValidTill: '2030-01-31',
  visas: ['Schengen'],
  drivingLicence: false,
  localHireCities: ['Pune', 'Nashik'],
  noticeDays: 3,
  nightShoots: true,
  outdoorDays: 20,
  unionValidTill: '2027-03-31',
  isExclusive: true,
  exclusiveUntil: '2027-06-30',
  source: 'Kothrud Casting Desk',
};

test('the wire, the record and what can be confirmed name the same fields', () => {
  expect(Object.keys(TalentDetails).toSorted()).toEqual(Object.keys(profileDetails).toSorted());
  expect(detailNames.toSorted()).toEqual(detailFacts.toSorted());
  expect(Object.keys(everything).toSorted()).toEqual(detailFacts.toSorted());
});

test('nothing said is nothing known', () => {
  for (const [name, value] of Object.entries(profileDetails))
    expect([name, value.parse(undefined)]).toEqual([name, Array.isArray(value.parse(undefined)) ? [] : null]);
});

test('an export says all of it, in a column each, and a list or a truth as a person would type it', () => {
  const talent = aTalent(everything);
  const columns = exportHeader('csv').trim().split(',');
  expect(JSON.parse(exportText(talent, 'jsonl'))).toMatchObject(everything);
  for (const name of detailFacts) expect(name === 'sizes' ? columns.includes('chestCm') : columns.includes(name)).toBe(true);
});

describe('looks', () => {
  test.each([['fair'], ['Gori'], ['wheatish complexion'], ['dusky'], ['Brahmin looking'], ['गोरी'], ['Punjabi look'], ['very fair skin tone']])(
    '%s is not kept',
    (tag) => {
      expect(aTalent({ looks: ['corporate', tag] }).looks).toEqual(['corporate']);
    },
  );

  test.each([['girl next door'], ['corporate'], ['cop'], ['rustic'], ['athlete'], ['homemaker']])('%s is kept', (tag) => {
    expect(aTalent({ looks: [tag, tag] }).looks).toEqual([tag]);
  });

  test('are words that a search finds, and so are awards', () => {
    const talent = aTalent({ ...everything, bio: 'Stage actor.' });

    expect(toFacts(talent).words).toEqual(expect.arrayContaining(['corporate', 'stubble', 'tattoo', 'theatre']));
    expect(castingText(talent).profile).toContain('stubble');
    expect(castingText(talent).profile).not.toContain('versova');
    expect(toFacts(talent)).toMatchObject({ locality: 'versova', roleTypes: ['supporting', 'stunt'], hasPassport: true });
  });
});

describe('a card', () => {
  const match = { score: 1, reasons: [], unknown: [] };

  test('says where in the city she lives, what she plays and that she can fly, of whom that is known', () => {
    expect(makeTalentCard(aTalent(everything), match, '2026-11-20')).toMatchObject({
      locality: 'Versova',
      looks: ['corporate', 'next door'],
      roleTypes: ['supporting', 'stunt'],
      hasPassport: true,
    });
    for (const field of ['locality', 'looks', 'roleTypes', 'hasPassport']) expect(makeTalentCard(aTalent(), match, '2026-11-20')).not.toHaveProperty(field);
  });

  test('says nothing of a passport that has run out', () => {
    expect(makeTalentCard(aTalent(everything), match, '2030-02-01')).not.toHaveProperty('hasPassport');
  });
});

test('sizes and who sent the profile are shown to who manages people', () => {
  const talent = aTalent(everything);
  expect(shownTo({ role: 'viewer' }, talent)).toMatchObject({ sizes: null, source: null, locality: 'Versova' });
  expect(shownTo({ role: 'director' }, talent)).toMatchObject({ sizes: { waistCm: 76 }, source: 'Kothrud Casting Desk' });
});

test('invented people have them too, some of them only in words, and nobody has a complexion', () => {
  const people = generatePeople({ seed: 7, count: 300, today: '2026-11-20' }).map(({ profile }) => profile);
  const share = (holds: (profile: (typeof people)[number]) => boolean): number => people.filter(holds).length / people.length;

  expect(share(({ locality }) => locality !== null)).toBeGreaterThan(0.3);
  expect(share(({ hasPassport }) => hasPassport === null)).toBeGreaterThan(0.1);
  expect(share(({ roleTypes }) => roleTypes.length > 0)).toBeGreaterThan(0.6);
  expect(people.some(({ bio, facialHair }) => facialHair !== null && bio.includes(facialHair))).toBe(true);
  expect(people.filter(({ gender }) => gender === 'female').every(({ facialHair }) => facialHair === null)).toBe(true);
  expect(JSON.stringify(people)).not.toMatch(/complexion|fair skin|dusky|wheatish/iu);
});
