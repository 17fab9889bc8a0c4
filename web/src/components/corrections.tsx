import type { Correction } from '../realtime/reply-parts.ts';
import { strings } from '../strings.ts';

/** What the answer says and the record does not. */
export const Corrections = ({ items }: { items: readonly Correction[] }) => {
  if (items.length === 0) return null;
  return (
    <aside className="corrections">
      <h3 className="card-label">{strings.corrections.title}</h3>
      <ul translate="no">
        {items.map((item) => (
          <li key={`${item.talentId}-${item.quote}`}>
            {item.quote && <q>{item.quote}</q>} {strings.corrections.line(item.says, item.recordSays)}
          </li>
        ))}
      </ul>
    </aside>
  );
};
