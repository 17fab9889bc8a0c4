/** CastingStore in one process's memory: each call changes the state in one tick, or not at all. */
import {
  type CastingStore,
  type Hold,
  inRank,
  type PageRequest,
  type Project,
  type Role,
  type RoleAtHand,
  type ShortlistEntry,
} from '../../../core/casting/index.ts';

const keyOf = (...parts: readonly string[]): string => parts.join('\n');

export const memoryCasting = (): CastingStore => {
  const projects = new Map<string, Project>();
  const roles = new Map<string, Role>();
  const atHand = new Map<string, RoleAtHand>();
  const entries = new Map<string, ShortlistEntry>();
  const holds = new Map<string, Hold>();
  const since = new Map<string, string>();
  const read = <Thing>(things: Map<string, Thing>, key: string): Thing | undefined => structuredClone(things.get(key));
  const replace = <Thing extends { version: number }>(things: Map<string, Thing>, key: string, thing: Thing) => {
    if (things.get(key)?.version !== thing.version - 1) return 'refused' as const;
    things.set(key, structuredClone(thing));
    return 'written' as const;
  };
  const add = <Thing>(things: Map<string, Thing>, key: string, thing: Thing) => {
    if (things.has(key)) return 'refused' as const;
    things.set(key, structuredClone(thing));
    return 'written' as const;
  };
  const holdsWhere = (isMeant: (hold: Hold) => boolean): Hold[] => newestFirst([...holds.values()].filter(isMeant), ({ holdId }) => holdId).reverse();

  return {
    create: async ({ project, roles: made = [], atHand: now }) => {
      const isTaken = (project && projects.has(keyOf(project.org, project.projectId))) || made.some(({ org, roleId }) => roles.has(keyOf(org, roleId)));
      if (isTaken) return 'refused';
      if (project) add(projects, keyOf(project.org, project.projectId), project);
      for (const role of made) add(roles, keyOf(role.org, role.roleId), role);
      if (now) atHand.set(keyOf(now.org, now.conversationId), { ...now });
      return 'written';
    },
    readProject: async (org, projectId) => read(projects, keyOf(org, projectId)),
    replaceProject: async (project) => replace(projects, keyOf(project.org, project.projectId), project),
    listProjects: async (org, page) =>
      pageOf(
        [...projects.values()].filter((project) => project.org === org),
        page,
        ({ projectId }) => projectId,
      ),
    readRole: async (org, roleId) => read(roles, keyOf(org, roleId)),
    replaceRole: async (role) => replace(roles, keyOf(role.org, role.roleId), role),
    listRoles: async (org, projectId, page) =>
      pageOf(
        [...roles.values()].filter((role) => role.org === org && role.projectId === projectId),
        page,
        ({ roleId }) => roleId,
      ),
    readAtHand: async (org, conversationId) => read(atHand, keyOf(org, conversationId)),
    keepAtHand: async (now) => void atHand.set(keyOf(now.org, now.conversationId), { ...now }),
    shortlist: async (org, roleId) => inRank(structuredClone([...entries.values()].filter((entry) => entry.org === org && entry.roleId === roleId))),
    putEntry: async (entry) => {
      const key = keyOf(entry.org, entry.roleId, entry.talentId);
      return entry.version === 1 ? add(entries, key, entry) : replace(entries, key, entry);
    },
    replaceEntries: async (others, entry) => {
      const [key, places] = [keyOf(entry.org, entry.roleId, entry.talentId), others.map(({ org, roleId, talentId }) => keyOf(org, roleId, talentId))];
      if (entries.has(key) || places.some((place, at) => entries.get(place)?.version !== others[at]?.version)) return 'refused';
      for (const place of places) entries.delete(place);
      return add(entries, key, entry);
    },
    removeEntry: async (org, roleId, talentId) => void entries.delete(keyOf(org, roleId, talentId)),
    choicesOf: async (org, sub, limit) =>
      structuredClone([...entries.values()])
        .filter((entry) => entry.org === org && (entry.decidedBy ?? entry.addedBy) === sub)
        .sort((left, right) => (placeOf(left) > placeOf(right) ? -1 : 1))
        .slice(0, limit),
    choicesSince: async (org, sub) => since.get(keyOf(org, sub)),
    forgetChoices: async (org, sub, at) => void since.set(keyOf(org, sub), at),
    createHold: async (hold) => add(holds, keyOf(hold.org, hold.holdId), hold),
    readHold: async (org, holdId) => read(holds, keyOf(org, holdId)),
    replaceHold: async (hold) => replace(holds, keyOf(hold.org, hold.holdId), hold),
    holdsOfRole: async (org, roleId) => holdsWhere((hold) => hold.org === org && hold.roleId === roleId),
    holdsOfPerson: async (org, talentId) => holdsWhere((hold) => hold.org === org && hold.talentId === talentId),
    listHolds: async (org, page) =>
      pageOf(
        [...holds.values()].filter((hold) => hold.org === org),
        page,
        ({ holdId }) => holdId,
      ),
  };
};

const placeOf = ({ decidedAt, addedAt, roleId, talentId }: ShortlistEntry): string => keyOf(decidedAt ?? addedAt, roleId, talentId);

const newestFirst = <Thing extends { createdAt: string }>(things: readonly Thing[], idOf: (thing: Thing) => string): Thing[] =>
  structuredClone([...things]).sort((left, right) => (keyOf(left.createdAt, idOf(left)) > keyOf(right.createdAt, idOf(right)) ? -1 : 1));

const pageOf = <Thing extends { createdAt: string }>(things: readonly Thing[], { limit, after }: PageRequest, idOf: (thing: Thing) => string): Thing[] =>
  newestFirst(things, idOf)
    .filter((thing) => after === null || keyOf(thing.createdAt, idOf(thing)) < keyOf(after.createdAt, after.id))
    .slice(0, limit);
