import { type ReactNode, useRef } from 'react';
import { pointOutCard } from './point-out-card.ts';

/** A person named in an answer: leads to her card in the thread. */
export const PersonLink = ({ talentId, children }: { talentId: string; children: ReactNode }) => {
  const button = useRef<HTMLButtonElement>(null);
  return (
    <button ref={button} type="button" className="person-link" onClick={() => pointOutCard(talentId, button.current)}>
      {children}
    </button>
  );
};
