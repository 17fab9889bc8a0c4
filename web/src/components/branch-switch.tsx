/** "2 of 3": the other ways in which this was said or answered, one step away. */
import type { ReactNode } from 'react';
import { formatNumber } from '../format.ts';
import type { Branches } from '../state/branches.ts';
import { strings } from '../strings.ts';
import { NextIcon, PreviousIcon } from './icons.tsx';
import { useApp } from './use-app.ts';

export const BranchSwitch = ({ branches: { place, count, previousId, nextId }, isBusy }: { branches: Branches; isBusy: boolean }) => {
  const words = strings.branches;
  return (
    <fieldset className="branches">
      <legend className="visually-hidden">{words.label}</legend>
      <Step to={previousId} label={words.previous} isBusy={isBusy}>
        <PreviousIcon />
      </Step>
      <span className="branches-place">{words.place(formatNumber(place), formatNumber(count))}</span>
      <Step to={nextId} label={words.next} isBusy={isBusy}>
        <NextIcon />
      </Step>
    </fieldset>
  );
};

const Step = ({ to, label, isBusy, children }: { to: string | null; label: string; isBusy: boolean; children: ReactNode }) => {
  const app = useApp();
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      disabled={to === null || isBusy}
      onClick={() => to !== null && app.showBranch(to)}
    >
      {children}
    </button>
  );
};
