/** A word to what one points at or focuses: in the top layer, gone with Escape, and never the only place where it is said. */
import { type ReactElement, useId, useRef } from 'react';

export const Tooltip = ({ text, children }: { text: string; children: ReactElement }) => {
  const id = useId();
  const place = useRef<HTMLSpanElement>(null);
  const tip = useRef<HTMLSpanElement>(null);
  const show = () => {
    const at = place.current?.getBoundingClientRect();
    if (!at || !tip.current) return;
    tip.current.showPopover();
    const size = tip.current.getBoundingClientRect();
    const above = at.top - size.height - 6;
    tip.current.style.top = `${above < 4 ? at.bottom + 6 : above}px`;
    tip.current.style.left = `${Math.max(4, Math.min(at.left + at.width / 2 - size.width / 2, innerWidth - size.width - 4))}px`;
  };
  const hide = () => tip.current?.matches(':popover-open') && tip.current.hidePopover();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is inside is the control; this only watches it
    <span
      ref={place}
      className="tooltip-place"
      onMouseEnter={show}
      onMouseLeave={hide}
      onFocus={show}
      onBlur={hide}
      onKeyDown={(event) => event.key === 'Escape' && hide()}
    >
      {children}
      <span ref={tip} id={id} role="tooltip" popover="manual" className="tooltip">
        {text}
      </span>
    </span>
  );
};
