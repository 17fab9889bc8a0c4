/** Check, repair and rebuild: an index of people against the table. */
import type { Clock, Embedder } from '../../shared/index.ts';
import { dayInIndia } from '../day.ts';
import type { TalentStore } from '../ports.ts';
import { compareIndex, type IndexDifference } from './compare-index.ts';
import { projectSafely } from './project-safely.ts';
import { projectTalents, type TalentChange } from './project-talents.ts';
import { isSameDocument } from './same-document.ts';
import type { TableNews, TalentTable } from './table-news.ts';
import { toDocument } from './talent-document.ts';
import type { IndexRebuilds, TalentIndex } from './talent-index.ts';

export interface KeepPorts {
  readonly index: TalentIndex;
  readonly embedder: Embedder;
  readonly table: TalentTable;
  readonly talents: Pick<TalentStore, 'getMany'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** `changed`: her document of that version is not what her record gives, as when documents are made another way now; only a rebuild undoes that. */
export type OrgDifference =
  | (IndexDifference & { readonly org: string })
  | { readonly org: string; readonly id: string; readonly kind: 'changed'; readonly tableVersion: number; readonly indexVersion: number };

type Readable = Pick<TalentIndex, 'list' | 'documents' | 'settle'>;
type Check = Pick<KeepPorts, 'table' | 'clock'> & { readonly index: Readable };

/** Who is other in the index than in the table, person by person and word by word. Whose record cannot be read is on neither side. */
export const checkIndex =
  ({ index, table, clock }: Check) =>
  async (org: string): Promise<readonly OrgDifference[]> => {
    const today = dayInIndia(clock.now());
    await index.settle(org);
    const differences: OrgDifference[] = [];
    const unreadable = new Set<string>();
    const people = inTable(table, org, today, unreadable, async (news) => {
      for (const id of await changedIn(index, org, news, today)) differences.push(id);
    });
    for await (const difference of compareIndex(people, inIndex(index, org))) differences.push({ org, ...difference });
    return differences.filter(({ id }) => !unreadable.has(id)).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  };

async function* inTable(table: TalentTable, org: string, today: string, unreadable: Set<string>, look: (news: readonly TableNews[]) => Promise<void>) {
  for await (const news of table.of(org)) {
    await look(news);
    for (const one of news) {
      if ('unreadable' in one) unreadable.add(one.unreadable.talentId);
      else if (one.change.talent !== undefined)
        yield { id: one.change.talentId, version: one.change.version, isFindable: toDocument(one.change.talent, { today }) !== undefined };
    }
  }
}

/** Of those who are in the index in the version of the table. */
const changedIn = async (index: Readable, org: string, news: readonly TableNews[], today: string): Promise<OrgDifference[]> => {
  const wanted = changesOf(news).flatMap(({ talent }) => (talent === undefined ? [] : (toDocument(talent, { today }) ?? [])));
  const held = new Map(
    (
      await index.documents(
        org,
        wanted.map(({ id }) => id),
      )
    ).map((document) => [document.id, document]),
  );
  return wanted.flatMap((document) => {
    const there = held.get(document.id);
    return there === undefined || there.version !== document.version || isSameDocument(there, document)
      ? []
      : [{ org, id: document.id, kind: 'changed' as const, tableVersion: document.version, indexVersion: there.version }];
  });
};

const changesOf = (news: readonly TableNews[]): readonly TalentChange[] => news.flatMap((one) => ('change' in one ? [one.change] : []));

const listSize = 1_000;
async function* inIndex(index: Pick<TalentIndex, 'list'>, org: string) {
  let after: string | null = null;
  for (;;) {
    const page: readonly { readonly id: string; readonly version: number }[] = await index.list(org, after, listSize);
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < listSize) return;
    after = last.id;
  }
}

const repairSize = 100;

/** Tells the index what the table says now of those who differ. Who is `ahead` or `changed` stays so: the index keeps the newest version that it has heard of. */
export const repairIndex =
  ({ index, embedder, talents, clock, embeddedBefore = index }: Omit<KeepPorts, 'table' | 'index'> & RepairedIndex) =>
  async (org: string, differences: readonly OrgDifference[]): Promise<void> => {
    const project = projectTalents({ index, embedder, clock, embeddedBefore });
    for (let from = 0; from < differences.length; from += repairSize) {
      const part = differences.slice(from, from + repairSize);
      const records = await talents.getMany(
        org,
        part.map(({ id }) => id),
      );
      const people = new Map(records.map((talent) => [talent.id, talent]));
      await projectSafely(
        project,
        part.map(({ id, tableVersion, indexVersion }): TalentChange => {
          const talent = people.get(id);
          return { org, talentId: id, talent, version: talent?.version ?? Math.max(tableVersion ?? 0, indexVersion ?? 0) };
        }),
      );
    }
    await index.settle(org);
  };

interface RepairedIndex {
  readonly index: Pick<TalentIndex, 'put' | 'remove' | 'documents' | 'settle'>;
  readonly embeddedBefore?: Pick<TalentIndex, 'documents'> | undefined;
}

export interface RebuildRequest {
  readonly orgs: readonly string[];
  /** Whether these are all tenants that there are. */
  readonly isAll: boolean;
  /** What an earlier rebuild that was stopped has left is gone on with. */
  readonly resume: boolean;
  /** Told after each page: whose, and how many of her people are done. */
  readonly show: (org: string, done: number) => void;
}

export interface Rebuilt {
  /** In the new index. */
  readonly people: number;
  /** Of them, those whom a rebuild before this one had put there. */
  readonly kept: number;
  /** Who is not in it although she is in the table: her record cannot be read, or no document can be made of it. */
  readonly failed: readonly { readonly org: string; readonly talentId: string }[];
}

/**
 * Fills a new index beside the live one, compares it with the table, and switches over. May be stopped at any moment and gone on with: until the switch, searches see
 * the live index, and what changes meanwhile is told to both. Vectors of unchanged texts are taken over. Error when the new index does not become equal to the table.
 */
export const rebuildIndex =
  (ports: KeepPorts & { readonly rebuilds: IndexRebuilds }) =>
  async ({ orgs, isAll, resume, show }: RebuildRequest): Promise<Rebuilt> => {
    const { rebuilds } = ports;
    await rebuilds.begin({ orgs, isAll, resume });
    const parts: Rebuilt[] = [];
    for (const org of orgs) parts.push(await fill(ports, org, (done) => show(org, done)));
    await rebuilds.switchOver({ orgs, isAll });
    return {
      people: parts.reduce((sum, { people }) => sum + people, 0),
      kept: parts.reduce((sum, { kept }) => sum + kept, 0),
      failed: parts.flatMap(({ failed }) => failed),
    };
  };

const fill = async (ports: KeepPorts & { readonly rebuilds: IndexRebuilds }, org: string, show: (done: number) => void): Promise<Rebuilt> => {
  const { index, rebuilds, embedder, clock, table } = ports;
  const { building } = rebuilds;
  const project = projectTalents({ index: building, embedder, clock, embeddedBefore: index });
  const before = new Map<string, number>();
  for await (const { id, version } of inIndex(building, org)) before.set(id, version);
  const failed = new Map<string, { org: string; talentId: string }>();
  let [people, kept] = [0, 0];
  for await (const news of table.of(org)) {
    for (const one of news) if ('unreadable' in one) failed.set(one.unreadable.talentId, one.unreadable);
    const changes = changesOf(news);
    const lacking = changes.filter(({ talentId, version }) => (before.get(talentId) ?? 0) < version);
    for (const { change } of await projectSafely(project, lacking)) failed.set(change.talentId, { org, talentId: change.talentId });
    people += changes.length;
    kept += changes.length - lacking.length;
    show(people);
  }
  const check = checkIndex({ ...ports, index: building });
  const differing = async (): Promise<readonly OrgDifference[]> => (await check(org)).filter(({ id }) => !failed.has(id));
  // Who changed while the table was read, and who is left from a rebuild that was stopped.
  await repairIndex({ ...ports, index: building, embeddedBefore: index })(org, await differing());
  const left = await differing();
  if (left.length > 0)
    throw new Error(`the new index of ${org} does not become equal to the table: ${left.length} people differ; it has not taken the live one's place`);
  return { people: people - failed.size, kept, failed: [...failed.values()] };
};
