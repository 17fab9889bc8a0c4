/** Slots with a small number each, appended in ascending order. */
export class Posting {
  slots = new Uint32Array(4);
  values = new Int8Array(4);
  length = 0;

  push(slot: number, value: number): void {
    if (this.length === this.slots.length) {
      const [slots, values] = [this.slots, this.values];
      this.slots = new Uint32Array(2 * this.length);
      this.slots.set(slots);
      this.values = new Int8Array(2 * this.length);
      this.values.set(values);
    }
    this.slots[this.length] = slot;
    this.values[this.length] = value;
    this.length += 1;
  }
}
