/** What our own holds put into a person's calendar, beside what her record says: an answer that tells of them is right. */
import { isKept } from './hold.ts';
import type { CastingPorts, CastingStore } from './ports.ts';

/** Days YYYY-MM-DD, inclusive; a confirmed hold is booked. */
export interface HeldBlock {
  readonly from: string;
  readonly to: string;
  readonly status: 'held' | 'booked';
}

export const heldBlocks =
  ({ casting, clock }: { casting: Pick<CastingStore, 'holdsOfPerson'>; clock: CastingPorts['clock'] }) =>
  async (org: string, talentId: string): Promise<HeldBlock[]> => {
    const now = clock.now();
    const holds = await casting.holdsOfPerson(org, talentId);
    return holds.filter((hold) => isKept(hold, now)).map(({ from, to, status }) => ({ from, to, status: status === 'confirmed' ? 'booked' : 'held' }));
  };
