/**
 * Every key of both tables, on one page. No template string with `#` stands anywhere else.
 * Partition keys with tenant data begin `T#<org>#`; `SECRET#`, `EVENT#`, `DUE#` and `ACCOUNT#` hold ids only.
 */
import { createHash } from 'node:crypto';

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** Parts come from tokens, paths and our own ids; a `#` in one could forge another tenant's key. */
const part = (value: string): string => {
  if (value === '' || value.includes('#')) throw new Error('a key part must not be empty or contain "#"');
  return value;
};
const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');

const tenant = (org: string): string => `T#${part(org)}#`;
const user = (org: string, sub: string): string => `${tenant(org)}USER#${part(sub)}`;
const conversation = (org: string, conversationId: string): string => `${tenant(org)}CNV#${part(conversationId)}`;
const role = (org: string, roleId: string): string => `${tenant(org)}ROL#${part(roleId)}`;
const turn = (org: string, turnId: string): string => `${tenant(org)}TURN#${part(turnId)}`;

const migrationsPartition = 'MIGRATIONS';

export const dueShards = 8;
const dueShard = (id: string): number => {
  let sum = 0;
  for (let index = 0; index < id.length; index += 1) sum = (sum * 31 + id.charCodeAt(index)) % 1_000_003;
  return sum % dueShards;
};

/** Table `castmatch`: durable, with a stream and point-in-time recovery. */
export const keys = {
  conversationHead: (org: string, conversationId: string): Key => ({ pk: conversation(org, conversationId), sk: 'HEAD' }),
  message: (org: string, conversationId: string, messageSeq: number): Key => ({ pk: conversation(org, conversationId), sk: `MSG#${padded(messageSeq, 10)}` }),
  /** Where a message id is in its conversation. */
  messagePlace: (org: string, conversationId: string, messageId: string): Key => ({ pk: conversation(org, conversationId), sk: `ID#${part(messageId)}` }),
  /** What was said up to a message. */
  summary: (org: string, conversationId: string, throughMessageId: string): Key => ({
    pk: conversation(org, conversationId),
    sk: `SUMMARY#${part(throughMessageId)}`,
  }),
  summaryPrefix: 'SUMMARY#',
  messagePrefix: 'MSG#',
  feedback: (org: string, conversationId: string, messageId: string, sub: string): Key => ({
    pk: conversation(org, conversationId),
    sk: `FEEDBACK#${part(messageId)}#${part(sub)}`,
  }),
  turn: (org: string, turnId: string): Key => ({ pk: turn(org, turnId), sk: 'TURN' }),
  /** An outward action lies with its conversation, and goes with it. */
  action: (org: string, conversationId: string, actionId: string): Key => ({ pk: conversation(org, conversationId), sk: `ACTION#${part(actionId)}` }),
  /** In which conversation an action is. */
  actionPlace: (org: string, actionId: string): Key => ({ pk: `${tenant(org)}ACT#${part(actionId)}`, sk: 'ACT' }),
  clientMessage: (org: string, sub: string, clientMessageId: string): Key => ({ pk: `${user(org, sub)}#SENT#${part(clientMessageId)}`, sk: 'SENT' }),
  alias: (org: string, sub: string, alias: string): Key => ({ pk: `${user(org, sub)}#ALIAS#${part(alias)}`, sk: 'ALIAS' }),
  member: (org: string, sub: string): Key => ({ pk: `${tenant(org)}MEMBERS`, sk: `MEMBER#${part(sub)}` }),
  membersPartition: (org: string): string => `${tenant(org)}MEMBERS`,
  memberSortAfter: (sub: string | null): string => `MEMBER#${sub ?? ''}`,
  organization: (org: string): Key => ({ pk: `${tenant(org)}ORG`, sk: 'ORG' }),
  /** How long the organization keeps what. */
  retention: (org: string): Key => ({ pk: `${tenant(org)}ORG`, sk: 'RETENTION' }),
  /** What became of a change of the whole table: no tenant's, and ids alone. */
  migration: (id: string): Key => ({ pk: migrationsPartition, sk: `MIGRATION#${part(id)}` }),
  migrationsPartition,
  invite: (org: string, inviteId: string): Key => ({ pk: `${tenant(org)}INVITES`, sk: `INVITE#${part(inviteId)}` }),
  invitesPartition: (org: string): string => `${tenant(org)}INVITES`,
  inviteSortAfter: (inviteId: string | null): string => `INVITE#${inviteId ?? ''}`,
  /** Which invitation a secret is for: ids only. */
  inviteSecret: (sha256: string): Key => ({ pk: `SECRET#${part(sha256)}`, sk: 'INVITE' }),
  /** A person's own record, of no organization: ids and times only. */
  account: (sub: string): Key => ({ pk: `ACCOUNT#${part(sub)}`, sk: 'ACCOUNT' }),
  talent: (org: string, talentId: string): Key => ({ pk: `${tenant(org)}TAL#${part(talentId)}`, sk: 'PROFILE' }),
  talentByExternalId: (org: string, externalId: string): Key => ({
    pk: `${tenant(org)}TALEXT#${createHash('sha256').update(externalId).digest('hex')}`,
    sk: 'TALEXT',
  }),
  /** An import, and the rows that it refused, by where the batch began. */
  importJob: (org: string, importId: string): Key => ({ pk: `${tenant(org)}IMP#${part(importId)}`, sk: 'JOB' }),
  importReport: (org: string, importId: string, from: number): Key => ({ pk: `${tenant(org)}IMP#${part(importId)}`, sk: `REPORT#${padded(from, 10)}` }),
  importReportPrefix: 'REPORT#',
  /** How far the erasure of a person has come, and what is left of it as its receipt. */
  erasure: (org: string, talentId: string): Key => ({ pk: `${tenant(org)}ERS#${part(talentId)}`, sk: 'ERASURE' }),
  conversationPartition: (org: string, conversationId: string): string => conversation(org, conversationId),
  rolePartition: (org: string, roleId: string): string => role(org, roleId),
  upload: (org: string, uploadId: string): Key => ({ pk: `${tenant(org)}UPL#${part(uploadId)}`, sk: 'UPLOAD' }),
  project: (org: string, projectId: string): Key => ({ pk: `${tenant(org)}PRJ#${part(projectId)}`, sk: 'PROJECT' }),
  /** A role, its shortlist and its holds lie together. */
  role: (org: string, roleId: string): Key => ({ pk: role(org, roleId), sk: 'ROLE' }),
  shortlistEntry: (org: string, roleId: string, talentId: string): Key => ({ pk: role(org, roleId), sk: `SHORT#${part(talentId)}` }),
  shortlistPrefix: 'SHORT#',
  hold: (org: string, roleId: string, holdId: string): Key => ({ pk: role(org, roleId), sk: `HOLD#${part(holdId)}` }),
  holdPrefix: 'HOLD#',
  /** Of which role a hold is. */
  holdPlace: (org: string, holdId: string): Key => ({ pk: `${tenant(org)}HLD#${part(holdId)}`, sk: 'HOLD' }),
  /** A person's holds, whichever role they are for. */
  personHold: (org: string, talentId: string, holdId: string): Key => ({ pk: `${tenant(org)}TAL#${part(talentId)}#HOLDS`, sk: part(holdId) }),
  personHoldsPartition: (org: string, talentId: string): string => `${tenant(org)}TAL#${part(talentId)}#HOLDS`,
  /** The role that a conversation is about lies with it, and goes with it. */
  roleAtHand: (org: string, conversationId: string): Key => ({ pk: conversation(org, conversationId), sk: 'ROLE' }),
  /** All searches that a user keeps lie in one partition, with how many they are. */
  brief: (org: string, sub: string, briefId: string): Key => ({ pk: `${user(org, sub)}#BRIEFS`, sk: `BRIEF#${part(briefId)}` }),
  briefPrefix: 'BRIEF#',
  briefsPartition: (org: string, sub: string): string => `${user(org, sub)}#BRIEFS`,
  briefCount: (org: string, sub: string): Key => ({ pk: `${user(org, sub)}#BRIEFS`, sk: 'COUNT' }),
  /** Whose kept search it is. */
  briefPlace: (org: string, briefId: string): Key => ({ pk: `${tenant(org)}SBR#${part(briefId)}`, sk: 'SBR' }),
  /** After which moment a user's choices count. */
  choicesSince: (org: string, sub: string): Key => ({ pk: user(org, sub), sk: 'CHOICES' }),
  /** What a user used on a day, among all users of the tenant. */
  usage: (org: string, day: string, sub: string): Key => ({ pk: `${tenant(org)}USAGE#${part(day)}`, sk: `USER#${part(sub)}` }),
  usagePartition: (org: string, day: string): string => `${tenant(org)}USAGE#${part(day)}`,
  /** All that is remembered of a user lies in one partition: its book, what the memories are about, the memories, and what is left of forgotten ones, in this order. */
  memoryBook: (org: string, sub: string): Key => ({ pk: `${user(org, sub)}#MEMORY`, sk: 'BOOK' }),
  memory: (org: string, sub: string, memoryId: string): Key => ({ pk: `${user(org, sub)}#MEMORY`, sk: `MEM#${part(memoryId)}` }),
  memoryTombstone: (org: string, sub: string, memoryId: string): Key => ({ pk: `${user(org, sub)}#MEMORY`, sk: `TOMB#${part(memoryId)}` }),
  /** Which users remember something of a performer, and whether she was erased: ids and a time. */
  rememberedPerson: (org: string, talentId: string): Key => ({ pk: `${tenant(org)}TAL#${part(talentId)}#REMEMBERED`, sk: 'REMEMBERED' }),
  memoryPartition: (org: string, sub: string): string => `${user(org, sub)}#MEMORY`,
  memoryEntity: (org: string, sub: string, entityId: string): Key => ({ pk: `${user(org, sub)}#MEMORY`, sk: `ENT#${part(entityId)}` }),
  memoryPrefix: 'MEM#',
  memoryEntityPrefix: 'ENT#',
  memoryTombstonePrefix: 'TOMB#',
  /** Sessions of a user's conversations, in outline. */
  episode: (org: string, sub: string, conversationId: string, fromSeq: number): Key => ({
    pk: `${user(org, sub)}#EPISODES`,
    sk: `CNV#${part(conversationId)}#${padded(fromSeq, 10)}`,
  }),
  episodesPartition: (org: string, sub: string): string => `${user(org, sub)}#EPISODES`,
  episodesOfConversation: (conversationId: string): string => `CNV#${part(conversationId)}#`,
  /** How far a conversation is consolidated; it goes with it. */
  consolidation: (org: string, conversationId: string): Key => ({ pk: conversation(org, conversationId), sk: 'CONSOLIDATION' }),
  /** What synthetic data an organization has been given. */
  seedMarker: (org: string): Key => ({ pk: `${tenant(org)}SEED`, sk: 'SEED' }),
} as const;

/** Whose record a key of the stream is: the inverse of `keys.talent`; undefined for every other key. */
export const talentOfKey = ({ pk, sk }: Key): { readonly org: string; readonly talentId: string } | undefined => {
  const [, org, talentId] = sk === 'PROFILE' ? (/^T#([^#]+)#TAL#([^#]+)$/u.exec(pk) ?? []) : [];
  return org === undefined || talentId === undefined ? undefined : { org, talentId };
};

/** Index `gsi1` of `castmatch`: lists of one user's or one tenant's things. */
export const index1 = {
  /** A user's conversations, newest last. */
  conversations: (org: string, sub: string, updatedAt: string, conversationId: string) => ({
    gsi1pk: `${user(org, sub)}#CONVERSATIONS`,
    gsi1sk: `${updatedAt}#${part(conversationId)}`,
  }),
  conversationsPartition: (org: string, sub: string): string => `${user(org, sub)}#CONVERSATIONS`,
  /** A tenant's people, by id. */
  talents: (org: string, talentId: string) => ({ gsi1pk: `${tenant(org)}TALENTS`, gsi1sk: part(talentId) }),
  talentsPartition: (org: string): string => `${tenant(org)}TALENTS`,
  /** A tenant's imports, newest last. */
  imports: (org: string, importId: string) => ({ gsi1pk: `${tenant(org)}IMPORTS`, gsi1sk: part(importId) }),
  importsPartition: (org: string): string => `${tenant(org)}IMPORTS`,
  /** Where projects, and a project's roles, are listed. */
  projectsPartition: (org: string): string => `${tenant(org)}PROJECTS`,
  rolesPartition: (org: string, projectId: string): string => `${tenant(org)}PRJ#${part(projectId)}#ROLES`,
  /** A tenant's projects, a project's roles, a tenant's holds: newest last. */
  projects: (org: string, createdAt: string, projectId: string) => ({ gsi1pk: `${tenant(org)}PROJECTS`, gsi1sk: `${createdAt}#${part(projectId)}` }),
  roles: (org: string, projectId: string, createdAt: string, roleId: string) => ({
    gsi1pk: `${tenant(org)}PRJ#${part(projectId)}#ROLES`,
    gsi1sk: `${createdAt}#${part(roleId)}`,
  }),
  /** Whom a user shortlisted or passed over, for whichever role: newest last. */
  choices: (org: string, sub: string, at: string, roleId: string, talentId: string) => ({
    gsi1pk: `${user(org, sub)}#CHOICES`,
    gsi1sk: `${at}#${part(roleId)}#${part(talentId)}`,
  }),
  choicesPartition: (org: string, sub: string): string => `${user(org, sub)}#CHOICES`,
  holds: (org: string, createdAt: string, holdId: string) => ({ gsi1pk: `${tenant(org)}HOLDS`, gsi1sk: `${createdAt}#${part(holdId)}` }),
} as const;

/** Table `castmatch-live`: operational, with TTL and without a stream. */
export const liveKeys = {
  /** The live side of a turn: lease, fence, stop flag, watchers. */
  turnLive: (org: string, turnId: string): Key => ({ pk: turn(org, turnId), sk: 'LIVE' }),
  turnStep: (org: string, turnId: string, step: number): Key => ({ pk: turn(org, turnId), sk: `STEP#${padded(step, 4)}` }),
  turnFrames: (org: string, turnId: string, attempt: number, fromSeq: number): Key => ({
    pk: turn(org, turnId),
    sk: `FRAMES#${padded(attempt, 4)}#${padded(fromSeq, 8)}`,
  }),
  turnPartition: (org: string, turnId: string): string => turn(org, turnId),
  turnFramesPrefix: 'FRAMES#',
  turnStepPrefix: 'STEP#',
  due: (dueAt: string, org: string, turnId: string): Key => ({ pk: `DUE#${dueShard(turnId)}`, sk: `${dueAt}#${part(org)}#${part(turnId)}` }),
  /** Confirmed actions by time: so few that one partition holds them. */
  actionDue: (dueAt: string, org: string, actionId: string): Key => ({ pk: 'DUE#ACTIONS', sk: `${dueAt}#${part(org)}#${part(actionId)}` }),
  actionDuePartition: 'DUE#ACTIONS',
  /** Conversations to be consolidated, by time: ids only. */
  talkDue: (dueAt: string, org: string, conversationId: string): Key => ({
    pk: `DUE#TALKS#${dueShard(conversationId)}`,
    sk: `${dueAt}#${part(org)}#${part(conversationId)}`,
  }),
  talkDuePartition: (shard: number): string => `DUE#TALKS#${shard}`,
  /** Users whose things are looked at, by time: ids only. */
  retentionDue: (dueAt: string, org: string, sub: string): Key => ({ pk: 'DUE#RETENTION', sk: `${dueAt}#${part(org)}#${part(sub)}` }),
  retentionDuePartition: 'DUE#RETENTION',
  /** Imports, erasures and the like by the time at which somebody looks whether they go on. */
  talentDue: (dueAt: string, org: string, kind: string, id: string): Key => ({ pk: 'DUE#TALENT', sk: `${dueAt}#${part(org)}#${part(kind)}#${part(id)}` }),
  talentDuePartition: 'DUE#TALENT',
  /** Sockets whose sign-in ends, or of a user whose sign-in was ended (`connectionId` is then `*`). */
  sessionDue: (dueAt: string, org: string, sub: string, connectionId: string): Key => ({
    pk: `DUE#SESSIONS#${dueShard(sub)}`,
    sk: `${dueAt}#${part(org)}#${part(sub)}#${part(connectionId)}`,
  }),
  sessionDuePartition: (shard: number): string => `DUE#SESSIONS#${shard}`,
  duePartition: (shard: number): string => `DUE#${shard}`,
  dueUntil: (now: string): string => `${now}#~`,
  connection: (org: string, sub: string, connectionId: string): Key => ({ pk: `${user(org, sub)}#SOCKETS`, sk: part(connectionId) }),
  connectionsPartition: (org: string, sub: string): string => `${user(org, sub)}#SOCKETS`,
  /** Sockets that follow a conversation. */
  subscription: (org: string, conversationId: string, connectionId: string): Key => ({
    pk: `${conversation(org, conversationId)}#SOCKETS`,
    sk: part(connectionId),
  }),
  subscriptionsPartition: (org: string, conversationId: string): string => `${conversation(org, conversationId)}#SOCKETS`,
  /** How a turn was answered, under its conversation. */
  capsule: (org: string, conversationId: string, turnId: string): Key => ({ pk: `${conversation(org, conversationId)}#CAPSULES`, sk: part(turnId) }),
  capsulesPartition: (org: string, conversationId: string): string => `${conversation(org, conversationId)}#CAPSULES`,
  /** Links to a conversation as it was: what each is, then its messages, page by page. They end with their time, and with the conversation. */
  share: (org: string, conversationId: string, shareId: string): Key => ({ pk: `${conversation(org, conversationId)}#SHARES`, sk: `SHARE#${part(shareId)}` }),
  sharePage: (org: string, conversationId: string, shareId: string, page: number): Key => ({
    pk: `${conversation(org, conversationId)}#SHARES`,
    sk: `PAGE#${part(shareId)}#${padded(page, 4)}`,
  }),
  sharesPartition: (org: string, conversationId: string): string => `${conversation(org, conversationId)}#SHARES`,
  sharePrefix: 'SHARE#',
  sharePagePrefix: (shareId: string): string => `PAGE#${part(shareId)}#`,
  /** Which link a secret is of: ids only. */
  shareSecret: (sha256: string): Key => ({ pk: `SECRET#${part(sha256)}`, sk: 'SHARE' }),
  /** The last messages of a conversation, for an hour. */
  working: (org: string, conversationId: string): Key => ({ pk: `${conversation(org, conversationId)}#WORKING`, sk: 'WORKING' }),
  ticket: (ticketSha256: string): Key => ({ pk: `SECRET#${part(ticketSha256)}`, sk: 'TICKET' }),
  bucket: (org: string, sub: string, bucketClass: string): Key => ({ pk: user(org, sub), sk: `BUCKET#${part(bucketClass)}` }),
  /** A token bucket of a user, or with null of the whole organization. */
  rate: (org: string, sub: string | null, kind: string): Key => ({ pk: sub === null ? `${tenant(org)}RATES` : user(org, sub), sk: `RATE#${part(kind)}` }),
  /** A creating request that must happen once. */
  claim: (org: string, sub: string, key: string): Key => ({ pk: `${user(org, sub)}#CLAIM#${createHash('sha256').update(key).digest('hex')}`, sk: 'CLAIM' }),
  /** Of no tenant: how the model answers. */
  modelHealth: (): Key => ({ pk: 'HEALTH', sk: 'MODEL' }),
  /** Of no tenant: when the search index last did not answer. */
  searchHealth: (): Key => ({ pk: 'HEALTH', sk: 'SEARCH' }),
  /** Of no tenant: what the product counts of itself, by day and by five minutes. */
  trafficDay: (day: string, shard: number): Key => ({ pk: 'TRAFFIC#DAYS', sk: `${part(day)}#${shard}` }),
  trafficSlot: (slot: string, shard: number): Key => ({ pk: 'TRAFFIC#SLOTS', sk: `${part(slot)}#${shard}` }),
  trafficDays: 'TRAFFIC#DAYS',
  trafficSlots: 'TRAFFIC#SLOTS',
  talentRevision: (org: string): Key => ({ pk: `${tenant(org)}TALENTS`, sk: 'REVISION' }),
  /** News of a person that could not be put into the index. */
  parkedTalent: (org: string, talentId: string): Key => ({ pk: `${tenant(org)}TALENTS#PARKED`, sk: part(talentId) }),
  parkedTalentsPartition: (org: string): string => `${tenant(org)}TALENTS#PARKED`,
} as const;
