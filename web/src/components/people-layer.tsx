/** What stands over and beside the thread about people. Each part is a file of its own, fetched when it is first asked for. */
import { Suspense } from 'react';
import { threadKeyOf } from '../state/app-state.ts';
import { briefAsRead, latestBrief } from '../state/latest-brief.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { late } from './late.tsx';
import { useAppState } from './use-app.ts';

const PersonPanel = late(() => import('./person-panel.tsx').then(({ PersonPanel: part }) => part));
const Comparison = late(() => import('./comparison.tsx').then(({ Comparison: part }) => part));
const RoleDialog = late(() => import('./role-dialog.tsx').then(({ RoleDialog: part }) => part));

export const ShownPersonPanel = ({ isSheet }: { isSheet: boolean }) => {
  const shown = useAppState((state) => state.people.shown);
  return (
    shown && (
      <ErrorBoundary key={shown.talentId} isPart>
        <Suspense fallback={null}>
          <PersonPanel shown={shown} isSheet={isSheet} />
        </Suspense>
      </ErrorBoundary>
    )
  );
};

export const PeopleDialogs = () => {
  const choosing = useAppState((state) => state.people.choosing);
  const isComparing = useAppState((state) => state.people.isComparing);
  const compared = useAppState((state) => state.people.compared);
  const thread = useAppState((state) => state.threads[threadKeyOf(state)]);
  const turns = useAppState((state) => state.turns);
  if (!choosing && !isComparing) return null;
  return (
    <ErrorBoundary isPart>
      <Suspense fallback={null}>
        {choosing && <RoleDialog brief={choosing.brief} read={briefAsRead(choosing.brief, thread, turns)} />}
        {isComparing && compared.length > 0 && <Comparison people={compared} brief={latestBrief(thread, turns)} />}
      </Suspense>
    </ErrorBoundary>
  );
};
