/** The conversation's page, tied to the browser's events. */
import type { Root as ReactRoot } from 'react-dom/client';
import { conversationIn } from './address.ts';
import { browserPorts } from './browser-ports.ts';
import { Layout } from './components/layout.tsx';
import { preloadMarkdown } from './components/reply-text.tsx';
import { Root } from './components/root.tsx';
import { AppContext } from './components/use-app.ts';
import { createApp } from './state/app.ts';

/** What it loads is on its way before the words of the language are there. */
export const startTalk = (): ((root: ReactRoot) => void) => {
  const app = createApp(browserPorts());
  window.addEventListener('popstate', () => app.open(conversationIn(location.pathname), true));
  window.addEventListener('online', () => app.connection({ type: 'online' }));
  window.addEventListener('offline', () => app.connection({ type: 'offline' }));
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && app.connection({ type: 'wake' }));
  app.start(conversationIn(location.pathname));
  window.setTimeout(preloadMarkdown, 300);
  if (!navigator.onLine) app.connection({ type: 'offline' });
  return (root) =>
    root.render(
      <Root>
        <AppContext value={app}>
          <Layout />
        </AppContext>
      </Root>,
    );
};
