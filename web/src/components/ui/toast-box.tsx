import { strings } from '../../strings.ts';
import { CloseIcon } from '../icons.tsx';

interface ToastBoxProps {
  readonly text: string;
  readonly onUndo?: (() => void) | undefined;
  /** A page of ours where there is more. */
  readonly link?: string | undefined;
  readonly onClose: () => void;
}

/** What was just done, in one line, with the way back, or to more, where there is one. */
export const ToastBox = ({ text, onUndo, link, onClose }: ToastBoxProps) => (
  <div className="toast">
    <p translate="no">{text}</p>
    {onUndo && (
      <button type="button" className="button button-quiet" onClick={onUndo}>
        {strings.list.undo}
      </button>
    )}
    {link !== undefined && (
      <a className="button button-quiet" href={link} onClick={onClose}>
        {strings.look}
      </a>
    )}
    <button type="button" className="icon-button" aria-label={strings.problem.dismiss} onClick={onClose}>
      <CloseIcon />
    </button>
  </div>
);
