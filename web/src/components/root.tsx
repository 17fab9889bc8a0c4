import type { App } from '../state/app.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Layout } from './layout.tsx';
import { AppContext } from './use-app.ts';

export const Root = ({ app }: { app: App }) => (
  <ErrorBoundary>
    <AppContext value={app}>
      <Layout />
    </AppContext>
  </ErrorBoundary>
);
