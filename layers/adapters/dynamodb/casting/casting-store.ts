/** CastingStore on DynamoDB. Things that exist together are written in one transaction; a change is one conditional put of the next version. */
import { type CastingStore, type Hold, inRank, type PageRequest, type ShortlistEntry } from '../../../core/casting/index.ts';
import type { Tables } from '../client.ts';
import { connectDatabase, type Database, type DatabaseOptions } from '../conversation/database.ts';
import { absent, deletion, put } from '../conversation/expressions.ts';
import { type Item, values } from '../item.ts';
import { index1, type Key, keys } from '../keys.ts';
import {
  atHandItem,
  atHandOf,
  choicesSinceItem,
  choicesSinceOf,
  entryItem,
  entryOf,
  holdItem,
  holdOf,
  holdPlaceItem,
  holdReferenceOf,
  personHoldItem,
  projectItem,
  projectOf,
  roleIdIn,
  roleItem,
  roleOf,
} from './casting-items.ts';

export const dynamoCastingStore = (tables: Tables, options: DatabaseOptions = {}): CastingStore => {
  const db = connectDatabase(tables, options);
  const replace = (item: Item, version: number) => db.put(put(db.main, item, { when: '#version = :before', given: { ':before': version - 1 } }));
  const readHoldIn = async (org: string, roleId: string, holdId: string): Promise<Hold | undefined> => {
    const item = await db.get(db.main, keys.hold(org, roleId, holdId));
    return item && holdOf(item);
  };
  return {
    create: async ({ project, roles = [], atHand }) => {
      const refused = await db.transact([
        ...(project === undefined ? [] : [{ name: 'project', Put: put(db.main, projectItem(project), { when: absent }) }]),
        ...roles.map((role) => ({ name: role.roleId, Put: put(db.main, roleItem(role), { when: absent }) })),
        ...(atHand === undefined ? [] : [{ name: 'at-hand', Put: put(db.main, atHandItem(atHand)) }]),
      ]);
      return refused === null ? 'written' : 'refused';
    },
    readProject: async (org, projectId) => {
      const item = await db.get(db.main, keys.project(org, projectId));
      return item && projectOf(item);
    },
    replaceProject: (project) => replace(projectItem(project), project.version),
    listProjects: (org, page) => newest(db, (createdAt, id) => index1.projects(org, createdAt, id), page, projectOf),
    readRole: async (org, roleId) => {
      const item = await db.get(db.main, keys.role(org, roleId));
      return item && roleOf(item);
    },
    replaceRole: (role) => replace(roleItem(role), role.version),
    listRoles: (org, projectId, page) => newest(db, (createdAt, id) => index1.roles(org, projectId, createdAt, id), page, roleOf),
    readAtHand: async (org, conversationId) => {
      const item = await db.get(db.main, keys.roleAtHand(org, conversationId));
      return item && atHandOf(item);
    },
    keepAtHand: async (atHand) => void (await db.put(put(db.main, atHandItem(atHand)))),
    shortlist: async (org, roleId) => inRank(await all(db, keys.shortlistEntry(org, roleId, 'any').pk, entryOf, keys.shortlistPrefix)),
    putEntry: (entry) => (entry.version === 1 ? db.put(put(db.main, entryItem(entry), { when: absent })) : replace(entryItem(entry), entry.version)),
    replaceEntries: async (others, entry) => {
      const refused = await db.transact([
        { name: 'entry', Put: put(db.main, entryItem(entry), { when: absent }) },
        ...others.map(({ org, roleId, talentId, version }) => ({
          name: talentId,
          Delete: deletion(db.main, keys.shortlistEntry(org, roleId, talentId), { when: '#version = :version', given: { ':version': version } }),
        })),
      ]);
      return refused === null ? 'written' : 'refused';
    },
    removeEntry: async (org, roleId, talentId) => void (await db.remove(deletion(db.main, keys.shortlistEntry(org, roleId, talentId)))),
    choicesOf: async (org, sub, limit) => {
      const query = {
        TableName: db.main,
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :pk',
        ExpressionAttributeValues: values({ ':pk': index1.choicesPartition(org, sub) }),
        ScanIndexForward: false,
        Limit: limit,
      };
      const taken: ShortlistEntry[] = [];
      for await (const item of db.query(query)) {
        taken.push(entryOf(item));
        if (taken.length === limit) break;
      }
      return taken;
    },
    choicesSince: async (org, sub) => {
      const item = await db.get(db.main, keys.choicesSince(org, sub));
      return item && choicesSinceOf(item);
    },
    forgetChoices: async (org, sub, at) => void (await db.put(put(db.main, choicesSinceItem(org, sub, at)))),
    createHold: async (hold) => {
      const refused = await db.transact([
        { name: 'hold', Put: put(db.main, holdItem(hold), { when: absent }) },
        { name: 'place', Put: put(db.main, holdPlaceItem(hold), { when: absent }) },
        { name: 'person', Put: put(db.main, personHoldItem(hold), { when: absent }) },
      ]);
      return refused === null ? 'written' : 'refused';
    },
    readHold: async (org, holdId) => {
      const place = await db.get(db.main, keys.holdPlace(org, holdId));
      return place && readHoldIn(org, roleIdIn(place), holdId);
    },
    replaceHold: (hold) => replace(holdItem(hold), hold.version),
    holdsOfRole: async (org, roleId) => oldestFirst(await all(db, keys.role(org, roleId).pk, holdOf, keys.holdPrefix)),
    holdsOfPerson: async (org, talentId) => {
      const references = await all(db, keys.personHoldsPartition(org, talentId), holdReferenceOf);
      const holds = await Promise.all(references.map(({ roleId, holdId }) => readHoldIn(org, roleId, holdId)));
      return oldestFirst(holds.filter((hold) => hold !== undefined));
    },
    listHolds: (org, page) => newest(db, (createdAt, id) => index1.holds(org, createdAt, id), page, holdOf),
  };
};

const oldestFirst = (holds: readonly Hold[]): Hold[] =>
  [...holds].sort((left, right) => (`${left.createdAt} ${left.holdId}` < `${right.createdAt} ${right.holdId}` ? -1 : 1));

const all = async <Entity>(db: Database, partition: Key['pk'], parse: (item: Item) => Entity, prefix?: string): Promise<Entity[]> => {
  const found: Entity[] = [];
  const query = {
    TableName: db.main,
    KeyConditionExpression: prefix === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: values({ ':pk': partition, ':prefix': prefix }),
  };
  for await (const item of db.query(query)) found.push(parse(item));
  return found;
};

/** The index follows the table a moment later. `keyOf`: where a thing of that time and id stands in it. */
const newest = async <Entity>(
  db: Database,
  keyOf: (createdAt: string, id: string) => { gsi1pk: string; gsi1sk: string },
  { limit, after }: PageRequest,
  parse: (item: Item) => Entity,
): Promise<Entity[]> => {
  const place = keyOf(after?.createdAt ?? '', after?.id ?? 'any');
  const query = {
    TableName: db.main,
    IndexName: 'gsi1',
    KeyConditionExpression: after === null ? 'gsi1pk = :pk' : 'gsi1pk = :pk AND gsi1sk < :after',
    ExpressionAttributeValues: values({ ':pk': place.gsi1pk, ':after': after === null ? undefined : place.gsi1sk }),
    ScanIndexForward: false,
    Limit: limit,
  };
  const taken: Entity[] = [];
  for await (const item of db.query(query)) {
    taken.push(parse(item));
    if (taken.length === limit) break;
  }
  return taken;
};
