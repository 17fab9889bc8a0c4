/** Erasing a person is asked for, and looked at. She is gone for everybody when it is answered; what others wrote about her follows. */
import { type Clock, DomainError, isoTime, notFound } from '../../shared/index.ts';
import { assertMayExport, type Keeper } from '../book/who-sees.ts';
import type { TalentStore } from '../ports.ts';
import type { Talent } from '../talent.ts';
import type { Erasure, ErasureStore } from './erasure.ts';
import { tracesOf, withTraces } from './person-traces.ts';

export interface ErasePorts {
  readonly talents: Pick<TalentStore, 'get' | 'erase'>;
  readonly erasures: ErasureStore;
  readonly clock: Pick<Clock, 'now'>;
  /** Rings for a worker; whoever looks at what is due makes a lost bell good. */
  readonly handOver: (org: string, talentId: string) => Promise<void>;
}

/**
 * Told again, it answers the same erasure. `expectedVersion`: erase her as she was seen, or not at all. Records that are one person go together, the kept one last,
 * so that whoever dies between them finds the others by it.
 */
export const erasePerson =
  (ports: ErasePorts) =>
  async (keeper: Keeper, asked: string, { expectedVersion }: { expectedVersion?: number | undefined } = {}): Promise<Erasure> => {
    assertMayExport(keeper);
    const person = await behind(ports, keeper.org, asked);
    const talentId = person?.id ?? asked;
    if (person !== undefined && expectedVersion !== undefined && person.version !== expectedVersion)
      throw new DomainError('conflict', `this person is at version ${person.version} by now; look at her again`);
    for (const part of person?.mergedFrom ?? []) await erasePart(ports, keeper, part);
    return eraseOne(ports, keeper, talentId, expectedVersion);
  };

const erasePart = async (ports: ErasePorts, keeper: Keeper, part: string): Promise<void> => {
  for (const smaller of (await ports.talents.get(keeper.org, part))?.mergedFrom ?? []) await erasePart(ports, keeper, smaller);
  await eraseOne(ports, keeper, part, undefined).catch(unlessGone);
};

const unlessGone = (error: unknown): void => {
  if (!(error instanceof DomainError) || error.code !== 'not_found') throw error;
};

const behind = async ({ talents }: Pick<ErasePorts, 'talents'>, org: string, id: string): Promise<Talent | undefined> => {
  let talent = await talents.get(org, id);
  for (let hops = 0; hops < 5 && talent !== undefined && talent.mergedInto !== null; hops += 1) talent = (await talents.get(org, talent.mergedInto)) ?? talent;
  return talent;
};

const eraseOne = async (ports: ErasePorts, keeper: Keeper, talentId: string, expectedVersion: number | undefined): Promise<Erasure> => {
  const erasure = (await ports.erasures.read(keeper.org, talentId)) ?? (await begun(ports, keeper, talentId, expectedVersion));
  const erased = erasure.status === 'running' && erasure.erasedVersion === null ? await eraseRecord(ports, erasure) : erasure;
  if (erased.status === 'running') await ports.handOver(keeper.org, talentId).catch(() => undefined);
  return erased;
};

const begun = async (
  { talents, erasures, clock }: ErasePorts,
  { org, sub }: Keeper,
  talentId: string,
  expectedVersion: number | undefined,
): Promise<Erasure> => {
  const talent = await talents.get(org, talentId);
  if (talent === undefined) throw notFound('person');
  if (expectedVersion !== undefined && talent.version !== expectedVersion)
    throw new DomainError('conflict', `this person is at version ${talent.version} by now; look at her again`);
  const at = isoTime(clock.now());
  const erasure: Erasure = {
    org,
    talentId,
    requestedBy: sub,
    requestedAt: at,
    status: 'running',
    pass: 1,
    place: 0,
    cursor: null,
    removed: {},
    person: tracesOf(talent),
    erasedVersion: null,
    leaseUntil: 0,
    dueAt: at,
    updatedAt: at,
    finishedAt: null,
    version: 1,
  };
  await erasures.create(erasure);
  return (await erasures.read(org, talentId)) ?? erasure;
};

const maximumTries = 6;

/** First it is noted what she was known by, then her record goes: whoever dies between the two is followed by one who knows both. */
export const eraseRecord = async ({ talents, erasures, clock }: Omit<ErasePorts, 'handOver'>, begun: Erasure): Promise<Erasure> => {
  let erasure = begun;
  for (let tries = 0; tries < maximumTries; tries += 1) {
    const { org, talentId } = erasure;
    const talent = await talents.get(org, talentId);
    const note = async (change: Partial<Erasure>): Promise<boolean> => {
      const after: Erasure = { ...erasure, ...change, updatedAt: isoTime(clock.now()), version: erasure.version + 1 };
      if ((await erasures.replace(after)) === 'written') {
        erasure = after;
        return true;
      }
      erasure = (await erasures.read(org, talentId)) ?? erasure;
      return false;
    };
    if (erasure.erasedVersion !== null) return erasure;
    if (talent === undefined) {
      // Erased by this very work, whose note was lost.
      if (await note({ erasedVersion: Number.MAX_SAFE_INTEGER, removed: { ...erasure.removed, record: 1 } })) return erasure;
      continue;
    }
    const person = erasure.person === null ? tracesOf(talent) : withTraces(erasure.person, tracesOf(talent));
    if (JSON.stringify({ ...person, isCommonName: null }) !== JSON.stringify({ ...erasure.person, isCommonName: null }) && !(await note({ person }))) continue;
    try {
      await talents.erase(org, talentId, { expectedVersion: talent.version, at: erasure.requestedAt });
    } catch (error) {
      if (error instanceof DomainError && error.code === 'conflict') continue;
      throw error;
    }
    if (await note({ erasedVersion: talent.version + 1, removed: { ...erasure.removed, record: 1 } })) return erasure;
  }
  throw new DomainError('conflict', 'this person is being changed by somebody else; try again');
};

export const getErasure =
  ({ erasures }: Pick<ErasePorts, 'erasures'>) =>
  async (keeper: Keeper, talentId: string): Promise<Erasure> => {
    assertMayExport(keeper);
    const erasure = await erasures.read(keeper.org, talentId);
    if (erasure === undefined) throw notFound('erasure');
    return erasure;
  };
