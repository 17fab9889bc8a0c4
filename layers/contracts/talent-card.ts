/** A person as shown beside an answer: at most 1,200 bytes of JSON, at most 20 in one chunk. */
import * as z from 'zod';
import { TalentId } from './ids.ts';

export const MatchReason = z.object({ criterion: z.string(), text: z.string(), field: z.string() });

export const TalentCard = z.object({
  id: TalentId,
  stageName: z.string(),
  photoUrl: z.string().nullable(),
  playingAge: z.object({ min: z.int(), max: z.int() }),
  heightCm: z.int().nullable(),
  baseCity: z.string(),
  languages: z.array(z.string()),
  topSkills: z.array(z.string()).max(6),
  experience: z.string(),
  availability: z.enum(['free', 'held', 'booked', 'unknown']),
  availabilityAsOf: z.string().nullable(),
  score: z.number(),
  reasons: z.array(MatchReason).max(4),
  unknown: z.array(z.string()).max(4),
  /** Days on which facts that grow old were last confirmed, of those that the record knows. */
  confirmed: z.object({ rates: z.string().optional(), union: z.string().optional(), comfort: z.string().optional() }).optional(),
  locality: z.string().optional(),
  /** Tags of her own choice. */
  looks: z.array(z.string()).max(3).optional(),
  roleTypes: z.array(z.string()).max(3).optional(),
  /** Said only of who has one that is good today. */
  hasPassport: z.literal(true).optional(),
});
export type TalentCard = z.infer<typeof TalentCard>;
