/** What a screen reader hears without being asked: that an answer is ready, that the line is back. Never the text as it streams. */
import { useAppState } from './use-app.ts';

export const LiveRegion = () => {
  const announcement = useAppState((state) => state.announcement);
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {announcement}
    </p>
  );
};
