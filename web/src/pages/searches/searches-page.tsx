/** Kept searches with their news: /searches. What is told of a person comes from her record as it is now. */
import { useEffect, useState } from 'react';
import type { StandingBrief } from '../../../../layers/contracts/index.ts';
import { Badge } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Empty } from '../../components/ui/empty.tsx';
import { Portrait } from '../../components/ui/portrait.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { formatDay } from '../../format.ts';
import { useLanguage } from '../../language.ts';
import { problemText } from '../../problem-text.ts';
import { strings } from '../../strings.ts';
import { PageFrame } from '../page-frame.tsx';
import { type SearchesWords, searchesEnglish, searchesHindi } from './searches-words.ts';
import { type Searches, useSearches } from './use-searches.ts';

export const SearchesPage = () => {
  const words = useLanguage() === 'hi' ? searchesHindi : searchesEnglish;
  const searches = useSearches();
  const { items, problem, load } = searches;
  const isThere = items !== null;
  // The address names one of them; it is there only now.
  useEffect(() => {
    if (isThere) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [isThere]);
  return (
    <PageFrame title={words.title} lead={words.lead}>
      {items === null && problem === null && <Skeleton label={words.loading} />}
      {items === null && problem !== null && (
        <Empty title={words.failed} body={problemText(problem)} isFailure>
          <Button onClick={() => void load()}>{words.again}</Button>
        </Empty>
      )}
      {items !== null && problem !== null && (
        <p role="alert">
          {words.failedChange} {problemText(problem)}
        </p>
      )}
      {items?.length === 0 && (
        <Empty title={words.none} body={words.noneBody}>
          <a className="button" href="/">
            {words.toTalk}
          </a>
        </Empty>
      )}
      {items?.map((brief) => (
        <Search key={brief.id} brief={brief} words={words} searches={searches} />
      ))}
    </PageFrame>
  );
};

interface SearchProps {
  readonly brief: StandingBrief;
  readonly words: SearchesWords;
  readonly searches: Searches;
}

const Search = ({ brief, words, searches }: SearchProps) => {
  const language = useLanguage();
  const { id, total, unseen, news, status, pausedBecause, lookedAt, nextLookAt } = brief;
  const now = Date.now();
  const understood = brief.understoodIn[language];
  const name = nameIn(brief, language);
  return (
    <section className="page-part search-kept" id={id} aria-labelledby={`${id}-name`}>
      <h2 id={`${id}-name`} translate="no">
        {name}
      </h2>
      <p className="search-facts">
        {unseen > 0 && <Badge kind="accent">{words.fresh(unseen)}</Badge>}{' '}
        {status === 'paused' && <Badge kind="warn">{words.paused[pausedBecause ?? 'asked']}</Badge>} {words.fits(total)} ·{' '}
        {words.looked(formatDay(lookedAt, now))}
        {nextLookAt !== null && ` · ${words.next(formatDay(nextLookAt, now))}`}
      </p>
      {understood !== name && <p translate="no">{understood}</p>}
      {news.length === 0 ? (
        <p className="search-quiet">{words.quiet}</p>
      ) : (
        news.map(({ id: newsId, on, people }) => (
          <div key={newsId} className="search-news">
            <h3 className="card-label">{words.newsOn(formatDay(on, now))}</h3>
            <ul className="search-people">
              {people.map((person) => (
                <li key={person.id} className="search-person">
                  <Portrait id={person.id} name={person.stageName} photoUrl={person.photoUrl} />
                  <div>
                    <p>
                      <strong translate="no">{person.stageName}</strong> <Badge>{words.because[person.because]}</Badge>
                    </p>
                    <ul className="search-reasons" aria-label={words.reasons(person.stageName)}>
                      {person.reasons.map(({ criterion, text }) => (
                        <li key={criterion} translate="no">
                          {strings.talent.reason(text)}
                        </li>
                      ))}
                    </ul>
                  </div>
                </li>
              ))}
            </ul>
          </div>
        ))
      )}
      <Actions brief={brief} words={words} searches={searches} />
    </section>
  );
};

/** A name that was made of what was understood is said in the reader's language, too. */
const nameIn = ({ name, understoodIn }: StandingBrief, language: 'en' | 'hi'): string =>
  Object.values(understoodIn).includes(name) ? understoodIn[language] : name;

const Actions = ({ brief, words, searches: { busy, change, end } }: SearchProps) => {
  const { id, status, unseen } = brief;
  const name = nameIn(brief, useLanguage());
  const [isAsking, setAsking] = useState(false);
  const isBusy = busy === id;
  return (
    <fieldset className="search-actions" aria-label={words.actions(name)}>
      {isAsking ? (
        <>
          <span role="status">{words.endSure}</span>
          <Button kind="danger" isSmall isBusy={isBusy} onClick={() => void end(id)}>
            {words.endYes}
          </Button>
          <Button isSmall onClick={() => setAsking(false)}>
            {words.endNo}
          </Button>
        </>
      ) : (
        <>
          {unseen > 0 && (
            <Button kind="primary" isSmall isBusy={isBusy} onClick={() => void change(id, { seen: true })}>
              {words.seen}
            </Button>
          )}
          <Button isSmall isBusy={isBusy} onClick={() => void change(id, { status: status === 'on' ? 'paused' : 'on' })}>
            {status === 'on' ? words.pause : words.resume}
          </Button>
          <Button kind="quiet" isSmall onClick={() => setAsking(true)}>
            {words.end}
          </Button>
        </>
      )}
    </fieldset>
  );
};
