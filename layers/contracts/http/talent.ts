/** The talent base. */
import * as z from 'zod';
import { TalentSearchRequest } from '../requests.ts';
import { TalentCard } from '../talent-card.ts';
import { BriefSlots, BriefSpan, ProtectedAsk } from './brief.ts';
import type { OperationTable } from './operation.ts';
import { exampleIds } from './shared.ts';

export const TalentSearchAnswer = z.object({
  items: z.array(TalentCard),
  nextCursor: z.string().nullable(),
  /** Everybody who passes the hard wishes. */
  total: z.int().nonnegative(),
  /** What giving up a wish would bring; only when few match. */
  relaxations: z.array(z.object({ change: z.string(), wouldAdd: z.int().positive() })),
  /** How the text was read. Places count UTF-16 units of the text, `end` is exclusive. */
  parsed: z.object({
    roles: z.array(BriefSlots),
    spans: z.array(BriefSpan),
    notUnderstood: z.array(z.object({ start: z.int(), end: z.int(), text: z.string() })),
    protectedAsks: z.array(ProtectedAsk),
  }),
});

const card: z.infer<typeof TalentCard> = {
  id: exampleIds.talent,
  stageName: 'Meera Kulkarni',
  photoUrl: null,
  playingAge: { min: 26, max: 34 },
  heightCm: 165,
  baseCity: 'Mumbai',
  languages: ['Marathi', 'Hindi'],
  topSkills: ['horse riding'],
  experience: 'emerging',
  availability: 'free',
  availabilityAsOf: '2026-11-27',
  score: 0.9312,
  reasons: [{ criterion: 'language', text: 'speaks Marathi as a native', field: 'languages' }],
  unknown: [],
};

export const talentOperations = {
  'POST /api/v1/talent/search': {
    id: 'searchTalent',
    tag: 'Talent',
    summary: 'Search the talent base, without a model',
    description: 'A brief in a person’s own words (English, Hindi or both), filters that win over it, or both.',
    body: TalentSearchRequest,
    replies: { 200: { description: 'The best people as cards, how the text was read, and what would widen the search.', body: TalentSearchAnswer } },
    problems: ['text_too_long'],
    examples: {
      brief: {
        summary: 'A brief with one filter',
        body: { text: 'Actors aged 25-35 who speak Marathi', filters: { cities: ['Mumbai'] }, limit: 1 },
        status: 200,
        reply: {
          items: [card],
          nextCursor: null,
          total: 41,
          relaxations: [],
          parsed: {
            roles: [{ playingAge: { min: 25, max: 35 }, languages: [{ code: 'mr' }] }],
            spans: [{ start: 28, end: 35, slot: 'languages', value: 'mr', confidence: 0.95, role: 0, stance: 'must' }],
            notUnderstood: [],
            protectedAsks: [],
          },
        },
      },
    },
  },
} satisfies OperationTable;
