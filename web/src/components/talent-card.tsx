/** One person: who she is, why she is here, what nobody has asked yet, and what one can do with her. */
import { memo } from 'react';
import type { TalentCard as Card, MatchedPerson } from '../../../layers/contracts/index.ts';
import { freshness } from '../fact-words.ts';
import { formatNumber } from '../format.ts';
import { strings } from '../strings.ts';
import { CardActions, PassedCard, useMark } from './card-actions.tsx';
import { Badge } from './ui/badge.tsx';
import { Portrait } from './ui/portrait.tsx';
import { useApp } from './use-app.ts';
import { useServerTime } from './use-now.ts';
import { WhyHer } from './why-her.tsx';

interface TalentCardProps {
  readonly talent: Card | MatchedPerson;
  readonly brief?: string;
  /** Without the folded "why", where that stands elsewhere. */
  readonly isPlain?: boolean;
}

export const TalentCard = memo(({ talent, brief = '', isPlain = false }: TalentCardProps) => {
  const mark = useMark(talent.id);
  if (mark === 'passed') return <PassedCard talent={talent} />;
  return <WholeCard talent={talent} brief={brief} isPlain={isPlain} />;
});

const WholeCard = ({ talent, brief, isPlain }: Required<TalentCardProps>) => {
  const app = useApp();
  const words = strings.talent;
  const height = talent.heightCm === null ? '' : ` · ${words.height(talent.heightCm)}`;
  return (
    <div className="card" data-talent-id={talent.id} tabIndex={-1}>
      <div className="card-head">
        <Portrait id={talent.id} name={talent.stageName} photoUrl={talent.photoUrl} />
        <div className="card-who">
          <h3 className="card-name" translate="no">
            <button type="button" className="card-open" aria-haspopup="dialog" onClick={() => app.people.show(talent.id, talent, brief)}>
              {talent.stageName}
            </button>
          </h3>
          <p className="card-facts">
            {words.playingAge(talent.playingAge.min, talent.playingAge.max)} · <span translate="no">{talent.baseCity}</span>
            {height}
          </p>
        </div>
      </div>
      <Availability talent={talent} />
      <dl className="card-lists">
        <Chips label={words.languages} items={talent.languages.map(words.language)} />
        <Chips label={words.skills} items={talent.topSkills} />
      </dl>
      {'match' in talent && <MatchSummary match={talent.match} />}
      <Reasons talent={talent} />
      {talent.unknown.length > 0 && (
        <p className="card-unknown">
          <span className="card-label">{words.toAsk}</span> <span translate="no">{talent.unknown.map(words.ask).join(', ')}</span>
        </p>
      )}
      {brief !== '' && !isPlain && <WhyHer talent={talent} brief={brief} />}
      <CardActions talent={talent} brief={brief} />
    </div>
  );
};

/** What was asked and met, and what her director's own choices moved: told apart, because the second is about the reader. */
const Reasons = ({ talent }: { talent: Card }) => {
  if (talent.reasons.length === 0) return null;
  const isLearned = ({ criterion }: Card['reasons'][number]): boolean => criterion === 'preference';
  return (
    <ul className="card-reasons" aria-label={strings.talent.reasons}>
      {talent.reasons.map((reason) => (
        <li key={`${reason.criterion}-${reason.text}`} className={isLearned(reason) ? 'is-learned' : undefined}>
          {isLearned(reason) && <span className="card-label">{strings.people.learned}: </span>}
          <span translate="no">{strings.talent.reason(reason.text)}</span>
        </li>
      ))}
    </ul>
  );
};

const kinds = [
  ['matched', 'good'],
  ['partial', 'warn'],
  ['unknown', 'plain'],
  ['conflicts', 'bad'],
] as const;

/** How many wishes the record meets, meets in part, says nothing to, and speaks against. */
export const MatchSummary = ({ match }: { match: MatchedPerson['match'] }) => (
  <ul className="card-match" aria-label={strings.people.summary}>
    {kinds.map(([kind, colour]) =>
      match[kind].length === 0 ? null : (
        <li key={kind}>
          <Badge kind={colour}>{strings.people.counts[kind](formatNumber(match[kind].length))}</Badge>
        </li>
      ),
    )}
  </ul>
);

/** `isAlone`: without how experienced she is, where that stands elsewhere. */
export const Availability = ({ talent, isAlone = false }: { talent: Card; isAlone?: boolean }) => {
  const words = strings.talent;
  const fresh = freshness(talent.availabilityAsOf, useServerTime());
  return (
    <p className={`availability is-${talent.availability}`}>
      <span className="availability-dot" aria-hidden="true" />
      {words.availability[talent.availability]}
      {fresh && <span className={fresh.isStale ? 'availability-day is-stale' : 'availability-day'}>{fresh.text}</span>}
      {!isAlone && <span className="card-experience">{words.experience[talent.experience] ?? talent.experience}</span>}
    </p>
  );
};

const Chips = ({ label, items }: { label: string; items: readonly string[] }) =>
  items.length === 0 ? null : (
    <div>
      <dt className="visually-hidden">{label}</dt>
      <dd className="chips">
        {items.map((item) => (
          <span key={item} className="chip" translate="no">
            {item.replaceAll('_', ' ')}
          </span>
        ))}
      </dd>
    </div>
  );
