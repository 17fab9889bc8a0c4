/**
 * The parser with its words is a part of its own, some 250 KB: it is read when the first brief comes, so that no cold start waits for it
 * that may be asked for something else.
 */
type BriefParser = typeof import('./parser.ts');

export const briefParser = (): Promise<BriefParser> => import('./parser.ts');
