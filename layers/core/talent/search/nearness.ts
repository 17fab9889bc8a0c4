import type { IndexPlace } from './talent-index.ts';

/** Scores of one answer to 0 to 1 by the best of them and, where scores may be negative, the worst; who has no place has 0. */
export const nearnessOf = (places: readonly (IndexPlace | null)[]): number[] => {
  const scores = places.filter((place) => place !== null).map(({ score }) => score);
  const best = Math.max(...scores, 0);
  const worst = Math.max(0, Math.min(...scores));
  const width = best - worst;
  return places.map((place) => (place === null || best <= 0 ? 0 : width <= 0 ? 1 : Math.max(0, (place.score - worst) / width)));
};
