/** Ages, heights, heads and the parts of a list, in the words of many hands; numbers that are told of something else set nothing. */
import { describe, expect, test } from 'vitest';
import type { BriefSlots } from '../../../../layers/core/talent/brief/brief.ts';
import { parseBrief } from '../../../../layers/core/talent/brief/parser.ts';

const rangeOf = (range: { min?: number | undefined; max?: number | undefined }): string => `${range.min ?? ''}-${range.max ?? ''}`;
const told = ({ playingAge, heightCm, count }: BriefSlots): string =>
  [
    ...(playingAge === undefined ? [] : [`age ${rangeOf(playingAge)}`]),
    ...(heightCm === undefined ? [] : [`height ${rangeOf(heightCm)}`]),
    ...(count === undefined ? [] : [`count ${count}`]),
  ].join(' ');
const partsOf = (text: string): string[] => parseBrief(text, { today: '2026-11-30' }).roles.map(told);

describe('an age that is asked', () => {
  test.each([
    ['Between the ages of 25 & 35, male, fit', 'age 25-35'],
    ['umar 30 35 ke beech, male', 'age 30-35'],
    ['age between 25 and 35, female', 'age 25-35'],
    ['guys age btwn 20 n 30', 'age 20-30'],
    ['20+ to 30 guys', 'age 20-30'],
    ['Male 20.30 yrs', 'age 20-30'],
    ['Age 20_30 male', 'age 20-30'],
    ['girls, 18 min 21 max', 'age 18-21'],
    ['girl, 18 se kam nahi 21 se zyada nahi', 'age 18-21'],
    ['mid 30s to 40, male', 'age 33-40'],
    ['Age: 20…30, male', 'age 20-30'],
    ['age 20-to-30 male', 'age 20-30'],
    ["Cop's wife - 32/40 - saree - 2 scenes - 10k", 'age 32-40'],
    ['age >= 25, female', 'age 25-'],
    ['age < 30, female', 'age -30'],
    ['should look 35 at least, male', 'age 35-'],
    ['nothing above 40 please. Female anchors only', 'age -40'],
    ['guy who is 30 or thereabouts', 'age 27-33'],
    ['guy pushing 30, cricketer type', 'age 27-33'],
    ['thirty-something guy', 'age 30-39'],
    ['female from 25 up to 32', 'age 25-32'],
    ['female above 25 and below 32', 'age 25-32'],
    ['attaees se chauntis saal ki mahila', 'age 28-34'],
    ['स्त्री, वय 28 ते 34', 'age 28-34'],
    ['bachcha chahiye chhe se nau saal', 'age 6-9'],
    ['male 50 yrs & up', 'age 50-'],
    ['male 50 & above', 'age 50-'],
    ['male over the age of 45', 'age 45-'],
    ['Only adults, min. 18 years, female', 'age 18-'],
    ['female up to the age of 30', 'age -30'],
    ['female no older than thirty', 'age -30'],
    ['female, must be under the age of 35', 'age -35'],
    ['female, age cap 35', 'age -35'],
    ['Female, upper limit 35 years', 'age -35'],
    ['man in his 40s or 50s', 'age 40-59'],
    ['early-to-mid fifties male', 'age 50-57'],
    ['8 y/o boy with good smile', 'age 8-8'],
    ['Riya (27, F), bubbly', 'age 27-27'],
    ['middle aged man for insurance ad', 'age 40-55'],
    ['adhed umar ki aurat', 'age 40-55'],
    ['buddha aadmi chahiye', 'age 60-80'],
  ])('%s', (text, expected) => {
    expect(partsOf(text)).toEqual([expected]);
  });
});

describe('infants and pupils', () => {
  test.each([
    ['need 8 months old baby for diaper ad', 'age 0-1'],
    ['Baby 6-12 months', 'age 0-1'],
    ['6 mahine ka baccha chahiye diaper ad', 'age 0-1'],
    ['nau mahine ka baby', 'age 0-1'],
    ['छह महीने का बच्चा चाहिए', 'age 0-1'],
    ['infant 10 - 18 months for baby lotion', 'age 0-2'],
    ['12-24 months baby boy', 'age 1-2'],
    ['baby boy 6 months to 2 years', 'age 0-2'],
    ['baby 1 to 2 yrs', 'age 1-2'],
    ['class 5 student boy', 'age 9-11'],
    ['10th class girl student', 'age 14-16'],
    ['class 5 teacher female', ''],
    ['12th pass female', ''],
    ['3 months contract, female anchor', ''],
  ])('%s', (text, expected) => {
    expect(partsOf(text)).toEqual([expected]);
  });
});

describe('a number that is told of something else', () => {
  test.each([
    'contract of 2 years, male face of brand',
    'usage 1-2 years digital, female',
    'Brand celebrates 50 years, male anchor',
    '25 years anniversary film of bank, female anchor',
    '20 saal baad ki kahani, female',
    '12 years later, male lead',
    '100 seater restaurant, male',
    'auditions 10-6, female',
    'the shop runs for 40 years, male lead',
    'in the past 20 years nobody saw him, male',
    'lost her only daughter aged 9, female',
    '40 year old company, female anchor',
    '80s disco look, female dancer',
    'female, 9 to 5 office wear',
    'top 10 finalists, female',
    'retro 70s look, male',
    'reporting 9 to 6, female',
    'timings 10-6 female',
    'audition 11 to 5, female',
    'episode 10-12, male',
    'scenes 14-18, male',
    'film about 26/11, male',
    'send 3-4 photos, female',
    'waist 28-30, male model',
    'chest 38-40, male',
    'she lost her son at age 8, female lead',
    'female lead, mother of a 7 year old (kid already cast)',
    'hero ke bete ki umar 6 hai, male lead',
    'his marriage of 25 years falls apart, male lead',
    'wife for 20 years, has served the house, female',
    'after 20 years in jail he returns, male lead',
    'male lead falls for a 40 year old widow',
    'need female with 2 kids in the story',
    '6 feet tall statue in background, male',
    'female, 5 ft long saree',
    "female, preferably 5'6 and above",
    "female, 5'6 would be a plus",
  ])('%s', (text) => {
    expect(partsOf(text)).toEqual(['']);
  });

  test.each([
    ['plus size female 25-30', 'age 25-30'],
    ['Casting a 60 year old don', 'age 60-60'],
    ['Auditions for 25-30 female tomorrow', 'age 25-30'],
    ['Audition 25-30 yrs girls', 'age 25-30'],
    ['female 25-30 pics and videos bhejo', 'age 25-30'],
    ['female 25-30 contract 2 years', 'age 25-30'],
    ['female 25-30 yrs brand shoot', 'age 25-30'],
    ['Female 25-30 waist 28', 'age 25-30'],
    ['Client has a brief: female 25-30', 'age 25-30'],
    ['female, age within 25-30', 'age 25-30'],
    ['female 25-30 jail scene', 'age 25-30'],
    ['exclusive: 25-30 girls for ott', 'age 25-30'],
    ["female 25-30, 5'6 long hair", 'age 25-30 height 168-'],
    ["Male 5'9 screen age 25-30", 'age 25-30 height 175-'],
    ['we are launching a 30 year old girl', 'age 30-30'],
    ['Woman who raises the flag 35-45', 'age 35-45'],
    ['ladies of 40s', 'age 40-49'],
    ['woman past 50 years', 'age 50-'],
    ['need actress for his mother, 50-55', 'age 50-55'],
    ['female in her 40s, music video', 'age 40-49'],
    ['woman in her 60s, period drama', 'age 60-69'],
  ])('beside which %s asks for an age', (text, expected) => {
    expect(partsOf(text)).toEqual([expected]);
  });
});

describe('height and heads', () => {
  test.each([
    ['female model, 1.70 m and above', 'height 170-'],
    ['female, 1.68m+', 'height 168-'],
    ['kad paanch foot saat inch se upar, female', 'height 170-'],
    ["male, 6' and above", 'height 183-'],
    ['female 25-30 5.7+', 'age 25-30 height 170-'],
    ['F / 5.6+ / fair', 'height 168-'],
    ['a couple of female dancers', 'count 2'],
    ['6 no. of boys', 'count 6'],
    ['female, 5 fut 7 inch minimum', 'height 170-'],
    ['female, height 165/175 cm', 'height 165-175'],
    ['4 chefs male 25-40 for food show', 'age 25-40 count 4'],
  ])('%s', (text, expected) => {
    expect(partsOf(text)).toEqual([expected]);
  });
});

describe('headings and parts', () => {
  test.each([
    ['*Kids casting*\nGirl 6-9 yrs', ['age 6-9']],
    ['*KID MODEL*\nBoy 6 to 10 yrs\nHeight any', ['age 6-10']],
    ['CHILD ARTIST REQUIRED\nGirl 6-10', ['age 6-10']],
    ['*Kids casting*\nGirl 6-9\nBoy 8-10', ['age 6-9', 'age 8-10']],
    ['Kid\nMother 30-35', ['age 4-12', 'age 30-35']],
    ['Requirement:\n- Female\n- Age 25-30\n- Should know bike\n- 2 days', ['age 25-30']],
    ['Female 24-28. Boyfriend 28-30 already locked.', ['age 24-28']],
    ['Name - Neha\nAge - 25-30\nGender - Female\n\nName - Karan\nAge - 30-35\nGender - Male', ['age 25-30', 'age 30-35']],
    ['Girl - 20-25 - 5k, Boy - 25-30 - 6k', ['age 20-25', 'age 25-30']],
    ['25-30 female and 30-35 male', ['age 25-30', 'age 30-35']],
    ['25-30 ki ladki aur 30-35 ka ladka', ['age 25-30', 'age 30-35']],
    ['*Casting Call*\n*Female*\nAge: 25-30', ['age 25-30']],
    ['*Female Lead*\nAge 25-30\n\n*Male Lead*\nAge 35-40', ['age 25-30', 'age 35-40']],
    ['*Father*\nMale, 45-55 yrs\n*Mother*\nFemale, 40-50', ['age 45-55', 'age 40-50']],
    ['*Bride*\n- Age: 20-25\n- Saree look\n\n*Groom*\n- Age: 25-30\n- Sherwani', ['age 20-25', 'age 25-30']],
    ['Mom - 30-35\nDad - 35-40\nKid - 4-6', ['age 30-35', 'age 35-40', 'age 4-6']],
  ])('%j', (text, expected) => {
    expect(partsOf(text)).toEqual(expected);
  });
});
