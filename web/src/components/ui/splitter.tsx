/** The edge of a panel, which can be moved by pointer and by arrow keys, and stays where it was put. */
import { type KeyboardEvent, type PointerEvent, useEffect, useState } from 'react';
import { readStored, writeStored } from '../../storage.ts';

interface SplitterProps {
  readonly label: string;
  /** The custom property of the page that holds the width. */
  readonly property: '--sidebar' | '--side-panel';
  readonly width: { readonly min: number; readonly max: number; readonly normal: number };
  /** The panel stands at the end of the line: moving left makes it wider. */
  readonly isAtEnd?: boolean;
}

const step = 16;

export const Splitter = ({ label, property, width, isAtEnd = false }: SplitterProps) => {
  const key = `width${property}`;
  const within = (value: number): number => Math.round(Math.min(width.max, Math.max(width.min, value)));
  const [value, setValue] = useState(() => within(Number(readStored(key) ?? width.normal) || width.normal));
  useEffect(() => document.documentElement.style.setProperty(property, `${value}px`), [property, value]);
  const set = (next: number) => {
    setValue(within(next));
    writeStored(key, String(within(next)));
  };
  const onKey = (event: KeyboardEvent) => {
    const towards = isAtEnd ? -1 : 1;
    const next = { ArrowRight: value + step * towards, ArrowLeft: value - step * towards, Home: width.min, End: width.max }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    set(next);
  };
  const onMove = (event: PointerEvent) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) set(isAtEnd ? innerWidth - event.clientX : event.clientX);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved; a separator that can is this role
    <div
      className="splitter"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={width.min}
      aria-valuemax={width.max}
      onKeyDown={onKey}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onMove}
      onDoubleClick={() => set(width.normal)}
    />
  );
};
