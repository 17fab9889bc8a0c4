import { type FormEvent, memo, useEffect, useRef, useState } from 'react';
import type { Conversation } from '../../../layers/contracts/index.ts';
import { relativeTime } from '../format.ts';
import { hasEnded } from '../realtime/turn-tracker.ts';
import { isUnread } from '../state/seen-desk.ts';
import { strings } from '../strings.ts';
import { CheckIcon, MoreIcon } from './icons.tsx';
import { Menu } from './menu.tsx';
import { ShareLayer } from './share-layer.tsx';
import { useApp, useAppState } from './use-app.ts';

interface RowProps {
  readonly conversation: Conversation;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onOpen: (conversationId: string) => void;
}

export const ConversationRow = memo(({ conversation, now, onOpen }: RowProps) => {
  const app = useApp();
  const [isRenaming, setRenaming] = useState(false);
  const [isSharing, setSharing] = useState(false);
  const isActive = useAppState((state) => state.conversationId === conversation.id);
  const isRunning = useAppState((state) => Object.values(state.turns).some((turn) => turn.conversationId === conversation.id && !hasEnded(turn)));
  const isNew = useAppState((state) => isUnread(state, conversation));
  const title = conversation.title || strings.list.untitled;
  if (isRenaming) return <RenameForm conversation={conversation} onDone={() => setRenaming(false)} />;
  const { id, pinned, archived } = conversation;
  const items = [
    { label: strings.list.renameShort, act: () => setRenaming(true) },
    { label: pinned ? strings.list.unpin : strings.list.pin, act: () => app.pin(id, !pinned) },
    { label: strings.list.moveShort, act: () => app.projects.choose(id) },
    { label: strings.exports.share, act: () => setSharing(true) },
    ...(isNew || isActive ? [] : [{ label: strings.list.markUnread, act: () => app.markUnread(id) }]),
    { label: archived ? strings.list.unarchive : strings.list.archive, act: () => app.archive(id, !archived) },
    { label: strings.list.removeShort, act: () => app.removeSoon(id), isDanger: true },
  ];
  return (
    <li className={`row${isActive ? ' is-active' : ''}${isNew ? ' is-unread' : ''}`}>
      <button type="button" className="row-open" aria-current={isActive ? 'page' : undefined} onClick={() => onOpen(conversation.id)}>
        <span className="row-title" translate="no">
          {title}
        </span>
        {isNew && <span className="visually-hidden">{strings.list.unread}</span>}
        <span className="row-meta">
          {isRunning ? (
            <span className="row-running">{strings.list.running}</span>
          ) : (
            <time dateTime={conversation.updatedAt}>{relativeTime(conversation.updatedAt, now)}</time>
          )}
        </span>
      </button>
      <span className="row-actions">
        <Menu label={strings.list.menu(title)} icon={<MoreIcon />} items={items} />
      </span>
      {isSharing && <ShareLayer conversationId={id} onClose={() => setSharing(false)} />}
    </li>
  );
});

const RenameForm = ({ conversation, onDone }: { conversation: Conversation; onDone: () => void }) => {
  const app = useApp();
  const [title, setTitle] = useState(conversation.title);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const save = (event: FormEvent) => {
    event.preventDefault();
    const trimmed = title.trim();
    if (trimmed !== '' && trimmed !== conversation.title) app.rename(conversation.id, trimmed);
    onDone();
  };
  return (
    <li className="row is-renaming">
      <form className="rename" onSubmit={save}>
        <input
          className="field"
          aria-label={strings.list.renameField}
          value={title}
          maxLength={200}
          ref={field}
          onChange={(event) => setTitle(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && onDone()}
        />
        <button type="submit" className="icon-button" aria-label={strings.list.save}>
          <CheckIcon />
        </button>
      </form>
    </li>
  );
};
