/** Projects, roles, shortlist entries and holds as items of `castmatch`. Each parses what it reads. */
import * as z from 'zod';
import { Hold, Project, Role, type RoleAtHand, ShortlistEntry } from '../../../core/casting/index.ts';
import { fromItem, type Item, toItem } from '../item.ts';
import { index1, keys } from '../keys.ts';

export const projectItem = (project: Project): Item =>
  toItem({
    ...keys.project(project.org, project.projectId),
    ...index1.projects(project.org, project.createdAt, project.projectId),
    entity: 'project',
    v: 1,
    ...project,
  });
export const projectOf = (item: Item): Project => Project.parse(fromItem(item));

export const roleItem = (role: Role): Item =>
  toItem({
    ...keys.role(role.org, role.roleId),
    ...index1.roles(role.org, role.projectId, role.createdAt, role.roleId),
    entity: 'role',
    v: 1,
    ...role,
  });
export const roleOf = (item: Item): Role => Role.parse(fromItem(item));

export const entryItem = (entry: ShortlistEntry): Item =>
  toItem({
    ...keys.shortlistEntry(entry.org, entry.roleId, entry.talentId),
    ...index1.choices(entry.org, entry.decidedBy ?? entry.addedBy, entry.decidedAt ?? entry.addedAt, entry.roleId, entry.talentId),
    entity: 'shortlist-entry',
    v: 1,
    ...entry,
  });
export const entryOf = (item: Item): ShortlistEntry => ShortlistEntry.parse(fromItem(item));

/** Not `expiresAt`: that is the time to live, and a hold outlives its end. */
export const holdItem = ({ expiresAt, ...hold }: Hold): Item =>
  toItem({
    ...keys.hold(hold.org, hold.roleId, hold.holdId),
    ...index1.holds(hold.org, hold.createdAt, hold.holdId),
    entity: 'hold',
    v: 1,
    ...hold,
    heldUntil: expiresAt,
  });
export const holdOf = (item: Item): Hold => {
  const { heldUntil, ...hold } = fromItem(item);
  return Hold.parse({ ...hold, expiresAt: heldUntil });
};

export const holdPlaceItem = ({ org, holdId, roleId }: Hold): Item => toItem({ ...keys.holdPlace(org, holdId), entity: 'hold-place', v: 1, roleId });
export const personHoldItem = ({ org, talentId, holdId, roleId }: Hold): Item =>
  toItem({ ...keys.personHold(org, talentId, holdId), entity: 'person-hold', v: 1, holdId, roleId });

export const choicesSinceItem = (org: string, sub: string, since: string): Item =>
  toItem({ ...keys.choicesSince(org, sub), entity: 'choices-since', v: 1, since });
export const choicesSinceOf = (item: Item): string => z.object({ since: z.string() }).parse(fromItem(item)).since;

const Place = z.object({ roleId: z.string() });
export const roleIdIn = (item: Item): string => Place.parse(fromItem(item)).roleId;
const HoldReference = z.object({ holdId: z.string(), roleId: z.string() });
export const holdReferenceOf = (item: Item): z.infer<typeof HoldReference> => HoldReference.parse(fromItem(item));

export const atHandItem = (atHand: RoleAtHand): Item =>
  toItem({ ...keys.roleAtHand(atHand.org, atHand.conversationId), entity: 'role-at-hand', v: 1, ...atHand });
const AtHand = z.object({ org: z.string(), conversationId: z.string(), roleId: z.string(), turnId: z.string() });
export const atHandOf = (item: Item): RoleAtHand => AtHand.parse(fromItem(item));
