/** A conversation as a file that its owner keeps. */
import type { Message } from '../../layers/contracts/index.ts';
import { withoutPersonLinks } from './link-target.ts';
import { messageText } from './state/stored-reply.ts';

export const asMarkdown = (title: string, messages: readonly Message[], names: { readonly you: string; readonly assistant: string }): string =>
  [
    `# ${title}`,
    ...messages.map(
      (message) => `## ${message.role === 'user' ? names.you : names.assistant} · ${message.createdAt}\n\n${withoutPersonLinks(messageText(message))}`,
    ),
  ].join('\n\n');

export const asJson = (title: string, messages: readonly Message[]): string => JSON.stringify({ title, messages }, null, 2);

/** A name that every file system takes. */
export const fileName = (title: string, extension: string): string =>
  `${
    title
      .replace(/[^\p{L}\p{M}\p{N} _-]/gu, '')
      .trim()
      .slice(0, 80) || 'conversation'
  }.${extension}`;
