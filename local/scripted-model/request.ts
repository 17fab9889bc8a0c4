/** A request to `POST /v1/messages`, as strict in its shape as the provider is. */
import * as z from 'zod';

const CacheControl = z.object({ type: z.literal('ephemeral'), ttl: z.enum(['5m', '1h']).optional() }).nullish();
const filledText = z.string().refine((text) => text.trim() !== '', 'text content blocks must contain non-whitespace text');

const TextBlock = z.looseObject({ type: z.literal('text'), text: filledText, cache_control: CacheControl });
const ToolResultContent = z.union([z.string(), z.array(z.looseObject({ type: z.string(), text: z.string().optional() }))]).optional();

const Block = z.discriminatedUnion('type', [
  TextBlock,
  z.looseObject({
    type: z.literal('tool_use'),
    id: z.string().regex(/^[a-zA-Z0-9_-]+$/),
    name: z.string().min(1).max(200),
    input: z.record(z.string(), z.unknown()),
    cache_control: CacheControl,
  }),
  z.looseObject({
    type: z.literal('tool_result'),
    tool_use_id: z.string(),
    content: ToolResultContent,
    is_error: z.boolean().nullish(),
    cache_control: CacheControl,
  }),
  z.looseObject({ type: z.literal('thinking'), thinking: z.string(), signature: z.string(), cache_control: z.undefined() }),
  z.looseObject({ type: z.literal('redacted_thinking'), data: z.string(), cache_control: z.undefined() }),
  z.looseObject({ type: z.literal('image'), cache_control: CacheControl }),
  z.looseObject({ type: z.literal('document'), cache_control: CacheControl }),
]);

const Message = z.strictObject({ role: z.enum(['user', 'assistant']), content: z.union([filledText, z.array(Block).min(1)]) });

const Tool = z.looseObject({
  name: z.string().regex(/^[a-zA-Z0-9_-]{1,128}$/),
  description: z.string().optional(),
  input_schema: z.looseObject({ type: z.literal('object') }),
  cache_control: CacheControl,
});

const OutputConfig = z.looseObject({
  format: z.strictObject({ type: z.literal('json_schema'), schema: z.looseObject({ type: z.literal('object') }) }).optional(),
});

const gone = z.undefined('is not supported by this model');
const counted = {
  model: z.string().min(1),
  messages: z.array(Message).min(1, 'at least one message is required'),
  system: z.union([z.string(), z.array(TextBlock)]).optional(),
  tools: z.array(Tool).optional(),
  tool_choice: z.looseObject({ type: z.enum(['auto', 'any', 'tool', 'none']) }).optional(),
  output_config: OutputConfig.optional(),
  temperature: gone.optional(),
  top_p: gone.optional(),
  top_k: gone.optional(),
};

export const CountRequest = z.looseObject(counted);
export const MessagesRequest = z.looseObject({ ...counted, max_tokens: z.int().min(1), stream: z.boolean().optional() });

export type MessagesRequest = z.infer<typeof MessagesRequest>;
export type CountRequest = z.infer<typeof CountRequest>;
export type RequestMessage = z.infer<typeof Message>;
export type RequestBlock = z.infer<typeof Block>;
export type RequestTool = z.infer<typeof Tool>;

/** A message's content as blocks. */
export const blocksOf = ({ content }: RequestMessage): readonly RequestBlock[] => (typeof content === 'string' ? [{ type: 'text', text: content }] : content);
