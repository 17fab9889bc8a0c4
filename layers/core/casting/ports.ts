/** What casting needs of the world. Every write says what it assumes; one that does not hold changes nothing and answers `refused`. Absence is `undefined`. */
import type { NewId } from '../shared/index.ts';
import type { TalentStore } from '../talent/index.ts';
import type { Hold } from './hold.ts';
import type { Project } from './project.ts';
import type { Role, RoleAtHand } from './role.ts';
import type { ShortlistEntry } from './shortlist.ts';

export type Written = 'written' | 'refused';

/** Where a page of a list ended; null: from the beginning. */
export type After = { readonly createdAt: string; readonly id: string } | null;
export interface PageRequest {
  readonly limit: number;
  readonly after: After;
}

export interface CastingStore {
  /** All of them, or none when one of these ids is there already. */
  create(things: { project?: Project | undefined; roles?: readonly Role[]; atHand?: RoleAtHand | undefined }): Promise<Written>;
  readProject(org: string, projectId: string): Promise<Project | undefined>;
  /** Replaces exactly the version before. */
  replaceProject(project: Project): Promise<Written>;
  /** Newest first; a new one may come into the list a moment later. */
  listProjects(org: string, page: PageRequest): Promise<readonly Project[]>;

  readRole(org: string, roleId: string): Promise<Role | undefined>;
  replaceRole(role: Role): Promise<Written>;
  /** Newest first; a new one may come into the list a moment later. */
  listRoles(org: string, projectId: string, page: PageRequest): Promise<readonly Role[]>;
  readAtHand(org: string, conversationId: string): Promise<RoleAtHand | undefined>;
  keepAtHand(atHand: RoleAtHand): Promise<void>;

  /** By rank. */
  shortlist(org: string, roleId: string): Promise<readonly ShortlistEntry[]>;
  /** Version 1: nobody of this id may be there; else it replaces exactly the version before. */
  putEntry(entry: ShortlistEntry): Promise<Written>;
  /** A first entry in the place of others of this role, each at exactly its version: all of it or nothing. */
  replaceEntries(others: readonly ShortlistEntry[], entry: ShortlistEntry): Promise<Written>;
  /** Who is not there stays away. */
  removeEntry(org: string, roleId: string, talentId: string): Promise<void>;

  /** What a user chose, for whichever role: entries whose state she said last, the newest first; a new one may come into the list a moment later. */
  choicesOf(org: string, sub: string, limit: number): Promise<readonly ShortlistEntry[]>;
  /** After which moment her choices count; undefined: always. */
  choicesSince(org: string, sub: string): Promise<string | undefined>;
  forgetChoices(org: string, sub: string, at: string): Promise<void>;

  createHold(hold: Hold): Promise<Written>;
  readHold(org: string, holdId: string): Promise<Hold | undefined>;
  replaceHold(hold: Hold): Promise<Written>;
  /** Of a role, and of a person: every hold there ever was, oldest first. */
  holdsOfRole(org: string, roleId: string): Promise<readonly Hold[]>;
  holdsOfPerson(org: string, talentId: string): Promise<readonly Hold[]>;
  /** Of the organization, newest first; a new one may come into the list a moment later. */
  listHolds(org: string, page: PageRequest): Promise<readonly Hold[]>;
}

export interface CastingPorts {
  readonly casting: CastingStore;
  readonly talents: Pick<TalentStore, 'getMany'>;
  readonly clock: { now(): number };
  readonly newId: NewId;
}
