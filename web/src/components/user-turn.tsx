/** What the user said, and how it fares on its way. */
import { type FormEvent, memo, useState } from 'react';
import { formatMoment } from '../format.ts';
import { problemText } from '../problem-text.ts';
import type { SentStatus, UserItem } from '../state/thread-view.ts';
import { strings } from '../strings.ts';
import { PenIcon } from './icons.tsx';
import { useApp } from './use-app.ts';

export const UserTurn = memo(({ item }: { item: UserItem }) => {
  const [isEditing, setEditing] = useState(false);
  return (
    <article className="turn turn-user" data-message-id={item.key}>
      <h2 className="visually-hidden">{strings.thread.you}</h2>
      {isEditing && item.follows ? (
        <EditForm text={item.text} parentId={item.follows.parentId} onDone={() => setEditing(false)} />
      ) : (
        <div className="bubble-row">
          {item.follows && (
            <button
              type="button"
              className="icon-button bubble-edit"
              aria-label={strings.actions.edit}
              title={strings.actions.edit}
              onClick={() => setEditing(true)}
            >
              <PenIcon />
            </button>
          )}
          <div className="bubble" translate="no" dir="auto" title={formatMoment(item.createdAt)}>
            {item.text}
          </div>
        </div>
      )}
      <Status status={item.status} />
    </article>
  );
});

/** The same in other words: what was answered to the old ones stays stored, beside the path. */
const EditForm = ({ text: before, parentId, onDone }: { text: string; parentId: string | null; onDone: () => void }) => {
  const app = useApp();
  const [text, setText] = useState(before);
  const canSend = text.trim() !== '' && text.trim() !== before;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!canSend) return;
    app.resend(text.trim(), parentId);
    onDone();
  };
  return (
    <form className="edit" onSubmit={submit}>
      <textarea
        className="field edit-field"
        aria-label={strings.actions.editLabel}
        rows={3}
        dir="auto"
        translate="no"
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to write here.
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onDone()}
      />
      <div className="turn-choices">
        <button type="button" className="button button-small button-quiet" onClick={onDone}>
          {strings.actions.cancelEdit}
        </button>
        <button type="submit" className="button button-small button-primary" disabled={!canSend}>
          {strings.actions.resend}
        </button>
      </div>
    </form>
  );
};

const Status = ({ status }: { status: SentStatus }) => {
  switch (status.kind) {
    case 'sent':
      return null;
    case 'sending':
      return <p className="turn-status is-late">{strings.status.sending}</p>;
    case 'kept':
      return <p className="turn-status is-late">{strings.status.queued}</p>;
    case 'waiting':
      return <p className="turn-status">{strings.status.waiting(status.ahead)}</p>;
    case 'failed':
      return <NotSent status={status} />;
  }
};

const NotSent = ({ status }: { status: Extract<SentStatus, { kind: 'failed' }> }) => {
  const app = useApp();
  return (
    <div className="turn-status is-failed" role="alert">
      <p>
        {strings.status.failed}. {problemText(status.problem)}
      </p>
      <div className="turn-choices">
        <button type="button" className="button button-small" onClick={() => app.retrySend(status.clientMessageId)}>
          {strings.status.retry}
        </button>
        <button type="button" className="button button-small button-quiet" onClick={() => app.discardSend(status.clientMessageId)}>
          {strings.status.discard}
        </button>
      </div>
    </div>
  );
};
