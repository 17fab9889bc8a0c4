/** `create_role_from_brief`: a brief becomes a role (or one for each of its parts), and the first of them the role of the conversation. */

import * as z from 'zod';
import type { Tool, ToolContext, ToolResult } from '../../intelligence/index.ts';
import { modelInputSchema, parseToolInput } from '../../intelligence/index.ts';
import { DomainError } from '../../shared/index.ts';
import { dayInIndia, fairly, PartReading, sayDay } from '../../talent/index.ts';
import { castingLimits } from '../limits.ts';
import { newProject } from '../manage-projects.ts';
import { newRole } from '../manage-roles.ts';
import type { CastingPorts } from '../ports.ts';
import { readBriefTwice, type TwiceReadPart } from '../read-brief.ts';
import type { Role } from '../role.ts';
import { assertMay } from '../who-may.ts';

const Input = z.strictObject({
  brief: z.string().trim().min(3).max(8_000).describe('The brief in her own words, whole.'),
  name: z.string().trim().min(1).max(120).optional().describe('What she calls the role, when she gave it a name.'),
  parts: z
    .array(PartReading)
    .max(castingLimits.rolesAtOnce)
    .optional()
    .describe(
      'How you read the brief: one entry for each part that it asks for, in its order, with only what it says or plainly means. Her words are read too, and win.',
    ),
  projectTitle: z.string().trim().min(1).max(200).optional().describe('The production, when she named a new one. Left out: that of this conversation.'),
});

export const createRoleTool = (ports: CastingPorts): Tool => ({
  name: 'create_role_from_brief',
  description:
    'Keeps a role of the project, read from her brief, so that people can be shortlisted and held for it. Use it when she says so, or before the first shortlist_add of a conversation. It tells nobody outside.',
  inputSchema: modelInputSchema(Input),
  run: async (input, context) => create(ports, context, parseToolInput('create_role_from_brief', Input, input)),
});

const create = async (
  ports: CastingPorts,
  context: ToolContext,
  { brief, name, parts: readings = [], projectTitle }: z.output<typeof Input>,
): Promise<ToolResult> => {
  assertMay(context, 'plan');
  if (!context.turn) throw new Error('a role is made in a turn');
  const { org, turn } = context;
  const now = ports.clock.now();
  const fair = await Promise.all(readings.map(fairly));
  const queries = fair.map(({ query }) => query);
  const parts = (await readBriefTwice(brief, now, queries)).slice(0, castingLimits.rolesAtOnce);
  const told = { parts, notSearchedBy: [...new Set(fair.flatMap(({ notSearchedBy }) => notSearchedBy))] };
  const before = await atHand(ports, context);
  // An attempt that broke off has made it already.
  if (before?.isOfThisTurn === true && before.role.brief === parts[0]?.brief) return tell([before.role], told);
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
  const roles = parts.map(({ differing: _told, ...part }, index) =>
    newRole(context, projectId, { ...part, ...(name !== undefined && index === 0 && { name }) }, { id: ports.newId('rol'), at: now }),
  );
  const first = roles[0] as Role; // A brief has at least one part.
  const written = await ports.casting.create({ project: made, roles, atHand: { org, ...turn, roleId: first.roleId } });
  if (written === 'refused') throw new DomainError('conflict', 'the role could not be kept; try again');
  return tell(roles, told);
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

interface Told {
  readonly parts: readonly TwiceReadPart[];
  readonly notSearchedBy: readonly string[];
}

const tell = (roles: readonly Role[], { parts, notSearchedBy }: Told): ToolResult => ({
  output: {
    roles: roles.map(({ roleId, projectId, name, understood, criteria, reading, shootDates }, index) => ({
      roleId,
      projectId,
      name,
      understood,
      criteria,
      shootDates,
      ...(reading !== undefined && { onlyYouRead: Object.keys(reading) }),
      ...((parts[index]?.differing.length ?? 0) > 0 && { herWordsSayOtherwise: parts[index]?.differing }),
    })),
    ...(notSearchedBy.length > 0 && { notSearchedBy }),
    note: 'the first of these is now the role of this conversation',
  },
  summary: { roles: roles.map(({ roleId, name }) => ({ roleId, name })) },
  matches: [],
});
