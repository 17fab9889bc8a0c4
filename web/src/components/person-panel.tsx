/** A whole profile beside the thread; on a narrow screen a sheet over it. */
import { useEffect, useRef } from 'react';
import type { TalentCard as Card, TalentPerson } from '../../../layers/contracts/index.ts';
import { freshness } from '../fact-words.ts';
import { formatDay, formatList, formatRupees, languageName } from '../format.ts';
import type { Loaded, ShownPerson } from '../state/people-state.ts';
import { strings } from '../strings.ts';
import { CardActions } from './card-actions.tsx';
import { CloseIcon } from './icons.tsx';
import { Availability, TalentCard } from './talent-card.tsx';
import { Dialog } from './ui/dialog.tsx';
import { Empty } from './ui/empty.tsx';
import { Portrait } from './ui/portrait.tsx';
import { Skeleton } from './ui/skeleton.tsx';
import { Splitter } from './ui/splitter.tsx';
import { Tabs } from './ui/tabs.tsx';
import { useApp, useAppState } from './use-app.ts';
import { useServerTime } from './use-now.ts';
import { WhyAtOnce } from './why-her.tsx';

export const PersonPanel = ({ shown, isSheet }: { shown: ShownPerson; isSheet: boolean }) => {
  const app = useApp();
  const profile = useAppState((state) => state.people.profiles[shown.talentId]);
  const name = shown.card?.stageName ?? (profile?.status === 'ready' ? profile.value.stageName : '');
  const close = () => app.people.show(null);
  if (isSheet)
    return (
      <Dialog title={name || strings.panel.loading} isTitleSaid={name !== ''} closeLabel={strings.panel.close} size="l" onClose={close}>
        <Body key={shown.talentId} shown={shown} profile={profile} isNamed={false} />
      </Dialog>
    );
  return (
    <Aside name={name} onClose={close}>
      <Body key={shown.talentId} shown={shown} profile={profile} isNamed />
    </Aside>
  );
};

const panelWidth = { min: 320, max: 640, normal: 400 } as const;

/** It takes the focus when it opens, and gives it back to the card when it closes. */
const Aside = ({ name, onClose, children }: { name: string; onClose: () => void; children: React.ReactNode }) => {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    close.current?.focus();
    return () => before?.focus?.();
  }, []);
  return (
    <aside className="side-panel" aria-label={strings.panel.label(name)} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <button ref={close} type="button" className="icon-button side-panel-close" aria-label={strings.panel.close} title={strings.panel.close} onClick={onClose}>
        <CloseIcon />
      </button>
      {children}
      <Splitter label={strings.panel.resize} property="--side-panel" width={panelWidth} isAtEnd />
    </aside>
  );
};

interface BodyProps {
  readonly shown: ShownPerson;
  readonly profile: Loaded<TalentPerson> | undefined;
  readonly isNamed: boolean;
}

const Body = ({ shown, profile, isNamed }: BodyProps) => {
  const { card, talentId, brief } = shown;
  const words = strings.panel;
  const person = profile?.status === 'ready' ? profile.value : null;
  const name = card?.stageName ?? person?.stageName ?? '';
  return (
    <div className="profile">
      <div className="profile-head">
        <Portrait id={talentId} name={name} photoUrl={card?.photoUrl ?? null} size="l" />
        <div>
          {isNamed && (
            <h2 className="profile-name" translate="no">
              {name}
            </h2>
          )}
          <HeadFacts card={card} person={person} />
        </div>
      </div>
      {card && <Availability talent={card} />}
      {card && <CardActions talent={card} brief={brief} />}
      <Tabs
        label={words.label(name)}
        tabs={[
          { id: 'why', label: words.why, content: () => (brief === '' ? <Empty title={words.noBrief} /> : <WhyAtOnce talentId={talentId} brief={brief} />) },
          { id: 'profile', label: words.profile, content: () => <Record profile={profile} talentId={talentId} /> },
          { id: 'similar', label: words.similar, content: () => <Similar talentId={talentId} brief={brief} /> },
        ]}
      />
    </div>
  );
};

const HeadFacts = ({ card, person }: { card: Card | null; person: TalentPerson | null }) => {
  const age = card?.playingAge ?? person?.playingAge;
  const city = card?.baseCity ?? person?.baseCity;
  const height = card?.heightCm ?? person?.heightCm;
  return (
    <p className="card-facts">
      {age && strings.talent.playingAge(age.min, age.max)}
      {city && (
        <>
          {' · '}
          <span translate="no">{city}</span>
        </>
      )}
      {height != null && ` · ${strings.talent.height(height)}`}
    </p>
  );
};

const Record = ({ profile, talentId }: { profile: Loaded<TalentPerson> | undefined; talentId: string }) => {
  const app = useApp();
  const shown = useAppState((state) => state.people.shown);
  const words = strings.panel;
  if (profile?.status === 'failed')
    return (
      <Empty title={words.failed} isFailure>
        <button type="button" className="button" onClick={() => app.people.show(talentId, shown?.card ?? null, shown?.brief)}>
          {strings.status.retry}
        </button>
      </Empty>
    );
  if (profile?.status !== 'ready') return <Skeleton label={words.loading} lines={5} />;
  return <Facts person={profile.value} />;
};

const spaced = (text: string): string => text.replaceAll('_', ' ');

const Facts = ({ person }: { person: TalentPerson }) => {
  const words = strings.panel;
  const { term } = strings.talent;
  const now = useServerTime();
  const fresh = freshness(person.lastConfirmedAt, now);
  const answer = { yes: words.yes, no: words.no, ask: words.ask };
  return (
    <div className="record">
      {fresh && <p className={fresh.isStale ? 'facts-source is-stale' : 'facts-source'}>{fresh.text}</p>}
      {person.bio !== '' && (
        <p className="record-bio" translate="no">
          {person.bio}
        </p>
      )}
      <dl className="record-facts">
        <Fact label={words.languages}>
          {formatList(person.languages.map(({ code, proficiency }) => `${languageName(code) ?? code} (${term(proficiency)})`))}
        </Fact>
        <Fact label={words.skills}>{person.skills.map(({ name, level }) => (level ? `${spaced(name)} (${term(level)})` : spaced(name))).join(', ')}</Fact>
        <Fact label={words.training}>{person.training.join(', ')}</Fact>
        <Fact label={words.calendar}>{person.availability.map(({ from, to, status }) => `${period(from, to, now)} ${term(status)}`).join(', ')}</Fact>
        <Fact label={words.rates}>
          {person.rates.map(({ medium, basis, amountPaise }) => `${term(medium)}: ${formatRupees(amountPaise)} ${term(basis)}`).join(', ')}
        </Fact>
        <Fact label={words.look}>{[person.build && term(person.build), person.hair].filter(Boolean).join(', ')}</Fact>
        <Fact label={words.union}>{person.union === null ? '' : term(person.union)}</Fact>
        <Fact label={words.representation}>{person.representation === null ? '' : term(person.representation)}</Fact>
        <Fact label={words.brands}>{person.brandConflicts.map(({ category }) => category).join(', ')}</Fact>
        <Fact label={words.travel} isOurs>
          {person.willingToTravel === null ? '' : person.willingToTravel ? words.yes : words.no}
        </Fact>
        {Object.keys(person.comfort).length > 0 && (
          <Fact label={words.comfort} isOurs>
            {Object.entries(person.comfort).map(([what, how]) => (
              <span key={what} className="record-comfort">
                <span translate="no">{term(what)}</span>: {answer[how]}
              </span>
            ))}
          </Fact>
        )}
        {person.contact && (
          <Fact label={words.contact}>
            {[person.contact.phone, person.contact.email, person.contact.agentName, person.contact.agentPhone].filter(Boolean).join(', ')}
          </Fact>
        )}
      </dl>
      {person.credits.length > 0 && (
        <>
          <h3 className="record-title">{words.credits}</h3>
          <ul className="record-credits">
            {person.credits.map((credit) => (
              <li key={`${credit.title}-${credit.year}-${credit.role}`} translate="no">
                <span>{credit.title}</span>
                <span className="card-facts">
                  {[credit.role, credit.medium && strings.talent.term(credit.medium), credit.year].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};

const period = (from: string, to: string, now: number): string => (from === to ? formatDay(from, now) : `${formatDay(from, now)}–${formatDay(to, now)}`);

const Fact = ({ label, isOurs = false, children }: { label: string; isOurs?: boolean; children: React.ReactNode }) => (
  <div>
    <dt>{label}</dt>
    {children === '' ? <dd className="record-unknown">{strings.panel.unknown}</dd> : <dd translate={isOurs ? 'yes' : 'no'}>{children}</dd>}
  </div>
);

const Similar = ({ talentId, brief }: { talentId: string; brief: string }) => {
  const app = useApp();
  const similar = useAppState((state) => state.people.similar[talentId]);
  useEffect(() => app.people.loadSimilar(talentId), [app, talentId]);
  if (similar?.status === 'failed')
    return (
      <Empty title={strings.panel.failed} isFailure>
        <button type="button" className="button" onClick={() => app.people.loadSimilar(talentId)}>
          {strings.status.retry}
        </button>
      </Empty>
    );
  if (similar?.status !== 'ready') return <Skeleton label={strings.panel.loading} lines={4} />;
  if (similar.value.length === 0) return <Empty title={strings.panel.noSimilar} />;
  return (
    <ul className="panel-cards">
      {similar.value.map((talent) => (
        <li key={talent.id}>
          <TalentCard talent={talent} brief={brief} isPlain />
        </li>
      ))}
    </ul>
  );
};
