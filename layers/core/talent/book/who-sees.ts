/** Who manages the talent base, and what of a person the others are shown. */
import { DomainError, type OrgRole } from '../../shared/index.ts';
import { isListed, isMinor } from '../listing.ts';
import type { Talent } from '../talent.ts';

export interface Keeper {
  readonly org: string;
  readonly sub: string;
  readonly role: OrgRole;
}

const managers: readonly OrgRole[] = ['owner', 'director', 'associate'];

export const manages = ({ role }: Pick<Keeper, 'role'>): boolean => managers.includes(role);

export const assertManages = (keeper: Pick<Keeper, 'role'>): void => {
  if (!manages(keeper)) throw new DomainError('forbidden', `your role (${keeper.role}) may not change people; ask an associate or a director`);
};
/** Who manages people sees all of them; the others see those who are listed, and no child. `today` is YYYY-MM-DD. */
export const maySee = (keeper: Pick<Keeper, 'role'>, talent: Talent, today: string): boolean =>
  manages(keeper) || (isListed(talent, today) && !isMinor(talent, today));

/** The same person without what only her keepers see. */
export const shownTo = (keeper: Pick<Keeper, 'role'>, talent: Talent): Talent =>
  manages(keeper) ? { ...talent, birthYear: null } : { ...talent, birthYear: null, contact: null, sizes: null, source: null, consentLog: [], mergedFrom: [] };

/** Taking everybody out of the house at once, and erasing. */
export const assertMayExport = ({ role }: Pick<Keeper, 'role'>): void => {
  if (role !== 'owner' && role !== 'director') throw new DomainError('forbidden', `your role (${role}) may not do this; ask a director`);
};
