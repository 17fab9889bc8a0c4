/** What is remembered of who looks: /memory. Each of it can be forgotten; which names are one thing is said here; consent is taken back here. */
import { useState } from 'react';
import type { Memory, MemoryEntity } from '../../../../layers/contracts/index.ts';
import { choiceSentence } from '../../choice-words.ts';
import { Button } from '../../components/ui/button.tsx';
import { Empty } from '../../components/ui/empty.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { formatList, formatMoment } from '../../format.ts';
import { useLanguage } from '../../language.ts';
import { problemText } from '../../problem-text.ts';
import { PageFrame } from '../page-frame.tsx';
import { type MemoryWords, memoryEnglish, memoryHindi } from './memory-words.ts';
import { type Kept, type MemoryDesk, useMemory } from './use-memory.ts';

export const MemoryPage = () => {
  const words = useLanguage() === 'hi' ? memoryHindi : memoryEnglish;
  const desk = useMemory();
  const { kept, problem, load } = desk;
  return (
    <PageFrame title={words.title} lead={words.lead}>
      {kept === null && problem === null && <Skeleton label={words.loading} />}
      {kept === null && problem !== null && (
        <Empty title={words.failed} body={problemText(problem)} isFailure>
          <Button onClick={() => void load()}>{words.again}</Button>
        </Empty>
      )}
      {kept !== null && problem !== null && (
        <p role="alert">
          {words.failedChange} {problemText(problem)}
        </p>
      )}
      {kept !== null && (
        <>
          <Remembered kept={kept} words={words} desk={desk} />
          <Things kept={kept} words={words} desk={desk} />
          <Retention kept={kept} words={words} />
          <Consent kept={kept} words={words} desk={desk} />
        </>
      )}
    </PageFrame>
  );
};

interface PartProps {
  readonly kept: Kept;
  readonly words: MemoryWords;
  readonly desk: MemoryDesk;
}

const Remembered = ({ kept: { memories, nextCursor, stopped }, words, desk }: PartProps) => (
  <section className="page-part search-kept" aria-labelledby="remembered">
    <h2 id="remembered">{words.list}</h2>
    {memories.length === 0 && <p className="search-quiet">{stopped ? words.stopped : words.none}</p>}
    <ul className="memory-rows">
      {memories.map((memory) => (
        <One key={memory.id} memory={memory} words={words} desk={desk} />
      ))}
    </ul>
    {nextCursor !== null && (
      <Button kind="quiet" isSmall onClick={() => void desk.more(nextCursor)}>
        {words.more}
      </Button>
    )}
  </section>
);

const One = ({ memory, words, desk }: Omit<PartProps, 'kept'> & { readonly memory: Memory }) => {
  const [isAsking, setAsking] = useState(false);
  const counted = choiceSentence(memory);
  return (
    <li className="memory-row">
      <p translate={counted === undefined ? 'no' : undefined}>{counted ?? memory.text}</p>
      <span className="search-actions">
        {isAsking ? (
          <>
            <Button kind="danger" isSmall isBusy={desk.isBusy} onClick={() => void desk.forget(memory.id)}>
              {words.forgetYes}
            </Button>
            <Button kind="quiet" isSmall onClick={() => setAsking(false)}>
              {words.keepIt}
            </Button>
          </>
        ) : (
          <Button kind="quiet" isSmall aria-label={words.forgetWhat(counted ?? memory.text)} onClick={() => setAsking(true)}>
            {words.forget}
          </Button>
        )}
      </span>
    </li>
  );
};

const Things = ({ kept: { things }, words, desk }: PartProps) => {
  // Of a pair one is asked for: either of the two has the other.
  const asked = new Set<string>();
  const firstOf = (thing: MemoryEntity) =>
    thing.alike.filter(({ id }) => {
      const pair = [thing.id, id].toSorted().join(' ');
      return !asked.has(pair) && asked.add(pair);
    });
  return (
    <section className="page-part search-kept" aria-labelledby="things">
      <h2 id="things">{words.things}</h2>
      {things.length === 0 && <p className="search-quiet">{words.thingsNone}</p>}
      <ul className="memory-rows">
        {things.map((thing) => (
          <li key={thing.id} className="memory-row">
            <div>
              <p>
                <strong translate="no">{thing.name}</strong>{' '}
                <span className="search-facts">
                  {words.holds(thing.memories)}
                  {thing.names.length > 0 && (
                    <>
                      {' · '}
                      <span translate="no">{words.alsoCalled(formatList(thing.names))}</span>
                    </>
                  )}
                </span>
              </p>
              {thing.merged.map(({ id, name }) => (
                <p key={id} className="search-actions">
                  <span translate="no">{words.mergedFrom(name)}</span>
                  <Button kind="quiet" isSmall isBusy={desk.isBusy} aria-label={words.undoWhat(name)} onClick={() => void desk.undo(id)}>
                    {words.undo}
                  </Button>
                </p>
              ))}
              {firstOf(thing).map(({ id, name }) => (
                <fieldset key={id} className="search-actions">
                  <legend translate="no">{words.ask(thing.name, name)}</legend>
                  <Button isSmall isBusy={desk.isBusy} onClick={() => void desk.merge(id, thing.id)}>
                    {words.same}
                  </Button>
                  <Button kind="quiet" isSmall isBusy={desk.isBusy} onClick={() => void desk.keepApart(thing.id, id)}>
                    {words.apart}
                  </Button>
                </fieldset>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Retention = ({ kept: { retention }, words }: Omit<PartProps, 'desk'>) => (
  <section className="page-part search-kept" aria-labelledby="kept">
    <h2 id="kept">{words.kept}</h2>
    <p className="search-quiet">{words.keptLead}</p>
    <dl className="action-facts">
      {(Object.keys(words.classes) as (keyof MemoryWords['classes'])[]).map((name) => {
        const days = retention[name];
        return (
          <div key={name} className="memory-fact">
            <dt>{words.classes[name]}</dt>
            <dd>{days === null ? words.always : words.days(days)}</dd>
          </div>
        );
      })}
    </dl>
  </section>
);

const Consent = ({ kept: { stopped }, words, desk }: PartProps) => {
  const [isAsking, setAsking] = useState(false);
  const { told, isBusy } = desk;
  const withdraw = () => void desk.withdraw().then(() => setAsking(false));
  return (
    <section className="page-part search-kept" aria-labelledby="consent">
      <h2 id="consent">{words.consent}</h2>
      <p className="search-quiet">{stopped ? words.stopped : words.consentLead}</p>
      <p role="status">
        {told === 'allowed' && words.allowed}
        {told !== null && told !== 'allowed' && words.receipt(formatMoment(told.at), told.memories, told.sessions, told.searches)}
      </p>
      {isAsking && !stopped && <p role="alert">{words.withdrawSure}</p>}
      <div className="search-actions">
        {stopped && (
          <Button isBusy={isBusy} onClick={() => void desk.allow()}>
            {words.allow}
          </Button>
        )}
        {!stopped && !isAsking && (
          <Button kind="danger" onClick={() => setAsking(true)}>
            {words.withdraw}
          </Button>
        )}
        {!stopped && isAsking && (
          <>
            <Button kind="danger" isBusy={isBusy} onClick={withdraw}>
              {words.withdrawYes}
            </Button>
            <Button onClick={() => setAsking(false)}>{words.withdrawNo}</Button>
          </>
        )}
      </div>
    </section>
  );
};
