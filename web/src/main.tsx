/** Starts the page that the address asks for. Pages beside the conversation, and the way in, are fetched when they are asked for. */
import { createRoot } from 'react-dom/client';
import { pageIn } from './address.ts';
import { beginLanguage, followLanguage } from './language.ts';
import { startPage } from './pages/start-page.tsx';
import { readSignInConfig } from './session/sign-in-config.ts';
import { startTalk } from './start-talk.tsx';
import { followTheme } from './theme.ts';

// What is chosen in one tab is chosen in all.
window.addEventListener('storage', ({ key }) => {
  if (key === 'castmatch.language') followLanguage();
  if (key === 'castmatch.theme') followTheme();
});

const begin = async (element: HTMLElement): Promise<void> => {
  const page = pageIn(location.pathname);
  const [config] = await Promise.all([page === 'design' || page === 'share' ? null : readSignInConfig(), beginLanguage()]);
  const root = createRoot(element);
  if (page === 'design' || page === 'share') return startPage(root, page);
  if (config) return import('./session/start-session.tsx').then(({ startSession }) => startSession(root, config));
  if (page === 'monitoring' || page === 'searches' || page === 'memory' || page === 'import') return startPage(root, page);
  startTalk(root, null);
};

const element = document.getElementById('root');
if (element) void begin(element);
