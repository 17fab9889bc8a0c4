/** What was asked, what the record says to it, the field that says so, and since when. */
import type { Explanation, MatchedPerson } from '../../../layers/contracts/index.ts';
import { fieldWord, freshness } from '../fact-words.ts';
import { strings } from '../strings.ts';
import { useServerTime } from './use-now.ts';

type Facts = MatchedPerson['match']['matched'];
type Sorted = Pick<Explanation, 'matched' | 'partial' | 'unknown' | 'conflicts'>;

const groups = [
  ['conflicts', 'bad'],
  ['matched', 'good'],
  ['partial', 'warn'],
  ['unknown', 'plain'],
] as const;

export const MatchFacts = ({ facts }: { facts: Sorted }) => (
  <dl className="facts">
    {groups.map(([kind, colour]) => (
      <Group key={kind} label={strings.why[kind]} colour={colour} facts={facts[kind]} />
    ))}
  </dl>
);

const Group = ({ label, colour, facts }: { label: string; colour: string; facts: Facts }) =>
  facts.length === 0 ? null : (
    <div className={`facts-group is-${colour}`}>
      <dt>{label}</dt>
      {facts.map((fact) => (
        <dd key={`${fact.criterion}-${fact.asked}`}>
          <span className="facts-asked" translate="no">
            {strings.why.say(fact.askedAs, fact.asked)}
          </span>
          <FactAnswer fact={fact} />
          <FactSource field={fact.field} asOf={fact.asOf} />
          {fact.evidence.map((proof) => (
            <q key={proof.kind === 'quote' ? `${proof.start}` : `credit-${proof.index}`} className="facts-proof" translate="no">
              {proof.kind === 'quote' ? proof.text : proof.title}
            </q>
          ))}
        </dd>
      ))}
    </div>
  );

/** What is said in the same words need not be said twice. */
const FactAnswer = ({ fact: { asked, has, hasAs } }: { fact: Facts[number] }) => {
  if (has === null || hasAs === null) return <span className="facts-has">{strings.why.nothing}</span>;
  return has === asked ? null : (
    <span className="facts-has" translate="no">
      {strings.why.say(hasAs, has)}
    </span>
  );
};

const FactSource = ({ field, asOf }: { field: string; asOf: string | null }) => {
  const fresh = freshness(asOf, useServerTime());
  return (
    <span className={fresh?.isStale ? 'facts-source is-stale' : 'facts-source'}>
      {strings.people.from(fieldWord(field))}
      {fresh && ` · ${fresh.text}`}
    </span>
  );
};
