/** The conversation's page, tied to the browser's events. */
import type { Root as ReactRoot } from 'react-dom/client';
import { conversationIn } from './address.ts';
import { browserPorts } from './browser-ports.ts';
import { Layout } from './components/layout.tsx';
import { preloadMarkdown } from './components/reply-text.tsx';
import { Root } from './components/root.tsx';
import { AppContext } from './components/use-app.ts';
import type { Session } from './session/session.ts';
import { SessionContext } from './session/session-context.ts';
import { createApp } from './state/app.ts';
import type { Ports } from './state/ports.ts';
import { followVisibleHeight } from './visible-height.ts';

const rendererWithinMs = 2_000;
/** Messages that were kept are shown when their renderer is here too: shown before, as plain words, they would move when it comes. */
const drawnOnce = (ports: Ports): Ports => {
  const late = (): Promise<void> => new Promise((done) => window.setTimeout(done, rendererWithinMs));
  const listMessages: Ports['api']['listMessages'] = async (...asked) => {
    const [page] = await Promise.all([ports.api.listMessages(...asked), Promise.race([preloadMarkdown(), late()])]);
    return page;
  };
  return { ...ports, api: { ...ports.api, listMessages } };
};

/** Draws it, for whoever is signed in (null: nobody signs in here). Answers how to end it. */
export const startTalk = (root: ReactRoot, session: Session | null): (() => void) => {
  const who = session?.who.get();
  const app = createApp(drawnOnce(browserPorts(who ? `${who.sub}.${who.org}` : '')));
  const ending = new AbortController();
  const on = { signal: ending.signal };
  window.addEventListener('popstate', () => app.open(conversationIn(location.pathname), true), on);
  window.addEventListener('online', () => app.connection({ type: 'online' }), on);
  window.addEventListener('offline', () => app.connection({ type: 'offline' }), on);
  const onVisible = () => {
    if (document.visibilityState !== 'visible') return;
    app.connection({ type: 'wake' });
    app.look();
  };
  document.addEventListener('visibilitychange', onVisible, on);
  followVisibleHeight(ending.signal);
  app.start(conversationIn(location.pathname));
  window.setTimeout(() => void preloadMarkdown(), 300);
  if (!navigator.onLine) app.connection({ type: 'offline' });
  root.render(
    <Root>
      <SessionContext value={session}>
        <AppContext value={app}>
          <Layout key={who?.org} />
        </AppContext>
      </SessionContext>
    </Root>,
  );
  return () => {
    ending.abort();
    app.close();
  };
};
