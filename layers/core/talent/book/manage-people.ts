/** People of the talent base as things: made, read, listed, changed. */
import { type Clock, DomainError, type Issue, isoTime, notFound } from '../../shared/index.ts';
import { dayInIndia } from '../day.ts';
import { followMerges } from '../duplicates/follow-merges.ts';
import { changedFacts, confirming } from '../freshness.ts';
import { makeTalent, TalentImport } from '../import-talent.ts';
import { isMinor } from '../listing.ts';
import type { TalentStore } from '../ports.ts';
import { type Confirmable, Talent } from '../talent.ts';
import { type ConsentPatch, withConsent } from './consent-changes.ts';
import { assertManages, type Keeper, maySee } from './who-sees.ts';

export interface BookPorts {
  readonly talents: TalentStore;
  readonly clock: Pick<Clock, 'now'>;
}

const maximumTries = 6;
/** Pages of the store that one page of a list may cost somebody who may see few of its people. */
const mostPages = 20;

/** The same request again, after its answer was lost, finds what it made. */
export const createPerson =
  ({ talents }: Pick<BookPorts, 'talents'>) =>
  async (keeper: Keeper, given: object, { id, at }: { id: string; at: number }): Promise<Talent> => {
    assertManages(keeper);
    const { externalId, consent, ...profile } = given as { externalId?: string; consent?: ConsentPatch };
    const now = isoTime(at);
    const line = parsedAs(TalentImport, { ...profile, externalId: externalId ?? id });
    const bare = makeTalent(line, { id, org: keeper.org, now, synthetic: false });
    const person: Talent = {
      ...bare,
      externalId: externalId ?? null,
      ...withConsent(bare, consent ?? {}, { by: keeper.sub, at: now }),
    };
    try {
      return await talents.put(keeper.org, person, { expectedVersion: null });
    } catch (error) {
      const there = error instanceof DomainError && error.code === 'conflict' ? await talents.get(keeper.org, id) : undefined;
      if (there?.createdAt === now) return there;
      throw error;
    }
  };

export const getPerson =
  ({ talents, clock }: BookPorts) =>
  async (keeper: Keeper, id: string): Promise<Talent> => {
    const talent = (await followMerges({ talents })(keeper.org, [id])).get(id);
    if (talent === undefined || !maySee(keeper, talent, dayInIndia(clock.now()))) throw notFound('person');
    return talent;
  };

export interface PersonPatch {
  /** The version that the change was made from; left out, the change is made to whatever there is. */
  readonly expectedVersion?: number | undefined;
  readonly consent?: ConsentPatch | undefined;
  /** Facts that still hold as they are. */
  readonly confirm?: readonly Confirmable[] | undefined;
  readonly [field: string]: unknown;
}

/** What is changed, or said to hold still, is confirmed now. `null` makes a fact unknown. */
export const changePerson =
  ({ talents, clock }: BookPorts) =>
  async (keeper: Keeper, id: string, { expectedVersion, consent, confirm = [], ...fields }: PersonPatch): Promise<Talent> => {
    assertManages(keeper);
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    for (let tries = 0; tries < maximumTries; tries += 1) {
      const before = await talents.get(keeper.org, id);
      if (before === undefined) throw notFound('person');
      if (before.mergedInto !== null) throw new DomainError('conflict', 'this record is part of another one; change that one, or undo the merge first');
      if (expectedVersion !== undefined && before.version !== expectedVersion)
        throw new DomainError('conflict', `this person is at version ${before.version} by now; look at her again`);
      const at = isoTime(clock.now());
      const after = changed(before, given, consent, confirm, { by: keeper.sub, at });
      try {
        return await talents.put(keeper.org, after, { expectedVersion: before.version });
      } catch (error) {
        // Somebody else was quicker, unless it is the externalId that is taken.
        const current = error instanceof DomainError && error.code === 'conflict' ? await talents.get(keeper.org, id) : undefined;
        if (current === undefined || current.version === before.version) throw error;
      }
    }
    throw new DomainError('conflict', 'this person is being changed by somebody else; look at her again');
  };

const changed = (
  before: Talent,
  given: object,
  consent: ConsentPatch | undefined,
  confirm: readonly Confirmable[],
  who: { by: string; at: string },
): Talent => {
  const contact = 'contact' in given && given.contact !== null ? { contact: { ...before.contact, ...(given.contact as object) } } : {};
  const after = parsedAs(Talent, { ...before, ...given, ...contact, ...(consent === undefined ? {} : withConsent(before, consent, who)), updatedAt: who.at });
  return {
    ...after,
    guardianManaged: isMinor(after, dayInIndia(Date.parse(who.at))),
    confirmed: confirming(before.confirmed, [...changedFacts(before, after), ...confirm], who.at),
  };
};

export interface PeoplePage {
  readonly items: readonly Talent[];
  readonly next: string | null;
}

/** In order of id. */
export const listPeople =
  ({ talents, clock }: BookPorts) =>
  async (keeper: Keeper, { limit, after }: { limit: number; after: string | null }): Promise<PeoplePage> => {
    const today = dayInIndia(clock.now());
    const items: Talent[] = [];
    let cursor = after;
    for (let pages = 0; pages < mostPages; pages += 1) {
      const page = await talents.list(keeper.org, cursor, limit - items.length);
      items.push(...page.items.filter((talent) => talent.mergedInto === null && maySee(keeper, talent, today)));
      cursor = page.nextCursor;
      if (cursor === null || items.length === limit) break;
    }
    return { items, next: cursor };
  };

const parsedAs = <Parsed>(
  schema: { safeParse(value: unknown): { success: true; data: Parsed } | { success: false; error: { issues: readonly ZodIssue[] } } },
  value: unknown,
): Parsed => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.slice(0, 20).map(({ path, message }): Issue => ({ path: path.map(String).join('.'), message }));
  throw new DomainError('invalid_request', `this person is not valid: ${issues.map(({ path, message }) => `${path}: ${message}`).join('; ')}`.slice(0, 500), {
    issues,
  });
};
interface ZodIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}
