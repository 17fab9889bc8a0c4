import type { ReactNode } from 'react';

/** One state of a component, with its name below. */
export const State = ({ name, isWide = false, children }: { name: string; isWide?: boolean; children: ReactNode }) => (
  <figure className={isWide ? 'state is-wide' : 'state'}>
    {children}
    <figcaption>{name}</figcaption>
  </figure>
);

export const Part = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section className="page-part" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);
