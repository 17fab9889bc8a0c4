/** Roles as things: made from a brief, read, listed, changed. */
import { DomainError, isoTime, notFound } from '../shared/index.ts';
import { changing } from './changing.ts';
import { getProject, type Paged, paged, type Reserved } from './manage-projects.ts';
import type { CastingPorts, CastingStore, PageRequest } from './ports.ts';
import { readBrief } from './read-brief.ts';
import type { Role } from './role.ts';
import { type Actor, assertMay } from './who-may.ts';

export interface RoleGiven {
  readonly name?: string | undefined;
  readonly brief: string;
  /** Instead of the days that the brief says. */
  readonly shootDates?: Role['shootDates'] | undefined;
  /** Which part of a brief of several, from 1. */
  readonly part?: number | undefined;
}

export const createRole =
  ({ casting }: Pick<CastingPorts, 'casting'>) =>
  async (actor: Actor, projectId: string, given: RoleGiven, reserved: Reserved): Promise<Role> => {
    assertMay(actor, 'plan');
    const project = await getProject({ casting })(actor, projectId);
    if (project.status === 'closed') throw new DomainError('conflict', 'this project is closed; open it again first');
    const parts = await readBrief(given.brief, reserved.at);
    const part = parts[(given.part ?? 1) - 1];
    if (part === undefined)
      throw new DomainError('invalid_request', `this brief has ${parts.length} part${parts.length === 1 ? '' : 's'}`, {
        issues: [{ path: 'part', message: `expected 1 to ${parts.length}` }],
      });
    const role = newRole(
      actor,
      projectId,
      { ...part, ...(given.name && { name: given.name }), ...(given.shootDates && { shootDates: given.shootDates }) },
      reserved,
    );
    const written = await casting.create({ roles: [role] });
    return written === 'written' ? role : ((await casting.readRole(actor.org, reserved.id)) ?? role);
  };

export const newRole = (
  { org, sub }: Actor,
  projectId: string,
  asked: Pick<Role, 'name' | 'brief' | 'part' | 'criteria' | 'reading' | 'understood' | 'shootDates'>,
  { id, at }: Reserved,
): Role => ({
  org,
  roleId: id,
  projectId,
  ...asked,
  status: 'open',
  createdBy: sub,
  createdAt: isoTime(at),
  updatedAt: isoTime(at),
  version: 1,
});

export const getRole =
  ({ casting }: { casting: Pick<CastingStore, 'readRole'> }) =>
  async ({ org }: Pick<Actor, 'org'>, roleId: string): Promise<Role> => {
    const role = await casting.readRole(org, roleId);
    if (role === undefined) throw notFound('role');
    return role;
  };

/** A role that still takes people. */
export const getOpenRole =
  (ports: Pick<CastingPorts, 'casting'>) =>
  async (actor: Pick<Actor, 'org'>, roleId: string): Promise<Role> => {
    const role = await getRole(ports)(actor, roleId);
    if (role.status === 'closed') throw new DomainError('conflict', 'this role is closed; open it again first');
    return role;
  };

/** Another brief is read anew, in place of what was understood before; its days count unless days are given. */
export const changeRole =
  ({ casting, clock }: Pick<CastingPorts, 'casting' | 'clock'>) =>
  async (actor: Actor, roleId: string, { brief, ...change }: Partial<Pick<Role, 'name' | 'status' | 'brief' | 'shootDates'>>): Promise<Role> => {
    assertMay(actor, 'plan');
    const now = clock.now();
    const [read] = brief === undefined ? [] : await readBrief(brief, now);
    return changing(
      'role',
      () => casting.readRole(actor.org, roleId),
      ({ reading, ...role }) => ({
        ...role,
        ...(read ? { ...read, name: role.name } : reading !== undefined && { reading }),
        ...change,
        updatedAt: isoTime(now),
      }),
      (role) => casting.replaceRole(role),
    );
  };

export const listRoles =
  ({ casting }: Pick<CastingPorts, 'casting'>) =>
  async (actor: Pick<Actor, 'org'>, projectId: string, page: PageRequest): Promise<Paged<Role>> => {
    await getProject({ casting })(actor, projectId);
    return paged(
      (request) => casting.listRoles(actor.org, projectId, request),
      page,
      ({ roleId }) => roleId,
    );
  };
