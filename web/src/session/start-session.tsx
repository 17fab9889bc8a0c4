/** Where one signs in: the page for it, the answer that comes back, and the conversation of whoever came in. */
import type { Root as ReactRoot } from 'react-dom/client';
import { pageIn } from '../address.ts';
import { putAccess } from '../api/access.ts';
import { Root } from '../components/root.tsx';
import { SignInPage } from '../pages/sign-in/sign-in-page.tsx';
import { startPage } from '../pages/start-page.tsx';
import { startTalk } from '../start-talk.tsx';
import { browserFlow } from './browser-flow.ts';
import { finishSignIn, SignInError, type SignInFailure } from './code-flow.ts';
import { createSession } from './session.ts';
import type { SignInConfig } from './sign-in-config.ts';

export const startSession = async (root: ReactRoot, config: SignInConfig): Promise<void> => {
  const session = createSession(config, browserFlow());
  putAccess(session);
  const ask = (failure: SignInFailure | 'ended' | null, reason = ''): void =>
    root.render(
      <Root>
        <SignInPage config={config} failure={failure} reason={reason} />
      </Root>,
    );
  let stop: (() => void) | null = null;
  let shown: string | null = null;
  /** Another person or organization is another page; nobody is the way in again. */
  const follow = (): void => {
    const who = session.who.get();
    const next = who && `${who.sub}.${who.org}`;
    if (next === shown) return;
    stop?.();
    if (shown !== null && next !== null) history.replaceState(null, '', '/');
    shown = next;
    stop = next === null ? null : start();
    if (next === null) ask('ended');
  };
  const start = (): (() => void) => {
    const page = pageIn(location.pathname);
    if (page !== 'monitoring' && page !== 'searches' && page !== 'memory' && page !== 'import') return startTalk(root, session);
    startPage(root, page);
    return () => undefined;
  };
  session.who.subscribe(follow);
  if (pageIn(location.pathname) !== 'callback') return ask(null);
  const answer = new URLSearchParams(location.search);
  // The code is spent: it stays neither in the address nor in the history.
  history.replaceState(null, '', '/auth/callback');
  try {
    const { tokens, returnTo } = await finishSignIn(config, browserFlow(), answer);
    history.replaceState(null, '', returnTo);
    session.begin(tokens);
  } catch (error) {
    const failed = error instanceof SignInError ? error : new SignInError('foreign', '');
    ask(failed.failure, failed.failure === 'denied' ? failed.reason : '');
  }
};
