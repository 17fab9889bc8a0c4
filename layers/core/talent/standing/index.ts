export * from './keep-brief.ts';
export * from './kept-brief.ts';
export * from './run-brief.ts';
export type { Notification } from './say-news.ts';
export * from './show-news.ts';
