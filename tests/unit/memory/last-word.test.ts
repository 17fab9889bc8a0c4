/** Of her own statements the last word is told, and only where something is asked that holds now. */
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
  ])('%s is answered without: %s', (question, older, newer) => {
    expect(hidden(question, older, newer)).toEqual([older]);
  });

  it.each([
    ['asked for what was', 'Where was the Zomato film before?', 'We shoot the Zomato film in Nashik.', 'We shoot the Zomato film in Goa now.'],
    ['of another project', 'Where do we shoot the Zomato film?', 'We shoot the Zomato film in Nashik.', 'We shoot the Titan ad in Goa now.'],
    ['of another occasion', 'Where do we shoot the Zomato film?', 'We shoot the Zomato film in Nashik.', 'The look test of the Zomato film is in Goa now.'],
    ['of another kind', 'Where do we shoot the Zomato film?', 'We shoot the Zomato film in Nashik.', 'The Zomato film now pays 3 lakh per day.'],
    ['said of a person', 'Where do we shoot the Zomato film?', 'We shoot the Zomato film in Nashik.', 'The Zomato film went to Imtiaz Sheikh.'],
    ['the same again', 'Where do we shoot the Zomato film?', 'We shoot the Zomato film in Goa.', 'We shoot the Zomato film in Goa now.'],
    ['a question itself', 'Where do we shoot the Zomato film?', 'We shoot the Zomato film in Nashik.', 'Could we shoot the Zomato film in Goa now?'],
    ['no question of what holds', 'Same kind of actress as for the Zomato film', 'We shoot the Zomato film in Nashik.', 'We shoot the Zomato film in Goa now.'],
  ])('hides nothing: %s', (_, question, older, newer) => {
    expect(hidden(question, older, newer)).toEqual([]);
  });

  it('names what surely answers, and nothing that only looks like it', () => {
    const statements = said('We shoot the Zomato film in Nashik.', 'We are doing the Zomato film in Goa now.', 'The Zomato film went to Imtiaz Sheikh.');

    expect([...lastWordsFor('Where do we shoot the Zomato film?', statements).answers].map(({ text }) => text)).toEqual([
      'We are doing the Zomato film in Goa now.',
    ]);
  });

  it('takes a text apart into its sentences, each of its day', () => {
    expect(statementsOf('We shoot in Goa. Names by Friday!\nThat is all', '2026-01-01').map(({ text }) => text)).toEqual([
      'We shoot in Goa.',
      'Names by Friday!',
      'That is all',
    ]);
  });
});
