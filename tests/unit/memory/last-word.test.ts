/** Of her own statements the last word is told, and only where something is asked that holds now. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastWordsFor, statementsOf } from '../../../layers/core/memory/said/last-word.ts';

const said = (...texts: readonly string[]) => texts.map((text, at) => ({ text, at: `2026-0${at + 1}-01T10:00:00.000Z` }));
const hidden = (question: string, ...texts: readonly string[]): string[] => [...lastWordsFor(question, said(...texts)).outdated.keys()].map(({ text }) => text);

describe('the last word', () => {
  it.each([
    ['Where are we shooting the Zomato film?', 'We are doing the Zomato film in Nashik.', 'The unit of the Zomato film goes to Indore instead.'],
    ['Where are we shooting the Zomato film?', 'Bhopal is where we shoot the Zomato film.', 'We shoot the Zomato film in Goa.'],
    ['By when do they want names for the Titan ad?', 'The Titan ad list goes out on the 9th of June.', 'The Titan ad list goes out on the 4th of July.'],
    ['How much do we have for the Titan ad?', 'We can spend 4 lakh a day on the Titan ad.', 'The Titan ad now pays 3 lakh per day.'],
    ['Where are we shooting the Zomato film?', 'Zomato film ka shoot Pune mein hai', 'Zomato film Pune se Goa shift ho gaya'],
    ['Where are we shooting the Zomato film?', 'Zomato film ka shoot pune mein hai', 'Pune nahi, Zomato film ab Udaipur mein'],
    ['Where are we shooting the Zomato film?', 'We shoot the Zomato film in Pune.', 'Pune is off for the Zomato film, I will tell you where.'],
    ['Where are we shooting the Zomato film?', 'We shoot the Zomato film in Bombay.', 'After the recce we moved the Zomato film shoot from Mumbai to Kochi.'],
    ['What is the budget of the Titan ad?', 'Titan ad ka budget 3,00,000 hai', 'Titan ad budget 3 lakh se 4 lakh per day'],
    ['Where are we shooting the Titan ad?', 'The Titan ad is happening in Goa, tickets ho rahe hain', 'Nahi nahi Goa nahi, Titan ad ab Pune mein hai'],
    [
      'By when do they want names for the Titan ad?',
      'The Titan ad shortlist is due 3 June.',
      'Titan ad wale 9 July ko list maang rahe hain, 3 June was too late',
    ],
    ['Who is directing the Titan ad?', 'Farah Kazi Titan ad ke director hain', 'new director for the Titan ad: Sunita Patil'],
    ['From when is Kavya Nair free?', 'Kavya Nair is free from the 3rd of June', "Kavya's dates moved, available only from 11 July"],
  ])('%s is answered without: %s', (question, older, newer) => {
    expect(hidden(question, older, newer)).toEqual([older]);
  });

  it.each([
    ['asked for what was', 'Where was the Zomato film before?', 'We shoot the Zomato film in Nashik.', 'We shoot the Zomato film in Goa now.'],
    ['of another project', 'Where do we shoot the Zomato film?', 'We shoot the Zomato film in Nashik.', 'We shoot the Titan ad in Goa now.'],
    ['of another occasion', 'Where do we shoot the Zomato film?', 'We shoot the Zomato film in Nashik.', 'The look test of the Zomato film is in Goa now.'],
    ['of no occasion', 'Where is the look test of the Zomato film?', 'The look test of the Zomato film is in Nashik.', 'The Zomato film is in Goa now.'],
    ['of another kind', 'Where do we shoot the Zomato film?', 'We shoot the Zomato film in Nashik.', 'The Zomato film now pays 3 lakh per day.'],
    ['said of a person', 'Where do we shoot the Zomato film?', 'We shoot the Zomato film in Nashik.', 'The Zomato film went to Imtiaz Sheikh.'],
    ['the same again', 'Where do we shoot the Zomato film?', 'We shoot the Zomato film in Goa.', 'We shoot the Zomato film in Goa now.'],
    ['a question itself', 'Where do we shoot the Zomato film?', 'We shoot the Zomato film in Nashik.', 'Could we shoot the Zomato film in Goa now?'],
    ['no question of what holds', 'Same kind of actress as for the Zomato film', 'We shoot the Zomato film in Nashik.', 'We shoot the Zomato film in Goa now.'],
    ['added to it', 'Where do we shoot the Zomato film?', 'We shoot the Zomato film in Nashik.', 'We shoot the Zomato film in Goa too.'],
    ['not sure', 'Where do we shoot the Zomato film?', 'We shoot the Zomato film in Nashik.', 'Maybe we shoot the Zomato film in Goa now.'],
    ['where somebody comes from', 'Where do we shoot the Zomato film?', 'We shoot the Zomato film in Nashik.', 'For the Zomato film he comes from Goa now.'],
    ['of what is over', 'Where do we shoot the Zomato film?', 'We shoot the Zomato film in Nashik.', 'The first schedule of the Zomato film was in Goa.'],
    ['the same by another name', 'Where do we shoot the Zomato film?', 'We shoot the Zomato film in Bombay.', 'We shoot the Zomato film in Mumbai now.'],
    ['the same in other units', 'What is the budget of the Titan ad?', 'Titan ad budget 3,00,000 rupees a day', 'Titan ad budget is now 3 lakh a day'],
    [
      'of two projects at once',
      'Where do we shoot the Zomato film?',
      'We shoot the Zomato film in Nashik.',
      'The Titan ad and the Zomato film shoot in Goa now.',
    ],
    ["a performer's price", 'What is the budget of the Titan ad?', 'Titan ad budget is 3 lakh a day', 'For the Titan ad she is asking 5 lakh now'],
    ['of somebody else', 'From when is Kavya Nair free?', 'Kavya Nair is free from the 3rd of June', 'Kavya Rao is free from the 5th of June now'],
  ])('hides nothing: %s', (_, question, older, newer) => {
    expect(hidden(question, older, newer)).toEqual([]);
  });

  it('names what surely answers, and nothing that only looks like it', () => {
    const statements = said('We shoot the Zomato film in Nashik.', 'We are doing the Zomato film in Goa now.', 'The Zomato film went to Imtiaz Sheikh.');

    expect([...lastWordsFor('Where do we shoot the Zomato film?', statements).answers].map(({ text }) => text)).toEqual([
      'We are doing the Zomato film in Goa now.',
    ]);
  });

  it('goes on from the words before, and from a message that only said what comes', () => {
    const question = 'Where do we shoot the Zomato film?';
    const [first] = said('We shoot the Zomato film in Nashik.');
    const at = '2026-05-01T10:00:00.000Z';
    const hiddenBy = (...more: ReturnType<typeof statementsOf>) => [...lastWordsFor(question, [...(first ? [first] : []), ...more]).outdated.keys()].length;

    expect(hiddenBy(...statementsOf('Spoke to them about the Zomato film. Goa it is.', at))).toBe(1);
    expect(hiddenBy(...statementsOf('make it Goa', at, 'scrap that for the Zomato film', true))).toBe(1);
    expect(hiddenBy(...statementsOf('my sister lives in Goa now', at, 'update on the Zomato film', true))).toBe(0);
    expect(hiddenBy(...statementsOf('He is in Goa until Friday', at, 'The Zomato film could use a good priest', true))).toBe(0);
  });

  it('carries what a message said that comes into the next: whose change it is, and of nothing else', () => {
    const [first] = said('Titan ad ke director Farah Kazi hain');
    const hiddenBy = (text: string, announcement: string) =>
      lastWordsFor('Who is directing the Titan ad?', [...(first ? [first] : []), ...statementsOf(text, '2026-05-01T10:00:00.000Z', announcement, true)])
        .outdated.size;

    expect(hiddenBy('Sunita Patil aa gaye', 'Director change on the Titan ad')).toBe(1);
    expect(hiddenBy('Sunita Patil aa gaye, Farah Kazi out', 'Update on the Titan ad')).toBe(1);
    expect(hiddenBy('Sunita Patil aa gaye', 'Producer change on the Titan ad')).toBe(0);
    expect(hiddenBy('Sunita Patil aa gaye', 'Director change on the Nykaa film')).toBe(0);
  });

  it('takes the names that she merged for one project', () => {
    const [older, newer] = said('The jewellery ad shoots in Nashik.', 'We shoot the Tanishq film in Goa now.');
    const statements = [older, newer].flatMap((one) => one ?? []);
    const merged = (text: string): string[] => (/tanishq|jewellery/iu.test(text) ? ['Tanishq film', 'jewellery ad'] : []);

    expect([...lastWordsFor('Where do we shoot the Tanishq film?', statements, merged).outdated.keys()]).toEqual([older]);
    expect(lastWordsFor('Where do we shoot the Tanishq film?', statements).outdated.size).toBe(0);
  });

  it('takes a text apart into its sentences, each of its day', () => {
    expect(statementsOf('We shoot in Goa. Names by Friday!\nThat is all', '2026-01-01').map(({ text }) => text)).toEqual([
      'We shoot in Goa.',
      'Names by Friday!',
      'That is all',
    ]);
  });

  const kinds = {
    place: {
      question: 'Where are we shooting the Titan ad?',
      values: ['Pune', 'Goa', 'Kochi', 'Udaipur', 'Delhi'],
      ways: [
        'We shoot the Titan ad in {}.',
        'Titan ad ka shoot ab {} mein',
        'The unit of the Titan ad moves to {}.',
        '{} it is for the Titan ad now.',
        'The Titan ad will be done out of {} now.',
      ],
      others: [
        'We shoot the Nykaa film in {} now.',
        'The look test of the Titan ad is in {} now.',
        'The Titan ad client is based in {} now.',
        'Shall we shoot the Titan ad in {}?',
      ],
    },
    day: {
      question: 'By when do they want names for the Titan ad?',
      values: ['4 June', '19 June', '7 July', '23 July', '9 August'],
      ways: [
        'Names for the Titan ad are due on {}.',
        'Titan ad ki list {} tak',
        'The deadline of the Titan ad moved to {}.',
        'They want the Titan ad shortlist by {}.',
        'They rescheduled the presentation of the Titan ad, so we owe them names by {}.',
        'She will take our names for the Titan ad by {} and not by the day we had.',
      ],
      others: ['Names for the Nykaa film are due on {}.', 'The Titan ad releases on {} now.', 'The Titan ad recce has moved to {}.'],
    },
    money: {
      question: 'How much do we have for the Titan ad?',
      values: ['3 lakh', '5 lakh', '8 lakh', '11 lakh', '40k'],
      ways: ['The Titan ad pays {} per day.', 'Titan ad ka budget {} hai', 'For the Titan ad we can now spend {} a day.'],
      others: ['The Nykaa film pays {} per day now.', 'Costumes for the Titan ad cost {} now.', 'She is asking {} for the Titan ad now.'],
    },
  } as const;
  const aTold = fc.constantFrom(...Object.values(kinds)).chain((kind) => {
    const filled = (ways: readonly string[]) =>
      fc.tuple(fc.constantFrom(...ways), fc.constantFrom(...kind.values)).map(([way, value]) => ({ text: way.replace('{}', value), value }));
    return fc.record({
      kind: fc.constant(kind),
      told: fc.array(filled(kind.ways), { minLength: 1, maxLength: 6 }),
      others: fc.array(filled(kind.others), { maxLength: 4 }),
      seed: fc.nat(),
    });
  });
  const dated = (texts: readonly { readonly text: string; readonly value: string }[], from: number) =>
    texts.map((one, at) => ({ ...one, at: new Date(Date.UTC(2026, 0, 1 + 2 * at + from)).toISOString() }));

  it('hides every other value than the last, and never the last, in whatever order it is given and whatever else is said', () => {
    fc.assert(
      fc.property(aTold, ({ kind, told, others, seed }) => {
        const statements = dated(told, 0);
        const holds = statements.at(-1)?.value;
        const mixed = [...statements, ...dated(others, 1)].toSorted(
          (left, right) => ((left.text.length * 31 + seed) % 7) - ((right.text.length * 31 + seed) % 7),
        );

        const { outdated, last } = lastWordsFor(kind.question, mixed);

        expect(last).toBe(statements.at(-1));
        expect(new Set(outdated.keys())).toEqual(new Set(statements.filter(({ value }) => value !== holds)));
      }),
    );
  });

  it('hides nothing when asked for what was', () => {
    fc.assert(
      fc.property(aTold, ({ kind, told }) => {
        expect(lastWordsFor(`${kind.question.slice(0, -1)} before?`, dated(told, 0)).outdated.size).toBe(0);
      }),
    );
  });
});
