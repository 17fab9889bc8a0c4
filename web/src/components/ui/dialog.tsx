/** The browser's own modal dialog: it keeps the focus, Escape closes it, the page behind is inert. On a phone it is a sheet at the bottom. */
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { CloseIcon } from '../icons.tsx';

interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly size?: 'm' | 'l' | 'xl';
  readonly isTitleSaid?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export const Dialog = ({ title, closeLabel, size = 'm', isTitleSaid = false, onClose, children }: DialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement as HTMLElement | null;
    if (element && !element.open) element.showModal();
    return () => {
      element?.close();
      before?.focus?.();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dialog is-sheet is-${size}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // A press on the backdrop is a press on the dialog itself.
      onClick={(event) => event.target === dialog.current && onClose()}
      onKeyDown={() => undefined}
    >
      <div className="dialog-box">
        <div className="dialog-head">
          <h2 id={titleId} translate={isTitleSaid ? 'no' : undefined}>
            {title}
          </h2>
          <button type="button" className="icon-button" aria-label={closeLabel} title={closeLabel} onClick={onClose}>
            <CloseIcon />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
};
