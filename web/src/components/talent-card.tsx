/** One person: who she is, why she is here, and what nobody has asked yet. */
import type { TalentCard as Card } from '../../../layers/contracts/index.ts';
import { formatDay } from '../format.ts';
import { initials, toneOf } from '../monogram.ts';
import { strings } from '../strings.ts';
import { useApp } from './use-app.ts';
import { WhyHer } from './why-her.tsx';

export const TalentCard = ({ talent, brief = '' }: { talent: Card; brief?: string }) => {
  const app = useApp();
  const words = strings.talent;
  const height = talent.heightCm === null ? '' : ` · ${words.height(talent.heightCm)}`;
  return (
    <div className="card" data-talent-id={talent.id} tabIndex={-1}>
      <div className="card-head">
        <Portrait talent={talent} />
        <div className="card-who">
          <h3 className="card-name" translate="no">
            {talent.stageName}
          </h3>
          <p className="card-facts">
            {words.playingAge(talent.playingAge.min, talent.playingAge.max)} · <span translate="no">{talent.baseCity}</span>
            {height}
          </p>
        </div>
      </div>
      <Availability talent={talent} />
      <dl className="card-lists">
        <Chips label={words.languages} items={talent.languages} />
        <Chips label={words.skills} items={talent.topSkills} />
      </dl>
      {talent.reasons.length > 0 && (
        <ul className="card-reasons" aria-label={words.reasons}>
          {talent.reasons.map((reason) => (
            <li key={`${reason.criterion}-${reason.text}`} translate="no">
              {reason.text}
            </li>
          ))}
        </ul>
      )}
      {talent.unknown.length > 0 && (
        <p className="card-unknown">
          <span className="card-label">{words.toAsk}</span> <span translate="no">{talent.unknown.join(', ')}</span>
        </p>
      )}
      {brief !== '' && <WhyHer talent={talent} brief={brief} />}
      <button
        type="button"
        className="button button-small button-quiet card-similar"
        aria-label={words.similarWho(talent.stageName)}
        onClick={() => app.send(words.saySimilar(talent.stageName))}
      >
        {words.similar}
      </button>
    </div>
  );
};

/** Photos come from our own origin only; everyone else is shown by initials. */
const Portrait = ({ talent }: { talent: Card }) =>
  talent.photoUrl?.startsWith('/') ? (
    <img className="portrait" src={talent.photoUrl} alt={strings.talent.photo(talent.stageName)} width="48" height="48" loading="lazy" />
  ) : (
    <span className={`portrait tone-${toneOf(talent.id)}`} aria-hidden="true" translate="no">
      {initials(talent.stageName)}
    </span>
  );

const Availability = ({ talent }: { talent: Card }) => {
  const words = strings.talent;
  const day = talent.availabilityAsOf === null ? '' : formatDay(talent.availabilityAsOf, Date.now());
  return (
    <p className={`availability is-${talent.availability}`}>
      <span className="availability-dot" aria-hidden="true" />
      {words.availability[talent.availability]}
      {day && <span className="availability-day">{words.asOf(day)}</span>}
      <span className="card-experience">{words.experience[talent.experience] ?? talent.experience}</span>
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
