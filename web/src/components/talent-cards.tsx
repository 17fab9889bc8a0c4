/** People in an answer. */
import { memo } from 'react';
import type { TalentCard as Card } from '../../../layers/contracts/index.ts';
import { strings } from '../strings.ts';
import { TalentCard } from './talent-card.tsx';

export const TalentCards = memo(({ talents, brief = '' }: { talents: readonly Card[]; brief?: string }) => {
  if (talents.length === 0) return null;
  return (
    <ul className="cards" aria-label={strings.talent.listLabel(talents.length)}>
      {talents.map((talent) => (
        <li key={talent.id} className="cards-item">
          <TalentCard talent={talent} brief={brief} />
        </li>
      ))}
    </ul>
  );
});
