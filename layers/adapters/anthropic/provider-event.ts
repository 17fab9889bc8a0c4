/** A stream event as outside data: the SDK types it, and checks nothing. Events and deltas of kinds that we do not know pass as undefined. */
import * as z from 'zod';

const count = z.int().nonnegative().nullish();
const Usage = z.object({ input_tokens: count, output_tokens: count, cache_read_input_tokens: count, cache_creation_input_tokens: count });
const index = z.int().nonnegative();

const ProviderEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('message_start'), message: z.object({ model: z.string(), usage: Usage.nullish() }) }),
  z.object({ type: z.literal('content_block_start'), index, content_block: z.looseObject({ type: z.string() }) }),
  z.object({
    type: z.literal('content_block_delta'),
    index,
    delta: z.object({
      type: z.string(),
      text: z.string().optional(),
      partial_json: z.string().optional(),
      thinking: z.string().optional(),
      signature: z.string().optional(),
    }),
  }),
  z.object({ type: z.literal('content_block_stop'), index }),
  z.object({ type: z.literal('message_delta'), delta: z.object({ stop_reason: z.string().nullish() }), usage: Usage.nullish() }),
  z.object({ type: z.literal('message_stop') }),
]);

export type ProviderEvent = z.infer<typeof ProviderEvent>;
export type ProviderUsage = z.infer<typeof Usage>;

const known: ReadonlySet<unknown> = new Set(ProviderEvent.options.map((option) => option.shape.type.value));

/** Throws a ZodError for a known event of the wrong shape. */
export const readEvent = (event: { readonly type?: unknown }): ProviderEvent | undefined => (known.has(event.type) ? ProviderEvent.parse(event) : undefined);
