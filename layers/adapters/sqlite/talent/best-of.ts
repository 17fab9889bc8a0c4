/** The best few of many, without sorting them all. */

/** Places in `scores` (as many as `slots`), highest first, and among equals by the order of their slots; at most `most`, all of them above `least`. */
export const bestOf = (slots: Uint32Array, scores: Float32Array, order: Uint32Array, least: number, most: number): number[] => {
  const orderAt = (place: number): number => order[slots[place] as number] as number;
  const isWorse = (left: number, right: number): boolean => {
    const [own, other] = [scores[left] as number, scores[right] as number];
    return own < other || (own === other && orderAt(left) > orderAt(right));
  };
  /** A heap with the worst kept one on top. */
  const heap: number[] = [];
  const sink = (from: number): void => {
    for (let at = from; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let worst = at;
      if (left < heap.length && isWorse(heap[left] as number, heap[worst] as number)) worst = left;
      if (right < heap.length && isWorse(heap[right] as number, heap[worst] as number)) worst = right;
      if (worst === at) return;
      [heap[at], heap[worst]] = [heap[worst] as number, heap[at] as number];
      at = worst;
    }
  };
  /** No place below this score is looked at twice. */
  let bound = least;
  for (let place = 0; place < slots.length; place += 1) {
    const score = scores[place] as number;
    if (score < bound || score <= least) continue;
    if (heap.length < most) {
      heap.push(place);
      if (heap.length < most) continue;
      for (let at = most >> 1; at >= 0; at -= 1) sink(at);
    } else if (isWorse(heap[0] as number, place)) {
      heap[0] = place;
      sink(0);
    } else continue;
    bound = scores[heap[0] as number] as number;
  }
  return heap.sort((left, right) => (isWorse(right, left) ? -1 : 1));
};
