/** Slots, appended in ascending order. */
export class Slots {
  all = new Uint32Array(4);
  length = 0;

  push(slot: number): void {
    if (this.length === this.all.length) {
      const grown = new Uint32Array(2 * this.length);
      grown.set(this.all);
      this.all = grown;
    }
    this.all[this.length] = slot;
    this.length += 1;
  }
}
