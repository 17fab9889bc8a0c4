/** Every migration of the durable table, in the order in which they are run. One is never changed once it ran in prod, and never taken away: a later one mends it. */
import type { Migration } from '../../../core/operations/index.ts';

/** Heads of before titles were told apart have no `titleBy`; whoever reads one takes a person to have said it. After this, all say so. */
export const headsSayWhoTitledThem: Migration = {
  id: '2026-11-28-heads-say-who-titled-them',
  phase: 'migrate',
  title: 'Heads of conversations without `titleBy` get `person`, as readers take them to be.',
  after: [],
  change: (item) => (item['entity'] === 'conversation' && item['sk'] === 'HEAD' && item['titleBy'] === undefined ? { set: { titleBy: 'person' } } : null),
};

export const migrations: readonly Migration[] = [headsSayWhoTitledThem];
