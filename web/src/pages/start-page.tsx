/** A page of its own, fetched when it is asked for. */
import { type ComponentType, lazy, Suspense } from 'react';
import type { Root as ReactRoot } from 'react-dom/client';
import { Root } from '../components/root.tsx';
import { Skeleton } from '../components/ui/skeleton.tsx';
import { strings } from '../strings.ts';

export type OwnPage = 'design' | 'monitoring' | 'searches' | 'memory' | 'import' | 'share';

const pages: Readonly<Record<OwnPage, ComponentType>> = {
  monitoring: lazy(() => import('./monitoring/monitoring-page.tsx').then(({ MonitoringPage }) => ({ default: MonitoringPage }))),
  share: lazy(() => import('./share/share-page.tsx').then(({ SharePage }) => ({ default: SharePage }))),
  searches: lazy(() => import('./searches/searches-page.tsx').then(({ SearchesPage }) => ({ default: SearchesPage }))),
  memory: lazy(() => import('./memory/memory-page.tsx').then(({ MemoryPage }) => ({ default: MemoryPage }))),
  import: lazy(() => import('./import/import-page.tsx').then(({ ImportPage }) => ({ default: ImportPage }))),
  design: lazy(() => import('./design/design-page.tsx').then(({ DesignPage }) => ({ default: DesignPage }))),
};

export const startPage = (root: ReactRoot, name: OwnPage): void => {
  const Page = pages[name];
  root.render(
    <Root>
      <Suspense fallback={<Waiting />}>
        <Page />
      </Suspense>
    </Root>,
  );
};

const Waiting = () => (
  <main className="page-wait">
    <Skeleton label={strings.pages.loading} />
  </main>
);
