import { strings } from '../strings.ts';
import { ToastBox } from './ui/toast-box.tsx';
import { useApp, useAppState } from './use-app.ts';

/** What was just done, with the way back for as long as there is one. */
export const Toast = () => {
  const app = useApp();
  const toast = useAppState((state) => state.toast);
  const undo = toast?.undo;
  const takeBack = () => {
    undo?.();
    app.closeToast();
  };
  return (
    <div className="toast-place" role="status" aria-label={strings.toasts}>
      {toast && <ToastBox text={toast.text} onUndo={undo ? takeBack : undefined} link={toast.link} onClose={app.closeToast} />}
    </div>
  );
};
