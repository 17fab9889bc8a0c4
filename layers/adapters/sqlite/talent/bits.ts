/** Sets of slots, a bit each: whether a slot is in one is a look, and two sets meet 32 slots at a time. */

export type Bits = Uint32Array<ArrayBuffer>;

/** An empty set of slots below `slots`. */
export const noBits = (slots: number): Bits => new Uint32Array((slots + 31) >>> 5);

export const setBit = (bits: Bits, slot: number): void => {
  bits[slot >>> 5] = (bits[slot >>> 5] as number) | (1 << (slot & 31));
};

export const clearBit = (bits: Bits, slot: number): void => {
  bits[slot >>> 5] = (bits[slot >>> 5] as number) & ~(1 << (slot & 31));
};

export const hasBit = (bits: Bits, slot: number): boolean => (((bits[slot >>> 5] as number) >>> (slot & 31)) & 1) === 1;

/** Keeps in `bits` who is in `others` too; who lies beyond them goes. */
export const meet = (bits: Bits, others: Bits): void => {
  for (let at = 0; at < bits.length; at += 1) bits[at] = (bits[at] as number) & (others[at] ?? 0);
};

export const without = (bits: Bits, others: Bits): void => {
  for (let at = 0; at < bits.length; at += 1) bits[at] = (bits[at] as number) & ~(others[at] ?? 0);
};

export const sizeOf = (bits: Bits): number => {
  let size = 0;
  for (let at = 0; at < bits.length; at += 1) {
    let word = bits[at] as number;
    word -= (word >>> 1) & 0x5555_5555;
    word = (word & 0x3333_3333) + ((word >>> 2) & 0x3333_3333);
    size += Math.imul((word + (word >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
  }
  return size;
};

/** Writes the slots into `slots`, ascending, and says how many. */
export const listBits = (bits: Bits, slots: Uint32Array): number => {
  let size = 0;
  for (let at = 0; at < bits.length; at += 1) {
    const first = at << 5;
    for (let word = bits[at] as number; word !== 0; word &= word - 1) {
      slots[size] = first + 31 - Math.clz32(word & -word);
      size += 1;
    }
  }
  return size;
};
