/** What the user said, and how it fares on its way. */
import { memo } from 'react';
import { formatMoment } from '../format.ts';
import { problemText } from '../problem-text.ts';
import type { SentStatus, UserItem } from '../state/thread-view.ts';
import { strings } from '../strings.ts';
import { useApp } from './use-app.ts';

export const UserTurn = memo(({ item }: { item: UserItem }) => (
  <article className="turn turn-user">
    <h2 className="visually-hidden">{strings.thread.you}</h2>
    <div className="bubble" translate="no" title={formatMoment(item.createdAt)}>
      {item.text}
    </div>
    <Status status={item.status} />
  </article>
));

const Status = ({ status }: { status: SentStatus }) => {
  switch (status.kind) {
    case 'sent':
      return null;
    case 'sending':
      return <p className="turn-status is-late">{strings.status.sending}</p>;
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
