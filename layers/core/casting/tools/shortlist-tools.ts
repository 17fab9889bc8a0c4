/** `shortlist_add`, `shortlist_remove`, `list_shortlist`: the shortlist of the role at hand. */

import * as z from 'zod';
import type { TalentMatch, Tool } from '../../intelligence/index.ts';
import { modelInputSchema, parseToolInput } from '../../intelligence/index.ts';
import type { Talent } from '../../talent/index.ts';
import { namedPeople } from '../listed-people.ts';
import { addToShortlist, readShortlist, removeFromShortlist } from '../manage-shortlist.ts';
import type { CastingPorts } from '../ports.ts';
import type { ShortlistEntry } from '../shortlist.ts';
import { roleMeant } from './role-meant.ts';
import { asData, ofRole, people } from './tool-fields.ts';

const AddInput = z.strictObject({
  talentIds: people,
  roleId: ofRole,
  passed: z.boolean().optional().describe('true: she looked at them and passed them over.'),
  note: z.string().trim().min(1).max(500).optional().describe('Why, in her words, when she said so.'),
});

export const shortlistAddTool = (ports: CastingPorts): Tool => ({
  name: 'shortlist_add',
  description: 'Puts people on the shortlist of a role, in this order, or marks them as passed over. Only when she says so.',
  inputSchema: modelInputSchema(AddInput),
  run: async (input, context) => {
    const { talentIds, roleId, passed, note } = parseToolInput('shortlist_add', AddInput, input);
    const role = await roleMeant(ports, context, roleId);
    const given = talentIds.map((talentId) => ({ talentId, state: passed === true ? ('passed' as const) : ('shortlisted' as const), note }));
    const added = await addToShortlist(ports)(context, role.roleId, given, { turnId: context.turn?.turnId });
    const onIt = (await readShortlist(ports)(context, role.roleId)).filter(({ state }) => state === 'shortlisted').length;
    const counts = { roleId: role.roleId, role: role.name, added: added.filter(({ isNew }) => isNew).length, shortlisted: onIt };
    return { output: { ...counts, people: added.map(({ entry }) => entryData(entry)), note: asData }, summary: counts, matches: [] };
  },
});

const RemoveInput = z.strictObject({ talentIds: people, roleId: ofRole });

export const shortlistRemoveTool = (ports: CastingPorts): Tool => ({
  name: 'shortlist_remove',
  description: 'Takes people off the shortlist of a role, when she says so. To keep a note that somebody was passed over, use shortlist_add with passed.',
  inputSchema: modelInputSchema(RemoveInput),
  run: async (input, context) => {
    const { talentIds, roleId } = parseToolInput('shortlist_remove', RemoveInput, input);
    const role = await roleMeant(ports, context, roleId);
    await removeFromShortlist(ports)(context, role.roleId, talentIds);
    const left = (await readShortlist(ports)(context, role.roleId)).filter(({ state }) => state === 'shortlisted').length;
    const counts = { roleId: role.roleId, role: role.name, removed: talentIds.length, shortlisted: left };
    return { output: counts, summary: counts, matches: [] };
  },
});

const ListInput = z.strictObject({ roleId: ofRole });
const mostRows = 20;

export const listShortlistTool = (ports: CastingPorts): Tool => ({
  name: 'list_shortlist',
  description:
    'Reads the shortlist of a role: who is on it in which order, who was passed over, and what the role asks ("criteria", as search_talent takes them). For "a backup like her": read it, search_talent with these criteria, and name those who are not on it.',
  inputSchema: modelInputSchema(ListInput),
  run: async (input, context) => {
    const { roleId } = parseToolInput('list_shortlist', ListInput, input);
    const role = await roleMeant(ports, context, roleId);
    const entries = await readShortlist(ports)(context, role.roleId);
    const rows = entries.slice(0, mostRows);
    const listed = await namedPeople(
      ports,
      context.org,
      rows.map(({ talentId }) => talentId),
    );
    const shown = rows.filter(({ talentId }) => listed.has(talentId));
    const counts = { roleId: role.roleId, role: role.name, total: entries.length, shown: shown.length };
    return {
      output: {
        ...counts,
        status: role.status,
        criteria: role.criteria,
        shootDates: role.shootDates,
        people: shown.map((entry) => ({ ...entryData(entry), stageName: listed.get(entry.talentId)?.stageName })),
        note: asData,
      },
      summary: counts,
      matches: shown.flatMap(({ talentId, state }) => (state === 'shortlisted' ? matchOf(listed.get(talentId)) : [])),
    };
  },
});

const entryData = ({ talentId, state, rank, note }: ShortlistEntry) => ({ id: talentId, state, rank, ...(note !== null && { teamNote: note }) });

const matchOf = (talent: Talent | undefined): TalentMatch[] =>
  talent === undefined ? [] : [{ talentId: talent.id, version: talent.version, score: 1, reasons: [], unknown: [] }];
