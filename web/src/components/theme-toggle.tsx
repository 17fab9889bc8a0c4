/** System, light, dark, and round again. */
import { strings } from '../strings.ts';
import { chooseTheme, type Theme, useTheme } from '../theme.ts';
import { MoonIcon, SunIcon, SystemIcon } from './icons.tsx';

export const nextTheme: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };
const icons = { system: SystemIcon, light: SunIcon, dark: MoonIcon };

export const ThemeToggle = () => {
  const theme = useTheme();
  const Icon = icons[theme];
  return (
    <button type="button" className="icon-button" aria-label={strings.theme[theme]} title={strings.theme[theme]} onClick={() => chooseTheme(nextTheme[theme])}>
      <Icon />
    </button>
  );
};
