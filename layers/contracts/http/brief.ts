/** How a brief was read, on the wire: the wishes of each part, where they stand in the text, and asks that are never searched by. */
import * as z from 'zod';
import { Medium } from '../terms.ts';

const range = z.object({ min: z.int().optional(), max: z.int().optional() });
const names = z.array(z.string());
const Build = z.enum(['slim', 'average', 'athletic', 'muscular', 'curvy', 'plus', 'heavy']);
const Experience = z.enum(['fresher', 'emerging', 'established', 'senior']);

export const BriefSlots = z.object({
  role: z.string().optional(),
  gender: z.enum(['female', 'male', 'nonbinary']).optional(),
  count: z.int().optional(),
  playingAge: range.optional(),
  heightCm: range.optional(),
  heightWord: z.enum(['tall', 'short']).optional(),
  cities: names.optional(),
  localities: names.optional(),
  shootLocations: names.optional(),
  willingToTravel: z.boolean().optional(),
  languages: z.array(z.object({ code: z.string(), minProficiency: z.enum(['lines', 'conversational', 'fluent', 'native']).optional() })).optional(),
  dialects: names.optional(),
  skills: names.optional(),
  experience: z.array(Experience).optional(),
  medium: Medium.optional(),
  background: z.array(Medium).optional(),
  dates: z.array(z.object({ from: z.string(), to: z.string() })).optional(),
  shootDays: z.number().optional(),
  budget: z
    .object({
      minPaise: z.int().optional(),
      maxPaise: z.int(),
      basis: z.enum(['per_day', 'per_episode', 'per_shift', 'lumpsum', 'per_month']).optional(),
    })
    .optional(),
  union: z.enum(['cintaa', 'fwice', 'equity_uk', 'sag_aftra', 'not_needed']).optional(),
  comfort: z.array(z.enum(['intimacy', 'kissing', 'smoking', 'alcohol', 'water', 'heights', 'animals', 'stunts'])).optional(),
  build: z.array(Build).optional(),
  looks: names.optional(),
  character: names.optional(),
  refused: z
    .object({
      cities: names.optional(),
      languages: names.optional(),
      dialects: names.optional(),
      skills: names.optional(),
      mediums: z.array(Medium).optional(),
      experience: z.array(Experience).optional(),
      looks: names.optional(),
      build: z.array(Build).optional(),
    })
    .optional(),
  welcome: z.object({ languages: names.optional(), dialects: names.optional(), skills: names.optional(), cities: names.optional() }).optional(),
  anyOf: z.object({ skills: z.array(names).optional(), languages: z.array(names).optional(), dialects: z.array(names).optional() }).optional(),
});

const place = { start: z.int().nonnegative(), end: z.int().nonnegative() };

export const BriefSpan = z.object({
  ...place,
  slot: z.enum(Object.keys(BriefSlots.shape) as [keyof typeof BriefSlots.shape, ...(keyof typeof BriefSlots.shape)[]]),
  value: z.string(),
  confidence: z.number().min(0).max(1),
  role: z.int().nonnegative().nullable(),
  stance: z.enum(['must', 'refused', 'welcome', 'unneeded']),
});

export const ProtectedAsk = z.object({
  kind: z.enum(['complexion', 'caste', 'religion', 'native_place']),
  ...place,
  text: z.string(),
  rewrite: z.object({ en: z.string(), hi: z.string() }),
});
