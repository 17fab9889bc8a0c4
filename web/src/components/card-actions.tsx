/** What one does with a person where she stands: shortlist, pass over, compare; and the way back. */
import type { TalentCard } from '../../../layers/contracts/index.ts';
import type { AppState } from '../state/app-state.ts';
import { roleOfThread } from '../state/people-desk.ts';
import { type Mark, markKey } from '../state/people-state.ts';
import { strings } from '../strings.ts';
import { CompareIcon, StarIcon, StarredIcon } from './icons.tsx';
import { Portrait } from './ui/portrait.tsx';
import { useApp, useAppState } from './use-app.ts';

const markOf = (state: AppState, talentId: string): Mark | null => {
  const roleId = roleOfThread(state);
  return roleId === null ? null : (state.people.marks[markKey(roleId, talentId)] ?? null);
};

/** Where she stands for the conversation's role. */
export const useMark = (talentId: string): Mark | null => useAppState((state) => markOf(state, talentId));

export const CardActions = ({ talent, brief }: { talent: TalentCard; brief: string }) => {
  const app = useApp();
  const mark = useMark(talent.id);
  const isCompared = useAppState((state) => state.people.compared.some(({ id }) => id === talent.id));
  const words = strings.people;
  const isOn = mark === 'shortlisted';
  const name = talent.stageName;
  return (
    <div className="card-actions">
      <button
        type="button"
        className={isOn ? 'button button-small is-on' : 'button button-small'}
        aria-label={isOn ? words.offWho(name) : words.shortlistWho(name)}
        aria-pressed={isOn}
        disabled={mark === 'busy'}
        onClick={() => (isOn ? app.people.takeBack('shortlist', talent) : app.people.wish('shortlist', talent, brief))}
      >
        {isOn ? <StarredIcon /> : <StarIcon />}
        {isOn ? words.onShortlist : words.shortlist}
      </button>
      <button
        type="button"
        className="button button-small button-quiet"
        aria-label={words.passWho(name)}
        disabled={mark === 'busy'}
        onClick={() => app.people.wish('pass', talent, brief)}
      >
        {words.pass}
      </button>
      <button
        type="button"
        className="icon-button card-compare"
        aria-label={words.compareWho(name)}
        title={words.compare}
        aria-pressed={isCompared}
        onClick={() => app.people.compare(talent)}
      >
        <CompareIcon />
      </button>
    </div>
  );
};

/** Out of the way, and one tap from being back. */
export const PassedCard = ({ talent }: { talent: TalentCard }) => {
  const app = useApp();
  return (
    <div className="card is-passed" data-talent-id={talent.id} tabIndex={-1}>
      <Portrait id={talent.id} name={talent.stageName} photoUrl={talent.photoUrl} size="s" />
      <p className="card-passed">
        <span translate="no">{talent.stageName}</span> <span className="card-facts">{strings.people.passedOver}</span>
      </p>
      <button
        type="button"
        className="button button-small button-quiet"
        aria-label={strings.people.undoWho(talent.stageName)}
        onClick={() => app.people.takeBack('pass', talent)}
      >
        {strings.people.undo}
      </button>
    </div>
  );
};
