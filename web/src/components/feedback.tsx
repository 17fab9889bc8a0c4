/** Whether an answer helped, and what was wrong where it did not. */
import { useState } from 'react';
import { strings } from '../strings.ts';
import { ThumbIcon } from './icons.tsx';
import { useApp } from './use-app.ts';

type Value = 'up' | 'down';

export const Feedback = ({ messageId }: { messageId: string }) => {
  const app = useApp();
  const [given, setGiven] = useState<Value | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isAsking, setAsking] = useState(false);
  const give = async (value: Value, reasons: readonly string[]) => {
    const isKept = await app.giveFeedback(messageId, value, reasons);
    setGiven(isKept ? value : null);
    setAsking(isKept && value === 'down' && reasons.length === 0);
    app.toast(isKept ? strings.actions.thanks : strings.actions.feedbackFailed);
  };
  const toggle = (reason: string) => setChosen(chosen.includes(reason) ? chosen.filter((one) => one !== reason) : [...chosen, reason]);
  return (
    <>
      <Thumb value="up" label={strings.actions.good} given={given} onGive={give} />
      <Thumb value="down" label={strings.actions.bad} given={given} onGive={give} />
      {isAsking && (
        <fieldset className="feedback">
          <legend>{strings.actions.whatWasWrong}</legend>
          {strings.actions.reasons.map((reason) => (
            <button key={reason} type="button" className="brief-chip" aria-pressed={chosen.includes(reason)} onClick={() => toggle(reason)}>
              {reason}
            </button>
          ))}
          <button type="button" className="button button-small" disabled={chosen.length === 0} onClick={() => void give('down', chosen)}>
            {strings.actions.sendFeedback}
          </button>
          <button type="button" className="button button-small button-quiet" onClick={() => setAsking(false)}>
            {strings.actions.skip}
          </button>
        </fieldset>
      )}
    </>
  );
};

interface ThumbProps {
  readonly value: Value;
  readonly label: string;
  readonly given: Value | null;
  readonly onGive: (value: Value, reasons: readonly string[]) => Promise<void>;
}

const Thumb = ({ value, label, given, onGive }: ThumbProps) => (
  <button
    type="button"
    className={`icon-button thumb is-${value}`}
    aria-label={label}
    title={label}
    aria-pressed={given === value}
    onClick={() => void onGive(value, [])}
  >
    <ThumbIcon />
  </button>
);
