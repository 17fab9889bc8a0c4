/** Starts the app and ties it to the browser's events. */
import { createRoot } from 'react-dom/client';
import { conversationIn } from './address.ts';
import { browserPorts } from './browser-ports.ts';
import { preloadMarkdown } from './components/reply-text.tsx';
import { Root } from './components/root.tsx';
import { beginLanguage } from './language.ts';
import { createApp } from './state/app.ts';

const app = createApp(browserPorts());

window.addEventListener('popstate', () => app.open(conversationIn(location.pathname), true));
window.addEventListener('online', () => app.connection({ type: 'online' }));
window.addEventListener('offline', () => app.connection({ type: 'offline' }));
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && app.connection({ type: 'wake' }));

const root = document.getElementById('root');
void beginLanguage().then(() => root && createRoot(root).render(<Root app={app} />));

app.start(conversationIn(location.pathname));
window.setTimeout(preloadMarkdown, 300);
if (!navigator.onLine) app.connection({ type: 'offline' });
