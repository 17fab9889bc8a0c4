/**
 * Words that the right people share and the question does not say. Of everybody found, whoever is near to a description uses words ("bookie", "race course") that others of her kind use too,
 * whom no list of words brings near. A word's worth is how much nearer than the others its people are.
 */
import type { SearchFacts } from '../talent-facts.ts';

export interface FoundPerson {
  readonly facts: Pick<SearchFacts, 'words'>;
  /** To what was asked, 0 to 1; 0 for who has no place. */
  readonly nearness: number;
}

/** So many people's worth of doubt about each word: what two share is rather chance. */
const caution = 5;
/** Words of one person count as far as these. */
const telling = 3;

/** The words whose people are nearest, best first; equal ones in order of the alphabet. */
export const sharedWordsOf = (people: readonly FoundPerson[], most: number): string[] => {
  const { mean, ofWord } = weigh(people);
  return [...ofWord]
    .filter(([, { holders }]) => holders > 1)
    .map(([word, { holders, sum }]) => ({ word, worth: (sum - holders * mean) / (holders + caution) }))
    .filter(({ worth }) => worth > 0)
    .toSorted((one, other) => other.worth - one.worth || (one.word < other.word ? -1 : 1))
    .slice(0, most)
    .map(({ word }) => word);
};

/** Of each how much her best words are worth by the nearness of others who use them, 0 to 1 by the best of all. */
export const kinshipOf = (people: readonly FoundPerson[]): number[] => {
  const { mean, ofWord } = weigh(people);
  const worths = people.map(({ facts, nearness }) => {
    const best: number[] = [];
    for (const word of facts.words) {
      const { holders, sum } = ofWord.get(word) ?? nobodys;
      if (holders > 1) best.push((sum - nearness - (holders - 1) * mean) / (holders - 1 + caution));
    }
    return best
      .toSorted((one, other) => other - one)
      .slice(0, telling)
      .reduce((all, worth) => all + Math.max(0, worth), 0);
  });
  const most = Math.max(...worths, 0);
  return worths.map((worth) => (most === 0 ? 0 : worth / most));
};

interface Worth {
  holders: number;
  /** Of the nearness of those who use the word. */
  sum: number;
}
const nobodys: Worth = { holders: 0, sum: 0 };

const weigh = (people: readonly FoundPerson[]): { mean: number; ofWord: ReadonlyMap<string, Worth> } => {
  const ofWord = new Map<string, Worth>();
  for (const { facts, nearness } of people)
    for (const word of facts.words) {
      const worth = ofWord.get(word);
      if (worth === undefined) ofWord.set(word, { holders: 1, sum: nearness });
      else {
        worth.holders += 1;
        worth.sum += nearness;
      }
    }
  return { mean: people.reduce((sum, { nearness }) => sum + nearness, 0) / Math.max(1, people.length), ofWord };
};
