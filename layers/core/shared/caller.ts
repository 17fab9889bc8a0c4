/** Who asks. Made from the access token's claims alone, never from a body, a header or the model. */
export type OrgRole = 'owner' | 'director' | 'associate' | 'assistant' | 'viewer';

export interface Caller {
  readonly sub: string;
  readonly org: string;
  readonly role: OrgRole;
  readonly isAdmin: boolean;
  readonly displayName: string;
}
