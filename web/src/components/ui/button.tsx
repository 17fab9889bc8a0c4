import type { ButtonHTMLAttributes } from 'react';

export type ButtonKind = 'plain' | 'primary' | 'quiet' | 'danger';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: ButtonKind;
  readonly isSmall?: boolean;
  /** What it does is under way: it says so, keeps the focus, and does nothing more. */
  readonly isBusy?: boolean;
}

/** Something one can do. Its words say what happens. */
export const Button = ({ kind = 'plain', isSmall = false, isBusy = false, className = '', onClick, ...rest }: ButtonProps) => (
  <button
    type="button"
    className={`button${kind === 'plain' ? '' : ` button-${kind}`}${isSmall ? ' button-small' : ''}${isBusy ? ' is-busy' : ''} ${className}`.trim()}
    aria-disabled={isBusy || undefined}
    aria-busy={isBusy || undefined}
    onClick={isBusy ? undefined : onClick}
    {...rest}
  />
);
