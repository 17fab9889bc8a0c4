import { strings } from '../strings.ts';
import { useApp } from './use-app.ts';

/** What one might say next; a tap says it. */
export const Suggestions = ({ items, label = strings.suggestions }: { items: readonly { readonly text: string }[]; label?: string }) => {
  const app = useApp();
  if (items.length === 0) return null;
  return (
    <ul className="suggestions" aria-label={label}>
      {items.map((item) => (
        <li key={item.text}>
          <button type="button" className="suggestion" onClick={() => app.send(item.text)}>
            {item.text}
          </button>
        </li>
      ))}
    </ul>
  );
};
