/** Design section 11: bytes of a minified bundle. */
import type { FunctionName } from '../../functions/routes.ts';

const kilobyte = 1_000;
const others = 480 * kilobyte;

const larger: Partial<Record<FunctionName, number>> = {
  // It speaks to models, tables, sockets and other functions, with tools for all of the product.
  'reply-worker': 1_300 * kilobyte,
  'chat-stream': 1_300 * kilobyte,
};

export const budgetBytes = (name: string): number => (larger as Readonly<Record<string, number>>)[name] ?? others;
