/** Projects as things: made, read, listed, changed. */
import { isoTime, notFound } from '../shared/index.ts';
import { changing } from './changing.ts';
import type { CastingPorts, PageRequest } from './ports.ts';
import type { Project } from './project.ts';
import { type Actor, assertMay } from './who-may.ts';

/** The id and time that a request has claimed: a repeat makes the same thing. */
export interface Reserved {
  readonly id: string;
  readonly at: number;
}

export const newProject = ({ org, sub }: Actor, given: Pick<Project, 'title' | 'medium'>, { id, at }: Reserved): Project => ({
  org,
  projectId: id,
  ...given,
  status: 'open',
  createdBy: sub,
  createdAt: isoTime(at),
  updatedAt: isoTime(at),
  version: 1,
});

export const createProject =
  ({ casting }: Pick<CastingPorts, 'casting'>) =>
  async (actor: Actor, given: Pick<Project, 'title' | 'medium'>, reserved: Reserved): Promise<Project> => {
    assertMay(actor, 'plan');
    const project = newProject(actor, given, reserved);
    // Only this very request, tried before, can have made a project of its id.
    const written = await casting.create({ project });
    return written === 'written' ? project : ((await casting.readProject(actor.org, reserved.id)) ?? project);
  };

export const getProject =
  ({ casting }: Pick<CastingPorts, 'casting'>) =>
  async ({ org }: Pick<Actor, 'org'>, projectId: string): Promise<Project> => {
    const project = await casting.readProject(org, projectId);
    if (project === undefined) throw notFound('project');
    return project;
  };

export const changeProject =
  ({ casting, clock }: Pick<CastingPorts, 'casting' | 'clock'>) =>
  async (actor: Actor, projectId: string, change: Partial<Pick<Project, 'title' | 'medium' | 'status'>>): Promise<Project> => {
    assertMay(actor, 'plan');
    return changing(
      'project',
      () => casting.readProject(actor.org, projectId),
      (project) => ({ ...project, ...change, updatedAt: isoTime(clock.now()) }),
      (project) => casting.replaceProject(project),
    );
  };

export const listProjects =
  ({ casting }: Pick<CastingPorts, 'casting'>) =>
  ({ org }: Pick<Actor, 'org'>, page: PageRequest): Promise<Paged<Project>> =>
    paged(
      (request) => casting.listProjects(org, request),
      page,
      ({ projectId }) => projectId,
    );

export interface Paged<Thing> {
  readonly items: readonly Thing[];
  readonly next: PageRequest['after'];
}

/** One more than asked is read, to know whether there is a next page. */
export const paged = async <Thing extends { readonly createdAt: string }>(
  list: (page: PageRequest) => Promise<readonly Thing[]>,
  { limit, after }: PageRequest,
  idOf: (thing: Thing) => string,
): Promise<Paged<Thing>> => {
  const found = await list({ limit: limit + 1, after });
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: found.length > limit && last !== undefined ? { createdAt: last.createdAt, id: idOf(last) } : null };
};
