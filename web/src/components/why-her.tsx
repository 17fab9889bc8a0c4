/** Why a person fits what was asked, or does not: facts of her record, on demand. */
import { useEffect } from 'react';
import type { Explanation, TalentCard } from '../../../layers/contracts/index.ts';
import { explainKey } from '../state/explain-desk.ts';
import { strings } from '../strings.ts';
import { MatchFacts } from './match-facts.tsx';
import { useApp, useAppState } from './use-app.ts';

export const WhyHer = ({ talent, brief }: { talent: TalentCard; brief: string }) => {
  const app = useApp();
  return (
    <details className="why" onToggle={(event) => event.currentTarget.open && app.explain(talent.id, brief)}>
      <summary>{strings.why.ask(talent.stageName)}</summary>
      <Explained talentId={talent.id} brief={brief} />
    </details>
  );
};

/** The same where it stands open from the beginning. */
export const WhyAtOnce = ({ talentId, brief }: { talentId: string; brief: string }) => {
  const app = useApp();
  useEffect(() => app.explain(talentId, brief), [app, talentId, brief]);
  return <Explained talentId={talentId} brief={brief} />;
};

const Explained = ({ talentId, brief }: { talentId: string; brief: string }) => {
  const app = useApp();
  const state = useAppState(({ explaining }) => explaining[explainKey(talentId, brief)]);
  if (state?.status === 'busy') return <p>{strings.why.asking}</p>;
  if (state?.status === 'failed')
    return (
      <p role="alert">
        {strings.why.failed}{' '}
        <button type="button" className="button button-small" onClick={() => app.explain(talentId, brief)}>
          {strings.status.retry}
        </button>
      </p>
    );
  return state?.status === 'told' ? <Told told={state.explanation} /> : null;
};

const Told = ({ told }: { told: Explanation }) => {
  const words = strings.why;
  return (
    <div className="why-told">
      <p translate="no">{words.told(told)}</p>
      <MatchFacts facts={told} />
      {told.change && (
        <p>
          <span className="card-label">{words.letsIn}</span>{' '}
          <span translate="no">{told.change.changesAs.map((change, at) => words.say(change, told.change?.changes[at] ?? '')).join(', ')}</span>:{' '}
          {words.others(told.change.wouldAdd)}
        </p>
      )}
    </div>
  );
};
