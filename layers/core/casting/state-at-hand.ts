/** How the role of a conversation stands: what the next message could be about. */
import { type Hold, holdStatusAt, isKept } from './hold.ts';
import { namedPeople } from './listed-people.ts';
import type { CastingPorts } from './ports.ts';
import { inRank } from './shortlist.ts';

export interface CastingState {
  readonly roleName: string;
  /** People whose active hold ends within two days, the soonest first. */
  readonly expiring: readonly { readonly stageName: string; readonly expiresAt: string }[];
  /** The only one who is held or shortlisted; null: nobody is, or there is a second one. */
  readonly withoutBackup: string | null;
}

const soonMs = 48 * 3_600_000;

/** undefined: the conversation has no role, or one that is closed. */
export const castingState =
  (ports: Pick<CastingPorts, 'casting' | 'talents' | 'clock'>) =>
  async (org: string, conversationId: string): Promise<CastingState | undefined> => {
    const atHand = await ports.casting.readAtHand(org, conversationId);
    if (atHand === undefined) return undefined;
    const [role, entries, holds] = await Promise.all([
      ports.casting.readRole(org, atHand.roleId),
      ports.casting.shortlist(org, atHand.roleId),
      ports.casting.holdsOfRole(org, atHand.roleId),
    ]);
    if (role === undefined || role.status === 'closed') return undefined;
    const now = ports.clock.now();
    const wanted = inRank(entries).flatMap(({ state, talentId }) => (state === 'shortlisted' ? [talentId] : []));
    const held = holds.filter((hold) => isKept(hold, now)).map(({ talentId }) => talentId);
    const ending = endingSoon(holds, now);
    const candidates = [...new Set([...held, ...wanted])];
    const people = await namedPeople(ports, org, [...new Set([...ending.map(({ talentId }) => talentId), ...candidates.slice(0, 2)])]);
    const nameOf = (id: string | undefined): string | undefined => (id === undefined ? undefined : people.get(id)?.stageName);
    return {
      roleName: role.name,
      expiring: ending.flatMap(({ talentId, expiresAt }) => {
        const stageName = nameOf(talentId);
        return stageName === undefined ? [] : [{ stageName, expiresAt }];
      }),
      withoutBackup: candidates.length === 1 ? (nameOf(candidates[0]) ?? null) : null,
    };
  };

const endingSoon = (holds: readonly Hold[], now: number): Hold[] =>
  holds
    .filter((hold) => holdStatusAt(hold, now) === 'active' && Date.parse(hold.expiresAt) <= now + soonMs)
    .sort((left, right) => (left.expiresAt < right.expiresAt ? -1 : 1))
    .slice(0, 3);
