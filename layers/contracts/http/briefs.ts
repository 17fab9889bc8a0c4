/** Kept searches. */
import * as z from 'zod';
import { BriefCreate, BriefListQuery, BriefPatch, StandingBrief } from '../briefs.ts';
import { BriefId } from '../ids.ts';
import { page } from '../message.ts';
import type { OperationTable } from './operation.ts';
import { exampleDay } from './shared.ts';

const id = 'sbr_01JB2Q8ZK7T3W5M9R4X6Y8A0BR';
const atBrief = z.object({ briefId: BriefId });
const inBrief = { briefId: id };
const byId = { briefId: '$response.body#/id' };

const brief: StandingBrief = {
  id,
  name: 'Riders in Mumbai',
  text: 'Actors aged 25-35 in Mumbai who can ride a horse',
  part: 1,
  understood: 'Looking for people, playing 25 to 35, based in Mumbai, skilled in horse riding.',
  understoodIn: {
    en: 'Looking for people, playing 25 to 35, based in Mumbai, skilled in horse riding.',
    hi: 'तलाश: कलाकार, प्लेइंग उम्र 25 से 35, शहर Mumbai, हुनर horse riding।',
  },
  status: 'on',
  pausedBecause: null,
  total: 12,
  lookedAt: exampleDay,
  nextLookAt: '2026-11-29T02:47:00.000Z',
  unseen: 0,
  news: [],
  createdAt: exampleDay,
  updatedAt: exampleDay,
};

export const briefOperations = {
  'POST /api/v1/briefs': {
    id: 'keepBrief',
    tag: 'Talent',
    summary: 'Keep a search',
    description:
      'Every morning (India) it is asked again, and who is new among the first fifty is announced with her reasons: to the sockets as a `notification`, and here for later. Who fits now is no news. At most twenty are kept.',
    body: BriefCreate,
    replies: {
      201: {
        description: 'The kept search.',
        body: StandingBrief,
        headers: ['Location'],
        links: { 'PATCH /api/v1/briefs/{briefId}': byId, 'DELETE /api/v1/briefs/{briefId}': byId },
      },
    },
    problems: ['conflict'],
    examples: { riders: { summary: 'Riders', body: { text: brief.text, name: brief.name }, status: 201, reply: brief } },
  },
  'GET /api/v1/briefs': {
    id: 'listBriefs',
    tag: 'Talent',
    summary: 'The caller’s kept searches with their news, newest first',
    query: BriefListQuery,
    replies: { 200: { description: 'A page of them.', body: page(StandingBrief) } },
    problems: [],
    examples: { newest: { summary: 'The newest', query: { limit: 1 }, status: 200, reply: { items: [brief], nextCursor: null } } },
  },
  'PATCH /api/v1/briefs/{briefId}': {
    id: 'changeBrief',
    tag: 'Talent',
    summary: 'Rename, change or pause a kept search, or say that its news is read',
    params: atBrief,
    body: BriefPatch,
    replies: { 200: { description: 'The kept search as it is now.', body: StandingBrief } },
    problems: ['not_found', 'conflict'],
    examples: {
      pause: {
        summary: 'Pause it',
        params: inBrief,
        body: { status: 'paused' },
        status: 200,
        reply: { ...brief, status: 'paused', pausedBecause: 'asked', nextLookAt: null },
      },
    },
  },
  'DELETE /api/v1/briefs/{briefId}': {
    id: 'endBrief',
    tag: 'Talent',
    summary: 'End a kept search',
    params: atBrief,
    replies: { 204: { description: 'It is kept no more.' } },
    problems: ['not_found'],
    examples: { riders: { summary: 'By its id', params: inBrief, status: 204 } },
  },
} satisfies OperationTable;
