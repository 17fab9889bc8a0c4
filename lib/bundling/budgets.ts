/** Design section 11: bytes of a minified bundle that are read at cold start. Parts that are loaded only when they are needed are reported beside them. */
import type { FunctionName } from '../../functions/routes.ts';

const kilobyte = 1_000;
/** Speaks to models: their SDK alone is 405 KB. */
const speaking = 1_300 * kilobyte;
const searching = 800 * kilobyte;
const other = 480 * kilobyte;

const budgets: Partial<Record<FunctionName, number>> = {
  'reply-worker': speaking,
  'chat-stream': speaking,
  'after-turn': speaking,
  talent: searching,
  'talent-jobs': searching,
  matching: searching,
  casting: searching,
  memory: searching,
  'talent-index': searching,
};

export const budgetBytes = (name: string): number => (budgets as Readonly<Record<string, number>>)[name] ?? other;
