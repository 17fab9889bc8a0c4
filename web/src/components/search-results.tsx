/** Conversations that say what was searched, with the words around and the way to the message. */
import type { SearchHit } from '../state/list-desk.ts';
import { strings } from '../strings.ts';
import { Marked } from './marked.tsx';
import { useApp } from './use-app.ts';
import { useSearch } from './use-search.ts';

export const SearchResults = ({ words, onOpen }: { words: string; onOpen: () => void }) => {
  const app = useApp();
  const found = useSearch(words);
  if (found.status !== 'ready')
    return (
      <p className="list-note" role="status">
        {found.status === 'failed' ? strings.search.failed : strings.search.searching}
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
