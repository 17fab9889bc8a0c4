/** Saves a conversation as a file of its owner's. */
import { asJson, asMarkdown, fileName } from '../conversation-file.ts';
import { saveFile } from '../save-file.ts';
import type { App } from '../state/app.ts';
import { strings } from '../strings.ts';

export const saveConversation = async (app: App, conversationId: string, kind: 'md' | 'json'): Promise<void> => {
  const title = app.store.get().list.items.find(({ id }) => id === conversationId)?.title || strings.list.untitled;
  try {
    const messages = await app.readAll(conversationId);
    const isText = kind === 'md';
    saveFile(
      fileName(title, kind),
      isText ? asMarkdown(title, messages, strings.thread) : asJson(title, messages),
      isText ? 'text/markdown' : 'application/json',
    );
    app.toast(strings.exports.saved);
  } catch {
    app.toast(strings.exports.failed);
  }
};
