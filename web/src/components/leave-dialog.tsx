/** Says where a link leads before one goes there: the text around it is a model's, or a record's. */
import { useEffect, useRef } from 'react';
import { isMixedHost } from '../link-target.ts';
import { strings } from '../strings.ts';
import { useApp, useAppState } from './use-app.ts';

export const LeaveDialog = () => {
  const app = useApp();
  const address = useAppState((state) => state.leaving);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (address === null) dialog.current?.close();
    else dialog.current?.showModal();
  }, [address]);
  const close = () => app.leave(null);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="leave-title" onClose={close}>
      {address !== null && (
        <>
          <h2 id="leave-title">{strings.leave.title}</h2>
          <p>{strings.leave.body}</p>
          <p className="leave-host" translate="no">
            {new URL(address).host}
          </p>
          <p className="leave-address" translate="no">
            {address}
          </p>
          {isMixedHost(new URL(address).host) && <p role="alert">{strings.leave.odd}</p>}
          <div className="dialog-actions">
            <button type="button" className="button" onClick={close}>
              {strings.leave.stay}
            </button>
            <a className="button button-primary" href={address} target="_blank" rel="noopener noreferrer" onClick={close}>
              {strings.leave.go}
            </a>
          </div>
        </>
      )}
    </dialog>
  );
};
