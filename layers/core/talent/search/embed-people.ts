/** One vector of a person: what is written about her, and the parts that she has played. Each counts as much, however long it is. */
import type { Embedder } from '../../shared/index.ts';
import type { CastingText } from './talent-index.ts';

const longest = 6_000;

/**
 * In order; length 1, or zeros for somebody of whom nothing is known. Of skills alone a vector is made only where nothing else is: their names are of many people, and
 * titles of works are of nobody's character. DomainError `unavailable` as the embedder's.
 */
export const embedPeople = async (embedder: Embedder, people: readonly CastingText[]): Promise<Float32Array[]> => {
  const written = people.map(({ profile, played = '', craft }) => (profile === '' && played === '' ? craft : profile));
  const texts = [...written, ...people.map(({ played = '' }) => played)].map((text) => text.replaceAll('\n', ' ').slice(0, longest));
  const asked = texts.flatMap((text, place) => (text === '' ? [] : [place]));
  const vectors = await embedder.embed(
    asked.map((place) => texts[place] ?? ''),
    'document',
  );
  if (vectors.length !== asked.length) throw new Error('the embedder gave fewer vectors than it was given texts');
  const ofPlace = new Map(asked.map((place, at) => [place, vectors[at]]));
  return people.map((_, at) => ofLengthOne(ofPlace.get(at), ofPlace.get(people.length + at)) ?? new Float32Array(embedder.dimensions));
};

const ofLengthOne = (one: Float32Array | undefined, other: Float32Array | undefined): Float32Array | undefined => {
  if (one === undefined || other === undefined) return one ?? other;
  const sum = one.map((value, at) => value + (other[at] ?? 0));
  const length = Math.hypot(...sum);
  return length === 0 ? sum : sum.map((value) => value / length);
};
