/** Casting's things as their routes show them: without the tenant, with names and cards from the records as they are now. */
import type { Hold, Project, Role, ShortlistEntry } from '../../layers/contracts/index.ts';
import type * as casting from '../../layers/core/casting/index.ts';
import { holdStatusAt } from '../../layers/core/casting/index.ts';
import type { Talent, TalentCard } from '../../layers/core/talent/index.ts';

export const showProject = ({ projectId, title, medium, status, createdBy, createdAt, updatedAt }: casting.Project): Project => ({
  id: projectId,
  title,
  medium,
  status,
  createdBy,
  createdAt,
  updatedAt,
});

export const showRole = (role: casting.Role): Role => ({
  id: role.roleId,
  projectId: role.projectId,
  name: role.name,
  brief: role.brief,
  understood: role.understood,
  criteria: role.criteria,
  shootDates: [...role.shootDates],
  status: role.status,
  createdBy: role.createdBy,
  createdAt: role.createdAt,
  updatedAt: role.updatedAt,
});

export const showEntry = (
  { talentId, state, rank, note, addedBy, addedAt, turnId }: casting.ShortlistEntry,
  cards: ReadonlyMap<string, TalentCard>,
): ShortlistEntry => {
  const card = cards.get(talentId);
  const talent =
    card === undefined
      ? null
      : { ...card, languages: [...card.languages], topSkills: [...card.topSkills], reasons: [...card.reasons], unknown: [...card.unknown] };
  return { talentId, talent, state, rank, note, addedBy, addedAt, turnId };
};

export const showHold = (hold: casting.Hold, people: ReadonlyMap<string, Talent>, now: number): Hold => ({
  id: hold.holdId,
  roleId: hold.roleId,
  projectId: hold.projectId,
  talentId: hold.talentId,
  stageName: people.get(hold.talentId)?.stageName ?? null,
  from: hold.from,
  to: hold.to,
  priority: hold.priority,
  status: holdStatusAt(hold, now),
  expiresAt: hold.expiresAt,
  agreed: hold.agreed,
  createdBy: hold.createdBy,
  createdAt: hold.createdAt,
  updatedAt: hold.updatedAt,
  turnId: hold.turnId,
});
