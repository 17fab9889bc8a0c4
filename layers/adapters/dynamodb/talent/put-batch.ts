/** Many people at once, each under her own condition: transactions of as many as fit; who is refused leaves, and the others are written. */
import { type CancellationReason, TransactionCanceledException, type TransactWriteItem, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { DomainError } from '../../../core/shared/index.ts';
import { Talent } from '../../../core/talent/index.ts';
import type { Tables } from '../client.ts';
import { values } from '../item.ts';
import type { Patience } from './batches.ts';
import { externalIdToItem, talentToItem } from './talent-item.ts';

interface Write {
  readonly talent: Talent;
  readonly expectedVersion: number | null;
}
type Outcome = 'written' | 'conflict';

/** A transaction holds 100 items and 4 MB; a person is at most two items. */
const atOnce = 50;
const mostBytes = 2_500_000;
/** Of an item beside the profile: keys, names and conditions. */
const besidesBytes = 1_000;
const inFlight = 3;

export const putBatch = async (tables: Tables, org: string, writes: readonly Write[], patience: Patience): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = Array.from({ length: writes.length }, () => 'conflict');
  const groups = grouped(writes.map((write, index) => ({ index, items: itemsOf(tables, org, write) })));
  const worker = async (): Promise<void> => {
    for (let group = groups.shift(); group !== undefined; group = groups.shift())
      for (const index of await writeGroup(tables, group, patience)) outcomes[index] = 'written';
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return outcomes;
};

interface Pending {
  readonly index: number;
  readonly items: readonly TransactWriteItem[];
}

/** Answers whose write holds. */
const writeGroup = async (tables: Tables, group: readonly Pending[], patience: Patience): Promise<number[]> => {
  let left = group;
  for (let tries = 1; left.length > 0; ) {
    try {
      await tables.client.send(new TransactWriteItemsCommand({ TransactItems: left.flatMap(({ items }) => items) }));
      return left.map(({ index }) => index);
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const refused = refusedIn(left, error.CancellationReasons ?? []);
      left = left.filter(({ index }) => !refused.has(index));
      if (refused.size > 0) continue;
      if (tries === 8) throw new DomainError('unavailable', 'too many people are being changed at once', { retryAfterMs: 500, cause: error });
      await patience.sleep(patience.random() * 20 * 2 ** tries);
      tries += 1;
    }
  }
  return [];
};

const refusedIn = (group: readonly Pending[], reasons: readonly CancellationReason[]): Set<number> => {
  const refused = new Set<number>();
  let place = 0;
  for (const { index, items } of group) {
    if (reasons.slice(place, place + items.length).some(({ Code }) => Code === 'ConditionalCheckFailed')) refused.add(index);
    place += items.length;
  }
  return refused;
};

const grouped = (all: readonly Pending[]): Pending[][] => {
  const groups: Pending[][] = [];
  let bytes = 0;
  for (const one of all) {
    const size = one.items.reduce((sum, { Put }) => sum + Buffer.byteLength(Put?.Item?.['profile']?.S ?? '') + besidesBytes, 0);
    const group = groups.at(-1);
    if (group === undefined || group.length === atOnce || bytes + size > mostBytes) {
      groups.push([one]);
      bytes = size;
    } else {
      group.push(one);
      bytes += size;
    }
  }
  return groups;
};

const itemsOf = (tables: Tables, org: string, { talent, expectedVersion }: Write): TransactWriteItem[] => {
  const stored = Talent.parse({ ...talent, org, version: (expectedVersion ?? 0) + 1 });
  return [
    {
      Put: {
        TableName: tables.main,
        Item: talentToItem(stored),
        ...(expectedVersion === null
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: '#version = :expected',
              ExpressionAttributeNames: { '#version': 'version' },
              ExpressionAttributeValues: values({ ':expected': expectedVersion }),
            }),
      },
    },
    ...(stored.externalId === null
      ? []
      : [
          {
            Put: {
              TableName: tables.main,
              Item: externalIdToItem(org, stored.externalId, stored.id),
              ConditionExpression: 'attribute_not_exists(pk) OR talentId = :self',
              ExpressionAttributeValues: values({ ':self': stored.id }),
            },
          },
        ]),
  ];
};
