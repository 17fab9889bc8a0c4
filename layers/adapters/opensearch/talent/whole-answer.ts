/** An answer of all shards, within its time. */
import * as z from 'zod';
import { OpenSearchFailure } from '../failure.ts';

export const Whole = z.object({ timed_out: z.literal(false), _shards: z.object({ failed: z.number() }) });

/** What a part of the shards found is a part of the truth, so it is none. */
export const wholly = <Schema extends typeof Whole>(schema: Schema): z.ZodType<z.infer<Schema>> =>
  schema.transform((answer) => {
    if (answer._shards.failed > 0) throw new OpenSearchFailure('partial', 'a part of OpenSearch did not answer');
    return answer;
  }) as unknown as z.ZodType<z.infer<Schema>>;
