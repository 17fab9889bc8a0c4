/** Brings the message that a search found into view once its thread is there, and marks the words in it for a while. */
import { useEffect } from 'react';
import { rangesOf } from '../text-ranges.ts';
import { useApp, useAppState } from './use-app.ts';

const markedMs = 6_000;

/** `drawn`: how many turns are on the page, so that it looks again when there are more. `onFound`: before it comes into view. */
export const useTarget = (drawn: number, onFound: () => void): void => {
  const app = useApp();
  const target = useAppState((state) => state.target);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it looks again when more is drawn
  useEffect(() => {
    if (!target) return;
    const turn = document.querySelector<HTMLElement>(`[data-message-id="${CSS.escape(target.messageId)}"]`);
    if (!turn) return;
    onFound();
    turn.scrollIntoView({ block: 'center' });
    turn.tabIndex = -1;
    turn.focus({ preventScroll: true });
    markWords(turn, target.words);
    app.foundTarget();
  }, [app, target, drawn, onFound]);
};

/** By the browser's own highlights: the text itself is not touched. */
const markWords = (turn: HTMLElement, words: string): void => {
  if (!('highlights' in CSS)) return;
  CSS.highlights.set('found', new Highlight(...rangesOf(turn, words)));
  window.setTimeout(() => CSS.highlights.delete('found'), markedMs);
};
