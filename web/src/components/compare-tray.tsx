/** Whom one has set aside to compare, over the composer until it is done. */
import { formatNumber } from '../format.ts';
import { strings } from '../strings.ts';
import { CloseIcon } from './icons.tsx';
import { Portrait } from './ui/portrait.tsx';
import { useApp, useAppState } from './use-app.ts';

export const CompareTray = () => {
  const app = useApp();
  const compared = useAppState((state) => state.people.compared);
  if (compared.length === 0) return null;
  const words = strings.compare;
  return (
    <section className="tray" aria-label={words.tray}>
      <ul className="tray-people">
        {compared.map((talent) => (
          <li key={talent.id}>
            <button
              type="button"
              className="tray-person"
              aria-label={words.removeWho(talent.stageName)}
              title={talent.stageName}
              onClick={() => app.people.compare(talent)}
            >
              <Portrait id={talent.id} name={talent.stageName} photoUrl={talent.photoUrl} size="s" />
              <span className="tray-cross" aria-hidden="true">
                <CloseIcon />
              </span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="button button-small button-quiet" onClick={app.people.clearComparison}>
        {words.clear}
      </button>
      <button type="button" className="button button-small button-primary" disabled={compared.length < 2} onClick={() => app.people.showComparison(true)}>
        {words.open(formatNumber(compared.length))}
      </button>
    </section>
  );
};
