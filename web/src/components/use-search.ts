import { useEffect, useState } from 'react';
import type { SearchHit } from '../state/list-desk.ts';
import { useApp } from './use-app.ts';

export type Found = { readonly status: 'idle' | 'busy' | 'failed' } | { readonly status: 'ready'; readonly hits: readonly SearchHit[] };

const pauseMs = 250;

/** What is found in all conversations, a moment after the last key. Words of less than `least` characters ask for nothing. */
export const useSearch = (words: string, least = 1): Found => {
  const app = useApp();
  const [found, setFound] = useState<Found>({ status: 'idle' });
  useEffect(() => {
    let isCurrent = true;
    const show = (next: Found) => isCurrent && setFound(next);
    if (words.length < least) return void show({ status: 'idle' });
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
  }, [app, words, least]);
  return found;
};
