/** Builders of projects, roles, shortlists and holds, and a world of them in memory with a clock moved by hand. */
import { memoryCasting } from '../../layers/adapters/memory/casting/memory-casting.ts';
import { memoryTalent } from '../../layers/adapters/memory/talent/memory-talent.ts';
import type { Actor, Hold, Project, Role, ShortlistEntry } from '../../layers/core/casting/index.ts';
import type { ToolContext } from '../../layers/core/intelligence/index.ts';
import type { OrgRole } from '../../layers/core/shared/index.ts';
import { aTalent, talentId } from './talent.ts';

const ulid = (number: number): string => String(number).padStart(26, '0');
export const projectId = (number: number): string => `prj_${ulid(number)}`;
export const roleId = (number: number): string => `rol_${ulid(number)}`;
export const holdId = (number: number): string => `hld_${ulid(number)}`;
export const conversationId = `cnv_${ulid(1)}`;
export const turnId = (number: number): string => `trn_${ulid(number)}`;

/** A Friday, three in the afternoon in Mumbai. */
export const startOfTime = Date.parse('2026-11-27T09:30:00.000Z');
const at = new Date(startOfTime).toISOString();

export const aProject = (changes: Partial<Project> = {}): Project => ({
  org: 'demo',
  projectId: projectId(1),
  title: 'Chai, a love story',
  medium: 'tvc',
  status: 'open',
  createdBy: 'meera',
  createdAt: at,
  updatedAt: at,
  version: 1,
  ...changes,
});
export const aRole = (changes: Partial<Role> = {}): Role => ({
  org: 'demo',
  roleId: roleId(1),
  projectId: projectId(1),
  name: 'Rider',
  brief: 'A rider in Mumbai, 25-35',
  criteria: { cities: ['Mumbai'], playingAge: { min: 25, max: 35 }, skills: ['horse riding'] },
  understood: 'Looking for people.',
  shootDates: [{ from: '2026-12-12', to: '2026-12-14' }],
  status: 'open',
  createdBy: 'meera',
  createdAt: at,
  updatedAt: at,
  version: 1,
  ...changes,
});
export const anEntry = (changes: Partial<ShortlistEntry> = {}): ShortlistEntry => ({
  org: 'demo',
  roleId: roleId(1),
  talentId: talentId(1),
  state: 'shortlisted',
  rank: 1,
  note: null,
  addedBy: 'meera',
  addedAt: at,
  turnId: null,
  version: 1,
  ...changes,
});
export const aHold = (changes: Partial<Hold> = {}): Hold => ({
  org: 'demo',
  holdId: holdId(1),
  roleId: roleId(1),
  projectId: projectId(1),
  talentId: talentId(1),
  from: '2026-12-12',
  to: '2026-12-14',
  priority: 'first',
  status: 'active',
  expiresAt: '2026-12-04T12:30:00.000Z',
  agreed: null,
  createdBy: 'meera',
  createdAt: at,
  updatedAt: at,
  turnId: null,
  version: 1,
  ...changes,
});

export const actor = (role: OrgRole | undefined = 'director', who: Partial<Actor> = {}): Actor => ({ org: 'demo', sub: 'meera', role, ...who });
export const toolContext = (role: OrgRole | undefined = 'director', turn = 1): ToolContext => ({
  ...actor(role),
  signal: new AbortController().signal,
  turn: { conversationId, turnId: turnId(turn) },
});

/** People 1 to 5 are listed as "Person 1" and so on; 6 has withdrawn. */
export const castingWorld = async () => {
  let now = startOfTime;
  let ids = 0;
  const talents = memoryTalent();
  await talents.putMany('demo', [
    ...[1, 2, 3, 4, 5].map((number) => aTalent({ id: talentId(number), stageName: `Person ${number}` })),
    aTalent({ id: talentId(6), consent: { aiMatching: true, withdrawnAt: '2026-11-01T00:00:00.000Z' } }),
  ]);
  const casting = memoryCasting();
  return {
    casting,
    talents,
    clock: { now: () => now },
    pass: (milliseconds: number): void => {
      now += milliseconds;
    },
    newId: (prefix: string): string => {
      ids += 1;
      return `${prefix}_${ulid(1000 + ids)}`;
    },
    reserved: (id: string) => ({ id, at: now }),
  };
};
export type CastingWorld = Awaited<ReturnType<typeof castingWorld>>;
