/** What one does with the conversation that is open: save it, print it. */
import { asJson, asMarkdown, fileName } from '../conversation-file.ts';
import { saveFile } from '../save-file.ts';
import { strings } from '../strings.ts';
import { MoreIcon } from './icons.tsx';
import { Menu } from './menu.tsx';
import { useApp, useAppState } from './use-app.ts';

export const ThreadMenu = () => {
  const app = useApp();
  const conversationId = useAppState((state) => state.conversationId);
  const title = useAppState((state) => state.list.items.find((item) => item.id === state.conversationId)?.title) || strings.list.untitled;
  if (conversationId === null) return null;
  const save = async (kind: 'md' | 'json') => {
    const messages = await app.readAll(conversationId);
    const isText = kind === 'md';
    saveFile(
      fileName(title, kind),
      isText ? asMarkdown(title, messages, strings.thread) : asJson(title, messages),
      isText ? 'text/markdown' : 'application/json',
    );
    app.toast(strings.exports.saved);
  };
  const saveOrSay = (kind: 'md' | 'json') => void save(kind).catch(() => app.toast(strings.exports.failed));
  return (
    <Menu
      label={strings.exports.menu}
      icon={<MoreIcon />}
      items={[
        { label: strings.exports.markdown, act: () => saveOrSay('md') },
        { label: strings.exports.json, act: () => saveOrSay('json') },
        { label: strings.exports.print, act: () => window.print() },
      ]}
    />
  );
};
