import type { ReactNode } from 'react';

export type BadgeKind = 'plain' | 'good' | 'warn' | 'bad' | 'accent';

/** A short fact that is no button. Its words say it; the colour only repeats them. */
export const Badge = ({ kind = 'plain', children }: { kind?: BadgeKind; children: ReactNode }) => <span className={`badge is-${kind}`}>{children}</span>;
