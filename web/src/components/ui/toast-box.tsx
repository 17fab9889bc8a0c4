import { strings } from '../../strings.ts';
import { CloseIcon } from '../icons.tsx';

interface ToastBoxProps {
  readonly text: string;
  readonly onUndo?: (() => void) | undefined;
  readonly onClose: () => void;
}

/** What was just done, in one line, with the way back where there is one. */
export const ToastBox = ({ text, onUndo, onClose }: ToastBoxProps) => (
  <div className="toast">
    <p translate="no">{text}</p>
    {onUndo && (
      <button type="button" className="button button-quiet" onClick={onUndo}>
        {strings.list.undo}
      </button>
    )}
    <button type="button" className="icon-button" aria-label={strings.problem.dismiss} onClick={onClose}>
      <CloseIcon />
    </button>
  </div>
);
