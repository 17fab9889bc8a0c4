/** `create_role_from_brief`: a brief becomes a role (or one for each of its parts), and the first of them the role of the conversation. */

import * as z from 'zod';
import type { Tool, ToolContext, ToolResult } from '../../intelligence/index.ts';
import { modelInputSchema, parseToolInput } from '../../intelligence/index.ts';
import { DomainError } from '../../shared/index.ts';
import { dayInIndia, sayDay } from '../../talent/index.ts';
import { castingLimits } from '../limits.ts';
import { newProject } from '../manage-projects.ts';
import { newRole } from '../manage-roles.ts';
import type { CastingPorts } from '../ports.ts';
import { readBrief } from '../read-brief.ts';
import type { Role } from '../role.ts';
import { assertMay } from '../who-may.ts';

const Input = z.strictObject({
  brief: z.string().trim().min(3).max(8_000).describe('The brief in her own words, whole.'),
  name: z.string().trim().min(1).max(120).optional().describe('What she calls the role, when she gave it a name.'),
  projectTitle: z.string().trim().min(1).max(200).optional().describe('The production, when she named a new one. Left out: that of this conversation.'),
});

export const createRoleTool = (ports: CastingPorts): Tool => ({
  name: 'create_role_from_brief',
  description:
    'Keeps a role of the project, read from her brief, so that people can be shortlisted and held for it. Use it when she says so, or before the first shortlist_add of a conversation. It tells nobody outside.',
  inputSchema: modelInputSchema(Input),
  run: async (input, context) => create(ports, context, parseToolInput('create_role_from_brief', Input, input)),
});

const create = async (ports: CastingPorts, context: ToolContext, { brief, name, projectTitle }: z.output<typeof Input>): Promise<ToolResult> => {
  assertMay(context, 'plan');
  if (!context.turn) throw new Error('a role is made in a turn');
  const { org, turn } = context;
  const now = ports.clock.now();
  const parts = readBrief(brief, now).slice(0, castingLimits.rolesAtOnce);
  const before = await atHand(ports, context);
  // An attempt that broke off has made it already.
  if (before?.isOfThisTurn === true && before.role.brief === parts[0]?.brief) return tell([before.role]);
  const kept = projectTitle === undefined ? await openProject(ports, org, before?.role.projectId) : undefined;
  const made =
    kept === undefined
      ? newProject(
          context,
          { title: projectTitle ?? `${name ?? parts[0]?.name ?? 'Role'}, ${sayDay(dayInIndia(now))}`, medium: parts[0]?.criteria.medium ?? null },
          { id: ports.newId('prj'), at: now },
        )
      : undefined;
  const projectId = kept ?? made?.projectId ?? '';
  const roles = parts.map((part, index) =>
    newRole(context, projectId, { ...part, ...(name !== undefined && index === 0 && { name }) }, { id: ports.newId('rol'), at: now }),
  );
  const first = roles[0] as Role; // A brief has at least one part.
  const written = await ports.casting.create({ project: made, roles, atHand: { org, ...turn, roleId: first.roleId } });
  if (written === 'refused') throw new DomainError('conflict', 'the role could not be kept; try again');
  return tell(roles);
};

const atHand = async ({ casting }: CastingPorts, { org, turn }: ToolContext): Promise<{ role: Role; isOfThisTurn: boolean } | undefined> => {
  const found = turn && (await casting.readAtHand(org, turn.conversationId));
  const role = found && (await casting.readRole(org, found.roleId));
  return role && { role, isOfThisTurn: found?.turnId === turn?.turnId };
};

const openProject = async ({ casting }: CastingPorts, org: string, projectId: string | undefined): Promise<string | undefined> => {
  const project = projectId === undefined ? undefined : await casting.readProject(org, projectId);
  return project?.status === 'open' ? project.projectId : undefined;
};

const tell = (roles: readonly Role[]): ToolResult => ({
  output: {
    roles: roles.map(({ roleId, projectId, name, understood, criteria, shootDates }) => ({ roleId, projectId, name, understood, criteria, shootDates })),
    note: 'the first of these is now the role of this conversation',
  },
  summary: { roles: roles.map(({ roleId, name }) => ({ roleId, name })) },
  matches: [],
});
