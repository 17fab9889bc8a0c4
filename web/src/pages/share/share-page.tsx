/** A conversation as it was when its link was made: /share/{secret}, for people without an account. Nobody is signed in here, and nothing is kept. */
import { useEffect, useState } from 'react';
import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import type { Problem } from '../../../../layers/contracts/index.ts';
import { sharedIn } from '../../address.ts';
import { ApiError } from '../../api/problem-error.ts';
import { readShared, type SharedConversation } from '../../api/shares.ts';
import { Button } from '../../components/ui/button.tsx';
import { Empty } from '../../components/ui/empty.tsx';
import { Portrait } from '../../components/ui/portrait.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { formatMoment } from '../../format.ts';
import { useLanguage } from '../../language.ts';
import { problemText } from '../../problem-text.ts';
import { strings } from '../../strings.ts';
import { PageFrame } from '../page-frame.tsx';
import { type ShareWords, shareEnglish, shareHindi } from './share-words.ts';

export const SharePage = () => {
  const words = (useLanguage() === 'hi' ? shareHindi : shareEnglish).page;
  const { shared, problem, load } = useShared();
  const title = shared === null ? words.label : shared.title.replaceAll('[[contact]]', words.contact) || words.untitled;
  return (
    <PageFrame
      title={title}
      isTitleSaid={shared !== null && shared.title !== ''}
      {...(shared === null ? {} : { lead: words.lead(formatMoment(shared.createdAt), formatMoment(shared.expiresAt)) })}
    >
      {shared === null && problem === null && <Skeleton label={words.loading} />}
      {problem?.code === 'not_found' && <Empty title={words.gone} body={words.goneBody} />}
      {problem !== null && problem.code !== 'not_found' && (
        <Empty title={words.failed} body={problemText(problem)} isFailure>
          <Button onClick={load}>{strings.status.retry}</Button>
        </Empty>
      )}
      {shared !== null && <Messages words={words} shared={shared} />}
    </PageFrame>
  );
};

type PageWords = ShareWords['page'];
type SharedMessage = SharedConversation['messages'][number];

const Messages = ({ words, shared }: { words: PageWords; shared: SharedConversation }) => (
  <ol className="shared-messages">
    {shared.leftOut > 0 && <li className="shared-note">{words.leftOut(shared.leftOut)}</li>}
    {shared.messages.map((message, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: they never change their places
      <Message key={place} words={words} message={message} />
    ))}
  </ol>
);

const Message = ({ words, message: { role, text, createdAt, people, unlisted } }: { words: PageWords; message: SharedMessage }) => (
  <li className={`shared-message is-${role}`}>
    <h2 className="shared-who">
      {role === 'user' ? words.asked : words.answered} <time dateTime={createdAt}>{formatMoment(createdAt)}</time>
    </h2>
    {role === 'user' ? (
      <p className="shared-said" dir="auto" translate="no">
        {text.replaceAll('[[contact]]', `(${words.contact})`)}
      </p>
    ) : (
      <div className="prose" dir="auto" translate="no">
        <Markdown remarkPlugins={plugins} components={components} urlTransform={noAddress}>
          {text.replaceAll('[[contact]]', `*(${words.contact})*`)}
        </Markdown>
      </div>
    )}
    {people.length > 0 && (
      <ul className="shared-people" aria-label={words.people}>
        {people.map((person, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they never change their places
          <Person key={place} person={person} />
        ))}
      </ul>
    )}
    {unlisted > 0 && <p className="shared-note">{words.unlisted(unlisted)}</p>}
  </li>
);

const Person = ({ person }: { person: SharedMessage['people'][number] }) => {
  const words = strings.talent;
  const height = person.heightCm === null ? '' : ` · ${words.height(person.heightCm)}`;
  return (
    <li className="card">
      <div className="card-head">
        <Portrait id={person.stageName} name={person.stageName} photoUrl={null} />
        <div className="card-who">
          <h3 className="card-name" translate="no">
            {person.stageName}
          </h3>
          <p className="card-facts">
            {words.playingAge(person.playingAge.min, person.playingAge.max)} · <span translate="no">{person.baseCity}</span>
            {height}
          </p>
        </div>
      </div>
      <p className="card-facts" translate="no">
        {person.languages.map(words.language).join(', ')}
      </p>
      {person.topSkills.length > 0 && (
        <p className="card-facts" translate="no">
          {person.topSkills.join(', ')}
        </p>
      )}
      {person.reasons.length > 0 && (
        <ul className="card-reasons" aria-label={words.reasons}>
          {person.reasons.map((reason) => (
            <li key={reason} translate="no">
              {words.reason(reason)}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
};

const plugins = [remarkGfm];
/** The text is a model's and the reader a stranger: nothing in it leads anywhere, and nothing is fetched for it. */
const noAddress = (): string => '';
const components: Components = {
  a: ({ children }) => <>{children}</>,
  img: ({ alt }) => <span className="image-text">{alt}</span>,
  input: ({ checked }) => <span>{checked ? '☑ ' : '☐ '}</span>,
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h4>{children}</h4>,
  h3: ({ children }) => <h5>{children}</h5>,
};

const useShared = () => {
  const [shared, setShared] = useState<SharedConversation | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const load = () => {
    setProblem(null);
    const secret = sharedIn(location.pathname);
    const asked = secret === null ? Promise.reject(new ApiError('problem', notThere)) : readShared(secret);
    asked.then(setShared, (error: unknown) => setProblem(error instanceof ApiError ? error.problem : notThere));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the page opens
  useEffect(() => {
    // Who is led here by a search has no business here.
    const robots = document.head.appendChild(Object.assign(document.createElement('meta'), { name: 'robots', content: 'noindex, nofollow' }));
    load();
    return () => robots.remove();
  }, []);
  return { shared, problem, load };
};

const notThere: Problem = { type: 'about:blank', title: '', status: 404, detail: '', instance: '', code: 'not_found' };
