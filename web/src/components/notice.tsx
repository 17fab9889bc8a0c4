import { problemText } from '../problem-text.ts';
import { strings } from '../strings.ts';
import { CloseIcon } from './icons.tsx';
import { useApp, useAppState } from './use-app.ts';

/** A failure that belongs to no place on the page. */
export const Notice = () => {
  const app = useApp();
  const notice = useAppState((state) => state.notice);
  if (!notice) return null;
  return (
    <div className="notice" role="alert">
      <p>{problemText(notice)}</p>
      <button type="button" className="icon-button" aria-label={strings.problem.dismiss} onClick={app.dismissNotice}>
        <CloseIcon />
      </button>
    </div>
  );
};
