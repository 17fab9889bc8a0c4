/** `PeopleStore` on DynamoDB. A member changes in one transaction with her organization's count of owners, her account, her invitation and the hint for the sweeper. */
import { isOwner, type Member, type MemberChange, type PeopleStore } from '../../../core/people/index.ts';
import type { Tables } from '../client.ts';
import { connectDatabase, type Database, type DatabaseOptions, type NamedWrite } from '../conversation/database.ts';
import { deadlineItem } from '../conversation/entities/session-deadline-item.ts';
import { absent, put, update } from '../conversation/expressions.ts';
import { ifThere } from '../conversation/if-there.ts';
import { type Item, values } from '../item.ts';
import { keys } from '../keys.ts';
import { accountOf, inviteItem, inviteOf, invitePlaceItem, invitePlaceOf, memberItem, memberOf, organizationOf } from './people-items.ts';

export const dynamoPeopleStore = (tables: Tables, options: DatabaseOptions = {}): PeopleStore => {
  const db = connectDatabase(tables, options);
  const readInvite: PeopleStore['readInvite'] = async (org, inviteId) => ifThere(await db.get(db.main, keys.invite(org, inviteId)), inviteOf);
  return {
    readOrganization: async (org) => ifThere(await db.get(db.main, keys.organization(org)), organizationOf),
    readMember: async (org, sub) => ifThere(await db.get(db.main, keys.member(org, sub)), memberOf),
    readAccount: async (sub) => ifThere(await db.get(db.main, keys.account(sub)), accountOf),
    listMembers: (org, { limit, after }) =>
      page(db, keys.membersPartition(org), keys.memberSortAfter(after), limit, memberOf, (member) => member.status === 'active'),
    change: async (change) => {
      const refused = await db.transact(writesOf(db, change));
      if (refused === null) return 'changed';
      if (refused.has('invite')) return 'invite_taken';
      return refused.has('member') || refused.has('account') ? 'stale' : 'last_owner';
    },
    choose: async (sub, org) => {
      await db.update(update(db.main, keys.account(sub), `SET ${accountSelf}, #current = :org`, { given: { ...accountGiven(sub), ':org': org } }));
    },
    endRefreshing: async (sub, at) => {
      await db.update(update(db.main, keys.account(sub), `SET ${accountSelf}, #signedOutAt = :at`, { given: { ...accountGiven(sub), ':at': at } }));
    },
    createInvite: async (invite) => {
      const refused = await db.transact([
        { name: 'invite', Put: put(db.main, inviteItem(invite), { when: absent }) },
        { name: 'place', Put: put(db.main, invitePlaceItem(invite), { when: absent }) },
      ]);
      return refused === null ? 'created' : 'there';
    },
    readInvite,
    findInvite: async (secretSha256) => {
      const place = ifThere(await db.get(db.main, keys.inviteSecret(secretSha256)), invitePlaceOf);
      return place && readInvite(place.org, place.inviteId);
    },
    listInvites: (org, { limit, after }) => page(db, keys.invitesPartition(org), keys.inviteSortAfter(after), limit, inviteOf, () => true),
    revokeInvite: async (org, inviteId, at) => {
      const revoked = await db.update(
        update(db.main, keys.invite(org, inviteId), 'SET #revokedAt = :at', {
          when: 'attribute_exists(#pk) AND #usedAt = :null',
          given: { ':at': at, ':null': null },
        }),
      );
      return revoked === 'refused' ? 'refused' : 'revoked';
    },
  };
};

const accountSelf = '#entity = :account, #v = :one, #sub = :sub';
const accountGiven = (sub: string) => ({ ':account': 'account', ':one': 1, ':sub': sub });

const page = async <Entity>(
  db: Database,
  pk: string,
  after: string,
  limit: number,
  parse: (item: Item) => Entity,
  isWanted: (entity: Entity) => boolean,
): Promise<Entity[]> => {
  const found: Entity[] = [];
  const query = { TableName: db.main, KeyConditionExpression: 'pk = :pk AND sk > :after', ExpressionAttributeValues: values({ ':pk': pk, ':after': after }) };
  for await (const item of db.query({ ...query, Limit: limit })) {
    const entity = parse(item);
    if (isWanted(entity)) found.push(entity);
    if (found.length === limit) break;
  }
  return found;
};

const writesOf = (db: Database, change: MemberChange): NamedWrite[] => {
  const { before, after, invite, closeAt } = change;
  const ownersMore = Number(isOwner(after)) - Number(before !== null && isOwner(before));
  return [
    memberWrite(db, before, after),
    ...(before === null || ownersMore !== 0 ? [organizationWrite(db, change, ownersMore)] : []),
    ...(before?.status === after.status ? [] : [accountWrite(db, change)]),
    ...(invite
      ? [
          {
            name: 'invite',
            Put: put(db.main, inviteItem(invite), {
              when: '#usedAt = :null AND #revokedAt = :null AND #validUntil > :at',
              given: { ':null': null, ':at': invite.usedAt },
            }),
          },
        ]
      : []),
    ...(closeAt === null
      ? []
      : [
          {
            name: 'close',
            Put: put(db.live, deadlineItem({ org: after.org, sub: after.sub, connectionId: null, epoch: after.epoch, dueAt: closeAt })),
          },
        ]),
  ];
};

const memberWrite = (db: Database, before: Member | null, after: Member): NamedWrite => ({
  name: 'member',
  Put: put(db.main, memberItem(after), before === null ? { when: absent } : { when: '#version = :version', given: { ':version': before.version } }),
});

/** Made when it is not there yet. Its last owner may be taken only from an organization that nobody has to keep. */
const organizationWrite = (db: Database, { after, organizationName, keepsAnOwner }: MemberChange, ownersMore: number): NamedWrite => ({
  name: 'organization',
  Update: update(
    db.main,
    keys.organization(after.org),
    'SET #entity = :organization, #v = :one, #org = :org, #name = if_not_exists(#name, :name), #createdAt = if_not_exists(#createdAt, :at) ADD #owners :more',
    {
      ...(keepsAnOwner && ownersMore < 0 ? { when: '#owners > :one' } : {}),
      given: { ':organization': 'organization', ':one': 1, ':org': after.org, ':name': organizationName, ':at': after.joinedAt, ':more': ownersMore },
    },
  ),
});

const accountWrite = (db: Database, { after, isFirst = false }: MemberChange): NamedWrite => {
  const orgs = { ...accountGiven(after.sub), ':orgs': new Set([after.org]) };
  const change =
    after.status === 'active' ? `SET ${accountSelf}, #current = if_not_exists(#current, :org) ADD #orgs :orgs` : `SET ${accountSelf} DELETE #orgs :orgs`;
  const given = after.status === 'active' ? { ...orgs, ':org': after.org } : orgs;
  return {
    name: 'account',
    Update: update(db.main, keys.account(after.sub), change, { ...(isFirst ? { when: 'attribute_not_exists(#orgs)' } : {}), given }),
  };
};
