/** What may be said of a person beyond what she is chosen by first. `null` and an empty list are "not known". Sizes are for wardrobe; no search sees them. */
import * as z from 'zod';
import { Day } from './days.ts';
import { line } from './line.ts';

export const RoleType = z.enum([
  'lead',
  'parallel_lead',
  'supporting',
  'character',
  'cameo',
  'day_player',
  'featured',
  'junior_artist',
  'dancer',
  'stunt',
  'voice',
  'model',
  'anchor',
  'child',
]);

const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.nullable();
const centimetres = orNull(z.int().min(20).max(250));
const days = orNull(z.int().min(0).max(365));

export const TalentDetails = {
  pronouns: orNull(line(40)),
  locality: orNull(line(80)),
  roleTypes: z.array(RoleType).max(14),
  /** Tags of her own choice. One that says complexion, caste, religion or origin is not kept. */
  looks: z.array(line(40)).max(20),
  eyeColour: orNull(line(40)),
  facialHair: orNull(line(60)),
  tattoos: orNull(line(120)),
  piercings: orNull(line(120)),
  sizes: orNull(
    z.strictObject({
      chestCm: centimetres.optional(),
      waistCm: centimetres.optional(),
      hipCm: centimetres.optional(),
      shoeUk: orNull(z.number().min(0).max(20)).optional(),
      garment: orNull(line(20)).optional(),
    }),
  ),
  awards: z.array(line(200)).max(50),
  hasPassport: orNull(z.boolean()),
  passportValidTill: orNull(Day),
  visas: z.array(line(60)).max(20),
  drivingLicence: orNull(z.boolean()),
  /** Cities in which she counts as local: no travel, no stay. */
  localHireCities: z.array(line(80)).max(20),
  noticeDays: days,
  nightShoots: orNull(z.boolean()),
  /** Days on end that she goes away for. */
  outdoorDays: days,
  unionValidTill: orNull(Day),
  /** Whether whoever represents her does so alone. */
  isExclusive: orNull(z.boolean()),
  exclusiveUntil: orNull(Day),
  /** Who sent the profile. */
  source: orNull(line(120)),
} as const;

export const detailNames = [
  'pronouns',
  'locality',
  'roleTypes',
  'looks',
  'eyeColour',
  'facialHair',
  'tattoos',
  'piercings',
  'sizes',
  'awards',
  'hasPassport',
  'passportValidTill',
  'visas',
  'drivingLicence',
  'localHireCities',
  'noticeDays',
  'nightShoots',
  'outdoorDays',
  'unionValidTill',
  'isExclusive',
  'exclusiveUntil',
  'source',
] as const satisfies readonly (keyof typeof TalentDetails)[];

const text = z.string();
const orNullText = z.string().nullable();
const orNullTruth = z.boolean().nullable();
const orNullNumber = z.number().nullable();

/** As a person is shown. */
export const shownDetails = {
  pronouns: orNullText,
  locality: orNullText,
  roleTypes: z.array(text),
  looks: z.array(text),
  eyeColour: orNullText,
  facialHair: orNullText,
  tattoos: orNullText,
  piercings: orNullText,
  /** null also where the caller may not see it. */
  sizes: z.object({ chestCm: orNullNumber, waistCm: orNullNumber, hipCm: orNullNumber, shoeUk: orNullNumber, garment: orNullText }).nullable(),
  awards: z.array(text),
  hasPassport: orNullTruth,
  passportValidTill: orNullText,
  visas: z.array(text),
  drivingLicence: orNullTruth,
  localHireCities: z.array(text),
  noticeDays: orNullNumber,
  nightShoots: orNullTruth,
  outdoorDays: orNullNumber,
  unionValidTill: orNullText,
  isExclusive: orNullTruth,
  exclusiveUntil: orNullText,
  source: orNullText,
} as const;
