/** From brief to hold: projects, roles, shortlists, holds. */
import * as z from 'zod';
import {
  CastingListQuery,
  Hold,
  HoldCreate,
  HoldListQuery,
  HoldPatch,
  HoldRelease,
  Project,
  ProjectCreate,
  ProjectPatch,
  Role,
  RoleCreate,
  RolePatch,
  ShortlistAdd,
  ShortlistEntry,
} from '../casting.ts';
import { HoldId, ProjectId, RoleId, TalentId } from '../ids.ts';
import { page } from '../message.ts';
import type { OperationTable } from './operation.ts';
import { exampleDay, exampleIds } from './shared.ts';

const atProject = z.object({ id: ProjectId });
const atRole = z.object({ id: RoleId });
const atHold = z.object({ id: HoldId });

export const exampleCasting = {
  project: 'prj_01JB2Q8ZK7T3W5M9R4X6Y8A0BJ',
  role: 'rol_01JB2Q8ZK7T3W5M9R4X6Y8A0BK',
  hold: 'hld_01JB2Q8ZK7T3W5M9R4X6Y8A0BM',
} as const;
const made = { createdBy: 'demo', createdAt: exampleDay, updatedAt: exampleDay };

const project: Project = { id: exampleCasting.project, title: 'Chai, a love story', medium: 'tvc', status: 'open', ...made };
const brief = 'Actors aged 25-35 who speak Marathi';
const role: Role = {
  id: exampleCasting.role,
  projectId: exampleCasting.project,
  name: 'The neighbour',
  brief,
  understood: 'Looking for people, playing 25 to 35, speaking Marathi.',
  criteria: { playingAge: { min: 25, max: 35 }, languages: [{ code: 'mr' }] },
  shootDates: [{ from: '2026-12-12', to: '2026-12-14' }],
  status: 'open',
  ...made,
};
const entry: ShortlistEntry = {
  talentId: exampleIds.talent,
  talent: null,
  state: 'shortlisted',
  rank: 1,
  note: 'warm eyes',
  addedBy: 'demo',
  addedAt: exampleDay,
  turnId: null,
};
const hold: Hold = {
  id: exampleCasting.hold,
  roleId: exampleCasting.role,
  projectId: exampleCasting.project,
  talentId: exampleIds.talent,
  stageName: 'Meera Kulkarni',
  from: '2099-12-12',
  to: '2099-12-14',
  priority: 'first',
  status: 'active',
  expiresAt: '2099-12-04T12:30:00.000Z',
  agreed: 'on the phone with her agent',
  turnId: null,
  ...made,
};

const byId = { id: '$response.body#/id' };
const inProject = { id: exampleCasting.project };
const inRole = { id: exampleCasting.role };
const inHold = { id: exampleCasting.hold };

export const castingOperations = {
  'POST /api/v1/projects': {
    id: 'createProject',
    tag: 'Casting',
    summary: 'Begin a project',
    body: ProjectCreate,
    replies: {
      201: {
        description: 'The project.',
        body: Project,
        headers: ['Location'],
        links: { 'GET /api/v1/projects/{id}': byId, 'PATCH /api/v1/projects/{id}': byId, 'POST /api/v1/projects/{id}/roles': byId },
      },
    },
    problems: [],
    examples: { ad: { summary: 'An advertisement', body: { title: project.title, medium: 'tvc' }, status: 201, reply: project } },
  },
  'GET /api/v1/projects': {
    id: 'listProjects',
    tag: 'Casting',
    summary: 'The organization’s projects, newest first',
    query: CastingListQuery,
    replies: { 200: { description: 'A page of them.', body: page(Project) } },
    problems: [],
    examples: { newest: { summary: 'The newest', query: { limit: 1 }, status: 200, reply: { items: [project], nextCursor: null } } },
  },
  'GET /api/v1/projects/{id}': {
    id: 'getProject',
    tag: 'Casting',
    summary: 'One project',
    params: atProject,
    replies: { 200: { description: 'The project.', body: Project } },
    problems: ['not_found'],
    examples: { ad: { summary: 'By its id', params: inProject, status: 200, reply: project } },
  },
  'PATCH /api/v1/projects/{id}': {
    id: 'changeProject',
    tag: 'Casting',
    summary: 'Change, close or open a project',
    params: atProject,
    body: ProjectPatch,
    replies: { 200: { description: 'The project as it is now.', body: Project } },
    problems: ['not_found', 'conflict'],
    examples: { title: { summary: 'Another title', params: inProject, body: { title: 'Chai' }, status: 200, reply: { ...project, title: 'Chai' } } },
  },
  'POST /api/v1/projects/{id}/roles': {
    id: 'createRole',
    tag: 'Casting',
    summary: 'Make a role from a brief',
    description: 'The brief is read as POST /talent/search reads it. Of a brief of several parts, `part` says which.',
    params: atProject,
    body: RoleCreate,
    replies: {
      201: {
        description: 'The role.',
        body: Role,
        headers: ['Location'],
        links: { 'GET /api/v1/roles/{id}': byId, 'POST /api/v1/roles/{id}/shortlist': byId },
      },
    },
    problems: ['not_found', 'conflict'],
    examples: {
      neighbour: { summary: 'From a sentence', params: inProject, body: { brief, name: role.name, shootDates: role.shootDates }, status: 201, reply: role },
    },
  },
  'GET /api/v1/projects/{id}/roles': {
    id: 'listRoles',
    tag: 'Casting',
    summary: 'Roles of a project, newest first',
    params: atProject,
    query: CastingListQuery,
    replies: { 200: { description: 'A page of them.', body: page(Role) } },
    problems: ['not_found'],
    examples: { all: { summary: 'All of them', params: inProject, query: { limit: 10 }, status: 200, reply: { items: [role], nextCursor: null } } },
  },
  'GET /api/v1/roles/{id}': {
    id: 'getRole',
    tag: 'Casting',
    summary: 'One role',
    params: atRole,
    replies: { 200: { description: 'The role.', body: Role } },
    problems: ['not_found'],
    examples: { neighbour: { summary: 'By its id', params: inRole, status: 200, reply: role } },
  },
  'PATCH /api/v1/roles/{id}': {
    id: 'changeRole',
    tag: 'Casting',
    summary: 'Change, close or open a role',
    description: 'Another brief is read anew, in place of what was understood before.',
    params: atRole,
    body: RolePatch,
    replies: { 200: { description: 'The role as it is now.', body: Role } },
    problems: ['not_found', 'conflict'],
    examples: { name: { summary: 'Another name', params: inRole, body: { name: 'The postman' }, status: 200, reply: { ...role, name: 'The postman' } } },
  },
  'POST /api/v1/roles/{id}/shortlist': {
    id: 'shortlistPerson',
    tag: 'Casting',
    summary: 'Put somebody on the shortlist, or change how she stands on it',
    params: atRole,
    body: ShortlistAdd,
    replies: {
      201: { description: 'How she stands on it.', body: ShortlistEntry, headers: ['Location'] },
      200: { description: 'She was on it; how she stands now.', body: ShortlistEntry, headers: ['Location'] },
    },
    problems: ['not_found', 'conflict'],
    examples: { first: { summary: 'The first choice', params: inRole, body: { talentId: exampleIds.talent, note: 'warm eyes' }, status: 201, reply: entry } },
  },
  'GET /api/v1/roles/{id}/shortlist': {
    id: 'getShortlist',
    tag: 'Casting',
    summary: 'The shortlist of a role, the first choice first',
    params: atRole,
    query: CastingListQuery,
    replies: { 200: { description: 'A page of it.', body: page(ShortlistEntry) } },
    problems: ['not_found'],
    examples: { all: { summary: 'All of it', params: inRole, query: { limit: 20 }, status: 200, reply: { items: [entry], nextCursor: null } } },
  },
  'POST /api/v1/holds': {
    id: 'recordHold',
    tag: 'Casting',
    summary: 'Record that somebody is held for a role',
    description: 'The team’s own book: nobody outside is told. Another first hold of hers on one of these days comes back as a warning.',
    body: HoldCreate,
    replies: {
      201: {
        description: 'The hold.',
        body: Hold,
        headers: ['Location'],
        links: { 'GET /api/v1/holds/{id}': byId, 'PATCH /api/v1/holds/{id}': byId, 'POST /api/v1/holds/{id}/release': byId },
      },
      200: { description: 'The same hold, recorded before.', body: Hold, headers: ['Location'] },
    },
    problems: ['not_found', 'conflict'],
    examples: {
      first: {
        summary: 'First hold',
        body: { roleId: exampleCasting.role, talentId: exampleIds.talent, from: hold.from, to: hold.to, expiresAt: hold.expiresAt, agreed: hold.agreed },
        status: 201,
        reply: { ...hold, warnings: [] },
      },
    },
  },
  'GET /api/v1/holds': {
    id: 'listHolds',
    tag: 'Casting',
    summary: 'Holds of the organization or of one role, newest first',
    query: HoldListQuery,
    replies: { 200: { description: 'A page of them.', body: page(Hold) } },
    problems: ['not_found'],
    examples: { role: { summary: 'Of one role', query: { roleId: exampleCasting.role }, status: 200, reply: { items: [hold], nextCursor: null } } },
  },
  'GET /api/v1/holds/{id}': {
    id: 'getHold',
    tag: 'Casting',
    summary: 'One hold',
    params: atHold,
    replies: { 200: { description: 'The hold.', body: Hold } },
    problems: ['not_found'],
    examples: { first: { summary: 'By its id', params: inHold, status: 200, reply: hold } },
  },
  'PATCH /api/v1/holds/{id}': {
    id: 'changeHold',
    tag: 'Casting',
    summary: 'Extend a hold, or confirm it',
    params: atHold,
    body: HoldPatch,
    replies: { 200: { description: 'The hold as it is now.', body: Hold } },
    problems: ['not_found', 'conflict'],
    examples: {
      longer: {
        summary: 'Two days longer',
        params: inHold,
        body: { expiresAt: '2099-12-06T12:30:00.000Z' },
        status: 200,
        reply: { ...hold, expiresAt: '2099-12-06T12:30:00.000Z' },
      },
    },
  },
  'POST /api/v1/holds/{id}/release': {
    id: 'releaseHold',
    tag: 'Casting',
    summary: 'Release a hold',
    description: 'Releasing twice is releasing once.',
    params: atHold,
    body: HoldRelease,
    replies: { 200: { description: 'The hold.', body: Hold } },
    problems: ['not_found', 'conflict'],
    examples: { free: { summary: 'Her days are free again', params: inHold, body: {}, status: 200, reply: { ...hold, status: 'released' } } },
  },
  'PUT /api/v1/roles/{id}/passes/{talentId}': {
    id: 'passOver',
    tag: 'Casting',
    summary: 'Pass somebody over for a role',
    description: 'She is not proposed for it again until the pass is taken back. Passing twice is passing once.',
    params: z.object({ id: RoleId, talentId: TalentId }),
    replies: { 200: { description: 'Her entry, as the shortlist has it.', body: ShortlistEntry } },
    problems: ['not_found', 'conflict'],
    examples: {
      pass: {
        summary: 'Pass her over',
        params: { id: exampleCasting.role, talentId: exampleIds.talent },
        status: 200,
        reply: { ...entry, state: 'passed', note: null },
      },
    },
  },
  'DELETE /api/v1/roles/{id}/passes/{talentId}': {
    id: 'undoPass',
    tag: 'Casting',
    summary: 'Take a pass back',
    description: 'Who was on the shortlist before is on it again, in her place; who was not is not.',
    params: z.object({ id: RoleId, talentId: TalentId }),
    replies: { 204: { description: 'She is what she was before.' } },
    problems: ['not_found', 'conflict'],
    examples: { undo: { summary: 'Take it back', params: { id: exampleCasting.role, talentId: exampleIds.talent }, status: 204 } },
  },
  'DELETE /api/v1/roles/{id}/shortlist/{talentId}': {
    id: 'removeFromShortlist',
    tag: 'Casting',
    summary: 'Take somebody off the shortlist',
    params: z.object({ id: RoleId, talentId: TalentId }),
    replies: { 204: { description: 'She is off it.' } },
    problems: ['not_found'],
    examples: { off: { summary: 'Take her off', params: { id: exampleCasting.role, talentId: exampleIds.talent }, status: 204 } },
  },
} satisfies OperationTable;
