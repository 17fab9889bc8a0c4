/** Something that would leave the product: exactly whom and exactly what, and the person's word on it. */
import { memo, useEffect } from 'react';
import type { Action } from '../../../layers/contracts/index.ts';
import { formatTime } from '../format.ts';
import { problemText } from '../problem-text.ts';
import type { ActionPart } from '../realtime/reply-parts.ts';
import { statusText } from '../state/action-desk.ts';
import { strings } from '../strings.ts';
import { downloadAsOneself } from './download.ts';
import { useApp, useAppState } from './use-app.ts';

export const ActionCard = memo(({ part }: { part: ActionPart }) => {
  const app = useApp();
  const { actionId, expiresAt } = part;
  const entry = useAppState((state) => state.actions[actionId]);
  const action = entry?.action ?? null;
  const offsetMs = useAppState((state) => state.clock.offsetMs);
  useEffect(() => app.loadAction(actionId), [app, actionId]);
  useEffect(() => {
    if (action?.status !== 'pending') return;
    const handle = setTimeout(() => app.loadAction(actionId), Math.max(1_000, Date.parse(expiresAt) - Date.now() - offsetMs + 500));
    return () => clearTimeout(handle);
  }, [app, actionId, expiresAt, action?.status, offsetMs]);
  return (
    <section className="action" aria-label={action?.status === 'pending' ? strings.action.label(part.summary) : part.summary} aria-busy={entry?.isBusy ?? true}>
      {action ? (
        <Content action={action} />
      ) : (
        <p className="action-title" translate="no">
          {part.summary}
        </p>
      )}
      {!action && !entry?.problem && <p className="action-note">{strings.action.loading}</p>}
      {entry?.problem && (
        <p className="action-problem" role="alert">
          {problemText(entry.problem)}
          {!action && (
            <button type="button" className="button button-small" onClick={() => app.loadAction(actionId)}>
              {strings.action.again}
            </button>
          )}
        </p>
      )}
      {action && <Ending action={action} isBusy={entry?.isBusy ?? false} />}
    </section>
  );
});

const Content = ({ action }: { action: Action }) => (
  <>
    <h3 className="action-title">{(action.status === 'pending' ? strings.action.title : strings.action.over)[action.kind]}</h3>
    <dl className="action-facts">
      <dt>{labelOf(action)}</dt>
      <dd>
        <ul className="action-people">
          {action.memories.map(({ memoryId, text }) => (
            <li key={memoryId} translate={text === null ? 'yes' : 'no'}>
              {text ?? strings.action.notRemembered}
            </li>
          ))}
          {action.people.map(({ talentId, name }) => (
            <li key={talentId} translate={name === null ? 'yes' : 'no'}>
              {name ?? strings.action.unlisted}
            </li>
          ))}
        </ul>
      </dd>
      {action.email && (
        <>
          <dt>{strings.action.subject}</dt>
          <dd translate="no">{action.email.subject}</dd>
        </>
      )}
    </dl>
    {action.email && (
      <p className="action-text" translate="no">
        {action.email.text}
      </p>
    )}
  </>
);

const labelOf = ({ kind }: Action): string => {
  if (kind === 'forget_memory') return strings.action.remembered;
  return kind === 'email' ? strings.action.to : strings.action.people;
};

const Ending = ({ action, isBusy }: { action: Action; isBusy: boolean }) => {
  const app = useApp();
  if (action.status === 'pending')
    return (
      <>
        <p className="action-note">{(action.kind === 'forget_memory' ? strings.action.forgetUntil : strings.action.until)(formatTime(action.expiresAt))}</p>
        <div className="action-choices">
          <button type="button" className="button button-primary" disabled={isBusy} onClick={() => app.confirmAction(action.actionId)}>
            {strings.action.confirm[action.kind]}
          </button>
          <button type="button" className="button" disabled={isBusy} onClick={() => app.cancelAction(action.actionId)}>
            {strings.action.cancel}
          </button>
        </div>
      </>
    );
  const status = statusText(action);
  return (
    <>
      <p className={`action-note is-${action.status}`}>{action.outcome ? strings.action.outcome(status, action.outcome) : status}</p>
      {action.fileUrl && (
        <a className="button button-small" href={action.fileUrl} download onClick={(event) => void downloadAsOneself(event)}>
          {strings.action.download}
        </a>
      )}
    </>
  );
};
