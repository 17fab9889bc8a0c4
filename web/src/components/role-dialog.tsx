/** Which role somebody is shortlisted for: an open one, or a new one from the brief at hand. */
import { type FormEvent, useState } from 'react';
import type { ShownBrief } from '../../../layers/contracts/index.ts';
import { useLanguage } from '../language.ts';
import { roleOfThread } from '../state/people-desk.ts';
import { strings } from '../strings.ts';
import { CheckIcon } from './icons.tsx';
import { Dialog } from './ui/dialog.tsx';
import { Empty } from './ui/empty.tsx';
import { Skeleton } from './ui/skeleton.tsx';
import { useApp, useAppState } from './use-app.ts';

interface RoleProps {
  readonly brief: string;
  /** The same as it was read, to be shown in the reader's language. */
  readonly read: ShownBrief | null;
}

export const RoleDialog = ({ brief, read }: RoleProps) => {
  const app = useApp();
  const roles = useAppState((state) => state.people.roles);
  const current = useAppState(roleOfThread);
  const words = strings.role;
  const found = roles?.status === 'ready' ? roles.value : [];
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={app.people.closeChoice}>
      <p className="dialog-note">{words.body}</p>
      {roles?.status === 'busy' && <Skeleton label={words.loading} />}
      {roles?.status === 'failed' && (
        <Empty title={words.failed} isFailure>
          <button type="button" className="button" onClick={app.people.loadRoles}>
            {strings.status.retry}
          </button>
        </Empty>
      )}
      {roles?.status === 'ready' && found.length === 0 && <p className="dialog-note">{words.none}</p>}
      {found.length > 0 && (
        <ul className="choices" aria-label={words.list}>
          {found.map((role) => (
            <li key={role.id}>
              <button type="button" className="choice" aria-pressed={role.id === current} onClick={() => app.people.pickRole(role.id)}>
                <span translate="no">
                  <span className="choice-name">{role.name}</span>
                  <span className="choice-more">{role.project}</span>
                </span>
                {role.id === current && <CheckIcon />}
              </button>
            </li>
          ))}
        </ul>
      )}
      {roles?.status !== 'busy' && (brief === '' ? <p className="dialog-note">{words.needsBrief}</p> : <NewRole brief={brief} read={read} />)}
    </Dialog>
  );
};

const NewRole = ({ brief, read }: RoleProps) => {
  const language = useLanguage();
  const app = useApp();
  const [project, setProject] = useState('');
  const [name, setName] = useState('');
  const [isBusy, setBusy] = useState(false);
  const words = strings.role;
  const canMake = project.trim() !== '' && name.trim() !== '' && !isBusy;
  const make = async (event: FormEvent) => {
    event.preventDefault();
    if (!canMake) return;
    setBusy(true);
    if (!(await app.people.makeRole(project.trim(), name.trim(), brief))) setBusy(false);
  };
  return (
    <form className="new-role" onSubmit={(event) => void make(event)}>
      <h3 className="record-title">{words.fresh}</h3>
      <p className="choice-more" translate="no">
        {read === null ? brief : read.chips.map(({ text, textIn }) => textIn?.[language] ?? text).join(', ')}
      </p>
      <label>
        {words.project}
        <input className="field" value={project} maxLength={200} translate="no" onChange={(event) => setProject(event.currentTarget.value)} />
      </label>
      <label>
        {words.name}
        <input className="field" value={name} maxLength={120} translate="no" onChange={(event) => setName(event.currentTarget.value)} />
      </label>
      <button type="submit" className="button button-primary" disabled={!canMake}>
        {words.make}
      </button>
    </form>
  );
};
