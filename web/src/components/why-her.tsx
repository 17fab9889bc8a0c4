/** Why a person fits what was asked, or does not: facts of her record, on demand. */
import type { Explanation, TalentCard } from '../../../layers/contracts/index.ts';
import { explainKey } from '../state/explain-desk.ts';
import { strings } from '../strings.ts';
import { useApp, useAppState } from './use-app.ts';

export const WhyHer = ({ talent, brief }: { talent: TalentCard; brief: string }) => {
  const app = useApp();
  const state = useAppState(({ explaining }) => explaining[explainKey(talent.id, brief)]);
  return (
    <details className="why" onToggle={(event) => event.currentTarget.open && app.explain(talent.id, brief)}>
      <summary>{strings.why.ask(talent.stageName)}</summary>
      {state?.status === 'busy' && <p>{strings.why.asking}</p>}
      {state?.status === 'failed' && <p role="alert">{strings.why.failed}</p>}
      {state?.status === 'told' && <Told told={state.explanation} />}
    </details>
  );
};

const Told = ({ told }: { told: Explanation }) => {
  const words = strings.why;
  return (
    <div className="why-told">
      <p translate="no">{told.said}</p>
      <dl>
        <Facts label={words.conflicts} kind="bad" facts={told.conflicts} />
        <Facts label={words.matched} kind="good" facts={told.matched} />
        <Facts label={words.partial} kind="warn" facts={told.partial} />
        <Facts label={words.unknown} kind="warn" facts={told.unknown} />
      </dl>
      {told.change && (
        <p>
          <span className="card-label">{words.letsIn}</span> <span translate="no">{told.change.changes.join(', ')}</span>: {words.others(told.change.wouldAdd)}
        </p>
      )}
    </div>
  );
};

const Facts = ({ label, kind, facts }: { label: string; kind: string; facts: Explanation['matched'] }) =>
  facts.length === 0 ? null : (
    <div className={`why-${kind}`}>
      <dt className="card-label">{label}</dt>
      {facts.map((fact) => (
        <dd key={`${fact.criterion}-${fact.asked}`} translate="no">
          {fact.asked}: {fact.has ?? strings.why.nothing}
        </dd>
      ))}
    </div>
  );
