import { type ReactNode, useRef } from 'react';
import { pointOutCard } from './point-out-card.ts';
import { useApp } from './use-app.ts';

/** A person named in an answer: leads to her card in the thread, or to her profile where no card is. */
export const PersonLink = ({ talentId, children }: { talentId: string; children: ReactNode }) => {
  const app = useApp();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <button ref={button} type="button" className="person-link" onClick={() => pointOutCard(talentId, button.current) || app.people.show(talentId)}>
      {children}
    </button>
  );
};
