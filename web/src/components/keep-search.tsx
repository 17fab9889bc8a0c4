/** Under a brief as it was read: asked again every morning from now on. */
import { useRef, useState } from 'react';
import type { ShownBrief } from '../../../layers/contracts/index.ts';
import { keepBrief } from '../api/briefs.ts';
import { asProblem } from '../api/problem-error.ts';
import { useLanguage } from '../language.ts';
import { searchesEnglish, searchesHindi } from '../pages/searches/searches-words.ts';
import { problemText } from '../problem-text.ts';
import { joinedChips } from '../state/latest-brief.ts';
import { Button } from './ui/button.tsx';

const longestName = 120;
const nameOf = ({ understood }: ShownBrief): string =>
  understood.length <= longestName ? understood : `${understood.slice(0, longestName - 1).toWellFormed()}…`;

export const KeepSearch = ({ brief }: { brief: ShownBrief }) => {
  const language = useLanguage();
  const words = language === 'hi' ? searchesHindi : searchesEnglish;
  const [state, setState] = useState<'open' | 'busy' | 'kept'>('open');
  const [problem, setProblem] = useState<string | null>(null);
  const told = useRef<HTMLAnchorElement>(null);
  if (brief.chips.length === 0) return null;
  const keep = async () => {
    setState('busy');
    setProblem(null);
    try {
      await keepBrief(joinedChips(brief.chips), nameOf(brief));
      setState('kept');
      // The button that had the focus is gone.
      requestAnimationFrame(() => told.current?.focus());
    } catch (error) {
      setProblem(problemText(asProblem(error)));
      setState('open');
    }
  };
  return (
    <div className="keep-search" lang={language} translate="yes">
      {state !== 'kept' && (
        <Button isSmall isBusy={state === 'busy'} onClick={() => void keep()}>
          {words.keep}
        </Button>
      )}
      <span role="status">{state === 'kept' && words.kept}</span>
      {state === 'kept' && (
        <a ref={told} className="button button-quiet button-small" href="/searches">
          {words.show}
        </a>
      )}
      {problem !== null && (
        <span role="alert">
          {words.keepFailed} {problem}
        </span>
      )}
    </div>
  );
};
