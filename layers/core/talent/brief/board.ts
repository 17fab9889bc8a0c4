/** The items of one stretch of a brief, and what the readers have made of them so far. A reader only sees what no other has taken. */
import type { BriefSlots, BriefSpan, SlotName } from './brief.ts';
import { type Item, isMark, numberOf, termOf } from './items.ts';
import type { TermSlot } from './term.ts';

export type Stance = BriefSpan['stance'];

export interface Finding {
  readonly slot: SlotName;
  /** Places of items, inclusive. */
  readonly first: number;
  readonly last: number;
  readonly value: string;
  readonly confidence: number;
  readonly stance: Stance;
}

export type Draft = { -readonly [Slot in SlotName]?: BriefSlots[Slot] };

export class Board {
  readonly items: readonly Item[];
  readonly findings: Finding[] = [];
  /** The day that relative dates count from. */
  readonly today: string;
  readonly slots: Draft = {};
  /** 1 where an item is taken. */
  readonly #taken: Uint8Array;
  readonly #foundAt = new Map<SlotName, Set<number>>();
  readonly #placesOf = new Map<TermSlot, number[]>();

  constructor(items: readonly Item[], today: string) {
    this.items = items;
    this.today = today;
    this.#taken = new Uint8Array(items.length);
    for (const [at, item] of items.entries()) for (const { slot } of item.terms) this.#remember(slot, at);
  }

  #remember(slot: TermSlot, at: number): void {
    const places = this.#placesOf.get(slot);
    if (places === undefined) this.#placesOf.set(slot, [at]);
    else if (places.at(-1) !== at) places.push(at);
  }

  isFree(at: number): boolean {
    return this.#taken[at] === 0;
  }

  areFree(first: number, last: number): boolean {
    for (let at = first; at <= last; at += 1) if (!this.isFree(at)) return false;
    return true;
  }

  /** Free, and something that a wish may begin with: no mark and no unknown word. */
  canBegin(at: number): boolean {
    const kind = this.items[at]?.kind;
    return (kind === 'number' || kind === 'term') && this.isFree(at);
  }

  item(at: number): Item | undefined {
    return this.isFree(at) ? this.items[at] : undefined;
  }

  /** The meaning in that slot of a free item. */
  term(at: number, slot: TermSlot): string | undefined {
    return termOf(this.item(at), slot);
  }

  /** As `term`, whoever has taken the item. */
  anyTerm(at: number, slot: TermSlot): string | undefined {
    return termOf(this.items[at], slot);
  }

  number(at: number): number | undefined {
    return numberOf(this.item(at));
  }

  /** A number in digits. */
  digits(at: number): number | undefined {
    const item = this.item(at);
    return item?.kind === 'number' ? Number(item.text) : undefined;
  }

  mark(at: number, ...marks: readonly string[]): boolean {
    return isMark(this.item(at), ...marks);
  }

  text(at: number): string {
    return this.items[at]?.text ?? '';
  }

  isGlued(at: number): boolean {
    return this.item(at)?.isGlued === true;
  }

  /** Understood, without a wish of its own. */
  take(first: number, last: number): void {
    for (let at = first; at <= last; at += 1) this.#taken[at] = 1;
  }

  /** Whether an item was read as that wish. */
  isFound(slot: SlotName, at: number): boolean {
    return this.#foundAt.get(slot)?.has(at) === true;
  }

  found(slot: SlotName, first: number, last: number, value: string, confidence: number, stance: Stance = 'must'): void {
    this.take(first, last);
    const places = this.#foundAt.get(slot) ?? new Set();
    for (let at = first; at <= last; at += 1) places.add(at);
    this.#foundAt.set(slot, places);
    const sureness = Math.min(...this.items.slice(first, last + 1).map((item) => item.sureness));
    this.findings.push({ slot, first, last, value, confidence: Math.round(confidence * sureness * 100) / 100, stance });
  }

  /** Places of free items with a meaning in that slot, in order. */
  *places(slot: TermSlot): Generator<{ at: number; value: string }> {
    for (const at of this.#placesOf.get(slot) ?? []) {
      const value = this.term(at, slot);
      if (value !== undefined) yield { at, value };
    }
  }
}

export const addTo = <Value>(values: readonly Value[] | undefined, value: Value): Value[] => [...new Set([...(values ?? []), value])];
