/** Colours, type, space, shape, motion: shown by the tokens themselves, so that they cannot differ from what the app uses. */

import tokens from '../../styles/tokens.css?raw';
import type { DesignWords } from './design-words.ts';
import { Part } from './state.tsx';

/** `--name: light-dark(light, dark)`, as the tokens are written; a value with a see-through part has eight digits. */
const pairs = [...tokens.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6,8}), (#[0-9a-f]{6,8})\)/gu)].map(([, name = '', light = '', dark = '']) => ({
  name,
  light,
  dark,
}));
const sizes = ['xl', 'h', 'l', 'm', 's', 'xs'] as const;
const spaces = ['half', '1', '2', '3', '4', '6'] as const;
const radii = ['s', 'm', 'l', 'full'] as const;

export const Colours = ({ words }: { words: DesignWords }) => (
  <Part id="colours" title={words.parts.colours}>
    <ul className="swatches">
      {pairs.map(({ name, light, dark }) => (
        <li key={name}>
          <span className="swatch-pair" aria-hidden="true">
            <span className="swatch" style={{ background: light }} />
            <span className="swatch" style={{ background: dark }} />
          </span>
          <code translate="no">
            --{name} <br />
            {light} {dark}
          </code>
        </li>
      ))}
    </ul>
    <p className="page-lead">{words.pair}</p>
  </Part>
);

export const Type = ({ words }: { words: DesignWords }) => (
  <Part id="type" title={words.parts.type}>
    <div className="measure">
      {sizes.map((size) => (
        <div key={size} className="measure-row">
          <code translate="no">--text-{size}</code>
          <span style={{ fontSize: `var(--text-${size})`, fontWeight: size === 'xl' || size === 'h' ? 'var(--heading)' : undefined }}>
            {size === 'xl' ? words.sample : size === 'm' ? words.sampleText : words.types[size]}
          </span>
        </div>
      ))}
    </div>
  </Part>
);

export const Space = ({ words }: { words: DesignWords }) => (
  <Part id="space" title={words.parts.space}>
    <div className="measure">
      {spaces.map((name) => (
        <div key={name} className="measure-row">
          <code translate="no">--space-{name}</code>
          <span className="measure-bar" style={{ inlineSize: `var(--space-${name})` }} />
        </div>
      ))}
      {radii.map((name) => (
        <div key={name} className="measure-row">
          <code translate="no">--radius-{name}</code>
          <span className="measure-box" style={{ borderRadius: `var(--radius-${name})` }} />
        </div>
      ))}
      <div className="measure-row">
        <code translate="no">--shadow</code>
        <span className="measure-box" style={{ boxShadow: 'var(--shadow)' }} />
      </div>
      <div className="measure-row">
        <code translate="no">--calm, --ease</code>
        <button type="button" className="measure-move" aria-label={words.state.move} title={words.state.move} />
      </div>
    </div>
  </Part>
);
