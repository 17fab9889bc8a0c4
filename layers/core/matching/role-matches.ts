/** Who fits a role, best first. Who was passed over for it is not proposed again; who is on its shortlist is marked. */
import { type CastingStore, getRole } from '../casting/index.ts';
import { dayInIndia, type FindTalentInput, type FoundTalent, type Leaning } from '../talent/index.ts';
import { roleQuestion } from './role-question.ts';

export interface RoleMatchesPorts {
  readonly casting: Pick<CastingStore, 'readRole' | 'readProject' | 'shortlist'>;
  readonly find: (org: string, input: FindTalentInput) => Promise<FoundTalent>;
  readonly clock: { now(): number };
}

export interface RoleMatches extends FoundTalent {
  readonly roleId: string;
  readonly roleName: string;
  readonly version: number;
  /** Place in `parsed.roles`. */
  readonly part: number;
  readonly shortlisted: ReadonlySet<string>;
}

/** `limit`: 1 to 100. DomainError `not_found`. */
export const roleMatches =
  ({ casting, find, clock }: RoleMatchesPorts) =>
  async (org: string, roleId: string, { limit, leaning }: { limit: number; leaning?: Leaning | undefined }): Promise<RoleMatches> => {
    const role = await getRole({ casting })({ org }, roleId);
    const [project, entries] = await Promise.all([casting.readProject(org, role.projectId), casting.shortlist(org, roleId)]);
    const { parsed, part } = await roleQuestion(role, project, dayInIndia(clock.now()));
    const idsOf = (wanted: 'shortlisted' | 'passed') => new Set(entries.filter(({ state }) => state === wanted).map(({ talentId }) => talentId));
    const found = await find(org, { parsed, role: part, limit, leaning, except: idsOf('passed') });
    return { ...found, roleId, roleName: role.name, version: role.version, part, shortlisted: idsOf('shortlisted') };
  };
