/** Names by which `scripts/index-roles.ts` finds the domain of a stage and who administers it. */
import type { Stage } from '../../config/index.ts';

export const domainName = (stage: Stage): string => `castmatch-${stage}`;
export const administratorName = (domain: string): string => `${domain}-search-administrator`;
