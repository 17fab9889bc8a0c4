/** What the page knows of people beyond the answers that name them. */
import type { MatchedPerson, TalentCard, TalentPerson } from '../../../layers/contracts/index.ts';
import type { RoleChoice } from '../api/people.ts';

export type Loaded<Value> = { readonly status: 'busy' | 'failed' } | { readonly status: 'ready'; readonly value: Value };

/** Where somebody stands for a role; `busy`: it is being written down. */
export type Mark = 'shortlisted' | 'passed' | 'busy';

export type Wish = 'shortlist' | 'pass';

/** Somebody whose profile is open beside the thread. `brief`: what she was found by. */
export interface ShownPerson {
  readonly talentId: string;
  readonly card: TalentCard | null;
  readonly brief: string;
}

export interface PeopleState {
  readonly roles: Loaded<readonly RoleChoice[]> | null;
  /** The role that a conversation shortlists for, by the conversation's key. */
  readonly roleOf: Readonly<Record<string, string>>;
  /** By `markKey`. */
  readonly marks: Readonly<Record<string, Mark>>;
  /** What is to be done once a role is chosen. */
  readonly choosing: { readonly wish: Wish | null; readonly card: TalentCard | null; readonly brief: string } | null;
  readonly shown: ShownPerson | null;
  readonly profiles: Readonly<Record<string, Loaded<TalentPerson>>>;
  readonly similar: Readonly<Record<string, Loaded<readonly MatchedPerson[]>>>;
  /** At most four. */
  readonly compared: readonly TalentCard[];
  readonly isComparing: boolean;
}

export const comparedAtMost = 4;

export const noPeople: PeopleState = {
  roles: null,
  roleOf: {},
  marks: {},
  choosing: null,
  shown: null,
  profiles: {},
  similar: {},
  compared: [],
  isComparing: false,
};

export const markKey = (roleId: string, talentId: string): string => `${roleId} ${talentId}`;
