/** All conversations: search, those on top, the rest newest first, the archive. */
import { useState } from 'react';
import type { Conversation, Project } from '../../../layers/contracts/index.ts';
import { strings } from '../strings.ts';
import { AccountMenu } from './account-menu.tsx';
import { ConversationRow } from './conversation-row.tsx';
import { focusComposer } from './focus-composer.ts';
import { CloseIcon, CommandIcon, PlusIcon } from './icons.tsx';
import { LanguageButton } from './language-button.tsx';
import { paletteEvent } from './palette-key.tsx';
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
        <button
          type="button"
          className="icon-button"
          aria-label={strings.palette.open}
          title={strings.palette.open}
          aria-keyshortcuts="Control+K Meta+K"
          onClick={() => {
            onClose();
            window.dispatchEvent(new Event(paletteEvent));
          }}
        >
          <CommandIcon />
        </button>
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
      <a className="button button-quiet button-small sidebar-searches" href="/searches">
        {strings.palette.searches}
      </a>
      <a className="button button-quiet button-small sidebar-searches" href="/memory">
        {strings.palette.memory}
      </a>
      <div className="sidebar-foot">
        <button type="button" className="button button-quiet button-small" onClick={() => app.showArchive(!isArchive)}>
          {isArchive ? strings.list.hideArchive : strings.list.showArchive}
        </button>
        <LanguageButton />
        <AccountMenu />
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
  const projects = useAppState((state) => state.projects.items);
  if (list.status === 'loading') return <ListSkeleton />;
  const seen = (items: readonly Conversation[]) => items.filter(({ id }) => !hidden.includes(id));
  if (archive !== null)
    return (
      <div className="list-scroll">
        {archive.length === 0 ? (
          <>
            <h2 className="list-title">{strings.list.showArchive}</h2>
            <p className="list-note">{strings.list.archiveEmpty}</p>
          </>
        ) : (
          <Group title={strings.list.showArchive} items={seen(archive)} onOpen={onOpen} />
        )}
      </div>
    );
  const current = seen(list.items).filter(({ archived }) => !archived);
  if (current.length === 0)
    return (
      <div className="list-scroll">
        <p className="list-note">{list.status === 'failed' ? strings.list.failed : strings.list.empty}</p>
        {list.status === 'failed' && (
          <button type="button" className="button button-small" onClick={app.reloadList}>
            {strings.status.retry}
          </button>
        )}
      </div>
    );
  const pinned = current.filter((item) => item.pinned);
  const rest = current.filter((item) => !item.pinned);
  const groups = byProject(rest, projects);
  const others = rest.filter((item) => item.projectId === null);
  return (
    <div className="list-scroll">
      {pinned.length > 0 && <Group title={strings.list.pinnedGroup} items={pinned} onOpen={onOpen} />}
      {groups.map(({ id, title, items }) => (
        <Group key={id} title={title} isSaid items={items} onOpen={onOpen} />
      ))}
      {others.length > 0 && <Group title={pinned.length + groups.length > 0 ? strings.list.restGroup : null} items={others} onOpen={onOpen} />}
      {list.nextCursor !== null && (
        <button type="button" className="button button-quiet list-more" disabled={list.isLoadingMore} onClick={app.loadMore}>
          {strings.list.more}
        </button>
      )}
    </div>
  );
};

interface ProjectGroup {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Conversation[];
}

/** In the order of their newest conversations; a project whose name has not come yet is called so. */
const byProject = (items: readonly Conversation[], projects: readonly Project[]): readonly ProjectGroup[] =>
  [...new Set(items.flatMap(({ projectId }) => projectId ?? []))].map((id) => ({
    id,
    title: projects.find((project) => project.id === id)?.title ?? strings.projects.unnamed,
    items: items.filter(({ projectId }) => projectId === id),
  }));

interface GroupProps {
  readonly title: string | null;
  /** The title is somebody's. */
  readonly isSaid?: boolean;
  readonly items: readonly Conversation[];
  readonly onOpen: (id: string) => void;
}

const Group = ({ title, isSaid = false, items, onOpen }: GroupProps) => {
  const { at: now } = useNow(30_000);
  return (
    <>
      {title !== null && (
        <h2 className="list-title" translate={isSaid ? 'no' : undefined}>
          {title}
        </h2>
      )}
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
