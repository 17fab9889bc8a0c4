/** From the query of a message list to a range, and from a page to its cursors. A cursor is as good in `before` or `after` as in `cursor`. */
import * as z from 'zod';
import type { MessageListQuery } from '../../layers/contracts/index.ts';
import type { MessagePage, MessageRange } from '../../layers/core/conversation/index.ts';
import type { Caller } from '../../layers/core/shared/index.ts';
import type { Cursors } from '../_kit/cursor.ts';

const seq = z.int().nonnegative();
const Place = z.union([z.strictObject({ before: seq }), z.strictObject({ after: seq })]);
const Before = z.strictObject({ before: seq });
const After = z.strictObject({ after: seq });

type Query = z.infer<typeof MessageListQuery>;

/** `list`: which conversation; with `all`, the whole tree is another list than the path. */
const binding = (list: string, query: Query): string => `messages ${list} ${query.all === 'true'}`;

export const hasCursor = (query: Query): boolean => [query.cursor, query.before, query.after].some((value) => typeof value === 'string');

export const messageRange = (cursors: Cursors, caller: Caller, list: string, query: Query): MessageRange => {
  const open = <Schema extends z.ZodType>(cursor: string, schema: Schema): z.infer<Schema> => cursors.open(caller, binding(list, query), cursor, schema);
  return {
    limit: query.limit,
    all: query.all === 'true',
    ...(query.around === undefined ? {} : { around: query.around }),
    ...(typeof query.before === 'string' ? open(query.before, Before) : query.before === undefined ? {} : { before: query.before }),
    ...(typeof query.after === 'string' ? open(query.after, After) : query.after === undefined ? {} : { after: query.after }),
    ...(query.cursor === undefined ? {} : open(query.cursor, Place)),
  };
};

/** An empty page lies where its range says. */
export const messageCursors = (cursors: Cursors, caller: Caller, query: Query, range: MessageRange, page: MessagePage) => {
  const seal = (place: z.infer<typeof Place>): string => cursors.seal(caller, binding(page.conversationId, query), place);
  const first = page.items.at(0)?.messageSeq ?? (range.after === undefined ? range.before : range.after + 1);
  const last = page.items.at(-1)?.messageSeq ?? (range.before === undefined ? range.after : Math.max(0, range.before - 1));
  return {
    prevCursor: page.hasBefore && first !== undefined ? seal({ before: first }) : null,
    nextCursor: page.hasAfter && last !== undefined ? seal({ after: last }) : null,
  };
};
