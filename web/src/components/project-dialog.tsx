/** Which project a conversation belongs to: one that is there, a new one, or none. */
import { type FormEvent, useState } from 'react';
import { strings } from '../strings.ts';
import { CheckIcon } from './icons.tsx';
import { Button } from './ui/button.tsx';
import { Dialog } from './ui/dialog.tsx';
import { Empty } from './ui/empty.tsx';
import { Field } from './ui/field.tsx';
import { Skeleton } from './ui/skeleton.tsx';
import { useApp, useAppState } from './use-app.ts';

export const ProjectDialog = ({ conversationId }: { conversationId: string }) => {
  const app = useApp();
  const words = strings.projects;
  const { status, items } = useAppState((state) => state.projects);
  const current = useAppState((state) => state.list.items.find(({ id }) => id === conversationId)?.projectId ?? null);
  const choices = [{ id: null, title: words.none }, ...items.filter(({ status: state }) => state === 'open')];
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={() => app.projects.choose(null)}>
      {status === 'loading' && <Skeleton label={words.loading} />}
      {status === 'failed' && (
        <Empty title={words.failed} isFailure>
          <Button onClick={() => void app.projects.load()}>{strings.status.retry}</Button>
        </Empty>
      )}
      {status === 'ready' && (
        <ul className="choice-list">
          {choices.map(({ id, title }) => (
            <li key={id}>
              <Button kind="quiet" className="choice-button" aria-pressed={id === current} onClick={() => app.projects.move(conversationId, id)}>
                <span translate={id === null ? undefined : 'no'}>{title}</span>
                {id === current && <CheckIcon />}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <NewProject conversationId={conversationId} />
    </Dialog>
  );
};

const NewProject = ({ conversationId }: { conversationId: string }) => {
  const app = useApp();
  const [title, setTitle] = useState('');
  const [isBusy, setBusy] = useState(false);
  const make = async (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '' || isBusy) return;
    setBusy(true);
    if (!(await app.projects.moveToNew(conversationId, title.trim()))) setBusy(false);
  };
  return (
    <form className="choice-new" onSubmit={(event) => void make(event)}>
      <Field label={strings.projects.fresh} value={title} maxLength={200} translate="no" onChange={(event) => setTitle(event.currentTarget.value)} />
      <Button type="submit" kind="primary" disabled={title.trim() === ''} isBusy={isBusy}>
        {strings.projects.make}
      </Button>
    </form>
  );
};
