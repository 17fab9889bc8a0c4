import { strings } from '../strings.ts';
import { Suggestions } from './suggestions.tsx';

/** The first thing one sees: what this is for, and three ways to begin. */
export const EmptyState = () => (
  <div className="thread-frame centred">
    <section className="empty">
      <h2 className="empty-title">{strings.empty.title}</h2>
      <p className="empty-body">{strings.empty.body}</p>
      <Suggestions items={strings.empty.examples.map((text) => ({ text }))} label={strings.empty.examplesLabel} />
    </section>
  </div>
);
