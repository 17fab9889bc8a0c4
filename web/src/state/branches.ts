/** Where a conversation was said in other words, or answered again: the ways beside the one that is shown. */
import type { Message } from '../../../layers/contracts/index.ts';

/** A message of the tree, without what it says. */
export type BranchNode = Pick<Message, 'id' | 'role' | 'parentId' | 'messageSeq'>;

/** The ways at one message: which of how many is shown, and the messages before and after it. */
export interface Branches {
  readonly place: number;
  readonly count: number;
  readonly previousId: string | null;
  readonly nextId: string | null;
}

/** The shown path leaves something out: a number within it is missing, or after it. */
export const hasBranches = (path: readonly Pick<Message, 'messageSeq'>[], hasOlder: boolean, lastMessageSeq: number): boolean => {
  const first = path[0]?.messageSeq;
  if (first === undefined) return false;
  const isWhole = path.every(({ messageSeq }, index) => messageSeq === first + index);
  return !isWhole || (!hasOlder && first > 1) || lastMessageSeq > (path.at(-1)?.messageSeq ?? 0);
};

/** By message, where there is more than one way. */
export const branchesAt = (nodes: readonly BranchNode[]): ReadonlyMap<string, Branches> => {
  const ways = Map.groupBy(
    [...nodes].sort((left, right) => left.messageSeq - right.messageSeq),
    ({ role, parentId }) => `${role} ${parentId}`,
  );
  const found = [...ways.values()].filter((siblings) => siblings.length > 1);
  return new Map(
    found.flatMap((siblings) =>
      siblings.map(({ id }, index): [string, Branches] => [
        id,
        { place: index + 1, count: siblings.length, previousId: siblings[index - 1]?.id ?? null, nextId: siblings[index + 1]?.id ?? null },
      ]),
    ),
  );
};

/** Where the way through this message ends: its newest follower, and so on. */
export const leafOf = (nodes: readonly BranchNode[], messageId: string): string => {
  const followers = Map.groupBy(nodes, ({ parentId }) => parentId);
  let leaf = messageId;
  for (let steps = 0; steps <= nodes.length; steps += 1) {
    const next = followers.get(leaf)?.reduce((newest, one) => (one.messageSeq > newest.messageSeq ? one : newest));
    if (!next) break;
    leaf = next.id;
  }
  return leaf;
};
