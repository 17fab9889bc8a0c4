import { describe, expect, it, test } from 'vitest';
import { searchTalentTool } from '../../../layers/core/talent/index.ts';
import { bendInput } from '../../../local/scripted-model/mind/fit-schema.ts';
import { readWish } from '../../../local/scripted-model/wish/read-wish.ts';
import type { Wish } from '../../../local/scripted-model/wish/wish.ts';

const cases: [text: string, wish: Wish][] = [
  ['Find actors in Mumbai aged 25-35', { cities: ['Mumbai'], playingAge: { min: 25, max: 35 } }],
  [
    'Find actors in Mumbai aged 25-35 who speak Marathi and can ride a horse',
    { cities: ['Mumbai'], playingAge: { min: 25, max: 35 }, languages: [{ code: 'mr' }], skills: ['horse riding'] },
  ],
  ['need a mother 45-50 from Pune', { cities: ['Pune'], gender: 'female', playingAge: { min: 45, max: 50 }, text: 'mother' }],
  ['ek dadaji 65+ chahiye', { gender: 'male', playingAge: { min: 65 }, text: 'dadaji' }],
  ["the hero's sister, 20-25", { gender: 'female', playingAge: { min: 20, max: 25 }, text: 'sister' }],
  ['friend of his mother, 45-50', { playingAge: { min: 45, max: 50 }, text: 'friend mother' }],
  ['actors 30-40 for the Mother Dairy ad', { playingAge: { min: 30, max: 40 }, medium: 'tvc', text: 'mother dairy' }],
  ['bhai, actors 25-30 chahiye', { playingAge: { min: 25, max: 30 }, text: 'bhai' }],
  ['men from Versova between 25 and 35 years', { cities: ['Mumbai'], gender: 'male', playingAge: { min: 25, max: 35 } }],
  ['Someone 25 to 35 in Dilli', { cities: ['Delhi NCR'], playingAge: { min: 25, max: 35 } }],
  [
    'Need a woman in her 30s, fluent Marathi, Kathak, Pune or Mumbai',
    {
      cities: ['Pune', 'Mumbai'],
      gender: 'female',
      playingAge: { min: 30, max: 39 },
      languages: [{ code: 'mr', minProficiency: 'fluent' }],
      skills: ['kathak'],
    },
  ],
  [
    `actress around 40, above 5'4", Bengali native, for a web series`,
    { gender: 'female', playingAge: { min: 37, max: 43 }, heightCm: { min: 163 }, languages: [{ code: 'bn', minProficiency: 'native' }], medium: 'ott' },
  ],
  ['male model above 30 taller than 6 feet', { gender: 'male', playingAge: { min: 30 }, heightCm: { min: 183 } }],
  ['M 30-55, truck driver, Mumbai', { text: 'truck driver', cities: ['Mumbai'], gender: 'male', playingAge: { min: 30, max: 55 } }],
  ['20-25 F who speak Marathi', { gender: 'female', playingAge: { min: 20, max: 25 }, languages: [{ code: 'mr' }] }],
  ['men under 25', { gender: 'male', playingAge: { max: 25 } }],
  ['a 28 year old woman', { gender: 'female', playingAge: { min: 26, max: 30 } }],
  ['early to mid 20s, Chennai', { cities: ['Chennai'], playingAge: { min: 20, max: 27 } }],
  ['mid thirties', { playingAge: { min: 33, max: 37 } }],
  ['40+ ladies', { gender: 'female', playingAge: { min: 40 } }],
  ['a teenager', { playingAge: { min: 13, max: 19 } }],
  ['10 fresher girls 18 to 24 from Lucknow', { cities: ['Lucknow'], gender: 'female', playingAge: { min: 18, max: 24 }, experience: ['fresher'], limit: 10 }],
  ['experienced singers', { skills: ['singing'], experience: ['established', 'senior'] }],
  ['late 20s guy 170 to 180 cm', { gender: 'male', playingAge: { min: 26, max: 29 }, heightCm: { min: 170, max: 180 } }],
  [`5'4 to 5'8 girl`, { gender: 'female', heightCm: { min: 163, max: 173 } }],
  ['girl, at least 165 cm', { gender: 'female', heightCm: { min: 165 } }],
  ['show me top 5 swimmers in Goa', { cities: ['Goa'], skills: ['swimming'], limit: 5 }],
  ['at least 3 actors over 50', { playingAge: { min: 50 }, limit: 3 }],
  ['need 2 girls from Pune', { cities: ['Pune'], gender: 'female' }],
  ['2 ladke chahiye Pune se', { cities: ['Pune'], gender: 'male' }],
  ['find 2 girls from Pune', { cities: ['Pune'], gender: 'female', limit: 2 }],
  ['need 10 girls from Pune', { cities: ['Pune'], gender: 'female', limit: 10 }],
  ['need girls trained in kathak who have done ad films before, budget 25k', { gender: 'female', skills: ['kathak'], medium: 'tvc' }],
  ['men and women in Pune', { cities: ['Pune'] }],
  ['mid 40s lady for a Marathi film', { gender: 'female', playingAge: { min: 43, max: 47 }, medium: 'film' }],
  [
    'conversational Hindi, fluent English',
    {
      languages: [
        { code: 'hi', minProficiency: 'conversational' },
        { code: 'en', minProficiency: 'fluent' },
      ],
    },
  ],
  ['someone with a Haryanvi accent', { dialects: ['Haryanvi'] }],
  ['tired small-town cop, male', { gender: 'male', text: 'tired small-town cop' }],
  ['casting for a shoot from 5 to 12 December in Jaipur', { cities: ['Jaipur'] }],
  ['budget 20-30k, females 20-28 Delhi', { cities: ['Delhi NCR'], gender: 'female', playingAge: { min: 20, max: 28 } }],
  ['मुंबई में २५ से ३५ साल की लड़की चाहिए जो मराठी बोल सके', { cities: ['Mumbai'], gender: 'female', playingAge: { min: 25, max: 35 }, languages: [{ code: 'mr' }] }],
  [
    'दिल्ली के अनुभवी अभिनेता ४० साल से ऊपर, घुड़सवारी आती हो',
    { cities: ['Delhi NCR'], gender: 'male', playingAge: { min: 40 }, skills: ['horse riding'], experience: ['established', 'senior'] },
  ],
  ['तीस साल के आसपास, पुणे', { cities: ['Pune'], playingAge: { min: 27, max: 33 } }],
  [
    'Mumbai mein 25 se 35 saal ki ladki chahiye jo Marathi aur Hindi bole',
    { cities: ['Mumbai'], gender: 'female', playingAge: { min: 25, max: 35 }, languages: [{ code: 'mr' }, { code: 'hi' }] },
  ],
  [
    'ladka chahiye 30 ke aas paas, height 5 foot 10 se zyada, boxing aati ho',
    { gender: 'male', playingAge: { min: 27, max: 33 }, heightCm: { min: 178 }, skills: ['boxing'] },
  ],
  ['10 log dikhao Pune se', { cities: ['Pune'], limit: 10 }],
  ['Hindi bolne wale buzurg aadmi', { gender: 'male', playingAge: { min: 60, max: 80 }, languages: [{ code: 'hi' }] }],
];

describe('a wish', () => {
  test.each(cases)('is read from "%s"', (text, wish) => {
    expect(readWish(text).wish).toEqual(wish);
  });

  test.each<[text: string, field: string]>([
    ['any age', 'playingAge'],
    ['age no bar', 'playingAge'],
    ['kahin se bhi', 'cities'],
    ['कोई भी उम्र', 'playingAge'],
    ["gender doesn't matter", 'gender'],
  ])('may be dropped: "%s"', (text, field) => {
    expect(readWish(text).dropped).toContain(field);
  });

  test.each<[text: string, refused: object]>([
    ['not from Mumbai', { cities: ['Mumbai'] }],
    ['without Marathi', { languages: ['mr'] }],
    ['horse riding nahi chahiye', { skills: ['horse riding'] }],
    ['मराठी के बिना', { languages: ['mr'] }],
  ])('may be refused: "%s"', (text, refused) => {
    expect(readWish(text)).toMatchObject({ refused, wish: {} });
  });

  it('is quick, whatever the text', () => {
    const startedAt = performance.now();
    for (const text of ['a'.repeat(100_000), '5 '.repeat(20_000), "5'".repeat(20_000), 'मुंबई '.repeat(10_000), '<'.repeat(50_000), '1 to '.repeat(20_000)])
      readWish(text);

    expect(performance.now() - startedAt).toBeLessThan(3_000);
  });
});

describe("the product's own tool", () => {
  const tool = searchTalentTool({ directory: { all: async () => [] }, clock: { now: () => 0 } });
  const context = { org: 'org_1', sub: 'usr_1', signal: new AbortController().signal };

  test.each(cases)('takes what was read from "%s"', async (text) => {
    const input = bendInput(tool.inputSchema, { ...readWish(text).wish });

    await expect(tool.run(input, context)).resolves.toMatchObject({ output: { total: 0 } });
  });
});

describe('bending an input to a schema', () => {
  const schema = (properties: object, required: string[] = []): Record<string, unknown> => ({ type: 'object', properties, required });

  test.each<[name: string, schema: Record<string, unknown>, value: Record<string, unknown>, expected: unknown]>([
    ['leaves out what the schema does not know', schema({ a: { type: 'string' } }), { a: 'x', b: 1 }, { a: 'x' }],
    ['clamps numbers', schema({ limit: { type: 'integer', minimum: 1, maximum: 20 } }), { limit: 99 }, { limit: 20 }],
    ['cuts lists', schema({ cities: { type: 'array', items: { type: 'string' }, maxItems: 1 } }), { cities: ['a', 'b'] }, { cities: ['a'] }],
    [
      'gives codes where names are wanted',
      schema({ languages: { type: 'array', items: { type: 'string' } } }),
      { languages: [{ code: 'mr' }] },
      { languages: ['mr'] },
    ],
    ['keeps to an enum', schema({ medium: { enum: ['film'] } }), { medium: 'opera' }, {}],
    [
      'supplies a bound that is required',
      schema({ age: schema({ min: { type: 'integer' }, max: { type: 'integer', maximum: 90 } }, ['min', 'max']) }),
      { age: { min: 30 } },
      { age: { min: 30, max: 90 } },
    ],
    ['looks through null', schema({ age: { anyOf: [{ type: 'null' }, { type: 'integer' }] } }), { age: 3 }, { age: 3 }],
  ])('%s', (_name, inputSchema, value, expected) => {
    expect(bendInput(inputSchema, value)).toEqual(expected);
  });
});
