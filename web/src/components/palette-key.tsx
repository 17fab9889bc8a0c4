/** Opens the command palette by Ctrl or Cmd and K, and the dialog of projects; both are fetched when they are first asked for. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { ErrorBoundary } from './error-boundary.tsx';
import { useAppState } from './use-app.ts';

const CommandPalette = lazy(() => import('./command-palette.tsx').then((loaded) => ({ default: loaded.CommandPalette })));
const ProjectDialog = lazy(() => import('./project-dialog.tsx').then((loaded) => ({ default: loaded.ProjectDialog })));

/** Buttons ask for the palette by this event. */
export const paletteEvent = 'castmatch:palette';

export const PaletteKey = () => {
  const [isOpen, setOpen] = useState(false);
  const moving = useAppState((state) => state.moving);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpen((was) => !was);
    };
    const onAsk = () => setOpen(true);
    window.addEventListener('keydown', onKey);
    window.addEventListener(paletteEvent, onAsk);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener(paletteEvent, onAsk);
    };
  }, []);
  return (
    <ErrorBoundary>
      <Suspense fallback={null}>
        {isOpen && <CommandPalette onClose={() => setOpen(false)} />}
        {moving !== null && <ProjectDialog conversationId={moving} />}
      </Suspense>
    </ErrorBoundary>
  );
};
