/** Whether a token still counts. Asked on every request and at every opening of a socket, without a cache: what was ended is ended at once. */
import { DomainError } from '../shared/index.ts';
import type { PeopleStore } from './ports.ts';

export interface SessionClaims {
  readonly org: string;
  readonly sub: string;
  readonly epoch: number;
}

/** `admitsStrangers`: somebody without a record may pass, as in the open product on one machine, where nobody signs in. */
export const checkSession =
  ({ people, admitsStrangers }: { people: Pick<PeopleStore, 'readMember'>; admitsStrangers: boolean }) =>
  async ({ org, sub, epoch }: SessionClaims): Promise<void> => {
    const member = await people.readMember(org, sub);
    if (!member && admitsStrangers) return;
    if (member?.status !== 'active') throw new DomainError('session_expired', 'you do not belong to this organization any more; sign in again');
    if (epoch < member.epoch)
      throw new DomainError('session_expired', 'this sign-in has ended: your role has changed, or you signed out everywhere; sign in again');
  };
