/**
 * What casting may know of a person beyond what it chooses by first: how she looks today, what she plays, how she travels, what binds her. `null` and an
 * empty list are "not known": they ask and exclude nobody. Sizes are for wardrobe after a selection, and no search sees them.
 */
import * as z from 'zod';
import { protectedWords } from './brief/gazetteers/protected.ts';
import { foldText } from './fold-text.ts';
import { day, orUnknown, text } from './profile-text.ts';
import { RoleType } from './terms.ts';

let phrases: ReadonlySet<string> | undefined;
const longestPhrase = 5;
/** Complexion, caste, religion and origin are no looks, whoever writes them: such a tag is not kept. */
const isProtected = (tag: string): boolean => {
  phrases ??= new Set(protectedWords.split('\n').flatMap((line) => line.split('|').slice(1).map(foldText)));
  const words = foldText(tag).split(' ');
  for (let from = 0; from < words.length; from += 1)
    for (let to = from + 1; to <= Math.min(words.length, from + longestPhrase); to += 1) if (phrases.has(words.slice(from, to).join(' '))) return true;
  return false;
};

const neutral = (tags: string[]): string[] => [...new Set(tags)].filter((tag) => !isProtected(tag));
const centimetres = orUnknown(z.number().min(20).max(250).overwrite(Math.round));

/** Wardrobe measures. */
const Sizes = z.object({
  chestCm: centimetres,
  waistCm: centimetres,
  hipCm: centimetres,
  shoeUk: orUnknown(z.number().min(0).max(20)),
  garment: orUnknown(text(20)),
});

export const profileDetails = {
  pronouns: orUnknown(text(40)),
  /** The part of the city. */
  locality: orUnknown(text(80)),
  roleTypes: z.array(RoleType).max(14).default([]),
  /** Tags of her own choice, such as `corporate` or `girl next door`. */
  looks: z.array(text(40)).max(20).overwrite(neutral).default([]),
  eyeColour: orUnknown(text(40)),
  facialHair: orUnknown(text(60)),
  tattoos: orUnknown(text(120)),
  piercings: orUnknown(text(120)),
  sizes: orUnknown(Sizes),
  awards: z.array(text(200)).max(50).default([]),
  hasPassport: orUnknown(z.boolean()),
  passportValidTill: orUnknown(day),
  visas: z.array(text(60)).max(20).default([]),
  drivingLicence: orUnknown(z.boolean()),
  /** Cities in which she counts as local: no travel, no stay. */
  localHireCities: z.array(text(80)).max(20).default([]),
  noticeDays: orUnknown(z.int().min(0).max(365)),
  nightShoots: orUnknown(z.boolean()),
  /** Days on end that she goes away for. */
  outdoorDays: orUnknown(z.int().min(0).max(365)),
  unionValidTill: orUnknown(day),
  /** Whether whoever represents her does so alone. */
  isExclusive: orUnknown(z.boolean()),
  exclusiveUntil: orUnknown(day),
  /** Who sent the profile: an agency, a coordinator, an open call. */
  source: orUnknown(text(120)),
} as const;

export const detailFacts = Object.keys(profileDetails) as (keyof typeof profileDetails)[];
