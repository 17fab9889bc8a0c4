/** The theme of the page: the one chosen before, in this tab or another, else the system's. `public/begin.js` puts it in place before anything is drawn. */
import { useSyncExternalStore } from 'react';
import { createStore } from './state/store.ts';
import { readStored, writeStored } from './storage.ts';

export type Theme = 'system' | 'light' | 'dark';

const read = (): Theme => {
  const stored = readStored('theme');
  return stored === 'light' || stored === 'dark' ? stored : 'system';
};
const chosen = createStore<Theme>(read());

export const useTheme = (): Theme => useSyncExternalStore(chosen.subscribe, chosen.get);

const apply = (theme: Theme): void => {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  chosen.update(() => theme);
};

export const chooseTheme = (theme: Theme): void => {
  writeStored('theme', theme === 'system' ? null : theme);
  apply(theme);
};

/** Another tab chose one. */
export const followTheme = (): void => apply(read());
