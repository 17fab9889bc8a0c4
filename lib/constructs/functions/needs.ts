/**
 * What each function may do, beyond writing its log. Whatever is not named here has what its kind has, so that a new row of the route table
 * deploys without a line in `lib/`; a row here is for what is more, or less, than that.
 */

import type { FunctionSpec } from '../../../functions/route-types.ts';
import type { FunctionName } from '../../../functions/routes.ts';
import type { IndexFamilyName } from '../../../layers/adapters/opensearch/index-names.ts';

export type IndexUse = 'search' | 'keep';

export interface Needs {
  /** What it does with both tables; `parks-talents`: it notes whose news could not be indexed, and nothing else. */
  readonly tables: 'none' | 'parks-talents' | 'read-write';
  /** Which functions it rings for: asynchronous invokes. */
  readonly invokes: readonly FunctionName[];
  /** Whether it posts to sockets and closes them. */
  readonly sockets: boolean;
  /** Whether it asks models of the Anthropic API, by its key. */
  readonly models: boolean;
  /** Whether it asks Claude on Bedrock, by its role, when that API serves nobody. */
  readonly secondPool: boolean;
  /** Whether it reads and writes files of the media bucket. */
  readonly files: boolean;
  /** Whether it signs cursors or checks where a request came from: it reads those secrets. */
  readonly edge: boolean;
  /** What it does in the user pool. */
  readonly userPool: readonly 'cognito-idp:AdminUserGlobalSignOut'[];
  /** The indices that it asks, and those that it writes as well. */
  readonly indices: Readonly<Partial<Record<IndexFamilyName, IndexUse>>>;
  /** Whether it has vectors made by a model on Bedrock. */
  readonly embeds: boolean;
  /** Whether it looks at the search domain's own state. */
  readonly domainHealth: boolean;
  readonly memoryMiB: number;
}

const nothing: Needs = {
  tables: 'read-write',
  invokes: [],
  sockets: false,
  models: false,
  secondPool: false,
  files: false,
  edge: false,
  userPool: [],
  indices: {},
  embeds: false,
  domainHealth: false,
  // A Lambda's share of a processor grows with its memory: below this, parsing the bundle alone takes half a second.
  memoryMiB: 512,
};

const byKind: Readonly<Record<FunctionSpec['invoke'], Partial<Needs>>> = {
  http: { edge: true },
  stream: { edge: true },
  socket: { edge: true },
  authorizer: { edge: true },
  'stream-authorizer': { edge: true, tables: 'none' },
  async: {},
  schedule: {},
  'table-stream': {},
  'user-pool-trigger': {},
};

/** Nobody waits for it, and it waits most of its time: the least that a bundle and the SDK have room in. */
const waits: Partial<Needs> = { memoryMiB: 256 };

const rings = ['reply-worker', 'after-turn'] as const;
/** Runs turns: it has the whole of the product's tools. */
const runsTurns: Partial<Needs> = {
  invokes: rings,
  sockets: true,
  models: true,
  secondPool: true,
  // A tool may forget what was said.
  indices: { talents: 'search', memories: 'keep' },
  embeds: true,
  memoryMiB: 1_024,
};
/** Searches people, by words and by meaning. */
const searches: Partial<Needs> = { indices: { talents: 'search' }, embeds: true };
/** Keeps, or takes away, what was said. */
const keepsWords: Partial<Needs> = { indices: { memories: 'keep' } };

const byName: Partial<Record<FunctionName, Partial<Needs>>> = {
  health: { domainHealth: true },
  documents: { tables: 'none' },
  session: { sockets: true, userPool: ['cognito-idp:AdminUserGlobalSignOut'] },
  people: { sockets: true },
  // A message is accepted, and its turn handed over; whoever reads a turn that nobody runs rings again.
  chat: { invokes: rings, sockets: true },
  turns: { invokes: rings, sockets: true },
  conversations: { sockets: true, ...keepsWords },
  // One kind of action forgets.
  actions: { sockets: true, ...keepsWords },
  talent: { invokes: ['talent-jobs'], ...searches },
  matching: searches,
  memory: keepsWords,
  'talent-import': { files: true, invokes: ['talent-jobs'] },
  // Thousands of rows are parsed: a whole processor's share halves the time for the same price.
  // Who is erased leaves both indices; a kept search is asked again by words and meaning, and its owner is told.
  'talent-jobs': { files: true, sockets: true, embeds: true, memoryMiB: 1_769, indices: { talents: 'keep', memories: 'keep' } },
  'talent-index': { tables: 'parks-talents', indices: { talents: 'keep' }, embeds: true },
  // It rings for the work, and takes away the file of an import that is given up.
  'talent-sweep': { ...waits, files: true, invokes: ['talent-jobs'] },
  'chat-stream': runsTurns,
  'socket-lifecycle': { sockets: true },
  'socket-actions': { invokes: rings, sockets: true },
  'reply-worker': runsTurns,
  'after-turn': { models: true, sockets: true, ...keepsWords },
  sweep: { ...waits, invokes: rings, sockets: true, ...keepsWords },
  'end-sessions': { ...waits, sockets: true },
  'turn-watch': { ...waits, invokes: rings },
  // What it may do in the pool is given beside the pool: each refers to the other.
  'pre-sign-up': { tables: 'none' },
};

export const needsOf = (name: string, invoke: FunctionSpec['invoke']): Needs => ({
  ...nothing,
  ...byKind[invoke],
  ...(byName as Readonly<Record<string, Partial<Needs>>>)[name],
});
