/** The shortlist of a role: people put on it, passed over, taken off. */
import { DomainError, isoTime, notFound } from '../shared/index.ts';
import { castingLimits } from './limits.ts';
import { listedPeople } from './listed-people.ts';
import { getOpenRole, getRole } from './manage-roles.ts';
import type { CastingPorts } from './ports.ts';
import { inRank, type ShortlistEntry } from './shortlist.ts';
import { type Actor, assertMay } from './who-may.ts';

export interface ShortlistGiven {
  readonly talentId: string;
  /** Left out: as it was, or `shortlisted`. */
  readonly state?: ShortlistEntry['state'] | undefined;
  readonly note?: string | null | undefined;
  /** Left out: as it was, or last. */
  readonly rank?: number | undefined;
}

export interface Shortlisted {
  readonly entry: ShortlistEntry;
  /** False: she was on it, and is now as said. */
  readonly isNew: boolean;
}

/** Where and when somebody is added from. */
export interface AddedFrom {
  readonly turnId?: string | undefined;
  /** Epoch milliseconds: of a request that may come twice, when it came first. */
  readonly at?: number | undefined;
}

type Where = Actor & Pick<ShortlistEntry, 'roleId' | 'turnId' | 'addedAt'>;
type Ports = Pick<CastingPorts, 'casting' | 'talents' | 'clock'>;

/** Everybody or nobody is checked before anybody is added; who is on it already stays where she is. */
export const addToShortlist =
  (ports: Ports) =>
  async (actor: Actor, roleId: string, given: readonly ShortlistGiven[], from: AddedFrom = {}): Promise<Shortlisted[]> => {
    assertMay(actor, 'shortlist');
    await getOpenRole(ports)(actor, roleId);
    await listedPeople(
      ports,
      actor.org,
      given.map(({ talentId }) => talentId),
    );
    const added: Shortlisted[] = [];
    const addedAt = isoTime(from.at ?? ports.clock.now());
    for (const one of given) added.push(await addOne(ports, { ...actor, roleId, turnId: from.turnId ?? null, addedAt }, one));
    return added;
  };

const maximumTries = 6;

const addOne = async ({ casting }: Pick<Ports, 'casting'>, where: Where, given: ShortlistGiven): Promise<Shortlisted> => {
  for (let tries = 0; tries < maximumTries; tries += 1) {
    const entries = await casting.shortlist(where.org, where.roleId);
    const before = entries.find(({ talentId }) => talentId === given.talentId);
    if (before === undefined && entries.length >= castingLimits.shortlist)
      throw new DomainError('conflict', `a shortlist has at most ${castingLimits.shortlist} people; take somebody off first`);
    const entry = before === undefined ? newEntry(where, given, entries) : changedEntry(where, before, given);
    if (before !== undefined && isSame(before, entry)) return { entry: before, isNew: false };
    if ((await casting.putEntry(entry)) === 'written') return { entry, isNew: before === undefined };
  }
  throw new DomainError('conflict', 'this shortlist is being changed by somebody else; look at it again');
};

const newEntry = (
  { org, sub, roleId, turnId, addedAt }: Where,
  { talentId, state = 'shortlisted', note = null, rank }: ShortlistGiven,
  entries: readonly ShortlistEntry[],
): ShortlistEntry => ({
  org,
  roleId,
  talentId,
  state,
  rank: rank ?? Math.max(0, ...entries.map((entry) => entry.rank)) + 1,
  note,
  addedBy: sub,
  addedAt,
  turnId,
  version: 1,
});

const changedEntry = ({ sub, addedAt }: Where, { before: was, ...before }: ShortlistEntry, { state, note, rank }: ShortlistGiven): ShortlistEntry => ({
  ...before,
  note: note === undefined ? before.note : note,
  rank: rank ?? before.rank,
  version: before.version + 1,
  ...(state === undefined || state === before.state
    ? was !== undefined && { before: was }
    : { state, decidedBy: sub, decidedAt: addedAt, ...(state === 'passed' && { before: 'shortlisted' as const }) }),
});

const isSame = (left: ShortlistEntry, right: ShortlistEntry): boolean => left.state === right.state && left.note === right.note && left.rank === right.rank;

/** All of them or nobody: DomainError `not_found` when one is not on it. */
export const removeFromShortlist =
  ({ casting }: Pick<CastingPorts, 'casting'>) =>
  async (actor: Actor, roleId: string, talentIds: readonly string[]): Promise<void> => {
    assertMay(actor, 'shortlist');
    await getRole({ casting })(actor, roleId);
    const onIt = new Set((await casting.shortlist(actor.org, roleId)).map(({ talentId }) => talentId));
    if (!talentIds.every((id) => onIt.has(id))) throw notFound('person on this shortlist');
    for (const talentId of talentIds) await casting.removeEntry(actor.org, roleId, talentId);
  };

/** Takes a pass back: she is what she was before it. DomainError `not_found` when she was not passed over. */
export const undoPass =
  (ports: Ports) =>
  async (actor: Actor, roleId: string, talentId: string): Promise<void> => {
    assertMay(actor, 'shortlist');
    await getRole(ports)(actor, roleId);
    const entry = (await ports.casting.shortlist(actor.org, roleId)).find((one) => one.talentId === talentId);
    if (entry?.state !== 'passed') throw notFound('pass of this person');
    if (entry.before === undefined) return ports.casting.removeEntry(actor.org, roleId, talentId);
    await addToShortlist(ports)(actor, roleId, [{ talentId, state: 'shortlisted' }]);
  };

export const readShortlist =
  ({ casting }: Pick<CastingPorts, 'casting'>) =>
  async (actor: Pick<Actor, 'org'>, roleId: string): Promise<ShortlistEntry[]> => {
    await getRole({ casting })(actor, roleId);
    return inRank(await casting.shortlist(actor.org, roleId));
  };
