/** All conversations: search, those on top, the rest newest first, the archive. */
import { useState } from 'react';
import type { Conversation } from '../../../layers/contracts/index.ts';
import { strings } from '../strings.ts';
import { ConversationRow } from './conversation-row.tsx';
import { focusComposer } from './focus-composer.ts';
import { CloseIcon, PlusIcon } from './icons.tsx';
import { LanguageButton } from './language-button.tsx';
import { SearchResults } from './search-results.tsx';
import { ThemeToggle } from './theme-toggle.tsx';
import { Splitter } from './ui/splitter.tsx';
import { useApp, useAppState } from './use-app.ts';
import { useNow } from './use-now.ts';

const sidebarWidth = { min: 224, max: 440, normal: 288 } as const;

export const Sidebar = ({ isDrawer, isOpen, onClose }: { isDrawer: boolean; isOpen: boolean; onClose: () => void }) => {
  const app = useApp();
  const [words, setWords] = useState('');
  const isArchive = useAppState((state) => state.archive !== null);
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
      <input
        type="search"
        className="field search"
        aria-label={strings.search.label}
        placeholder={strings.search.placeholder}
        maxLength={200}
        translate="no"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && setWords('')}
      />
      {words.trim() === '' ? <Lists onOpen={open} /> : <SearchResults words={words.trim()} onOpen={onClose} />}
      {!isDrawer && <Splitter label={strings.panel.resizeList} property="--sidebar" width={sidebarWidth} />}
      <div className="sidebar-foot">
        <button type="button" className="button button-quiet button-small" onClick={() => app.showArchive(!isArchive)}>
          {isArchive ? strings.list.hideArchive : strings.list.showArchive}
        </button>
        <LanguageButton />
        <ThemeToggle />
      </div>
    </nav>
  );
};

const Lists = ({ onOpen }: { onOpen: (id: string) => void }) => {
  const app = useApp();
  const list = useAppState((state) => state.list);
  const hidden = useAppState((state) => state.hidden);
  const archive = useAppState((state) => state.archive);
  if (list.status === 'loading') return <ListSkeleton />;
  const seen = (items: readonly Conversation[]) => items.filter(({ id }) => !hidden.includes(id));
  if (archive !== null)
    return (
      <div className="list-scroll">
        {archive.length === 0 ? (
          <p className="list-note">{strings.list.archiveEmpty}</p>
        ) : (
          <Group title={strings.list.showArchive} items={seen(archive)} onOpen={onOpen} />
        )}
      </div>
    );
  const current = seen(list.items).filter(({ archived }) => !archived);
  if (current.length === 0) return <p className="list-note list-scroll">{list.status === 'failed' ? strings.list.failed : strings.list.empty}</p>;
  const pinned = current.filter((item) => item.pinned);
  return (
    <div className="list-scroll">
      {pinned.length > 0 && <Group title={strings.list.pinnedGroup} items={pinned} onOpen={onOpen} />}
      <Group title={pinned.length > 0 ? strings.list.restGroup : null} items={current.filter((item) => !item.pinned)} onOpen={onOpen} />
      {list.nextCursor !== null && (
        <button type="button" className="button button-quiet list-more" disabled={list.isLoadingMore} onClick={app.loadMore}>
          {strings.list.more}
        </button>
      )}
    </div>
  );
};

const Group = ({ title, items, onOpen }: { title: string | null; items: readonly Conversation[]; onOpen: (id: string) => void }) => {
  const now = useNow(30_000);
  return (
    <>
      {title !== null && <h2 className="list-title">{title}</h2>}
      <ul className="list">
        {items.map((conversation) => (
          <ConversationRow key={conversation.id} conversation={conversation} now={now} onOpen={onOpen} />
        ))}
      </ul>
    </>
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
