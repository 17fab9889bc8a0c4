/** What memories are about, and how long everything is kept. */
import * as z from 'zod';
import { EntityId } from '../ids.ts';
import {
  MemoryEntity,
  MemoryEntityMerge,
  MemoryEntityPage,
  MemoryEntityPatch,
  MemoryEntityQuery,
  MemoryEntityUndo,
  MemoryRetention,
} from '../memory-things.ts';
import type { OperationTable } from './operation.ts';
import { exampleDay, exampleIds } from './shared.ts';

const atEntity = z.object({ id: EntityId });

const title: MemoryEntity = {
  id: exampleIds.workingTitle,
  kind: 'other',
  name: 'Dawn',
  names: [],
  memories: 1,
  lastAt: exampleDay,
  merged: [],
  alike: [],
  history: [],
};
const film: MemoryEntity = { ...title, id: exampleIds.film, kind: 'project', name: 'Tanishq film' };
const becauseTitle = 'it was its working title';
const merging = { what: 'merged', at: exampleDay, by: 'meera', otherId: film.id, because: becauseTitle } as const;
const undoing = { ...merging, what: 'undone', because: null } as const;
const renaming = { what: 'renamed', at: exampleDay, by: 'meera', otherId: null, because: null } as const;
const both: MemoryEntity = {
  ...film,
  names: [title.name],
  memories: 2,
  merged: [{ id: title.id, name: title.name, at: exampleDay, by: 'meera', because: becauseTitle }],
};

export const memoryEntityOperations = {
  'GET /api/v1/memory/entities': {
    id: 'listEntities',
    tag: 'Memory',
    summary: 'What memories are about, the latest spoken of first',
    description: 'Names that read alike are one thing already; `alike` is what may be one, and is asked about.',
    query: MemoryEntityQuery,
    replies: { 200: { description: 'A page of things.', body: MemoryEntityPage } },
    problems: [],
    examples: { latest: { summary: 'The latest two', query: { limit: 2 }, status: 200, reply: { items: [title, film], nextCursor: null } } },
  },
  'POST /api/v1/memory/entities/{id}/merge': {
    id: 'mergeEntities',
    tag: 'Memory',
    summary: 'Say that a thing is another name of another thing',
    description:
      'Of what both say of one attribute the later value holds from then on. Memories keep the names that were said. It can be taken back, and asked for again.',
    params: atEntity,
    body: MemoryEntityMerge,
    replies: { 200: { description: 'The thing that the two are now.', body: MemoryEntity } },
    problems: ['not_found'],
    examples: {
      title: { summary: 'A working title', params: { id: title.id }, body: { intoId: film.id, because: becauseTitle }, status: 200, reply: both },
    },
  },
  'POST /api/v1/memory/entities/{id}/undo': {
    id: 'undoEntityMerge',
    tag: 'Memory',
    summary: 'Take a merging back',
    description: '`id` is what was merged. Each has what was said of it, and values that the other one had taken the place of hold again.',
    params: atEntity,
    body: MemoryEntityUndo,
    replies: { 200: { description: 'The thing by itself.', body: MemoryEntity } },
    problems: ['not_found'],
    examples: { title: { summary: 'It is another film', params: { id: title.id }, body: {}, status: 200, reply: { ...title, history: [merging, undoing] } } },
  },
  'PATCH /api/v1/memory/entities/{id}': {
    id: 'changeEntity',
    tag: 'Memory',
    summary: 'Give a thing another name, or say what it is not',
    description: 'The names before find it too. A name that another thing has is 409: those two are merged instead.',
    params: atEntity,
    body: MemoryEntityPatch,
    replies: { 200: { description: 'The thing as it is now.', body: MemoryEntity } },
    problems: ['not_found', 'conflict'],
    examples: {
      name: {
        summary: 'Another name',
        params: { id: title.id },
        body: { name: 'Dawn over Pune' },
        status: 200,
        reply: { ...title, name: 'Dawn over Pune', names: ['Dawn'], history: [merging, undoing, renaming] },
      },
    },
  },
  'GET /api/v1/memory/retention': {
    id: 'getRetention',
    tag: 'Memory',
    summary: 'How long what is remembered of the caller is kept',
    description: 'Days, as the organization has set them; null: until it is forgotten or deleted. An operator sets them.',
    replies: { 200: { description: 'By class.', body: MemoryRetention } },
    problems: [],
    examples: {
      all: {
        summary: 'As it is unless an organization says otherwise',
        status: 200,
        reply: { messages: null, episodes: null, fact: null, preference: null, decision: null, constraint: null, knowledge: null, earlier: 1_095 },
      },
    },
  },
} satisfies OperationTable;
