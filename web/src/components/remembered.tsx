/** What an answer used of what is remembered: why, where it comes from, and the way to put it right or have it forgotten. */
import { type FormEvent, useState } from 'react';
import type { MemoryWhy } from '../../../layers/contracts/index.ts';
import { choiceSentence } from '../choice-words.ts';
import { formatMoment } from '../format.ts';
import type { UsedMemory } from '../realtime/reply-parts.ts';
import { isMemory } from '../state/memory-state.ts';
import { strings } from '../strings.ts';
import { useApp, useAppState } from './use-app.ts';

export const Remembered = ({ used }: { used: readonly UsedMemory[] }) => {
  const app = useApp();
  if (used.length === 0) return null;
  const read = () => {
    for (const { id } of used) if (isMemory(id)) app.memories.read(id);
  };
  return (
    <details className="remembered" onToggle={(event) => event.currentTarget.open && read()}>
      <summary>{strings.memory.title(used.length)}</summary>
      <ul className="memories">
        {used.map((memory) => (
          <li key={memory.id} className="memory">
            {isMemory(memory.id) ? <Kept memory={memory} /> : <Said memory={memory} />}
          </li>
        ))}
      </ul>
    </details>
  );
};

const Why = ({ why }: { why: string }) => (
  <span className="remembered-why" translate="no">
    ({why})
  </span>
);

/** Her own words, or a talk in outline: they are hers to delete with their conversation. */
const Said = ({ memory }: { memory: UsedMemory }) => (
  <>
    <p>
      <q translate="no">{memory.text}</q> <Why why={memory.why} />
    </p>
    <p className="memory-source">{strings.memory.fromTalk}</p>
  </>
);

const Kept = ({ memory }: { memory: UsedMemory }) => {
  const app = useApp();
  const entry = useAppState(({ memories }) => memories[memory.id]);
  const [mode, setMode] = useState<'shown' | 'forgetting' | 'correcting'>('shown');
  const words = strings.memory;
  if (entry?.fate === 'gone') return <p>{words.forgotten}</p>;
  const why = entry?.why?.status === 'ready' ? entry.why.value : null;
  const text = (why && choiceSentence(why.memory)) ?? why?.memory.text ?? memory.text;
  const isBusy = entry?.fate === 'busy';
  if (mode === 'correcting') return <Correction memoryId={memory.id} text={text} isBusy={isBusy} onDone={() => setMode('shown')} />;
  return (
    <>
      <p>
        <q translate="no">{text}</q> <Why why={memory.why} />
      </p>
      {why && <Sources why={why} />}
      {entry?.why?.status === 'failed' && (
        <p className="memory-source" role="alert">
          {words.sourceFailed}{' '}
          <button type="button" className="button button-small" onClick={() => app.memories.read(memory.id)}>
            {strings.status.retry}
          </button>
        </p>
      )}
      <p className="turn-choices">
        <button
          type="button"
          className="button button-small button-quiet"
          disabled={isBusy}
          aria-label={words.correctWhat(text)}
          onClick={() => setMode('correcting')}
        >
          {words.correct}
        </button>
        {mode === 'forgetting' ? (
          <>
            <button
              type="button"
              className="button button-small"
              disabled={isBusy}
              aria-label={words.confirmWhat(text)}
              onClick={() => app.memories.forget(memory.id)}
            >
              {words.confirm}
            </button>
            <button type="button" className="button button-small button-quiet" disabled={isBusy} onClick={() => setMode('shown')}>
              {words.keep}
            </button>
          </>
        ) : (
          <button
            type="button"
            className="button button-small button-quiet"
            disabled={isBusy}
            aria-label={words.forgetWhat(text)}
            onClick={() => setMode('forgetting')}
          >
            {words.forget}
          </button>
        )}
      </p>
      {entry?.fate === 'failed' && <p role="alert">{words.failed}</p>}
    </>
  );
};

/** What was said and where, and what it took the place of. */
const Sources = ({ why: { memory, replaced } }: { why: MemoryWhy }) => {
  const app = useApp();
  const words = strings.memory;
  const said = memory.provenance.filter(({ quote }) => quote !== null);
  return (
    <>
      {said.length === 0 && <p className="memory-source">{words.byHand(formatMoment(memory.createdAt))}</p>}
      {said.map(({ conversationId, messageId, quote }) => (
        <p key={messageId} className="memory-source">
          {words.said(formatMoment(memory.createdAt))} <q translate="no">{quote}</q>{' '}
          <button type="button" className="link-button" onClick={() => app.openMessage(conversationId, messageId, quote ?? '')}>
            {words.goThere}
          </button>
        </p>
      ))}
      {replaced.map((before) => (
        <p key={before.id} className="memory-source">
          {words.before} <q translate="no">{before.text}</q>
        </p>
      ))}
    </>
  );
};

const Correction = ({ memoryId, text: before, isBusy, onDone }: { memoryId: string; text: string; isBusy: boolean; onDone: () => void }) => {
  const app = useApp();
  const [text, setText] = useState(before);
  const words = strings.memory;
  const canSave = text.trim() !== '' && text.trim() !== before && !isBusy;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (canSave && (await app.memories.correct(memoryId, text.trim()))) onDone();
  };
  return (
    <form className="memory-editor" onSubmit={(event) => void save(event)}>
      <textarea
        className="field"
        aria-label={words.correctWhat(before)}
        rows={2}
        maxLength={2_000}
        dir="auto"
        translate="no"
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to write here.
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value.replace(/\s*\n\s*/gu, ' '))}
        onKeyDown={(event) => event.key === 'Escape' && onDone()}
      />
      <div className="turn-choices">
        <button type="submit" className="button button-small button-primary" disabled={!canSave}>
          {words.save}
        </button>
        <button type="button" className="button button-small button-quiet" onClick={onDone}>
          {strings.actions.cancelEdit}
        </button>
      </div>
    </form>
  );
};
