/** People of the talent base: bodies, queries and answers. `null` is "not known". Times are ISO 8601 UTC, days `YYYY-MM-DD` in India, money integer paise. */
import * as z from 'zod';
import { Day, DayPeriod } from './days.ts';
import { TalentId } from './ids.ts';
import { line } from './line.ts';
import { limit } from './requests.ts';
import { TalentCard } from './talent-card.ts';
import { detailNames, RoleType, shownDetails, TalentDetails } from './talent-details.ts';
import { Medium } from './terms.ts';

const years = z.int().min(0).max(110);
const PlayingAge = z.strictObject({ min: years, max: years }).refine(({ min, max }) => min <= max, 'min must not be above max');
const Gender = z.enum(['female', 'male', 'nonbinary', 'trans_female', 'trans_male', 'self_described', 'undisclosed']);
const comfort = ['intimacy', 'kissing', 'smoking', 'alcohol', 'water', 'heights', 'animals', 'stunts'] as const;
const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.nullable();
const wellFormed = (text: string): string => text.toWellFormed();
const phone = z.string().min(8).max(25);
const email = z.string().min(3).max(254);

/** How she, or who represents her, is reached: shown only to who manages people. */
export const TalentContact = z.strictObject({
  phone: orNull(phone).optional(),
  email: orNull(email).optional(),
  agentName: orNull(line(120)).optional(),
  agentPhone: orNull(phone).optional(),
  agentEmail: orNull(email).optional(),
  legalName: orNull(line(160)).optional(),
  /** WhatsApp's own ids of her. */
  waId: orNull(line(80)).optional(),
  bsuid: orNull(line(120)).optional(),
});

/** What may be said of a person; each list replaces the one before. */
const facts = {
  stageName: line(120),
  gender: Gender,
  playingAge: PlayingAge,
  heightCm: orNull(z.int().min(30).max(260)),
  baseCity: orNull(line(80)),
  willingToTravel: orNull(z.boolean()),
  languages: z
    .array(z.strictObject({ code: line(40), proficiency: z.enum(['native', 'fluent', 'conversational', 'lines']), reads: z.boolean().optional() }))
    .max(40),
  dialects: z.array(line(60)).max(40),
  skills: z.array(z.strictObject({ name: line(80), level: orNull(z.enum(['basic', 'intermediate', 'advanced', 'professional'])).optional() })).max(100),
  experience: orNull(z.enum(['fresher', 'emerging', 'established', 'senior'])),
  credits: z
    .array(
      z.strictObject({
        title: line(200),
        year: orNull(z.int().min(1900).max(2100)).optional(),
        medium: orNull(Medium).optional(),
        role: orNull(line(200)).optional(),
        roleType: RoleType.optional(),
        director: line(120).optional(),
        house: line(120).optional(),
        platform: line(80).optional(),
      }),
    )
    .max(300),
  training: z.array(line(200)).max(50),
  union: orNull(z.enum(['none', 'applied', 'work_permit_y1', 'work_permit_y2', 'regular', 'life', 'lapsed', 'other'])),
  build: orNull(z.enum(['slim', 'average', 'athletic', 'muscular', 'curvy', 'plus', 'heavy'])),
  hair: orNull(line(80)),
  comfort: z.partialRecord(z.enum(comfort), z.enum(['yes', 'no', 'ask'])),
  rates: z
    .array(
      z.strictObject({
        medium: Medium,
        basis: z.enum(['per_day', 'per_episode', 'per_shift', 'lumpsum', 'per_month']).optional(),
        amountPaise: z.int().min(0),
        currency: z.literal('INR').optional(),
        shiftHours: z.union([z.literal(8), z.literal(12)]).optional(),
      }),
    )
    .max(40),
  availability: z.array(DayPeriod.safeExtend({ status: z.enum(['free', 'held', 'booked']) })).max(400),
  brandConflicts: z.array(z.strictObject({ category: line(80), until: orNull(Day).optional() })).max(40),
  representation: orNull(z.enum(['self', 'agency', 'manager', 'coordinator'])),
  bio: z.string().max(6_000).transform(wellFormed),
  media: z
    .array(
      z.strictObject({
        kind: z.enum(['headshot', 'photo', 'intro_video', 'showreel', 'self_tape', 'voice_reel', 'other']),
        key: orNull(line(500)).optional(),
        caption: orNull(line(200)).optional(),
        durationSeconds: orNull(z.number().min(0).max(86_400)).optional(),
        language: line(40).optional(),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .optional(),
      }),
    )
    .max(100),
  contact: orNull(TalentContact),
  /** Only decides whether she is a minor, and is never shown. */
  birthYear: orNull(z.int().min(1900).max(2100)),
  ...TalentDetails,
} as const;

/** Consent by purpose. `aiMatching` is what being found needs; `false` takes her out of every search at once. */
export const TalentConsentPatch = z
  .strictObject({
    aiMatching: z.boolean().optional(),
    shareWithClient: z.boolean().optional(),
    whatsappContact: z.boolean().optional(),
    emailContact: z.boolean().optional(),
    /** A guardian's word, for a minor. */
    guardian: z.boolean().optional(),
    expiresOn: orNull(Day).optional(),
    noticeVersion: line(40).optional(),
    language: line(40).optional(),
  })
  .meta({ minProperties: 1 });

const confirmable = z.enum([
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
  ...detailNames,
]);

const given = z.strictObject({ externalId: line(200), ...facts, consent: TalentConsentPatch });
export const TalentCreate = given.partial().required({ stageName: true, gender: true, playingAge: true });
/** `expectedVersion`: the version that the change was made from. `confirm`: facts that still hold as they are. */
export const TalentPatch = given
  .extend({ externalId: orNull(line(200)), expectedVersion: z.int().positive(), confirm: z.array(confirmable).min(1).max(60) })
  .partial()
  .refine(({ expectedVersion: _, ...change }) => Object.values(change).some((value) => value !== undefined), 'supply at least one field to change')
  .meta({ minProperties: 1 });

export const TalentListQuery = z.strictObject({ limit: limit.default(30), cursor: z.string().max(2000).optional() });

/** `expiresOn`, `withdrawnAt`: null when it neither expires nor was withdrawn. */
const consent = z.object({
  aiMatching: z.boolean(),
  shareWithClient: z.boolean().optional(),
  whatsappContact: z.boolean().optional(),
  emailContact: z.boolean().optional(),
  guardian: z.boolean().optional(),
  expiresOn: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
});
const text = z.string();
const orNullText = z.string().nullable();

/** A person as casting knows her. `confirmed`: when a fact was last vouched for, where that is not `lastConfirmedAt`. */
export const TalentPerson = z.object({
  id: TalentId,
  version: z.int(),
  externalId: orNullText,
  stageName: text,
  gender: Gender,
  playingAge: z.object({ min: z.int(), max: z.int() }),
  heightCm: z.int().nullable(),
  baseCity: orNullText,
  willingToTravel: z.boolean().nullable(),
  languages: z.array(z.object({ code: text, proficiency: text, reads: z.boolean().optional() })),
  dialects: z.array(text),
  skills: z.array(z.object({ name: text, level: orNullText })),
  experience: orNullText,
  credits: z.array(
    z.object({
      title: text,
      year: z.int().nullable(),
      medium: orNullText,
      role: orNullText,
      roleType: text.optional(),
      director: text.optional(),
      house: text.optional(),
      platform: text.optional(),
    }),
  ),
  training: z.array(text),
  union: orNullText,
  build: orNullText,
  hair: orNullText,
  comfort: z.partialRecord(z.enum(comfort), z.enum(['yes', 'no', 'ask'])),
  rates: z.array(z.object({ medium: text, basis: text, amountPaise: z.int(), currency: text, shiftHours: z.int().optional() })),
  availability: z.array(z.object({ from: text, to: text, status: text })),
  brandConflicts: z.array(z.object({ category: text, until: orNullText })),
  representation: orNullText,
  bio: text,
  media: z.array(
    z.object({ kind: text, key: orNullText, caption: orNullText, durationSeconds: z.number().nullable(), language: text.optional(), sha256: text.optional() }),
  ),
  /** null also where the caller may not see it. */
  contact: z
    .object({
      phone: orNullText,
      email: orNullText,
      agentName: orNullText,
      agentPhone: orNullText,
      agentEmail: orNullText,
      legalName: orNullText.optional(),
      waId: orNullText.optional(),
      bsuid: orNullText.optional(),
    })
    .nullable(),
  ...shownDetails,
  consent,
  /** Empty where the caller may not see it. */
  consentLog: z.array(z.object({ purpose: text, granted: z.boolean(), at: text, by: text, noticeVersion: orNullText, language: orNullText })),
  /** Whether she may be found: consent given, not withdrawn, not expired. */
  isListed: z.boolean(),
  isMinor: z.boolean(),
  /** Records of hers that were merged into this one; empty where the caller may not see them. */
  mergedFrom: z.array(TalentId),
  synthetic: z.boolean(),
  createdAt: text,
  updatedAt: text,
  lastConfirmedAt: text,
  confirmed: z.partialRecord(confirmable, z.string()),
});
export type TalentPerson = z.infer<typeof TalentPerson>;

export const TalentListItem = TalentCard.extend({ version: z.int(), isListed: z.boolean(), isMinor: z.boolean(), updatedAt: z.string() });
export type TalentListItem = z.infer<typeof TalentListItem>;

/** Two records that may be one person, the older first. Reasons say what agrees, and never a number or an address. */
export const LikelySame = z.object({
  people: z.array(TalentListItem).length(2),
  /** 0 to 1. */
  sureness: z.number(),
  reasons: z.array(z.object({ field: text, text })),
});
/** The record that becomes part of the one in the path. */
export const MergeRequest = z.strictObject({ mergedId: TalentId });
