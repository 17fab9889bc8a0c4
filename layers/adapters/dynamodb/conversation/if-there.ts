import type { Item } from '../item.ts';

/** An item as its entity; nothing stays nothing. */
export const ifThere = <Entity>(item: Item | undefined, parse: (item: Item) => Entity): Entity | undefined => (item === undefined ? undefined : parse(item));
