/** The state of the line, in a word and a dot; the longer sentence on hover and for screen readers. */
import { connectionLabel } from '../realtime/connection-machine.ts';
import { strings } from '../strings.ts';
import { useAppState } from './use-app.ts';

export const ConnectionStatus = () => {
  const label = useAppState((state) => connectionLabel(state.connection));
  const words = strings.connection;
  return (
    <span className={`connection is-${label}`} title={words.explain[label]}>
      <span className="connection-dot" aria-hidden="true" />
      <span className="visually-hidden">{words.label(words[label])}</span>
      <span className="connection-word" aria-hidden="true">
        {words[label]}
      </span>
    </span>
  );
};
