/** The app in components: what to call, and what to show. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { App } from '../state/app.ts';
import type { AppState } from '../state/app-state.ts';

export const AppContext = createContext<App | null>(null);

export const useApp = (): App => {
  const app = useContext(AppContext);
  if (!app) throw new Error('useApp is used outside of AppContext');
  return app;
};

/** A part of the state; draws again when that part is another one. `select` must answer stored values, not new ones. */
export const useAppState = <Part>(select: (state: AppState) => Part): Part => {
  const { store } = useApp();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
};
