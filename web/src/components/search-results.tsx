/** Conversations that say what was searched, with the words around and the way to the message. */
import { useEffect, useState } from 'react';
import type { SearchHit } from '../state/list-desk.ts';
import { strings } from '../strings.ts';
import { useApp } from './use-app.ts';

type Found = { readonly status: 'busy' | 'failed' } | { readonly status: 'ready'; readonly hits: readonly SearchHit[] };

const pauseMs = 250;

export const SearchResults = ({ words, onOpen }: { words: string; onOpen: () => void }) => {
  const app = useApp();
  const [found, setFound] = useState<Found>({ status: 'busy' });
  useEffect(() => {
    let isCurrent = true;
    const show = (next: Found) => isCurrent && setFound(next);
    show({ status: 'busy' });
    const handle = setTimeout(() => {
      app.search(words).then(
        (hits) => show({ status: 'ready', hits }),
        () => show({ status: 'failed' }),
      );
    }, pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(handle);
    };
  }, [app, words]);
  if (found.status !== 'ready')
    return (
      <p className="list-note" role="status">
        {found.status === 'busy' ? strings.search.searching : strings.search.failed}
      </p>
    );
  const open = (hit: SearchHit) => {
    app.openAt(hit, words);
    onOpen();
  };
  return (
    <div className="list-scroll">
      <p className="list-note" role="status">
        {found.hits.length === 0 ? strings.search.none(words) : strings.search.hits(found.hits.length)}
      </p>
      <ul className="list">
        {found.hits.map((hit) => (
          <li key={hit.conversation.id} className="row">
            <button type="button" className="row-open" onClick={() => open(hit)}>
              <span className="row-title" translate="no">
                <Marked text={hit.conversation.title || strings.list.untitled} words={words} />
              </span>
              <span className="row-excerpt" translate="no">
                {hit.excerpt !== null && <Marked text={hit.excerpt} words={words} />}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** A text with what was searched in it marked. */
const Marked = ({ text, words }: { text: string; words: string }) => {
  const at = text.toLocaleLowerCase().indexOf(words.toLocaleLowerCase());
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + words.length)}</mark>
      {text.slice(at + words.length)}
    </>
  );
};
