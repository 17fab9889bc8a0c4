/** Shapes that several items hold. What packed values hold was checked where it was made; here it need only be what it says it is. */
import * as z from 'zod';
import type { ReplyChunk } from '../../../../core/conversation/chunks.ts';
import type { MessagePart } from '../../../../core/conversation/message.ts';
import type { ModelMessage } from '../../../../core/intelligence/index.ts';

/** A variant of a union, told by its `type`. */
const typed = <Variant extends { readonly type: string }>() =>
  z.custom<Variant>((value) => z.looseObject({ type: z.string() }).safeParse(value).success, 'expected a value with a type');

export const Chunk = typed<ReplyChunk>();
export const Part = typed<MessagePart>();
export const Exchange = z.array(
  z.custom<ModelMessage>(
    (value) => z.object({ role: z.enum(['user', 'assistant']), content: z.array(z.looseObject({ type: z.string() })) }).safeParse(value).success,
    'expected a message of the model',
  ),
);

export const count = z.int().nonnegative();
export const ModelUsage = z.object({ inputTokens: count, outputTokens: count, cacheReadTokens: count, cacheWriteTokens: count });
export const Usage = ModelUsage.extend({ costMicroUsd: z.number().nonnegative(), attempts: count });

/** Every item says what it is, and in which version of its shape. */
export const entity = <Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) =>
  z.object({ entity: z.literal(name), v: z.literal(1), ...shape });
