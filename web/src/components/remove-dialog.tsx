/** Asks before a conversation is deleted. A native dialog: it holds the focus, and Escape closes it. */
import { useEffect, useRef } from 'react';
import type { Conversation } from '../../../layers/contracts/index.ts';
import { strings } from '../strings.ts';
import { useApp } from './use-app.ts';

export const RemoveDialog = ({ conversation, onClose }: { conversation: Conversation | null; onClose: () => void }) => {
  const app = useApp();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (conversation) dialog.current?.showModal();
    else dialog.current?.close();
  }, [conversation]);
  const confirm = () => {
    if (conversation) app.remove(conversation.id);
    onClose();
  };
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="remove-title" onClose={onClose}>
      <h2 id="remove-title">{strings.remove.title}</h2>
      <p>{strings.remove.body(conversation?.title || strings.list.untitled)}</p>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {strings.remove.cancel}
        </button>
        <button type="button" className="button button-danger" onClick={confirm}>
          {strings.remove.confirm}
        </button>
      </div>
    </dialog>
  );
};
