/** What the user said, and how it fares on its way. */
import { type FormEvent, memo, useEffect, useRef, useState } from 'react';
import { formatMoment } from '../format.ts';
import { problemText } from '../problem-text.ts';
import type { Branches } from '../state/branches.ts';
import { isConversationBusy, type SentStatus, type UserItem } from '../state/thread-view.ts';
import { strings } from '../strings.ts';
import { BranchSwitch } from './branch-switch.tsx';
import { PenIcon } from './icons.tsx';
import { useApp, useAppState } from './use-app.ts';

export const UserTurn = memo(({ item, branches }: { item: UserItem; branches: Branches | undefined }) => {
  const isBusy = useAppState(isConversationBusy);
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
      {branches && <BranchSwitch branches={branches} isBusy={isBusy} />}
      <Status status={item.status} />
    </article>
  );
});

/** The same in other words: what was answered to the old ones stays stored, beside the path. */
const EditForm = ({ text: before, parentId, onDone }: { text: string; parentId: string | null; onDone: () => void }) => {
  const app = useApp();
  const [text, setText] = useState(before);
  const canSend = text.trim() !== '' && text.trim() !== before;
  const done = useKeptWords(canSend ? text : '', onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!canSend) return;
    app.resend(text.trim(), parentId);
    done();
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
        onKeyDown={(event) => event.key === 'Escape' && done()}
      />
      <div className="turn-choices">
        <button type="button" className="button button-small button-quiet" onClick={done}>
          {strings.actions.cancelEdit}
        </button>
        <button type="submit" className="button button-small button-primary" disabled={!canSend}>
          {strings.actions.resend}
        </button>
      </div>
    </form>
  );
};

/** When the form goes because the conversation went another way, in another window, its words are handed to the composer. Answers what ends the writing on purpose. */
const useKeptWords = (words: string, onDone: () => void): (() => void) => {
  const app = useApp();
  const kept = useRef(words);
  const conversationId = useRef(app.store.get().conversationId);
  useEffect(() => {
    kept.current = words;
  }, [words]);
  useEffect(
    () => () => {
      if (kept.current !== '' && app.store.get().conversationId === conversationId.current) app.handOver(kept.current);
    },
    [app],
  );
  return () => {
    kept.current = '';
    onDone();
  };
};

const Status = ({ status }: { status: SentStatus }) => {
  switch (status.kind) {
    case 'sent':
      return null;
    case 'accepted':
      return <p className="turn-status">{strings.status.accepted}</p>;
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
      <p>{strings.status.notSent(problemText(status.problem))}</p>
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
