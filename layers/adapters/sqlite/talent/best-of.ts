/** The best few of many, without sorting them all. */

/** Places 0 to `count` - 1 in order of score, highest first, and among equals in the order that `before` gives; at most `most`. */
export const bestOf = (count: number, scoreAt: (place: number) => number, before: (left: number, right: number) => boolean, most: number): number[] => {
  const isWorse = (left: number, right: number): boolean => scoreAt(left) < scoreAt(right) || (scoreAt(left) === scoreAt(right) && before(right, left));
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
  for (let place = 0; place < count; place += 1) {
    if (heap.length < most) {
      heap.push(place);
      if (heap.length === most) for (let at = most >> 1; at >= 0; at -= 1) sink(at);
    } else if (isWorse(heap[0] as number, place)) {
      heap[0] = place;
      sink(0);
    }
  }
  return heap.sort((left, right) => (isWorse(right, left) ? -1 : 1));
};
