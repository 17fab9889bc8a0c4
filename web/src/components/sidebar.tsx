/** All conversations, newest first. */
import { useState } from 'react';
import type { Conversation } from '../../../layers/contracts/index.ts';
import { strings } from '../strings.ts';
import { ConversationRow } from './conversation-row.tsx';
import { focusComposer } from './focus-composer.ts';
import { CloseIcon, PlusIcon } from './icons.tsx';
import { LanguageButton } from './language-button.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { ThemeToggle } from './theme-toggle.tsx';
import { useApp, useAppState } from './use-app.ts';
import { useNow } from './use-now.ts';

export const Sidebar = ({ isDrawer, isOpen, onClose }: { isDrawer: boolean; isOpen: boolean; onClose: () => void }) => {
  const app = useApp();
  const [removing, setRemoving] = useState<Conversation | null>(null);
  const open = (conversationId: string | null) => {
    app.open(conversationId);
    onClose();
    if (conversationId === null) focusComposer();
  };
  return (
    <nav className={isOpen ? 'sidebar is-open' : 'sidebar'} aria-label={strings.list.label} inert={!isOpen}>
      <div className="sidebar-head">
        <img className="brand-mark" src="/icon.svg" alt="" width="28" height="28" />
        <span className="brand-name" translate="no">
          {strings.appName}
        </span>
        {isDrawer && (
          <button type="button" className="icon-button" aria-label={strings.list.close} onClick={onClose}>
            <CloseIcon />
          </button>
        )}
      </div>
      <button type="button" className="button new-button" onClick={() => open(null)}>
        <PlusIcon />
        {strings.list.newConversation}
      </button>
      <ConversationList onOpen={open} onRemove={setRemoving} />
      <div className="sidebar-foot">
        <LanguageButton />
        <ThemeToggle />
      </div>
      <RemoveDialog conversation={removing} onClose={() => setRemoving(null)} />
    </nav>
  );
};

const ConversationList = ({ onOpen, onRemove }: { onOpen: (id: string) => void; onRemove: (conversation: Conversation) => void }) => {
  const app = useApp();
  const list = useAppState((state) => state.list);
  const now = useNow(30_000);
  if (list.status === 'loading') return <ListSkeleton />;
  if (list.items.length === 0) return <p className="list-note">{list.status === 'failed' ? strings.list.failed : strings.list.empty}</p>;
  return (
    <div className="list-scroll">
      <ul className="list">
        {list.items.map((conversation) => (
          <ConversationRow key={conversation.id} conversation={conversation} now={now} onOpen={onOpen} onRemove={onRemove} />
        ))}
      </ul>
      {list.nextCursor !== null && (
        <button type="button" className="button button-quiet list-more" disabled={list.isLoadingMore} onClick={app.loadMore}>
          {strings.list.more}
        </button>
      )}
    </div>
  );
};

const ListSkeleton = () => (
  <div className="list-scroll" role="status">
    <span className="visually-hidden">{strings.list.loading}</span>
    {['a', 'b', 'c', 'd'].map((key) => (
      <div key={key} className="skeleton skeleton-row" />
    ))}
  </div>
);
