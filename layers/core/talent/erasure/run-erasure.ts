/** Runs an erasure, place by place, with a note after each bit. Killed and run again it goes on there, and ends as if nothing had been. */
import { isoTime } from '../../shared/index.ts';
import type { Look } from '../due.ts';
import { type ErasePorts, eraseRecord } from './erase-person.ts';
import type { Erasure, ErasurePlace } from './erasure.ts';
import type { PersonTraces } from './person-traces.ts';

export interface ErasurePorts extends Omit<ErasePorts, 'handOver'> {
  readonly places: readonly ErasurePlace[];
  /** Whether anybody else of the house is called so. */
  readonly isCalledSo: (org: string, names: readonly string[]) => Promise<boolean>;
}

/** `left`: its time was over, and another run must go on. `taken`: another worker has it. `watching`: it comes again at its time. */
export type ErasureRun = 'done' | 'watching' | 'left' | 'taken' | 'gone';

const leaseMs = 60_000;
/** No answer goes on for longer; what one knew of her from before has been stored by then. */
export const lookAheadMs = 16 * 60_000;

export const runErasure =
  (ports: ErasurePorts) =>
  async ({ org, talentId, budgetMs }: { org: string; talentId: string; budgetMs: number }): Promise<ErasureRun> => {
    const { erasures, clock } = ports;
    const until = clock.now() + budgetMs;
    const found = await erasures.read(org, talentId);
    if (found === undefined) return 'gone';
    if (found.status === 'done') return 'done';
    if (found.status === 'watching' && Date.parse(found.dueAt) > clock.now()) return 'watching';
    if (found.leaseUntil > clock.now()) return 'taken';
    let erasure = next(found, { status: 'running', ...held(clock.now()) }, clock.now());
    if ((await erasures.replace(erasure)) === 'refused') return 'taken';
    const note = async (change: Partial<Erasure>): Promise<boolean> => {
      erasure = next(erasure, change, clock.now());
      return (await erasures.replace(erasure)) === 'written';
    };

    if (erasure.erasedVersion === null) erasure = await eraseRecord(ports, erasure);
    const named = await withCommonName(ports, erasure);
    if (named !== erasure.person && !(await note({ person: named }))) return 'taken';

    for (let place = ports.places[erasure.place]; place !== undefined; place = ports.places[erasure.place]) {
      const from = { org, person: named, erasedVersion: erasure.erasedVersion ?? Number.MAX_SAFE_INTEGER, cursor: erasure.cursor };
      const { removed, next: cursor } = await place.leave(from);
      const counts = removed === 0 ? erasure.removed : { ...erasure.removed, [place.name]: (erasure.removed[place.name] ?? 0) + removed };
      const isOver = clock.now() >= until;
      const lease = isOver ? { leaseUntil: 0, dueAt: isoTime(clock.now()) } : held(clock.now());
      if (!(await note({ removed: counts, cursor, place: cursor === null ? erasure.place + 1 : erasure.place, ...lease }))) return 'taken';
      if (isOver) return 'left';
    }
    if (erasure.pass === 1) {
      const again = Math.max(clock.now(), Date.parse(erasure.requestedAt) + lookAheadMs);
      return (await note({ status: 'watching', pass: 2, place: 0, cursor: null, leaseUntil: 0, dueAt: isoTime(again) })) ? 'watching' : 'taken';
    }
    const end = { status: 'done', person: null, cursor: null, leaseUntil: 0, finishedAt: isoTime(clock.now()) } as const;
    return (await note(end)) ? 'done' : 'taken';
  };

/** Due again when its worker is lost. */
const held = (now: number): Pick<Erasure, 'leaseUntil' | 'dueAt'> => ({ leaseUntil: now + leaseMs, dueAt: isoTime(now + leaseMs) });

const next = (erasure: Erasure, change: Partial<Erasure>, now: number): Erasure => ({
  ...erasure,
  ...change,
  updatedAt: isoTime(now),
  version: erasure.version + 1,
});

/** A name of one word is anybody's. */
const withCommonName = async ({ isCalledSo }: ErasurePorts, { org, person }: Erasure): Promise<PersonTraces> => {
  if (person === null) throw new Error('an erasure that runs knows whom it is about');
  if (person.isCommonName !== null) return person;
  const isShort = person.names.some((name) => name.trim().split(/\s+/u).length < 2);
  return { ...person, isCommonName: isShort || (await isCalledSo(org, person.names)) };
};

/** What the sweeper makes of an erasure that is due. */
export const lookAtErasure =
  ({ erasures, clock }: Pick<ErasurePorts, 'erasures' | 'clock'>) =>
  async ({ org, id }: { readonly org: string; readonly id: string }): Promise<Look> => {
    const erasure = await erasures.read(org, id);
    if (erasure === undefined || erasure.status === 'done') return { kind: 'over' };
    const at = erasure.status === 'watching' ? Date.parse(erasure.dueAt) : erasure.leaseUntil;
    return at > clock.now() ? { kind: 'later', at } : { kind: 'ring' };
  };
