import { strings } from '../strings.ts';
import { CloseIcon } from './icons.tsx';
import { useApp, useAppState } from './use-app.ts';

/** What was just done, with the way back for as long as there is one. */
export const Toast = () => {
  const app = useApp();
  const toast = useAppState((state) => state.toast);
  const takeBack = () => {
    toast?.undo?.();
    app.closeToast();
  };
  return (
    <div className="toast-place" role="status" aria-label={strings.toasts}>
      {toast && (
        <div className="toast">
          <p translate="no">{toast.text}</p>
          {toast.undo && (
            <button type="button" className="button button-quiet" onClick={takeBack}>
              {strings.list.undo}
            </button>
          )}
          <button type="button" className="icon-button" aria-label={strings.problem.dismiss} onClick={app.closeToast}>
            <CloseIcon />
          </button>
        </div>
      )}
    </div>
  );
};
