/** Matching: why, and why not. */
import * as z from 'zod';
import { TalentId } from '../ids.ts';
import { ExplainRequest, Explanation } from '../matching.ts';
import type { OperationTable } from './operation.ts';
import { exampleIds } from './shared.ts';
import { exampleCard } from './talent.ts';

const atTalent = z.object({ id: TalentId });
const inTalent = { id: exampleIds.talent };

const marathi = {
  criterion: 'languages',
  asked: 'Marathi, at least conversational',
  has: 'Marathi (native), Hindi (fluent)',
  field: 'languages',
  evidence: [],
};
const pune = { criterion: 'city', asked: 'based in Pune', has: 'based in Mumbai', field: 'baseCity', evidence: [] };
const explanation: Explanation = {
  talent: exampleCard,
  understood: 'Looking for people, based in Pune, speaking Marathi.',
  verdict: 'out',
  place: null,
  total: 12,
  score: 0.71,
  scoreParts: [{ part: 'languages', weight: 0.2, value: 1 }],
  matched: [marathi],
  partial: [],
  unknown: [],
  conflicts: [pune],
  excludedBy: [pune],
  barrier: null,
  change: { changes: ['people based in Mumbai, too'], wouldAdd: 31, alsoIn: [] },
  said: 'Out: asked: based in Pune, the record says: based in Mumbai. In with: people based in Mumbai, too; that lets in 31 others, too.',
};

export const matchingOperations = {
  'POST /api/v1/talent/{id}/explain': {
    id: 'explainMatch',
    tag: 'Talent',
    summary: 'Why this person, or why not',
    description: 'The wishes of a brief that exclude or lower a person, the smallest change that would let her in, and whom else that change lets in.',
    params: atTalent,
    body: ExplainRequest,
    replies: { 200: { description: 'The facts, each with the field it comes from.', body: Explanation } },
    problems: ['not_found', 'text_too_long'],
    examples: {
      city: { summary: 'Another city', params: inTalent, body: { text: 'Actors in Pune who speak Marathi' }, status: 200, reply: explanation },
    },
  },
} satisfies OperationTable;
