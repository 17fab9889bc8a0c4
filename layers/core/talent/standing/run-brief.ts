/**
 * The look of the day at a kept search. What is new is written with who is known from then on, in one step, before anybody is told: killed anywhere and run
 * again, a person is announced once, and never lost. A socket may hear of the same news twice, by the same id.
 */
import { type Clock, isoTime, type NewId } from '../../shared/index.ts';
import { dayInIndia } from '../day.ts';
import type { Look } from '../due.ts';
import type { findTalent } from '../find-talent.ts';
import type { TalentStore } from '../ports.ts';
import type { TalentMatch } from '../search-talent.ts';
import { knownWith, questionIn } from './keep-brief.ts';
import { type BriefStore, type KeptBrief, type NewPerson, standingLimits } from './kept-brief.ts';
import { type Notification, sayNews } from './say-news.ts';
import { nextLook } from './when.ts';

export interface RunBriefPorts {
  readonly briefs: BriefStore;
  readonly find: ReturnType<typeof findTalent>;
  readonly talents: Pick<TalentStore, 'getMany'>;
  /** Whether her owner was sent away from the house. */
  readonly isGone: (org: string, sub: string) => Promise<boolean>;
  /** To her sockets, as many as there are; who is away reads it later. */
  readonly tell: (who: { readonly org: string; readonly sub: string }, notification: Notification) => Promise<void>;
  readonly clock: Pick<Clock, 'now'>;
  readonly newId: NewId;
}

/** `taken`: somebody changed it meanwhile, and whoever looks at what is due rings again. */
export type BriefRun =
  | { readonly outcome: 'looked'; readonly total: number; readonly announced: number }
  | { readonly outcome: 'told' | 'waits' | 'paused' | 'taken' | 'gone' };

/** Within it a worker that wrote news has told of it, or another does. */
const tellMs = 30_000;

export const runBrief =
  (ports: RunBriefPorts) =>
  async ({ org, briefId }: { org: string; briefId: string }): Promise<BriefRun> => {
    const sub = await ports.briefs.ownerOf(org, briefId);
    const brief = sub === undefined ? undefined : await ports.briefs.read(org, sub, briefId);
    if (brief === undefined) return { outcome: 'gone' };
    if (brief.status === 'paused') return { outcome: 'paused' };
    const pause = (because: KeptBrief['pausedBecause']) => replaced(ports, brief, { status: 'paused', pausedBecause: because, dueAt: null, untold: null });
    if (await ports.isGone(org, brief.sub)) return { outcome: (await pause('owner')) === undefined ? 'taken' : 'paused' };
    if (brief.untold !== null) return { outcome: (await toldOf(ports, brief)) ? 'told' : 'taken' };
    const today = dayInIndia(ports.clock.now());
    if (dayInIndia(Date.parse(brief.lookedAt)) >= today) return { outcome: 'waits' };
    const parsed = await questionIn(brief);
    const dates = parsed.roles[brief.part - 1]?.dates ?? [];
    if (dates.length > 0 && dates.every(({ to }) => to < today)) return { outcome: (await pause('dates')) === undefined ? 'taken' : 'paused' };

    const found = await ports.find(org, { parsed, role: brief.part - 1, limit: standingLimits.known });
    const people = await newAmong(ports, brief, found.matches.slice(0, standingLimits.among));
    const now = ports.clock.now();
    const at = isoTime(now);
    const looked = { lookedAt: at, total: found.total, dueAt: nextLook(briefId, { now, lookedAt: at }) };
    if (people.length === 0) return (await replaced(ports, brief, looked)) ? { outcome: 'looked', total: found.total, announced: 0 } : { outcome: 'taken' };
    const id = ports.newId('ntf');
    const written = await replaced(ports, brief, {
      ...looked,
      dueAt: isoTime(now + tellMs),
      news: [{ id, on: today, at, people }, ...brief.news].slice(0, standingLimits.news),
      known: knownWith(people, brief.known),
      untold: id,
    });
    if (written === undefined) return { outcome: 'taken' };
    // News that is written is not lost, whatever becomes of the telling.
    await toldOf(ports, written);
    return { outcome: 'looked', total: found.total, announced: people.length };
  };

const newAmong = async ({ talents }: RunBriefPorts, brief: KeptBrief, best: readonly TalentMatch[]): Promise<NewPerson[]> => {
  const known = new Set(brief.known.map(({ talentId }) => talentId));
  const strangers = best.filter(({ talentId }) => !known.has(talentId));
  const records = await talents.getMany(
    brief.org,
    strangers.map(({ talentId }) => talentId),
  );
  const byId = new Map(records.map((record) => [record.id, record]));
  return strangers
    .flatMap((match): NewPerson[] => {
      const record = byId.get(match.talentId);
      // Two records that became one are nobody new.
      if (record === undefined || record.mergedFrom.some((part) => known.has(part))) return [];
      const { talentId, version, score, reasons, unknown } = match;
      const because = record.createdAt > brief.lookedAt ? 'joined' : 'fits';
      return [{ talentId, version, score, reasons: reasons.map((reason) => ({ ...reason })), unknown: [...unknown], because }];
    })
    .slice(0, standingLimits.announced);
};

/** Undefined: somebody else was quicker. */
const replaced = async ({ briefs, clock }: RunBriefPorts, brief: KeptBrief, change: Partial<KeptBrief>): Promise<KeptBrief | undefined> => {
  const next: KeptBrief = { ...brief, ...change, updatedAt: isoTime(clock.now()), version: brief.version + 1 };
  return (await briefs.replace(next)) === 'written' ? next : undefined;
};

/** First said, then noted: whoever dies between the two is followed by one who says it again. */
const toldOf = async (ports: RunBriefPorts, brief: KeptBrief): Promise<boolean> => {
  const news = brief.news.find(({ id }) => id === brief.untold);
  if (news !== undefined && news.people.length > 0) await ports.tell(brief, await sayNews(brief, news));
  const dueAt = nextLook(brief.briefId, { now: ports.clock.now(), lookedAt: brief.lookedAt });
  return (await replaced(ports, brief, { untold: null, dueAt })) !== undefined;
};

/** What the sweeper makes of a kept search that is due. */
export const lookAtBrief =
  ({ briefs, clock }: Pick<RunBriefPorts, 'briefs' | 'clock'>) =>
  async ({ org, id }: { readonly org: string; readonly id: string }): Promise<Look> => {
    const sub = await briefs.ownerOf(org, id);
    const brief = sub === undefined ? undefined : await briefs.read(org, sub, id);
    if (brief === undefined || brief.dueAt === null) return { kind: 'over' };
    const at = Date.parse(brief.dueAt);
    return at > clock.now() ? { kind: 'later', at } : { kind: 'ring' };
  };
