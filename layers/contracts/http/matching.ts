/** Matching: why, and why not. */
import * as z from 'zod';
import { RoleId, TalentId } from '../ids.ts';
import { Ensemble, EnsembleRequest, ExplainRequest, Explanation, MatchedPerson, MatchesQuery, Preference, RoleMatch, SimilarQuery } from '../matching.ts';
import { page } from '../message.ts';
import { exampleCasting } from './casting.ts';
import type { OperationTable } from './operation.ts';
import { exampleIds } from './shared.ts';
import { exampleCard, exampleMatch } from './talent.ts';

const atTalent = z.object({ id: TalentId });
const inTalent = { id: exampleIds.talent };

const pune: Explanation['conflicts'][number] = {
  criterion: 'city',
  asked: 'based in Pune',
  has: 'based in Mumbai',
  askedAs: { code: 'based', cities: ['Pune'] },
  hasAs: { code: 'based', cities: ['Mumbai'] },
  field: 'baseCity',
  evidence: [],
  asOf: '2026-11-27',
};
const explanation: Explanation = {
  talent: exampleCard,
  understood: 'Looking for people, based in Pune, speaking Marathi.',
  verdict: 'out',
  place: null,
  total: 12,
  score: 0.71,
  scoreParts: [{ part: 'languages', weight: 0.2, value: 1 }],
  matched: exampleMatch.match.matched,
  partial: [],
  unknown: [],
  conflicts: [pune],
  excludedBy: [pune],
  barrier: null,
  change: { changes: ['people based in Mumbai, too'], changesAs: [{ code: 'basedToo', city: 'Mumbai' }], wouldAdd: 31, alsoIn: [] },
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
  'GET /api/v1/talent/{id}/similar': {
    id: 'listSimilar',
    tag: 'Talent',
    summary: 'People like this one',
    description:
      'For the same parts (gender and ages), of like craft and work: never by name, place, language or looks. `text` says what they must be besides, as hard as in a search. Children are found by nobody’s likeness.',
    params: atTalent,
    query: SimilarQuery,
    replies: {
      200: { description: 'A page of them, the likest first.', body: page(MatchedPerson).extend({ total: z.int().nonnegative(), degraded: z.boolean() }) },
    },
    problems: ['not_found'],
    examples: {
      like: {
        summary: 'Like her',
        params: inTalent,
        query: { limit: 1 },
        status: 200,
        reply: { items: [exampleMatch], nextCursor: null, total: 1, degraded: false },
      },
    },
  },
  'GET /api/v1/roles/{id}/matches': {
    id: 'listMatches',
    tag: 'Casting',
    summary: 'Who fits a role',
    description:
      'By the role’s brief, its days and what its project is for. Who was passed over for it is left out. Of somebody’s own choices a little moves the order, and says so.',
    params: z.object({ id: RoleId }),
    query: MatchesQuery,
    replies: {
      200: {
        description: 'A page of them, the best first.',
        body: page(RoleMatch).extend({
          total: z.int().nonnegative(),
          relaxations: z.array(z.object({ change: z.string(), wouldAdd: z.int().positive() })),
          /** True: the index did not answer, and the facts of the base were searched. */
          degraded: z.boolean(),
        }),
      },
    },
    problems: ['not_found'],
    examples: {
      best: {
        summary: 'The best',
        params: { id: exampleCasting.role },
        query: { limit: 1 },
        status: 200,
        reply: { items: [{ ...exampleMatch, shortlisted: false }], nextCursor: null, total: 1, relaxations: [], degraded: false },
      },
    },
  },
  'POST /api/v1/ensembles': {
    id: 'castEnsemble',
    tag: 'Casting',
    summary: 'Cast several parts together',
    description:
      'Three line-ups from the best thirty of each part that keep the total budget, shared days, the ages of a family, and no two people bound to rivals of one kind; or why there is none.',
    body: EnsembleRequest,
    replies: { 200: { description: 'Line-ups with their trade-offs, or why there is none.', body: Ensemble } },
    problems: ['not_found', 'text_too_long'],
    examples: {
      none: {
        summary: 'A mother and a daughter for nothing',
        body: { text: 'Mother, 40-50, and her daughter, 18-24, Mumbai based', budgetPaise: 1 },
        status: 200,
        reply: {
          parts: [
            { name: 'Mother', roleId: null, considered: 0, total: 0 },
            { name: 'Daughter', roleId: null, considered: 1, total: 1 },
          ],
          rules: { budgetPaise: 1, gaps: ['mother and daughter: 16 to 45 years apart'], shootDays: 1 },
          lineUps: [],
          because: ['nobody fits "Mother" by itself'],
          isWhole: true,
        },
      },
    },
  },
  'GET /api/v1/me/preferences': {
    id: 'readPreferences',
    tag: 'Talent',
    summary: 'What was learned from your own choices',
    description: 'Counted from whom you shortlisted and passed over: craft and work only, never from a single person. It moves your own rankings a little.',
    replies: { 200: { description: 'Each trait with its counts.', body: Preference } },
    problems: [],
    examples: { none: { summary: 'Nothing yet', status: 200, reply: { choices: 0, since: null, learned: [] } } },
  },
  'DELETE /api/v1/me/preferences': {
    id: 'forgetPreferences',
    tag: 'Talent',
    summary: 'Begin anew',
    description: 'What you chose before moves no ranking any more. Shortlists stay as they are.',
    replies: { 204: { description: 'Nothing is learned.' } },
    problems: [],
    examples: { reset: { summary: 'Begin anew', status: 204 } },
  },
} satisfies OperationTable;
