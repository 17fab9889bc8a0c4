/** Holds: recorded, extended, confirmed, released. All of it is the team's own book; nothing leaves the product. */
import { DomainError, isoTime, notFound } from '../shared/index.ts';
import { dayInIndia, daysBetween } from '../talent/index.ts';
import { changing } from './changing.ts';
import { type Hold, holdStatusAt, isKept, overlaps } from './hold.ts';
import { castingLimits } from './limits.ts';
import { listedPeople } from './listed-people.ts';
import { type Paged, paged, type Reserved } from './manage-projects.ts';
import { getOpenRole, getRole } from './manage-roles.ts';
import type { CastingPorts, PageRequest } from './ports.ts';
import { type Actor, assertMay } from './who-may.ts';

export type HoldGiven = Pick<Hold, 'talentId' | 'from' | 'to' | 'priority' | 'expiresAt' | 'agreed'>;

export interface RecordedHold {
  readonly hold: Hold;
  /** Holds of hers that lie on some of these days with the same right to them. They warn and do not hinder: the field lives with it. */
  readonly conflicts: readonly Hold[];
}

type Ports = Pick<CastingPorts, 'casting' | 'talents' | 'clock'>;

/** The same hold twice is one hold. */
export const recordHold =
  (ports: Ports) =>
  async (actor: Actor, roleId: string, given: HoldGiven, reserved: Reserved, turnId: string | null = null): Promise<RecordedHold> => {
    assertMay(actor, 'hold');
    const role = await getOpenRole(ports)(actor, roleId);
    const now = ports.clock.now();
    assertSensible(given, now);
    await listedPeople(ports, actor.org, [given.talentId]);
    const hers = await ports.casting.holdsOfPerson(actor.org, given.talentId);
    const same = hers.find((hold) => hold.holdId === reserved.id || (hold.roleId === roleId && isSame(hold, given) && isKept(hold, now)));
    const conflicts = conflictsOf(given, hers, { now, roleId, holdId: same?.holdId });
    if (same !== undefined) return { hold: same, conflicts };
    if (hers.filter((hold) => hold.roleId === roleId).length >= castingLimits.holds)
      throw new DomainError('conflict', `a person has at most ${castingLimits.holds} holds for one role`);
    const at = isoTime(reserved.at);
    const { org, sub } = actor;
    const hold: Hold = {
      org,
      holdId: reserved.id,
      roleId,
      projectId: role.projectId,
      ...given,
      status: 'active',
      createdBy: sub,
      createdAt: at,
      updatedAt: at,
      turnId,
      version: 1,
    };
    await ports.casting.createHold(hold);
    return { hold, conflicts };
  };

const assertSensible = ({ from, to, expiresAt }: HoldGiven, now: number): void => {
  const refuse = (path: string, message: string): never => {
    throw new DomainError('invalid_request', `the hold is not valid: ${path} ${message}`, { issues: [{ path, message }] });
  };
  if (from > to) refuse('from', 'must not be after to');
  if (to < dayInIndia(now)) refuse('to', 'is over already');
  if (daysBetween(from, to) >= castingLimits.holdDays) refuse('to', `is more than ${castingLimits.holdDays} days after from`);
  assertUntil(expiresAt, to, now);
};

/** A hold ends while there is something to hold. */
const assertUntil = (expiresAt: string, to: string, now: number): void => {
  const message = Date.parse(expiresAt) <= now ? 'must be in the future' : dayInIndia(Date.parse(expiresAt)) > to ? 'is after the days that are held' : '';
  if (message !== '') throw new DomainError('invalid_request', `the hold is not valid: expiresAt ${message}`, { issues: [{ path: 'expiresAt', message }] });
};

const isSame = (hold: Hold, given: HoldGiven): boolean => hold.from === given.from && hold.to === given.to && hold.priority === given.priority;

/** Two first holds on one day, or a first hold where she is confirmed elsewhere. */
const conflictsOf = (given: HoldGiven, hers: readonly Hold[], own: { now: number; roleId: string; holdId: string | undefined }): Hold[] =>
  hers.filter(
    (hold) => hold.holdId !== own.holdId && given.priority === 'first' && hold.priority === 'first' && overlaps(hold, given) && isKept(hold, own.now),
  );

export type HoldChange =
  | { readonly kind: 'extend'; readonly expiresAt: string }
  /** She has agreed for good: it does not expire any more. */
  | { readonly kind: 'confirm' }
  | { readonly kind: 'release' };

/** A repeat of a confirmation or a release finds it done. */
export const changeHold =
  ({ casting, clock }: Pick<CastingPorts, 'casting' | 'clock'>) =>
  async (actor: Actor, holdId: string, change: HoldChange): Promise<Hold> => {
    assertMay(actor, 'hold');
    const now = clock.now();
    const hold = await getHold({ casting })(actor, holdId);
    if (change.kind === 'extend') assertUntil(change.expiresAt, hold.to, now);
    if (change.kind !== 'extend' && hold.status === endOf[change.kind]) return hold;
    return changing(
      'hold',
      () => casting.readHold(actor.org, holdId),
      (stored) => changed(stored, change, now),
      (stored) => casting.replaceHold(stored),
    );
  };

const endOf = { confirm: 'confirmed', release: 'released' } as const;

const changed = (hold: Hold, change: HoldChange, now: number): Hold => {
  const status = holdStatusAt(hold, now);
  const mayBe = change.kind === 'release' ? status !== 'released' : status === 'active';
  if (!mayBe) throw new DomainError('conflict', `this hold is ${status}; record a new one`);
  return { ...hold, ...(change.kind === 'extend' ? { expiresAt: change.expiresAt } : { status: endOf[change.kind] }), updatedAt: isoTime(now) };
};

export const getHold =
  ({ casting }: Pick<CastingPorts, 'casting'>) =>
  async ({ org }: Pick<Actor, 'org'>, holdId: string): Promise<Hold> => {
    const hold = await casting.readHold(org, holdId);
    if (hold === undefined) throw notFound('hold');
    return hold;
  };

/** Of one role all of them, of the organization a page. */
export const listHolds =
  ({ casting }: Pick<CastingPorts, 'casting'>) =>
  async (actor: Pick<Actor, 'org'>, page: PageRequest & { readonly roleId?: string | undefined }): Promise<Paged<Hold>> => {
    const list = (request: PageRequest): Promise<readonly Hold[]> => casting.listHolds(actor.org, request);
    if (page.roleId === undefined) return paged(list, page, ({ holdId }) => holdId);
    await getRole({ casting })(actor, page.roleId);
    const all = [...(await casting.holdsOfRole(actor.org, page.roleId))].reverse();
    return paged(
      async ({ limit, after }) => all.filter(isAfter(after)).slice(0, limit),
      page,
      ({ holdId }) => holdId,
    );
  };

const isAfter =
  (after: PageRequest['after']) =>
  ({ createdAt, holdId }: Hold): boolean =>
    after === null || createdAt < after.createdAt || (createdAt === after.createdAt && holdId < after.id);
