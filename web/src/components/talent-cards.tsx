/** People in an answer: some at first, all when asked for. */
import { memo, useState } from 'react';
import type { TalentCard as Card } from '../../../layers/contracts/index.ts';
import { formatNumber } from '../format.ts';
import { strings } from '../strings.ts';
import { TalentCard } from './talent-card.tsx';

/** Beyond these an answer would be buried under its people. */
const shownAtFirst = 8;

export const TalentCards = memo(({ talents, brief = '' }: { talents: readonly Card[]; brief?: string }) => {
  const [isAll, setAll] = useState(false);
  if (talents.length === 0) return null;
  // One more than fits is not worth a button.
  const isLong = talents.length > shownAtFirst + 1;
  const shown = isLong && !isAll ? talents.slice(0, shownAtFirst) : talents;
  return (
    <>
      <ul className="cards" aria-label={strings.talent.listLabel(talents.length)}>
        {shown.map((talent) => (
          <li key={talent.id} className="cards-item">
            <TalentCard talent={talent} brief={brief} />
          </li>
        ))}
      </ul>
      {isLong && (
        <button type="button" className="button button-small cards-more" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? strings.people.showFewer : strings.people.showAll(formatNumber(talents.length))}
        </button>
      )}
    </>
  );
});
