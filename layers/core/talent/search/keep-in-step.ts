/** Brings an index in step with the table before it is asked: reads what the index lacks or has in another version, and takes out whom the table no longer lists. */
import { type Clock, DomainError, type Embedder } from '../../shared/index.ts';
import type { TalentDirectory, TalentStore } from '../ports.ts';
import type { TalentFacts } from '../talent-facts.ts';
import { embedPeople } from './embed-people.ts';
import { toDocument } from './talent-document.ts';
import type { IndexFilter, TalentIndex } from './talent-index.ts';

export interface InStepPorts {
  readonly index: TalentIndex;
  readonly embedder: Embedder;
  readonly talents: Pick<TalentStore, 'getMany'>;
  readonly directory: TalentDirectory;
}

export interface StepsTaken {
  readonly put: number;
  readonly removed: number;
}

const batch = 100;
const page = 1_000;

/** One tenant's index made equal to the table. It may be called again, and by several at once: versions decide. */
export const bringInStep =
  (ports: InStepPorts) =>
  async (org: string, today: string): Promise<StepsTaken> =>
    (await compareAll(ports, org, today, await ports.directory.all(org))).taken;

/** What is known of an index that was in step: enough to say what a later change of the table asks for, without reading the index again. */
interface InStep {
  readonly taken: StepsTaken;
  /** Of everybody in the table. */
  readonly versions: ReadonlyMap<string, number>;
  /** Whom the index holds. */
  readonly listed: ReadonlySet<string>;
}

const compareAll = async (ports: InStepPorts, org: string, today: string, facts: readonly TalentFacts[]): Promise<InStep> => {
  const held = await listAll(ports.index, org);
  return takeSteps(ports, org, today, facts, held, new Set(held.keys()));
};

/** Only what changed in the table since; where the index then holds others than it should (it was dropped, or somebody else wrote), all of it. */
const compareNews = async (ports: InStepPorts, org: string, today: string, facts: readonly TalentFacts[], before: InStep): Promise<InStep> => {
  const now = await takeSteps(ports, org, today, facts, before.versions, before.listed);
  const [held] = await ports.index.count(org, [everybody]);
  return held === now.listed.size ? now : compareAll(ports, org, today, facts);
};

const everybody: IndexFilter = { anyOf: [], noneOf: [], ranges: [], notBooked: null };

/** `held`: the versions that need no look any more. */
const takeSteps = async (
  { index, embedder, talents }: InStepPorts,
  org: string,
  today: string,
  facts: readonly TalentFacts[],
  held: ReadonlyMap<string, number>,
  listedBefore: ReadonlySet<string>,
): Promise<InStep> => {
  const lacking = facts.filter(({ id, version }) => (held.get(id) ?? 0) < version).map(({ id }) => id);
  const versions = new Map(facts.map(({ id, version }) => [id, version]));
  const orphans = [...held].filter(([id]) => !versions.has(id)).map(([id, version]) => ({ id, version: version + 1 }));
  const isListed = new Set(listedBefore);
  let put = 0;
  for (let from = 0; from < lacking.length; from += batch) {
    const records = await talents.getMany(org, lacking.slice(from, from + batch));
    const documents = records.map((record) => toDocument(record, { today }));
    const listed = documents.filter((document) => document !== undefined);
    const unlisted = records.filter((_, at) => documents[at] === undefined).map(({ id, version }) => ({ id, version }));
    const vectors = await embedPeople(
      embedder,
      listed.map(({ text }) => text),
    );
    await index.put(
      org,
      listed.flatMap((document, at) => {
        const vector = vectors[at];
        return vector === undefined ? [] : [{ ...document, vector }];
      }),
    );
    if (unlisted.length > 0) await index.remove(org, unlisted);
    for (const { id } of listed) isListed.add(id);
    for (const { id } of unlisted) isListed.delete(id);
    put += listed.length;
  }
  if (orphans.length > 0) await index.remove(org, orphans);
  for (const { id } of orphans) isListed.delete(id);
  await index.settle(org);
  return { taken: { put, removed: orphans.length }, versions, listed: isListed };
};

const listAll = async (index: TalentIndex, org: string): Promise<Map<string, number>> => {
  const held = new Map<string, number>();
  let after: string | null = null;
  for (;;) {
    const entries: readonly { id: string; version: number }[] = await index.list(org, after, page);
    for (const { id, version } of entries) held.set(id, version);
    if (entries.length < page) return held;
    after = entries.at(-1)?.id ?? null;
  }
};

/** A search waits so long; a first build of many goes on without it. */
const patienceMs = 4_000;

/**
 * Does it when the facts of a tenant are others than at the last call, and then looks only at those that changed. DomainError `unavailable` while a long build goes on: the facts in memory answer
 * until it is done.
 */
export const keepInStep = (ports: InStepPorts & { readonly clock: Pick<Clock, 'sleep'> }): ((org: string, today: string) => Promise<void>) => {
  const done = new Map<string, { readonly facts: readonly TalentFacts[]; readonly day: string; readonly work: Promise<InStep> }>();
  return async (org, today) => {
    const facts = await ports.directory.all(org);
    const last = done.get(org);
    if (last?.facts === facts && last.day === today) return patiently(last.work, ports.clock);
    const work = (last?.work ?? Promise.resolve(undefined))
      .catch(() => undefined)
      // Who may be listed is another question every day.
      .then((before) => (before === undefined || last?.day !== today ? compareAll(ports, org, today, facts) : compareNews(ports, org, today, facts, before)));
    work.catch(() => done.get(org)?.work === work && done.delete(org));
    done.set(org, { facts, day: today, work });
    return patiently(work, ports.clock);
  };
};

const patiently = async (work: Promise<unknown>, clock: Pick<Clock, 'sleep'>): Promise<void> => {
  const waiting = new AbortController();
  const late = clock.sleep(patienceMs, waiting.signal).then(() => 'late' as const);
  const first = await Promise.race([work, late]).finally(() => waiting.abort());
  if (first === 'late') throw new DomainError('unavailable', 'the index of this talent base is being built');
};
