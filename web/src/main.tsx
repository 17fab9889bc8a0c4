/** Starts the page that the address asks for. Pages beside the conversation are fetched when they are asked for. */
import { createRoot } from 'react-dom/client';
import { pageIn } from './address.ts';
import { beginLanguage } from './language.ts';
import { startPage } from './pages/start-page.tsx';
import { startTalk } from './start-talk.tsx';

const root = document.getElementById('root');
const page = pageIn(location.pathname);

if (root) {
  const show = page === 'talk' ? startTalk() : startPage(page);
  void beginLanguage().then(() => show(createRoot(root)));
}
