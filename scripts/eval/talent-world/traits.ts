/** What somebody of the second world is like, in truth: what she is known for, and how she speaks or moves. It is only ever told in words. */

/** Kinds of work, professions played, kinds of advertisement: none of them is a persona of `local/seed`. */
export const qualities = [
  'medic',
  'reporter',
  'politician',
  'soldier',
  'clerk',
  'spy',
  'holy',
  'uncanny',
  'conman',
  'addict',
  'freedom-era',
  'nri',
  'folk-stage',
  'mover',
  'narrator',
  'shy',
  'creator',
  'feisty-elder',
  'food-ad',
  'glam-ad',
  'parent-ad',
] as const;
export type Quality = (typeof qualities)[number];

export const manners = ['rapid', 'unhurried', 'hushed', 'booming', 'restless', 'graceful', 'giggly', 'clipped'] as const;
export type Manner = (typeof manners)[number];

/** What is written of one quality: whole sentences as people write of themselves, and parts that they played. Nothing says a gender. */
export interface Told {
  readonly bios: readonly string[];
  readonly roles: readonly string[];
}
