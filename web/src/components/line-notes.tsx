/** What stands in the way between this page and the server, once it lasts: since when, what becomes of what one writes, and what one can do. */
import { formatDuration, formatMoment } from '../format.ts';
import { connectionLabel } from '../realtime/connection-machine.ts';
import { strings } from '../strings.ts';
import { CloseIcon } from './icons.tsx';
import { useApp, useAppState } from './use-app.ts';
import { useNow } from './use-now.ts';

/** Shorter gaps are told by the word beside the title alone. */
const patienceMs = 10_000;

export const LineNotes = () => (
  <div className="line-notes">
    <Outage />
    <WrongClock />
  </div>
);

const Outage = () => {
  const app = useApp();
  const lostAt = useAppState((state) => state.lostAt);
  const label = useAppState((state) => connectionLabel(state.connection));
  const isTrying = useAppState((state) => state.connection.phase !== 'pausing');
  const now = useNow(1_000);
  if (lostAt === null || now.device - lostAt < patienceMs || label === 'connected' || label === 'fallback') return null;
  const words = strings.outage;
  const since = formatMoment(new Date(now.at - (now.device - lostAt)).toISOString());
  return (
    <div className="line-note" role="status">
      <p>
        <strong>{label === 'offline' ? words.offline(since) : words.server(since)}</strong> {words.body}
      </p>
      <button type="button" className="button button-small" disabled={isTrying} onClick={() => app.connection({ type: 'wake' })}>
        {isTrying ? words.trying : words.tryNow}
      </button>
    </div>
  );
};

const WrongClock = () => {
  const app = useApp();
  const offsetMs = useAppState((state) => state.clock.offsetMs);
  const isSeen = useAppState((state) => state.clock.isSeen);
  if (offsetMs === 0 || isSeen) return null;
  const by = formatDuration(Math.abs(offsetMs));
  return (
    <div className="line-note" role="status">
      <p>
        <strong>{offsetMs > 0 ? strings.clock.behind(by) : strings.clock.ahead(by)}</strong> {strings.clock.body}
      </p>
      <button type="button" className="icon-button" aria-label={strings.problem.dismiss} title={strings.problem.dismiss} onClick={app.dismissClock}>
        <CloseIcon />
      </button>
    </div>
  );
};
