/** What is remembered of the caller. */
import * as z from 'zod';
import { MemoryId } from '../ids.ts';
import {
  ForgetQuery,
  ForgetReceipt,
  Memory,
  MemoryCreate,
  MemoryExport,
  MemoryExportQuery,
  MemoryListQuery,
  MemoryPage,
  MemoryPatch,
  MemoryWhy,
  RecallAnswer,
  RecallRequest,
} from '../memory.ts';
import type { OperationTable } from './operation.ts';
import { exampleDay, exampleIds } from './shared.ts';

const atMemory = z.object({ id: MemoryId });

const riders: Memory = {
  id: exampleIds.memory,
  layer: 'semantic',
  kind: 'preference',
  text: 'Prefers people who can ride a horse',
  subject: null,
  attribute: null,
  projectId: null,
  about: [],
  trust: 'user',
  confidence: 1,
  importance: 0.6,
  pinned: false,
  validFrom: exampleDay,
  validTo: null,
  supersededBy: null,
  endedBecause: null,
  provenance: [],
  choices: null,
  createdAt: exampleDay,
};
/** Of one film under two names. */
const ofFilm: Memory = { ...riders, id: 'mem_01JB2Q8ZK7T3W5M9R4X6Y8A1BJ', text: 'The film needs riders', subject: 'Tanishq film' };
const ofTitle: Memory = { ...riders, id: 'mem_01JB2Q8ZK7T3W5M9R4X6Y8A2BJ', text: 'Dawn needs twins', subject: 'Dawn' };
const pinned: Memory = { ...riders, pinned: true };
const nothingLeft = {
  forgottenAt: exampleDay,
  stopped: false,
  ...{ memories: 0, earlier: 0, episodes: 0, summaries: 0, workingMemories: 0, capsules: 0, frames: 0, queued: 0 },
  ...{ briefs: 0, conversations: 0, deletedConversations: 0 },
};
const byId = { id: '$response.body#/id' };

export const memoryOperations = {
  'POST /api/v1/memory': {
    id: 'addMemory',
    tag: 'Memory',
    summary: 'Remember something',
    description:
      'What is remembered already, in the same words, is answered with 200. Complexion, caste, religion and native place are not remembered as a wish.',
    body: MemoryCreate,
    replies: {
      201: {
        description: 'The memory.',
        body: Memory,
        headers: ['Location'],
        links: { 'PATCH /api/v1/memory/{id}': byId, 'DELETE /api/v1/memory/{id}': byId },
      },
      200: { description: 'The memory that was there.', body: Memory, headers: ['Location'] },
    },
    problems: ['conflict', 'memory_full'],
    examples: {
      film: { summary: 'Of a film', body: { kind: 'preference', text: ofFilm.text, subject: 'Tanishq film' }, status: 201, reply: ofFilm },
      title: { summary: 'Of its working title', body: { kind: 'preference', text: ofTitle.text, subject: 'Dawn' }, status: 201, reply: ofTitle },
      riders: { summary: 'A preference', body: { kind: 'preference', text: riders.text }, status: 201, reply: riders },
    },
  },
  'GET /api/v1/memory': {
    id: 'listMemories',
    tag: 'Memory',
    summary: 'What is remembered of the caller, newest first',
    query: MemoryListQuery,
    replies: { 200: { description: 'A page of it.', body: MemoryPage } },
    problems: [],
    examples: { newest: { summary: 'The newest', query: { limit: 1 }, status: 200, reply: { items: [riders], nextCursor: null, stopped: false } } },
  },
  'POST /api/v1/memory/recall': {
    id: 'recallMemories',
    tag: 'Memory',
    summary: 'What would be recalled for a message',
    description:
      'As of now, or of another time. Memories first, with them what she said herself and past sessions. `conversationId` must be one of the caller’s: what was said there within the hour is left out.',
    body: RecallRequest,
    replies: { 200: { description: 'What was found, best first.', body: RecallAnswer } },
    problems: ['not_found'],
    examples: {
      riders: {
        summary: 'For a search',
        body: { query: 'who can ride?', k: 1 },
        status: 200,
        reply: {
          items: [
            {
              id: riders.id,
              layer: 'semantic',
              text: riders.text,
              score: 0.52,
              parts: { lexical: 0.4, recency: 1, importance: 0.6 },
              why: 'it fits what you asked',
              isSure: true,
              provenance: [],
              validFrom: exampleDay,
              validTo: null,
            },
          ],
          latencyMs: 2,
          missing: [],
        },
      },
    },
  },
  'PATCH /api/v1/memory/{id}': {
    id: 'changeMemory',
    tag: 'Memory',
    summary: 'Correct, pin, end or restore a memory',
    params: atMemory,
    body: MemoryPatch,
    replies: { 200: { description: 'The memory as it is now.', body: Memory } },
    problems: ['not_found', 'conflict'],
    examples: { pin: { summary: 'Always recall it', params: { id: exampleIds.memory }, body: { pinned: true }, status: 200, reply: pinned } },
  },
  'GET /api/v1/memory/export': {
    id: 'exportMemories',
    tag: 'Memory',
    summary: 'All that is remembered of the caller, earlier values too',
    description: 'With `conversations=true` her conversations as text as well.',
    query: MemoryExportQuery,
    replies: { 200: { description: 'A file of it.', body: MemoryExport, headers: ['Content-Disposition'] } },
    problems: [],
    examples: {
      all: {
        summary: 'Everything',
        status: 200,
        reply: { exportedAt: exampleDay, items: [pinned], entities: [], episodes: [], conversations: [], leftOut: [], searches: [] },
      },
    },
  },
  'GET /api/v1/memory/{id}': {
    id: 'whyMemory',
    tag: 'Memory',
    summary: 'Why something is remembered',
    description: 'The memory with what she said and where, and what it took the place of.',
    params: atMemory,
    replies: { 200: { description: 'Why.', body: MemoryWhy } },
    problems: ['not_found'],
    examples: {
      riders: {
        summary: 'Added by hand',
        params: { id: exampleIds.memory },
        status: 200,
        reply: { memory: pinned, because: 'you added it yourself', replaced: [] },
      },
    },
  },
  'DELETE /api/v1/memory/{id}': {
    id: 'forgetMemory',
    tag: 'Memory',
    summary: 'Forget one memory, for good',
    params: atMemory,
    replies: { 204: { description: 'It is forgotten.' } },
    problems: ['not_found'],
    examples: { riders: { summary: 'By its id', params: { id: exampleIds.memory }, status: 204 } },
  },
  'DELETE /api/v1/memory': {
    id: 'forgetMe',
    tag: 'Memory',
    summary: 'Forget everything that is remembered of the caller',
    description:
      'Memories and earlier values, episodes, summaries, working memory, how answers came to be, kept searches, and work that waits. With `conversations=true` her conversations are deleted too. With `stop=true` she withdraws her consent: nothing is remembered from now on, until `stop=false`; what she says in between is never learnt.',
    query: ForgetQuery,
    replies: { 200: { description: 'A receipt.', body: ForgetReceipt } },
    problems: [],
    examples: { all: { summary: 'Everything', status: 200, reply: nothingLeft } },
  },
} satisfies OperationTable;
