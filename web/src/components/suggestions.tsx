import { strings } from '../strings.ts';
import { focusComposer } from './focus-composer.ts';
import { useApp } from './use-app.ts';

/** What one might say next; a tap says it. */
export const Suggestions = ({ items, label = strings.suggestions }: { items: readonly { readonly text: string }[]; label?: string }) => {
  const app = useApp();
  if (items.length === 0) return null;
  const say = (text: string) => {
    app.send(text);
    focusComposer();
  };
  return (
    <ul className="suggestions" aria-label={label}>
      {items.map((item) => (
        <li key={item.text}>
          <button type="button" className="suggestion" translate="no" onClick={() => say(item.text)}>
            {item.text}
          </button>
        </li>
      ))}
    </ul>
  );
};
