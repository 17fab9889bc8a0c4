/** Design section 11: bytes of a minified bundle that are read at cold start. Parts that are loaded only when they are needed are reported beside them. */
import type { FunctionName } from '../../functions/routes.ts';

const kilobyte = 1_000;
/** Speaks to models: their SDK alone is 405 KB. The rest of what it has more than the design are the rules of briefs: docs/decisions/2026-11-30-the-rules-of-briefs-in-the-bundles.md. */
const speaking = 1_375 * kilobyte;
/** The worker behind an HTTP request: signatures, cookies, limits and the parser of requests beside it. */
const behindTheEdge = 55 * kilobyte;
/** Reads briefs or searches: the parser's word lists are 150 KB, its rules 100. */
const searching = 840 * kilobyte;
const other = 480 * kilobyte;
/** What it deletes leaves the index of what was said, too, and it freezes what a link shows; or it renders again what a model was told. */
const conversing = 485 * kilobyte;

const budgets: Partial<Record<FunctionName, number>> = {
  'reply-worker': speaking,
  'chat-stream': speaking + behindTheEdge,
  'after-turn': speaking,
  conversations: conversing,
  turns: conversing,
  talent: searching,
  'talent-jobs': searching,
  matching: searching,
  casting: searching,
  memory: searching,
  'talent-index': searching,
};

export const budgetBytes = (name: string): number => (budgets as Readonly<Record<string, number>>)[name] ?? other;
