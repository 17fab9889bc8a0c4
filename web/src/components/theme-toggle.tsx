/** System, light, dark, and round again. */
import { useState } from 'react';
import { readStored, writeStored } from '../storage.ts';
import { strings } from '../strings.ts';
import { MoonIcon, SunIcon, SystemIcon } from './icons.tsx';

type Theme = 'system' | 'light' | 'dark';

const next: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };
const icons = { system: SystemIcon, light: SunIcon, dark: MoonIcon };

const readTheme = (): Theme => {
  const stored = readStored('theme');
  return stored === 'light' || stored === 'dark' ? stored : 'system';
};

const applyTheme = (theme: Theme): void => {
  writeStored('theme', theme === 'system' ? null : theme);
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
};

export const ThemeToggle = () => {
  const [theme, setTheme] = useState(readTheme);
  const Icon = icons[theme];
  const toggle = () => {
    applyTheme(next[theme]);
    setTheme(next[theme]);
  };
  return (
    <button type="button" className="icon-button" aria-label={strings.theme[theme]} title={strings.theme[theme]} onClick={toggle}>
      <Icon />
    </button>
  );
};
