/** Up to four people side by side, fact by fact. What differs is what one looks for, so equal facts step back. */
import { type ReactNode, useEffect } from 'react';
import type { TalentCard } from '../../../layers/contracts/index.ts';
import { explainKey } from '../state/explain-desk.ts';
import { strings } from '../strings.ts';
import { CardActions } from './card-actions.tsx';
import { Availability } from './talent-card.tsx';
import { Dialog } from './ui/dialog.tsx';
import { Portrait } from './ui/portrait.tsx';
import { useApp, useAppState } from './use-app.ts';

export const Comparison = ({ people, brief }: { people: readonly TalentCard[]; brief: string }) => {
  const app = useApp();
  const words = strings.compare;
  useEffect(() => {
    if (brief !== '') for (const { id } of people) app.explain(id, brief);
  }, [app, people, brief]);
  const rows: readonly (readonly [string, (talent: TalentCard) => string])[] = [
    [words.age, ({ playingAge }) => `${playingAge.min}–${playingAge.max}`],
    [words.city, ({ baseCity }) => baseCity],
    [words.height, ({ heightCm }) => (heightCm === null ? strings.panel.unknown : strings.talent.height(heightCm))],
    [words.experience, ({ experience }) => strings.talent.experience[experience] ?? experience],
    [words.languages, ({ languages }) => languages.map(strings.talent.language).join(', ')],
    [words.skills, ({ topSkills }) => topSkills.map((skill) => skill.replaceAll('_', ' ')).join(', ')],
    [words.toAsk, ({ unknown }) => unknown.map(strings.talent.ask).join(', ')],
  ];
  return (
    <Dialog title={words.title} closeLabel={words.close} size="xl" onClose={() => app.people.showComparison(false)}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label={words.title}>
        <table className="table compare">
          <thead>
            <tr>
              <th scope="col">{words.fact}</th>
              {people.map((talent) => (
                <th key={talent.id} scope="col">
                  <span className="compare-who">
                    <Portrait id={talent.id} name={talent.stageName} photoUrl={talent.photoUrl} size="s" />
                    <span translate="no">{talent.stageName}</span>
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Row label={words.availability} people={people} cell={(talent) => <Availability talent={talent} isAlone />} />
            {rows.map(([label, fact]) => {
              const facts = people.map(fact);
              const isSame = people.length > 1 && facts.every((one) => one === facts[0]);
              return <Row key={label} label={label} people={people} isSame={isSame} cell={(talent) => <span translate="no">{fact(talent) || '–'}</span>} />;
            })}
            {brief !== '' && <Row label={words.fits} people={people} cell={(talent) => <Fits talentId={talent.id} brief={brief} kind="matched" />} />}
            {brief !== '' && <Row label={words.against} people={people} cell={(talent) => <Fits talentId={talent.id} brief={brief} kind="conflicts" />} />}
            <tr>
              <td />
              {people.map((talent) => (
                <td key={talent.id}>
                  <CardActions talent={talent} brief={brief} />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </section>
    </Dialog>
  );
};

interface RowProps {
  readonly label: string;
  readonly people: readonly TalentCard[];
  readonly isSame?: boolean;
  readonly cell: (talent: TalentCard) => ReactNode;
}

const Row = ({ label, people, isSame = false, cell }: RowProps) => (
  <tr className={isSame ? 'is-same' : undefined}>
    <th scope="row">{label}</th>
    {people.map((talent) => (
      <td key={talent.id}>{cell(talent)}</td>
    ))}
  </tr>
);

const Fits = ({ talentId, brief, kind }: { talentId: string; brief: string; kind: 'matched' | 'conflicts' }) => {
  const state = useAppState(({ explaining }) => explaining[explainKey(talentId, brief)]);
  if (state?.status !== 'told') return <>{state?.status === 'failed' ? strings.why.failed : strings.why.asking}</>;
  const facts = state.explanation[kind];
  return facts.length === 0 ? (
    <>–</>
  ) : (
    <ul className="compare-facts">
      {facts.map((fact) => (
        <li key={fact.asked} translate="no">
          {strings.why.say(fact.askedAs, fact.asked)}
        </li>
      ))}
    </ul>
  );
};
