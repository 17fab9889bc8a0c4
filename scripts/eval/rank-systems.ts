/** The rankings that the product's is measured against: of everybody who passes the same hard filters, not of what the product's own search brought. */
import { foldText } from '../../layers/core/talent/fold-text.ts';
import type { Talent } from '../../layers/core/talent/index.ts';
import { skillNames } from '../../layers/core/talent/skills.ts';
import { bm25 } from './bm25.ts';

export const systemNames = ['random', 'BM25', 'k-NN', 'RRF', 'RRF and MMR'] as const;
export type SystemName = (typeof systemNames)[number];

export interface Question {
  /** The whole brief, as a keyword search gets it. */
  readonly text: string;
  readonly vector: Float32Array | undefined;
  /** Who passes the hard filters. */
  readonly passing: ReadonlySet<string>;
}

const namesOf = Map.groupBy(skillNames.keys(), (known) => skillNames.get(known) ?? known);

/** All that is written about a person, with the other names of her skills. */
const fullText = ({ bio, credits, skills, training, dialects }: Talent): string =>
  [
    bio,
    ...credits.map(({ title, role }) => `${role ?? ''} ${title}`),
    ...training,
    ...dialects,
    ...skills.flatMap(({ name }) => [name, ...(namesOf.get(skillNames.get(foldText(name)) ?? '') ?? [])]),
  ].join(' . ');

const depth = 50;

export const rankingSystems = (people: readonly Talent[], vectors: ReadonlyMap<string, Float32Array>) => {
  const byWords = bm25(new Map(people.map((person) => [person.id, fullText(person)])));
  const cosine = (one: Float32Array | undefined, other: Float32Array | undefined): number =>
    one === undefined || other === undefined ? 0 : one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);

  /** Ids, best first; equal ones in an order that says nothing. */
  return ({ text, vector, passing }: Question): Record<SystemName, string[]> => {
    const among = [...passing].toSorted((left, right) => chance(left) - chance(right));
    const ordered = (worth: (id: string) => number): string[] => {
      const scored = among.map((id) => ({ id, value: worth(id) }));
      return scored.toSorted((left, right) => right.value - left.value).map(({ id }) => id);
    };
    const words = byWords(text, passing);
    const lexical = ordered((id) => words.get(id) ?? 0);
    const nearness = new Map(among.map((id) => [id, cosine(vector, vectors.get(id))]));
    const semantic = ordered((id) => nearness.get(id) ?? 0);
    const [wordPlace, nearPlace] = [placesOf(lexical), placesOf(semantic)];
    const reciprocal = (place: number | undefined): number => 1 / (constant + (place ?? among.length));
    const fused = (id: string): number => (words.has(id) ? reciprocal(wordPlace.get(id)) : 0) + reciprocal(nearPlace.get(id));
    const both = ordered(fused);
    return {
      random: among.slice(0, depth),
      BM25: lexical.slice(0, depth),
      'k-NN': semantic.slice(0, depth),
      RRF: both.slice(0, depth),
      'RRF and MMR': varied(both.slice(0, 2 * depth), fused, (one, other) => cosine(vectors.get(one), vectors.get(other))).slice(0, depth),
    };
  };
};

const constant = 60;
const placesOf = (ids: readonly string[]): Map<string, number> => new Map(ids.map((id, at) => [id, at + 1]));

/** Maximal marginal relevance, as it is commonly set: seven parts fit, three parts being unlike those before. */
const varied = (ids: readonly string[], worth: (id: string) => number, likeness: (one: string, other: string) => number): string[] => {
  const most = Math.max(...ids.map(worth), Number.MIN_VALUE);
  const rest = ids.map((id) => ({ id, worth: worth(id) / most, like: 0 }));
  const chosen: string[] = [];
  while (rest.length > 0 && chosen.length < depth) {
    const best = rest.reduce((first, other) => (0.7 * other.worth - 0.3 * other.like > 0.7 * first.worth - 0.3 * first.like ? other : first));
    rest.splice(rest.indexOf(best), 1);
    chosen.push(best.id);
    for (const other of rest) other.like = Math.max(other.like, likeness(other.id, best.id));
  }
  return chosen;
};

/** A number of an id's own, without anything of the person in it. */
const chance = (id: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0) / 4_294_967_296;
};
