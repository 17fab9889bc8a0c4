/** The talent base. */
import * as z from 'zod';
import { EraseQuery, ErasureReceipt } from '../erasure.ts';
import { TalentId } from '../ids.ts';
import { MatchedPerson } from '../matching.ts';
import { page } from '../message.ts';
import { TalentSearchRequest } from '../requests.ts';
import { LikelySame, MergeRequest, TalentCreate, TalentListItem, TalentListQuery, TalentPatch, TalentPerson } from '../talent.ts';
import type { TalentCard } from '../talent-card.ts';
import { BriefSlots, BriefSpan, ProtectedAsk } from './brief.ts';
import type { OperationTable } from './operation.ts';
import { exampleDay, exampleIds } from './shared.ts';

export const TalentSearchAnswer = z.object({
  items: z.array(MatchedPerson),
  nextCursor: z.string().nullable(),
  /** Everybody who passes the hard wishes. */
  total: z.int().nonnegative(),
  /** What giving up a wish would bring; only when few match. */
  relaxations: z.array(z.object({ change: z.string(), wouldAdd: z.int().positive() })),
  /** True: the index did not answer, and the facts of the base were searched, by words and without meaning. */
  degraded: z.boolean(),
  /** How the text was read. Places count UTF-16 units of the text, `end` is exclusive. */
  parsed: z.object({
    roles: z.array(BriefSlots),
    spans: z.array(BriefSpan),
    notUnderstood: z.array(z.object({ start: z.int(), end: z.int(), text: z.string() })),
    protectedAsks: z.array(ProtectedAsk),
  }),
});

export const exampleCard: z.infer<typeof TalentCard> = {
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

export const exampleMatch: z.infer<typeof MatchedPerson> = {
  ...exampleCard,
  match: {
    scoreParts: [
      { part: 'languages', weight: 0.8, value: 1 },
      { part: 'freshness', weight: 0.2, value: 0.656 },
    ],
    matched: [
      {
        criterion: 'languages',
        asked: 'Marathi, at least conversational',
        has: 'Marathi (native), Hindi (fluent)',
        askedAs: { code: 'atLeast', language: 'mr', level: 'conversational' },
        hasAs: {
          code: 'languages',
          languages: [
            { language: 'mr', level: 'native' },
            { language: 'hi', level: 'fluent' },
          ],
          join: 'list',
        },
        field: 'languages',
        evidence: [],
        asOf: '2026-11-27',
      },
    ],
    partial: [],
    unknown: [],
    conflicts: [],
  },
};

const atPerson = z.object({ id: TalentId });
const bookId = 'tal_01JB2Q8ZK7T3W5M9R4X6Y8A1BG';
const twinId = 'tal_01JB2Q8ZK7T3W5M9R4X6Y8A2CG';
const inBook = { id: bookId };
const byId = { id: '$response.body#/id' };
const person: TalentPerson = {
  id: bookId,
  version: 1,
  externalId: 'agency-4711',
  stageName: 'Rutuja Sawant',
  gender: 'female',
  playingAge: { min: 24, max: 32 },
  heightCm: 163,
  baseCity: 'Pune',
  willingToTravel: true,
  languages: [{ code: 'mr', proficiency: 'native' }],
  dialects: ['Varhadi'],
  skills: [{ name: 'Kathak', level: 'advanced' }],
  experience: 'emerging',
  credits: [{ title: 'Chai', year: 2025, medium: 'tvc', role: 'the neighbour' }],
  training: [],
  union: 'none',
  build: null,
  hair: null,
  comfort: { smoking: 'no' },
  rates: [{ medium: 'tvc', basis: 'per_day', amountPaise: 2_500_000, currency: 'INR' }],
  availability: [{ from: '2026-12-12', to: '2026-12-14', status: 'free' }],
  brandConflicts: [{ category: 'tea', until: '2027-03-31' }],
  representation: 'agency',
  bio: 'Stage actor with a dry sense of humour.',
  media: [],
  contact: { phone: '+910000012345', email: null, agentName: null, agentPhone: null, agentEmail: null },
  pronouns: null,
  locality: 'Kothrud',
  roleTypes: ['supporting', 'model'],
  looks: ['girl next door'],
  eyeColour: null,
  facialHair: null,
  tattoos: null,
  piercings: null,
  sizes: null,
  awards: [],
  hasPassport: true,
  passportValidTill: '2031-05-01',
  visas: [],
  drivingLicence: null,
  localHireCities: ['Mumbai'],
  noticeDays: 3,
  nightShoots: true,
  outdoorDays: null,
  unionValidTill: null,
  isExclusive: null,
  exclusiveUntil: null,
  source: 'Kothrud Casting Desk',
  consent: { aiMatching: true, expiresOn: null, withdrawnAt: null },
  consentLog: [{ purpose: 'aiMatching', granted: true, at: exampleDay, by: 'demo', noticeVersion: null, language: null }],
  isListed: true,
  isMinor: false,
  mergedFrom: [],
  synthetic: false,
  createdAt: exampleDay,
  updatedAt: exampleDay,
  lastConfirmedAt: exampleDay,
  confirmed: {},
};

const receipt: ErasureReceipt = {
  talentId: bookId,
  status: 'running',
  removed: { record: 1 },
  requestedBy: 'demo',
  requestedAt: exampleDay,
  looksAgainAt: null,
  finishedAt: null,
};

export const talentOperations = {
  'POST /api/v1/talent': {
    id: 'addPerson',
    tag: 'Talent',
    summary: 'Add a person',
    description: 'A name, a gender and a playing age are needed; the rest is not known. Without `consent.aiMatching` she is found by nobody.',
    body: TalentCreate,
    replies: {
      201: {
        description: 'The person.',
        body: TalentPerson,
        headers: ['Location'],
        links: { 'GET /api/v1/talent/{id}': byId, 'PATCH /api/v1/talent/{id}': byId },
      },
    },
    problems: ['conflict'],
    examples: {
      dancer: {
        summary: 'A dancer from Pune',
        body: {
          externalId: person.externalId,
          stageName: person.stageName,
          gender: 'female',
          playingAge: person.playingAge,
          heightCm: 163,
          baseCity: 'Pune',
          willingToTravel: true,
          languages: [{ code: 'mr', proficiency: 'native' }],
          dialects: ['Varhadi'],
          skills: [{ name: 'Kathak', level: 'advanced' }],
          experience: 'emerging',
          credits: [{ title: 'Chai', year: 2025, medium: 'tvc', role: 'the neighbour' }],
          union: 'none',
          comfort: { smoking: 'no' },
          rates: [{ medium: 'tvc', amountPaise: 2_500_000 }],
          availability: [{ from: '2026-12-12', to: '2026-12-14', status: 'free' }],
          brandConflicts: [{ category: 'tea', until: '2027-03-31' }],
          representation: 'agency',
          bio: person.bio,
          contact: { phone: '+910000012345' },
          consent: { aiMatching: true },
        },
        status: 201,
        reply: person,
      },
      twin: {
        summary: 'The same dancer, from another agent',
        body: { externalId: 'agency-7-19', stageName: person.stageName, gender: 'female', playingAge: person.playingAge, heightCm: 163, baseCity: 'Pune' },
        status: 201,
        reply: {
          ...person,
          id: twinId,
          externalId: 'agency-7-19',
          willingToTravel: null,
          languages: [],
          dialects: [],
          skills: [],
          experience: null,
          credits: [],
          training: [],
          union: null,
          comfort: {},
          rates: [],
          availability: [],
          brandConflicts: [],
          representation: null,
          bio: '',
          contact: null,
          locality: null,
          roleTypes: [],
          looks: [],
          hasPassport: null,
          passportValidTill: null,
          localHireCities: [],
          noticeDays: null,
          nightShoots: null,
          source: null,
          consent: { aiMatching: false, expiresOn: null, withdrawnAt: null },
          consentLog: [],
          isListed: false,
        },
      },
    },
  },
  'GET /api/v1/talent': {
    id: 'listPeople',
    tag: 'Talent',
    summary: 'The talent base, page by page',
    description: 'In no order that means anything. Who does not manage people sees those who are listed, and no minors.',
    query: TalentListQuery,
    replies: { 200: { description: 'A page of it, as cards.', body: page(TalentListItem) } },
    problems: [],
    examples: {
      first: {
        summary: 'The first of them',
        query: { limit: 1 },
        status: 200,
        reply: { items: [{ ...exampleCard, reasons: [], score: 1, version: 1, isListed: true, isMinor: false, updatedAt: exampleDay }], nextCursor: null },
      },
    },
  },
  'GET /api/v1/talent/duplicates': {
    id: 'listDuplicates',
    tag: 'Talent',
    summary: 'Who may be known twice',
    description:
      'Records that may be one person, from two agents say, the surest first, each pair with what agrees. Nobody is merged by it: a person decides. At most the first 1,000 pairs.',
    query: TalentListQuery,
    replies: { 200: { description: 'A page of pairs.', body: page(LikelySame).extend({ total: z.int().nonnegative() }) } },
    problems: [],
    examples: { none: { summary: 'Nobody is', query: { limit: 1 }, status: 200, reply: { items: [], nextCursor: null, total: 0 } } },
  },
  'GET /api/v1/talent/{id}': {
    id: 'getPerson',
    tag: 'Talent',
    summary: 'One person',
    description: 'Contact details and the log of consent are for who manages people; a year of birth is for nobody.',
    params: atPerson,
    replies: { 200: { description: 'The person.', body: TalentPerson } },
    problems: ['not_found'],
    examples: { dancer: { summary: 'By her id', params: inBook, status: 200, reply: person } },
  },
  'PATCH /api/v1/talent/{id}': {
    id: 'changePerson',
    tag: 'Talent',
    summary: 'Change a person, her consent, or say what still holds',
    description: 'A list replaces the one before, `null` makes a fact unknown, and each fact that is changed or named in `confirm` counts as confirmed now.',
    params: atPerson,
    body: TalentPatch,
    replies: { 200: { description: 'The person as she is now.', body: TalentPerson } },
    problems: ['not_found', 'conflict'],
    examples: {
      taller: {
        summary: 'Another height, from the version that was seen',
        params: inBook,
        body: { expectedVersion: 1, heightCm: 165 },
        status: 200,
        reply: { ...person, version: 2, heightCm: 165, confirmed: { heightCm: exampleDay } },
      },
    },
  },
  'POST /api/v1/talent/{id}/merges': {
    id: 'mergePeople',
    tag: 'Talent',
    summary: 'Two records are one person',
    description:
      'The other record becomes part of this one, which takes over what it does not know. She is found, shown and named by this record from then on, on shortlists too. Told again, it answers the same. It can be undone.',
    params: atPerson,
    body: MergeRequest,
    replies: { 200: { description: 'The person as she is now.', body: TalentPerson } },
    problems: ['not_found', 'conflict'],
    examples: {
      twice: {
        summary: 'The dancer whom two agents sent',
        params: inBook,
        body: { mergedId: twinId },
        status: 200,
        reply: { ...person, version: 3, heightCm: 165, confirmed: { heightCm: exampleDay }, mergedFrom: [twinId] },
      },
    },
  },
  'DELETE /api/v1/talent/{id}/merges/{mergedId}': {
    id: 'undoMerge',
    tag: 'Talent',
    summary: 'Two records are two people after all',
    description: 'What this record took over goes back; what was said of it since stays. Told again, nothing is changed.',
    params: z.object({ id: TalentId, mergedId: TalentId }),
    replies: { 200: { description: 'The person as she is now.', body: TalentPerson } },
    problems: ['not_found', 'conflict'],
    examples: {
      two: {
        summary: 'They are two',
        params: { ...inBook, mergedId: twinId },
        status: 200,
        reply: { ...person, version: 4, heightCm: 165, confirmed: { heightCm: exampleDay } },
      },
    },
  },
  'DELETE /api/v1/talent/{id}': {
    id: 'erasePerson',
    tag: 'Talent',
    summary: 'Erase a person, for good',
    description:
      'For directors and owners. She is in no list, search or card from the first answer on; what others wrote about her follows, and is looked through once more when every answer that was going on has ended. Told again, it answers the same erasure.',
    params: atPerson,
    query: EraseQuery,
    replies: {
      202: {
        description: 'How far it has come.',
        body: ErasureReceipt,
        headers: ['Location'],
        links: { 'GET /api/v1/talent/{id}/erasure': { id: '$response.body#/talentId' } },
      },
    },
    problems: ['not_found', 'conflict'],
    examples: { asSeen: { summary: 'As she was seen', params: inBook, query: { expectedVersion: 4 }, status: 202, reply: receipt } },
  },
  'GET /api/v1/talent/{id}/erasure': {
    id: 'getErasure',
    tag: 'Talent',
    summary: 'The receipt of an erasure',
    description: 'What was removed where, by counts. It says nothing of who she was.',
    params: atPerson,
    replies: { 200: { description: 'The receipt.', body: ErasureReceipt } },
    problems: ['not_found'],
    examples: { receipt: { summary: 'Of the person above', params: inBook, status: 200, reply: receipt } },
  },
  'POST /api/v1/talent/search': {
    id: 'searchTalent',
    tag: 'Talent',
    summary: 'Search the talent base, without a model',
    description: 'A brief in a person’s own words (English, Hindi or both), filters that win over it, or both.',
    body: TalentSearchRequest,
    replies: {
      200: {
        description:
          'The best people as cards, each with what was asked and what the record says to it, how the text was read, and what would widen the search.',
        body: TalentSearchAnswer,
      },
    },
    problems: ['text_too_long'],
    examples: {
      brief: {
        summary: 'A brief with one filter',
        body: { text: 'Actors aged 25-35 who speak Marathi', filters: { cities: ['Mumbai'] }, limit: 1 },
        status: 200,
        reply: {
          items: [exampleMatch],
          nextCursor: null,
          total: 41,
          relaxations: [],
          degraded: false,
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
