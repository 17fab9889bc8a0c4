/**
 * TraceStore on DynamoDB: items are cleaned as they lie, whatever kind they are of, so that a new kind of item in these partitions needs nothing here.
 * A write says what it assumes of each attribute that it changes; whoever changed the item meanwhile is read again.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { TraceStore, Without } from '../../../core/talent/index.ts';
import type { Tables } from '../client.ts';
import { connectDatabase, type Database, type DatabaseOptions } from '../conversation/database.ts';
import { deletion, update } from '../conversation/expressions.ts';
import { fromItem, type Item, values } from '../item.ts';
import { index1, type Key, keys, liveKeys } from '../keys.ts';

export const dynamoTraceStore = (tables: Tables, options: DatabaseOptions = {}): TraceStore => {
  const db = connectDatabase(tables, options);
  const inMain = { table: tables.main } as const;
  return {
    members: async (org, after, limit) => {
      const found = await page(db, { pk: keys.membersPartition(org), after: after === null ? null : keys.memberSortAfter(after) }, limit);
      return found.map((item) => text(item, 'sub'));
    },
    conversations: async (org, sub, after, limit) => {
      const found = await page(db, { gsi1pk: index1.conversationsPartition(org, sub), after }, limit);
      return found.map((item) => ({ conversationId: text(item, 'conversationId'), place: text(item, 'gsi1sk') }));
    },
    leaveConversation: async (org, conversationId, without) => {
      const talk = { ...inMain, pk: keys.conversationPartition(org, conversationId) };
      const capsules = { table: db.live, pk: liveKeys.capsulesPartition(org, conversationId) };
      const shares = { table: db.live, pk: liveKeys.sharesPartition(org, conversationId) };
      if (!(await anySpeaksOfHer(db, [talk, capsules, shares], without))) return 0;
      const turns = new Set<string>();
      let removed = 0;
      for (const place of [talk, capsules, shares])
        removed += await cleanPartition(db, place, without, (item) => void (item['turnId']?.S !== undefined && turns.add(item['turnId'].S)));
      for (const turnId of turns) removed += await dropFrames(db, org, turnId);
      // A copy, made again when it is asked for.
      await db.removeAll(db.live, [liveKeys.working(org, conversationId)]);
      return removed;
    },
    leaveMemories: async (org, sub, without) => {
      const places = [keys.memoryPartition(org, sub), keys.episodesPartition(org, sub)].map((pk) => ({ ...inMain, pk }));
      if (!(await anySpeaksOfHer(db, places, without))) return 0;
      let removed = 0;
      for (const place of places) removed += await cleanPartition(db, place, without);
      return removed;
    },
    roles: async (org, after, limit) => {
      // `place`: the role's project, and where the role stands among that project's.
      const [projectId = null, role = null] = after?.split('|') ?? [];
      const found: { roleId: string; place: string }[] = [];
      const take = (items: readonly Item[], of: string): void => {
        found.push(...items.map((item) => ({ roleId: text(item, 'roleId'), place: `${of}|${text(item, 'gsi1sk')}|${projectPlace}` })));
      };
      let projectPlace = after?.split('|')[2] ?? '';
      if (projectId !== null) take(await page(db, { gsi1pk: index1.rolesPartition(org, projectId), after: role }, limit), projectId);
      while (found.length < limit) {
        const [project] = await page(db, { gsi1pk: index1.projectsPartition(org), after: projectPlace === '' ? null : projectPlace }, 1);
        if (project === undefined) break;
        projectPlace = text(project, 'gsi1sk');
        const id = text(project, 'projectId');
        take(await page(db, { gsi1pk: index1.rolesPartition(org, id), after: null }, limit - found.length), id);
      }
      return found;
    },
    leaveRole: async (org, roleId, talentIds, without) => {
      const hers = new Set(talentIds);
      let removed = 0;
      const pk = keys.rolePartition(org, roleId);
      for await (const item of everything(db, { table: db.main, pk })) {
        if (!hers.has(item['talentId']?.S ?? '')) continue;
        const holdId = item['entity']?.S === 'hold' ? item['holdId']?.S : undefined;
        if (holdId !== undefined) {
          await db.remove(deletion(db.main, keys.holdPlace(org, holdId)));
          await db.remove(deletion(db.main, keys.personHold(org, item['talentId']?.S ?? '', holdId)));
        }
        await db.remove(deletion(db.main, keyOf(item)));
        removed += 1;
      }
      const place = { ...inMain, pk };
      return removed + ((await anySpeaksOfHer(db, [place], without)) ? await cleanPartition(db, place, without) : 0);
    },
    imports: async (org, after, limit) => (await page(db, { gsi1pk: index1.importsPartition(org), after }, limit)).map((item) => text(item, 'importId')),
    leaveImport: async (org, importId, without) => {
      const place = { ...inMain, pk: keys.importJob(org, importId).pk };
      return (await anySpeaksOfHer(db, [place], without)) ? cleanPartition(db, place, without) : 0;
    },
    leaveBriefs: async (org, sub, without) => {
      const place = { ...inMain, pk: keys.briefsPartition(org, sub) };
      return (await anySpeaksOfHer(db, [place], without)) ? cleanPartition(db, place, without) : 0;
    },
  };
};

interface Partition {
  readonly table: string;
  readonly pk: string;
}

const text = (item: Item, name: string): string => item[name]?.S ?? '';
const keyOf = (item: Item): Key => ({ pk: text(item, 'pk'), sk: text(item, 'sk') });

const page = async (
  db: Database,
  place: { readonly pk: string; readonly after: string | null } | { readonly gsi1pk: string; readonly after: string | null },
  limit: number,
): Promise<Item[]> => {
  const [partition, sort, value] = 'pk' in place ? ['pk', 'sk', place.pk] : ['gsi1pk', 'gsi1sk', place.gsi1pk];
  const query = {
    TableName: db.main,
    ...('pk' in place ? {} : { IndexName: 'gsi1' }),
    KeyConditionExpression: place.after === null ? `${partition} = :pk` : `${partition} = :pk AND ${sort} > :after`,
    ExpressionAttributeValues: values({ ':pk': value, ':after': place.after ?? undefined }),
    Limit: limit,
  };
  const found: Item[] = [];
  for await (const item of db.query(query)) {
    found.push(item);
    if (found.length === limit) break;
  }
  return found;
};

const everything = (db: Database, { table, pk }: Partition): AsyncIterable<Item> =>
  db.query({ TableName: table, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: values({ ':pk': pk }) });

const anySpeaksOfHer = async (db: Database, places: readonly Partition[], without: Without): Promise<boolean> => {
  for (const place of places)
    for await (const item of everything(db, place)) if (Object.values(opened(item)).some((value) => without.speaksOfHer(JSON.stringify(value)))) return true;
  return false;
};

/** `changed` is told of every item that named her. */
const cleanPartition = async (db: Database, place: Partition, without: Without, changed: (item: Item) => void = () => undefined): Promise<number> => {
  let removed = 0;
  for await (const item of everything(db, place)) {
    const taken = await cleanItem(db, place.table, item, without);
    if (taken > 0) changed(item);
    removed += taken;
  }
  return removed;
};

const maximumTries = 6;

const cleanItem = async (db: Database, table: string, given: Item, without: Without): Promise<number> => {
  let item: Item | undefined = given;
  for (let tries = 0; tries < maximumTries && item !== undefined; tries += 1) {
    const before = opened(item);
    const after = Object.entries(before).map(([name, value]) => ({ name, ...without.cleaned(value, { isSheMeant: true }) }));
    const changes = after.filter(({ removed }) => removed > 0);
    if (changes.length === 0) return 0;
    const raw = fromItem(item);
    const counted = typeof raw['version'] === 'number' && raw['entity'] !== 'memory-book';
    const written = await db.update(
      update(table, keyOf(item), `SET ${[...changes.map((_, at) => `#c${at} = :n${at}`), ...(counted ? ['#version = :next'] : [])].join(', ')}`, {
        when: [...changes.map((_, at) => `#c${at} = :o${at}`), ...(counted ? ['#version = :version'] : [])].join(' AND '),
        named: Object.fromEntries(changes.map(({ name }, at) => [`#c${at}`, name])),
        given: {
          ...Object.fromEntries(changes.flatMap(({ name, value }, at) => [[`:n${at}`, closed(value, raw[name])] as const, [`:o${at}`, raw[name]] as const])),
          ...(counted ? { ':version': raw['version'], ':next': (raw['version'] as number) + 1 } : {}),
        },
      }),
    );
    if (written !== 'refused') return changes.reduce((sum, { removed }) => sum + removed, 0);
    // Somebody else wrote it meanwhile.
    item = await db.get(table, keyOf(item));
  }
  if (item === undefined) return 0;
  throw new Error('an item changes faster than it can be cleaned');
};

/** Keys stay as they are: what they hold are ids. */
const keptAttributes = new Set(['pk', 'sk', 'gsi1pk', 'gsi1sk', 'entity', 'org', 'sub', 'expiresAt', 'version']);

const opened = (item: Item): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fromItem(item)).flatMap(([name, value]) =>
      keptAttributes.has(name) ? [] : [[name, value instanceof Uint8Array ? unpacked(value) : value]],
    ),
  );

/** `packed.ts` deflates what is long. Bytes that are nothing of the kind name nobody. */
const unpacked = (bytes: Uint8Array): unknown => {
  try {
    return inflateRawSync(bytes).toString();
  } catch {
    return null;
  }
};
const closed = (value: unknown, before: unknown): unknown => (before instanceof Uint8Array ? deflateRawSync(String(value), { level: 3 }) : value);

/** A name may lie across two frames. Of a turn that has ended they are a copy of what its message says. */
const dropFrames = async (db: Database, org: string, turnId: string): Promise<number> => {
  const live = await db.get(db.live, liveKeys.turnLive(org, turnId));
  if (live?.['ended']?.BOOL === false) return 0;
  const found: Key[] = [];
  for await (const item of everything(db, { table: db.live, pk: liveKeys.turnPartition(org, turnId) })) {
    const key = keyOf(item);
    if (key.sk.startsWith(liveKeys.turnFramesPrefix) || key.sk.startsWith(liveKeys.turnStepPrefix)) found.push(key);
  }
  await db.removeAll(db.live, found);
  return found.length;
};
