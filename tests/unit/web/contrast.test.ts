import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../web/src/styles/tokens.css', import.meta.url), 'utf8');
const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

const colour = (token: string, theme: Theme): string => {
  const pair = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`, 'u').exec(css);
  const value = pair?.[theme === 'light' ? 1 : 2];
  if (!value) throw new Error(`no token --${token}`);
  return value;
};
/** Relative luminance as WCAG 2 defines it. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
};

const texts: readonly (readonly [text: string, grounds: readonly string[]])[] = [
  [
    'ink',
    [
      'paper',
      'paper-side',
      'surface',
      'surface-raised',
      'sunken',
      'own',
      'warn-wash',
      'good-wash',
      'bad-wash',
      'accent-wash',
      'found',
      ...[0, 1, 2, 3, 4, 5].map((tone) => `tone-${tone}`),
    ],
  ],
  ['ink-soft', ['paper', 'paper-side', 'surface', 'surface-raised', 'sunken', 'own']],
  ['accent', ['paper', 'paper-side', 'surface', 'surface-raised', 'accent-wash', 'sunken']],
  ['accent-strong', ['accent-wash']],
  ['ink-on-accent', ['accent', 'accent-strong']],
  ['ink-on-bad', ['bad']],
  ['good', ['surface', 'paper', 'good-wash']],
  ['warn', ['surface', 'paper', 'warn-wash']],
  ['bad', ['surface', 'paper', 'bad-wash']],
];
const cases = texts.flatMap(([text, grounds]) => grounds.flatMap((ground) => themes.map((theme) => [text, ground, theme] as const)));

describe('contrast', () => {
  it.each(cases)('of %s on %s is at least 4.5 in the %s theme', (text, ground, theme) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(themes)('of field borders and focus rings is at least 3 in the %s theme', (theme) => {
    expect(contrast(colour('line-strong', theme), colour('surface-raised', theme))).toBeGreaterThanOrEqual(3);
    expect(contrast(colour('focus', theme), colour('paper', theme))).toBeGreaterThanOrEqual(3);
  });
});
