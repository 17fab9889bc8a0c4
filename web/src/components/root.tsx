import { useLanguage } from '../language.ts';
import type { App } from '../state/app.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Layout } from './layout.tsx';
import { AppContext } from './use-app.ts';

/** Another language draws everything anew: remembered parts hold words of the one before. */
export const Root = ({ app }: { app: App }) => {
  const language = useLanguage();
  return (
    <ErrorBoundary key={language}>
      <AppContext value={app}>
        <Layout />
      </AppContext>
    </ErrorBoundary>
  );
};
