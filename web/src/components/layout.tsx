/** The page: conversations beside (a drawer on a phone), the thread, the composer. */
import { useEffect, useState } from 'react';
import { isUnread } from '../state/seen-desk.ts';
import { strings } from '../strings.ts';
import { CompareTray } from './compare-tray.tsx';
import { Composer } from './composer.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { LineNotes } from './line-notes.tsx';
import { LiveRegion } from './live-region.tsx';
import { Notice } from './notice.tsx';
import { PaletteKey } from './palette-key.tsx';
import { PeopleDialogs, ShownPersonPanel } from './people-layer.tsx';
import { Sidebar } from './sidebar.tsx';
import { Thread } from './thread.tsx';
import { Toast } from './toast.tsx';
import { TopBar } from './top-bar.tsx';
import { useAppState } from './use-app.ts';
import { useMediaQuery } from './use-media-query.ts';

export const Layout = () => {
  const isNarrow = useMediaQuery('(max-width: 860px)');
  const isWide = useMediaQuery('(min-width: 1180px)');
  const hasPanel = useAppState((state) => state.people.shown !== null) && isWide;
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const isModal = isNarrow && isDrawerOpen;
  useEscape(isModal, () => setDrawerOpen(false));
  return (
    <div className={hasPanel ? 'layout has-panel' : 'layout'}>
      <a className="skip-link" href="#composer">
        {strings.skipToComposer}
      </a>
      <Sidebar isDrawer={isNarrow} isOpen={!isNarrow || isDrawerOpen} onClose={() => setDrawerOpen(false)} />
      {isModal && <div className="scrim" onClick={() => setDrawerOpen(false)} aria-hidden="true" />}
      <main className="room" inert={isModal}>
        <TopBar onOpenList={isNarrow ? () => setDrawerOpen(true) : null} />
        <Thread />
        <LineNotes />
        <CompareTray />
        <Composer />
      </main>
      <ShownPersonPanel isSheet={!isWide} />
      <PeopleDialogs />
      <Notice />
      <Toast />
      <PaletteKey />
      <LeaveDialog />
      <PageTitle />
      <LiveRegion />
    </div>
  );
};

/** In the browser's tab: where one is, and how many conversations say something new. */
const PageTitle = () => {
  const title = useAppState((state) => state.list.items.find((item) => item.id === state.conversationId)?.title);
  const unread = useAppState((state) => state.list.items.filter((item) => !item.archived && isUnread(state, item)).length);
  useEffect(() => {
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${title ? `${title} · ` : ''}${strings.appName}`;
  }, [title, unread]);
  return null;
};

const useEscape = (isActive: boolean, onEscape: () => void): void => {
  useEffect(() => {
    if (!isActive) return;
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && onEscape();
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
};
