/** Where the user writes. What is not sent yet survives a reload, for each conversation by itself. */
import { type FormEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { formatNumber } from '../format.ts';
import { inParts } from '../in-parts.ts';
import { hasEnded } from '../realtime/turn-tracker.ts';
import type { AppState } from '../state/app-state.ts';
import { readStored, writeStored } from '../storage.ts';
import { strings } from '../strings.ts';
import { focusComposer } from './focus-composer.ts';
import { SendIcon, StopIcon } from './icons.tsx';
import { useApp, useAppState } from './use-app.ts';

const maximumCharacters = 100_000;
/** More messages than this do not wait in a conversation. */
const partsAtMost = 3;

export const Composer = () => {
  const conversationId = useAppState((state) => state.conversationId);
  const visit = useAppState((state) => state.visit);
  return <Draft key={visit} draftKey={`draft.${conversationId ?? 'new'}`} />;
};

const runningTurnId = (state: AppState): string | null =>
  Object.values(state.turns).find((turn) => turn.conversationId === state.conversationId && turn.phase === 'running' && !hasEnded(turn))?.turnId ?? null;

const Draft = ({ draftKey }: { draftKey: string }) => {
  const app = useApp();
  const turnId = useAppState(runningTurnId);
  const isStorageFull = useAppState((state) => state.isStorageFull);
  const [text, setText] = useState(() => readStored(draftKey) ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  useGrowing(field, text);
  useEffect(focusComposer, []);
  useMovingDraft(draftKey, text);

  const handedOver = useAppState((state) => state.handedOver);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each handing over
  useEffect(() => {
    if (handedOver === null) return;
    write(text === '' ? handedOver : `${text}\n\n${handedOver}`);
    app.handOver(null);
  }, [handedOver]);

  const isTooLong = text.length > maximumCharacters;
  const canSend = text.trim() !== '' && !isTooLong;
  const write = (value: string) => {
    setText(value);
    if (!writeStored(draftKey, value === '' ? null : value)) app.tellStorageFull();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    field.current?.focus();
    if (!canSend) return;
    write('');
    app.send(text.trim());
  };

  return (
    <form className="composer" onSubmit={submit}>
      {isTooLong && <TooLong text={text} onText={write} />}
      {isStorageFull && (
        <p className="composer-note" role="alert">
          {strings.storage.full}{' '}
          <button type="button" className="button button-small" onClick={app.makeRoom}>
            {strings.storage.makeRoom}
          </button>
        </p>
      )}
      {turnId !== null && text !== '' && <p className="composer-note">{strings.composer.queueHint}</p>}
      <div className="composer-box">
        <textarea
          id="composer"
          ref={field}
          className="composer-field"
          rows={1}
          aria-label={strings.composer.label}
          aria-describedby="composer-hint"
          aria-invalid={isTooLong}
          placeholder={strings.composer.placeholder}
          enterKeyHint="send"
          dir="auto"
          translate="no"
          value={text}
          onChange={(event) => write(event.currentTarget.value)}
          onKeyDown={(event) => isSendKey(event) && submit(event)}
        />
        {turnId !== null && (
          <button
            type="button"
            className="round-button is-stop"
            aria-label={strings.actions.stop}
            title={strings.actions.stop}
            onClick={() => app.stop(turnId)}
          >
            <StopIcon />
          </button>
        )}
        <button type="submit" className="round-button" aria-label={strings.composer.send} aria-disabled={!canSend}>
          <SendIcon />
        </button>
      </div>
      <p id="composer-hint" className="composer-hint">
        {strings.composer.hint}
      </p>
    </form>
  );
};

/** It is not lost and not cut behind one's back: it goes out in parts, or as much of it as fits. */
const TooLong = ({ text, onText }: { text: string; onText: (text: string) => void }) => {
  const app = useApp();
  const words = strings.composer;
  const parts = inParts(text, maximumCharacters);
  const send = () => {
    for (const part of parts) app.send(part);
    onText('');
    focusComposer();
  };
  const shorten = () => {
    onText(parts[0] ?? '');
    focusComposer();
  };
  return (
    <div className="composer-note" role="alert">
      <p>{words.tooLong(formatNumber(text.length), formatNumber(maximumCharacters))}</p>
      <div className="turn-choices">
        {parts.length <= partsAtMost && (
          <button type="button" className="button button-small" onClick={send}>
            {words.sendInParts(formatNumber(parts.length))}
          </button>
        )}
        <button type="button" className="button button-small button-quiet" onClick={shorten}>
          {words.shorten}
        </button>
      </div>
    </div>
  );
};

/** Enter that ends a word in an input method (Hindi keyboards use one) does not send. */
const isSendKey = (event: KeyboardEvent): boolean => event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing;

/** A new conversation has got its id: what was typed meanwhile belongs to it. */
const useMovingDraft = (draftKey: string, text: string): void => {
  const lastKey = useRef(draftKey);
  useEffect(() => {
    if (lastKey.current === draftKey) return;
    writeStored(lastKey.current, null);
    writeStored(draftKey, text === '' ? null : text);
    lastKey.current = draftKey;
  }, [draftKey, text]);
};

/** Where CSS cannot size a field by its text yet. */
const useGrowing = (field: { readonly current: HTMLTextAreaElement | null }, text: string): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const element = field.current;
    if (!element || CSS.supports('field-sizing', 'content')) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [text, field]);
};
