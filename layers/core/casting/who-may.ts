/** Who may do what: viewers and assistants read, associates plan and shortlist, directors hold. Checked here for routes and tools alike. */
import { DomainError, type OrgRole } from '../shared/index.ts';

/** Who acts. Without a role (a turn that was accepted before turns carried one) nothing may be changed. */
export interface Actor {
  readonly org: string;
  readonly sub: string;
  readonly role?: OrgRole | undefined;
}

const allowed = {
  plan: ['owner', 'director', 'associate'],
  shortlist: ['owner', 'director', 'associate'],
  hold: ['owner', 'director'],
} as const satisfies Record<string, readonly OrgRole[]>;

export const assertMay = ({ role }: Actor, what: keyof typeof allowed): void => {
  const roles: readonly (OrgRole | undefined)[] = allowed[what];
  if (!roles.includes(role))
    throw new DomainError(
      'forbidden',
      `your role (${role ?? 'not known'}) may not do this; ask ${what === 'hold' ? 'a director' : 'an associate or a director'}`,
    );
};
