/**
 * A performer as casting knows her. There is no field for caste, religion, complexion or native place, and schemas drop keys they do not know,
 * so none can be stored. `contact` and `birthYear` are restricted: no search looks at them, and only who manages people is shown a contact.
 */
import * as z from 'zod';
import { detailFacts, profileDetails } from './profile-details.ts';
import { clean, day, orUnknown, text } from './profile-text.ts';
import {
  AvailabilityStatus,
  Build,
  ComfortAnswer,
  ComfortTopic,
  Experience,
  Gender,
  MediaKind,
  Medium,
  Proficiency,
  RateBasis,
  Representation,
  RoleType,
  SkillLevel,
  Union,
} from './terms.ts';

export const Day = day;

const years = z.int().min(0).max(110);
const isRange = (range: { min: number; max: number }): boolean => range.min <= range.max;
const isPeriod = (period: { from: string; to: string }): boolean => period.from <= period.to;

/** The years of age a performer can credibly play: never her own age. */
export const PlayingAge = z.object({ min: years, max: years }).refine(isRange, 'min must not be above max');
export type PlayingAge = z.infer<typeof PlayingAge>;

/** Days inclusive. Days in no block are unknown. */
export const AvailabilityBlock = z.object({ from: Day, to: Day, status: AvailabilityStatus }).refine(isPeriod, 'from must not be after to');
export type AvailabilityBlock = z.infer<typeof AvailabilityBlock>;

/** Each purpose apart. `aiMatching` gates search, cards and names in answers. `guardian` is a guardian's word for a minor. */
export const Consent = z.object({
  aiMatching: z.boolean().default(false),
  shareWithClient: z.boolean().optional(),
  whatsappContact: z.boolean().optional(),
  emailContact: z.boolean().optional(),
  guardian: z.boolean().optional(),
  expiresOn: orUnknown(Day),
  withdrawnAt: orUnknown(z.iso.datetime()),
});

/** As it was written, with nothing between the digits: `+919812345678`. Ten digits alone are Indian. */
const dialled = (phone: string): string => {
  const digits = phone.replace(/[\s().-]/g, '').replace(/^00/, '+');
  return /^\d{10}$/.test(digits) ? `+91${digits}` : digits;
};
const Phone = z
  .string()
  .overwrite(dialled)
  .regex(/^\+\d{8,15}$/, 'expected a phone number with its country, such as +91…');
const Email = z
  .string()
  .overwrite((given) => given.trim().toLowerCase())
  .max(254)
  .regex(/^[^\s@<>"(),:;]{1,64}@[^\s@<>"(),:;]+\.[^\s@<>"(),:;]+$/, 'expected an e-mail address');
/** How she, or who represents her, is reached. */
export const Contact = z.object({
  phone: orUnknown(Phone),
  email: orUnknown(Email),
  agentName: orUnknown(text(120)),
  agentPhone: orUnknown(Phone),
  agentEmail: orUnknown(Email),
  legalName: orUnknown(text(160)).optional(),
  /** WhatsApp's own ids of her; a number may be missing beside them. */
  waId: orUnknown(text(80)).optional(),
  bsuid: orUnknown(text(120)).optional(),
});
export type Contact = z.infer<typeof Contact>;

const Credit = z.object({
  title: text(200),
  year: orUnknown(z.int().min(1900).max(2100)),
  medium: orUnknown(Medium),
  role: orUnknown(text(200)),
  roleType: RoleType.optional(),
  director: text(120).optional(),
  house: text(120).optional(),
  platform: text(80).optional(),
});
const Rate = z.object({
  medium: Medium,
  basis: RateBasis.default('per_day'),
  amountPaise: z.int().min(0),
  currency: z.literal('INR').default('INR'),
  shiftHours: z.union([z.literal(8), z.literal(12)]).optional(),
});
const Media = z.object({
  kind: MediaKind,
  key: orUnknown(text(500)),
  caption: orUnknown(text(200)),
  durationSeconds: orUnknown(z.number().min(0)),
  language: text(40).optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits')
    .optional(),
});

/** What casting knows of a person: the import format's fields. `null` means not known, which asks and never excludes by itself. */
export const talentProfile = {
  stageName: text(120),
  gender: Gender,
  playingAge: PlayingAge,
  heightCm: orUnknown(z.number().min(30).max(260).overwrite(Math.round)),
  baseCity: orUnknown(text(80)),
  willingToTravel: orUnknown(z.boolean()),
  languages: z
    .array(z.object({ code: text(40), proficiency: Proficiency, reads: z.boolean().optional() }))
    .max(40)
    .default([]),
  dialects: z.array(text(60)).max(40).default([]),
  skills: z
    .array(z.object({ name: text(80), level: orUnknown(SkillLevel) }))
    .max(100)
    .default([]),
  experience: orUnknown(Experience),
  credits: z.array(Credit).max(300).default([]),
  training: z.array(text(200)).max(50).default([]),
  union: orUnknown(Union),
  build: orUnknown(Build),
  hair: orUnknown(text(80)),
  comfort: z.partialRecord(ComfortTopic, ComfortAnswer).default({}),
  rates: z.array(Rate).max(40).default([]),
  availability: z.array(AvailabilityBlock).max(400).default([]),
  brandConflicts: z
    .array(z.object({ category: text(80), until: orUnknown(Day) }))
    .max(40)
    .default([]),
  representation: orUnknown(Representation),
  bio: z.string().overwrite(clean).max(6_000).default(''),
  media: z.array(Media).max(100).default([]),
  contact: orUnknown(Contact),
  consent: Consent.default({ aiMatching: false, expiresOn: null, withdrawnAt: null }),
  /** Restricted: it only decides whether a person is a minor, and is never shown. */
  birthYear: orUnknown(z.int().min(1900).max(2100)),
  ...profileDetails,
} as const;

/** Facts that grow old, each with a time of its own. */
export const confirmable = [
  'stageName',
  'gender',
  'playingAge',
  'heightCm',
  'baseCity',
  'willingToTravel',
  'languages',
  'dialects',
  'skills',
  'experience',
  'credits',
  'training',
  'union',
  'build',
  'hair',
  'comfort',
  'rates',
  'availability',
  'brandConflicts',
  'representation',
  'bio',
  'media',
  'contact',
  'consent',
  ...detailFacts,
] as const satisfies readonly (keyof typeof talentProfile)[];
export type Confirmable = (typeof confirmable)[number];
/** When a fact was last vouched for, where that is not `lastConfirmedAt`. ISO 8601 UTC. */
export const Confirmed = z.partialRecord(z.enum(confirmable), z.iso.datetime());
export type Confirmed = z.infer<typeof Confirmed>;

/** What was said about one purpose, when, and who wrote it down. Entries are added and never changed. */
export const ConsentEntry = z.object({
  purpose: z.enum(['aiMatching', 'shareWithClient', 'whatsappContact', 'emailContact', 'guardian']),
  granted: z.boolean(),
  at: z.iso.datetime(),
  by: z.string(),
  /** Which notice she was given, and in which language. */
  noticeVersion: orUnknown(text(40)),
  language: orUnknown(text(40)),
});
export type ConsentEntry = z.infer<typeof ConsentEntry>;

export const ExternalId = text(200);
export const TalentId = z.string().regex(/^tal_[0-9A-HJKMNP-TV-Z]{26}$/, 'expected an id like tal_01J…');

/** What the kept record took over from a merged one, by fact: values, and the entries that were added to lists. `had`: what a stricter word replaced. */
const MergeNote = z.object({
  at: z.iso.datetime(),
  by: z.string(),
  took: z.record(z.string(), z.unknown()),
  had: z.record(z.string(), z.unknown()),
  tookConfirmed: Confirmed,
  hadConfirmed: Confirmed,
});
export type MergeNote = z.infer<typeof MergeNote>;

/** A stored person. `version` counts writes from 1; times are ISO 8601 UTC. */
export const Talent = z.object({
  ...talentProfile,
  id: TalentId,
  org: z.string().min(1),
  externalId: orUnknown(ExternalId),
  version: z.int().min(1),
  synthetic: z.boolean(),
  guardianManaged: z.boolean(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** When somebody last vouched for the profile. */
  lastConfirmedAt: z.iso.datetime(),
  confirmed: Confirmed.default({}),
  consentLog: z.array(ConsentEntry).max(500).default([]),
  /** Digest of the line of an import that she was last made from: the same line again changes nothing. */
  importedSha256: orUnknown(z.string()),
  /** The import that this line was of, and whether she was new in it. */
  importedIn: orUnknown(z.string()),
  importedAsNew: z.boolean().default(false),
  /** The record that this one is a part of, as long as they are merged: she is then found, shown and named by that one alone. */
  mergedInto: orUnknown(TalentId),
  mergeNote: orUnknown(MergeNote),
  /** Records that are part of this one. */
  mergedFrom: z.array(TalentId).max(10).default([]),
  erasedAt: orUnknown(z.iso.datetime()),
});
export type Talent = z.infer<typeof Talent>;
