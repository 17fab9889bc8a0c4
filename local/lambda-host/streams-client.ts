/** The four calls of DynamoDB Streams that the poller needs, in the wire's own JSON: it is what Lambda passes on to functions. */
import * as z from 'zod';
import { internalAuthorization } from '../internal-access.ts';

const StreamRecord = z.looseObject({ eventID: z.string(), eventName: z.string(), dynamodb: z.looseObject({ SequenceNumber: z.string() }) });
export type StreamRecord = z.infer<typeof StreamRecord>;

/** The records after the checkpoint are gone (they live 24 hours). */
export class TrimmedRecords extends Error {
  override readonly name = 'TrimmedRecords';
}

export interface StreamsClient {
  /** ARN; undefined while the table has no stream. */
  latestStream(table: string): Promise<string | undefined>;
  /** Oldest first. */
  shards(streamArn: string): Promise<readonly string[]>;
  /** After a sequence number, or from the oldest record there is. Throws TrimmedRecords. */
  iterator(streamArn: string, shard: string, after: string | undefined): Promise<string | undefined>;
  records(iterator: string, limit: number): Promise<{ readonly records: readonly StreamRecord[]; readonly next: string | undefined }>;
}

const Table = z.object({ Table: z.object({ LatestStreamArn: z.string().optional() }) });
const Stream = z.object({
  StreamDescription: z.object({ Shards: z.array(z.object({ ShardId: z.string() })).optional(), LastEvaluatedShardId: z.string().optional() }),
});
const Iterator = z.object({ ShardIterator: z.string().optional() });
const Records = z.object({ Records: z.array(StreamRecord), NextShardIterator: z.string().optional() });

export const streamsClient = (options: { endpoint: string; accessKeyId: string }): StreamsClient => {
  const call = caller(options);
  return {
    latestStream: async (table) => Table.parse(await call('DynamoDB_20120810.DescribeTable', { TableName: table })).Table.LatestStreamArn,
    shards: async (streamArn) =>
      (Stream.parse(await call('DynamoDBStreams_20120810.DescribeStream', { StreamArn: streamArn })).StreamDescription.Shards ?? []).map(
        (shard) => shard.ShardId,
      ),
    iterator: async (streamArn, shard, after) => {
      const start = after === undefined ? { ShardIteratorType: 'TRIM_HORIZON' } : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after };
      return Iterator.parse(await call('DynamoDBStreams_20120810.GetShardIterator', { StreamArn: streamArn, ShardId: shard, ...start })).ShardIterator;
    },
    records: async (iterator, limit) => {
      const page = Records.parse(await call('DynamoDBStreams_20120810.GetRecords', { ShardIterator: iterator, Limit: limit }));
      return { records: page.Records, next: page.NextShardIterator };
    },
  };
};

const caller =
  ({ endpoint, accessKeyId }: { endpoint: string; accessKeyId: string }) =>
  async (target: string, body: unknown): Promise<unknown> => {
    const response = await fetch(endpoint, {
      method: 'POST',
      signal: AbortSignal.timeout(10_000),
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': target,
        'x-amz-date': new Date().toISOString().replace(/[-:]|\.\d+/g, ''),
        // Local servers ask for the header's form, and check no signature.
        authorization: `${internalAuthorization(accessKeyId)}, SignedHeaders=host, Signature=local`,
      },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (response.ok) return JSON.parse(text);
    if (text.includes('TrimmedDataAccessException')) throw new TrimmedRecords(text);
    throw new Error(`${target} answered ${response.status}: ${text.slice(0, 300)}`);
  };
