import { useEffect, useRef } from 'react';
import type { Correction } from '../realtime/reply-parts.ts';
import { strings } from '../strings.ts';
import { rangesOf } from '../text-ranges.ts';

/** What the answer says and the record does not, told beside it and underlined where it says so. */
export const Corrections = ({ items }: { items: readonly Correction[] }) => {
  const place = useRef<HTMLElement>(null);
  useEffect(() => keepMarked(place.current?.closest('.turn') ?? null, items), [items]);
  if (items.length === 0) return null;
  return (
    <aside className="corrections" ref={place}>
      <h3 className="card-label">{strings.corrections.title}</h3>
      <ul translate="no">
        {items.map((item) => (
          <li key={`${item.talentId}-${item.quote}`}>
            {item.quote && <q>{item.quote}</q>} {strings.corrections.line(item.says, item.recordSays)}
          </li>
        ))}
      </ul>
    </aside>
  );
};

/** As often as the words are drawn again. Answers with the way back. */
const keepMarked = (turn: Element | null, items: readonly Correction[]): (() => void) | undefined => {
  if (!turn) return;
  let unmark = markQuotes(turn, items);
  const again = new MutationObserver(() => {
    unmark?.();
    unmark = markQuotes(turn, items);
  });
  for (const text of turn.querySelectorAll('.prose')) again.observe(text, { childList: true, subtree: true, characterData: true });
  return () => {
    again.disconnect();
    unmark?.();
  };
};

/** By the browser's own highlights: streamed text itself is never changed. */
const markQuotes = (turn: Element, items: readonly Correction[]): (() => void) | undefined => {
  if (!('highlights' in CSS)) return;
  const texts = [...turn.querySelectorAll('.prose')];
  const ranges = items.flatMap(({ quote, says }) => texts.flatMap((text) => rangesOf(text, quote || says)));
  const marked = CSS.highlights.get('corrected') ?? new Highlight();
  for (const range of ranges) marked.add(range);
  CSS.highlights.set('corrected', marked);
  return () => {
    for (const range of ranges) marked.delete(range);
  };
};
