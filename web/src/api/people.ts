/** People beyond an answer: a whole profile, who is like her, roles, their shortlists and passes. */
import type { MatchedPerson, Project, Role, ShortlistEntry, TalentPerson } from '../../../layers/contracts/index.ts';
import { callApi } from './http.ts';

/** A role one may shortlist for, with the name of its project. */
export interface RoleChoice {
  readonly id: string;
  readonly name: string;
  readonly project: string;
  readonly understood: string;
}

export interface PeopleApi {
  getPerson(id: string): Promise<TalentPerson>;
  listSimilar(id: string): Promise<readonly MatchedPerson[]>;
  /** Open roles of open projects, the newest projects first. */
  listRoles(): Promise<readonly RoleChoice[]>;
  /** A role from a brief, in a project of that title. */
  makeRole(project: string, name: string, brief: string): Promise<RoleChoice>;
  readShortlist(roleId: string): Promise<readonly ShortlistEntry[]>;
  shortlist(roleId: string, talentId: string): Promise<unknown>;
  takeOffShortlist(roleId: string, talentId: string): Promise<unknown>;
  passOver(roleId: string, talentId: string): Promise<unknown>;
  undoPass(roleId: string, talentId: string): Promise<unknown>;
}

/** Projects that are looked into for their roles. */
const lookedInto = 20;

const choice = (project: Project, { id, name, understood }: Role): RoleChoice => ({ id, name, understood, project: project.title });
const isOpen = ({ status }: { readonly status: string }): boolean => status === 'open';

export const peopleApi: PeopleApi = {
  getPerson: (id) => callApi('GET /api/v1/talent/{id}', { params: { id } }),
  listSimilar: async (id) => (await callApi('GET /api/v1/talent/{id}/similar', { params: { id }, query: { limit: 8 } })).items,
  async listRoles() {
    const { items } = await callApi('GET /api/v1/projects', { query: { limit: lookedInto } });
    const projects = items.filter(isOpen);
    const roles = await Promise.all(
      projects.map(async (project) => {
        const page = await callApi('GET /api/v1/projects/{id}/roles', { params: { id: project.id }, query: { limit: 50 } });
        return page.items.filter(isOpen).map((role) => choice(project, role));
      }),
    );
    return roles.flat();
  },
  async makeRole(title, name, brief) {
    const project = await callApi('POST /api/v1/projects', { body: { title } });
    return choice(project, await callApi('POST /api/v1/projects/{id}/roles', { params: { id: project.id }, body: { name, brief } }));
  },
  readShortlist: async (roleId) => (await callApi('GET /api/v1/roles/{id}/shortlist', { params: { id: roleId } })).items,
  shortlist: (roleId, talentId) => callApi('POST /api/v1/roles/{id}/shortlist', { params: { id: roleId }, body: { talentId } }),
  takeOffShortlist: (roleId, talentId) => callApi('DELETE /api/v1/roles/{id}/shortlist/{talentId}', { params: { id: roleId, talentId } }),
  passOver: (roleId, talentId) => callApi('PUT /api/v1/roles/{id}/passes/{talentId}', { params: { id: roleId, talentId } }),
  undoPass: (roleId, talentId) => callApi('DELETE /api/v1/roles/{id}/passes/{talentId}', { params: { id: roleId, talentId } }),
};
