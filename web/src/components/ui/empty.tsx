import type { ReactNode } from 'react';

interface EmptyProps {
  readonly title: string;
  readonly body?: string;
  readonly isFailure?: boolean;
  /** The next step. */
  readonly children?: ReactNode;
}

/** Nothing is here, or it did not come: why, and what one can do. */
export const Empty = ({ title, body, isFailure = false, children }: EmptyProps) => (
  <div className="nothing" role={isFailure ? 'alert' : undefined}>
    <span className="nothing-tape" aria-hidden="true" />
    <p className="nothing-title">{title}</p>
    {body && <p className="nothing-body">{body}</p>}
    {children}
  </div>
);
