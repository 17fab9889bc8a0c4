/** A button and the menu it opens: the browser's own popover (top layer, light dismissal), with the keys that a menu has. */
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';

export interface MenuItem {
  readonly label: string;
  readonly act: () => void;
  readonly isDanger?: boolean;
  /** Its words hold somebody's. */
  readonly isSaid?: boolean;
}

interface MenuProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly items: readonly MenuItem[];
}

const gap = 4;

export const Menu = ({ label, icon, items }: MenuProps) => {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const entries = (): HTMLElement[] => [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  /** Below the button, or above it where there is no room. */
  const place = () => {
    const [at, size] = [button.current?.getBoundingClientRect(), menu.current?.getBoundingClientRect()];
    if (!at || !size || !menu.current) return;
    const below = at.bottom + gap;
    menu.current.style.top = `${below + size.height > innerHeight ? Math.max(gap, at.top - size.height - gap) : below}px`;
    menu.current.style.left = `${Math.max(gap, Math.min(at.right - size.width, innerWidth - size.width - gap))}px`;
    entries()[0]?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    const all = entries();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: (at + 1) % all.length, ArrowUp: (at - 1 + all.length) % all.length, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    all[next]?.focus();
  };
  const act = (item: MenuItem) => {
    menu.current?.hidePopover();
    item.act();
  };
  return (
    <>
      <button ref={button} type="button" className="icon-button" aria-label={label} title={label} aria-haspopup="menu" popoverTarget={id}>
        {icon}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        className="menu"
        onKeyDown={onKey}
        onToggle={(event) => (event.newState === 'open' ? place() : menu.current?.removeAttribute('style'))}
      >
        {items.map((item) => (
          <button
            key={item.label}
            type="button"
            role="menuitem"
            tabIndex={-1}
            translate={item.isSaid ? 'no' : undefined}
            className={item.isDanger ? 'menu-item is-danger' : 'menu-item'}
            onClick={() => act(item)}
          >
            {item.label}
          </button>
        ))}
      </div>
    </>
  );
};
