/** `record_hold`, `change_hold`, `list_holds`: the team's own book of pencilled days. It tells nobody. */

import * as z from 'zod';
import type { Tool, ToolContext } from '../../intelligence/index.ts';
import { modelInputSchema, parseToolInput } from '../../intelligence/index.ts';
import { DomainError } from '../../shared/index.ts';
import { TalentId } from '../../talent/index.ts';
import { type Hold, holdPriorities, holdStatusAt } from '../hold.ts';
import { namedPeople } from '../listed-people.ts';
import { changeHold, type HoldChange, listHolds, recordHold } from '../manage-holds.ts';
import type { CastingPorts } from '../ports.ts';
import { roleMeant } from './role-meant.ts';
import { asData, day, HoldId, momentInIndia, ofRole, timeOfDay } from './tool-fields.ts';

const until = {
  expiresOn: day.describe('The day on which the hold ends (YYYY-MM-DD).'),
  expiresAtTime: timeOfDay.optional().describe('The time of that day in India; 18:00 unless said.'),
};

const RecordInput = z.strictObject({
  talentId: TalentId.describe('An id from a tool result of this conversation.'),
  from: day.describe('First day that is held (YYYY-MM-DD).'),
  to: day.describe('Last day that is held, inclusive.'),
  ...until,
  priority: z.enum(holdPriorities).optional().describe('first unless she says second.'),
  agreed: z.string().trim().min(1).max(200).optional().describe('How it was agreed, when she said so: "on the phone with her agent".'),
  roleId: ofRole,
});

export const recordHoldTool = (ports: CastingPorts): Tool => ({
  name: 'record_hold',
  description:
    'Writes into the team’s own book that a person has pencilled days for a role until a moment. It is a note about what was agreed: nobody outside is told or asked. "conflicts" in the result are other first holds on those days: say so.',
  inputSchema: modelInputSchema(RecordInput),
  run: async (input, context) => {
    const { talentId, from, to, expiresOn, expiresAtTime, priority = 'first', agreed = null, roleId } = parseToolInput('record_hold', RecordInput, input);
    const role = await roleMeant(ports, context, roleId);
    const given = { talentId, from, to, priority, agreed, expiresAt: momentInIndia(expiresOn, expiresAtTime) };
    const reserved = { id: ports.newId('hld'), at: ports.clock.now() };
    const { hold, conflicts } = await recordHold(ports)(context, role.roleId, given, reserved, context.turn?.turnId ?? null);
    const shown = holdData(hold, ports.clock.now());
    return {
      output: { ...shown, role: role.name, conflicts: conflicts.slice(0, 10).map((other) => holdData(other, ports.clock.now())), note: told },
      summary: { ...shown, role: role.name, conflicts: conflicts.length },
      matches: [],
    };
  },
});

const told = `recorded for the team only; nobody outside was told. ${asData}`;

const ChangeInput = z.strictObject({
  holdId: HoldId.describe('From list_holds or record_hold.'),
  change: z.enum(['extend', 'confirm', 'release']).describe('extend: it ends later; confirm: she has agreed for good; release: her days are free again.'),
  expiresOn: until.expiresOn.optional(),
  expiresAtTime: until.expiresAtTime,
});

export const changeHoldTool = (ports: CastingPorts): Tool => ({
  name: 'change_hold',
  description: 'Extends, confirms or releases a hold in the team’s own book, when she says so. Nobody outside is told.',
  inputSchema: modelInputSchema(ChangeInput),
  run: async (input, context) => {
    const given = parseToolInput('change_hold', ChangeInput, input);
    const hold = await changeHold(ports)(context, given.holdId, changeOf(given));
    const shown = holdData(hold, ports.clock.now());
    return { output: { ...shown, note: told }, summary: shown, matches: [] };
  },
});

const changeOf = ({ change, expiresOn, expiresAtTime }: z.output<typeof ChangeInput>): HoldChange => {
  if (change !== 'extend') return { kind: change };
  if (expiresOn === undefined)
    throw new DomainError('invalid_request', 'to extend a hold, say until when', { issues: [{ path: 'expiresOn', message: 'is missing' }] });
  return { kind: 'extend', expiresAt: momentInIndia(expiresOn, expiresAtTime) };
};

const ListInput = z.strictObject({ roleId: ofRole });
const mostRows = 20;

export const listHoldsTool = (ports: CastingPorts): Tool => ({
  name: 'list_holds',
  description:
    'Reads the holds of a role, newest first: who, which days, first or second, until when, and whether it is active, expired, confirmed or released.',
  inputSchema: modelInputSchema(ListInput),
  run: async (input, context) => {
    const { roleId } = parseToolInput('list_holds', ListInput, input);
    const role = await roleMeant(ports, context, roleId);
    const { items } = await listHolds(ports)(context, { roleId: role.roleId, limit: mostRows, after: null });
    const holds = await withNames(ports, context, items);
    const counts = { roleId: role.roleId, role: role.name, total: items.length };
    return { output: { ...counts, holds, note: asData }, summary: counts, matches: [] };
  },
});

const withNames = async (ports: CastingPorts, { org }: ToolContext, holds: readonly Hold[]) => {
  const listed = await namedPeople(
    ports,
    org,
    holds.map(({ talentId }) => talentId),
  );
  const now = ports.clock.now();
  return holds.filter(({ talentId }) => listed.has(talentId)).map((hold) => ({ ...holdData(hold, now), stageName: listed.get(hold.talentId)?.stageName }));
};

const holdData = (hold: Hold, now: number) => ({
  holdId: hold.holdId,
  talentId: hold.talentId,
  roleId: hold.roleId,
  from: hold.from,
  to: hold.to,
  priority: hold.priority,
  status: holdStatusAt(hold, now),
  expiresAt: hold.expiresAt,
});
