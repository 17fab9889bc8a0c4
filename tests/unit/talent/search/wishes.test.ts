import { describe, expect, test } from 'vitest';
import { parseBrief } from '../../../../layers/core/talent/brief/parser.ts';
import { describingText } from '../../../../layers/core/talent/search/wishes.ts';

const described = (text: string): string => describingText(parseBrief(text, { today: '2026-11-28' }));

describe('what is looked for in the words about a person', () => {
  test.each([
    ['a queen in a period drama', 'queen'],
    ['loving single dad', 'dad'],
    ['nosy neighbourhood aunty', 'aunty'],
    ['awkward timid teenager', 'teenager'],
    ['girl next door for a tea ad', 'next door'],
    ['दुल्हन for a jewellery film', 'दुल्हन'],
  ])('%s: a word that says a gender or an age and a part as well stays: %s', (text, word) => {
    expect(described(text)).toContain(word);
  });

  test.each([
    ['a quiet woman of 30', 'woman'],
    ['30 saal ka khamosh aadmi', 'aadmi'],
    ['shy boys, 18-22', 'boys'],
  ])('%s: a word that says a gender alone does not', (text, word) => {
    expect(described(text)).not.toContain(word);
    expect(described(text)).toMatch(/quiet|khamosh|shy/u);
  });

  test.each([
    ['TVC lead / woman / 25-35 yrs / Gujarati speaker / Mumbai', ''],
    ['Web series, supporting man, 30-40. Must have: swimming', ''],
    ['send me 30-40 ladys who swim', ''],
    ['girl reqd for a serial. Should know Urdu', ''],
    ['Hello all! Woman wanted, Mumbai. Grumpy, big heart. Send intro on this no', 'grumpy big heart'],
    ['friend of the lead, clumsy', 'friend of the lead clumsy'],
    ['a nurse who never smiles, hums old songs', 'a nurse who hums old songs'],
    ['not a villain, gentle', 'gentle'],
    ['gentle mother, interested share pics', 'gentle mother'],
    ['gentle mother. Kindly share portfolio, current location and age', 'gentle mother'],
    ['pls send your latest unedited pics with insta link', ''],
  ])('%s: only the sentences that describe somebody, and what is denied ends with its clause: "%s"', (text, left) => {
    expect(described(text)).toBe(left);
  });
});
