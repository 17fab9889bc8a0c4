/** How a brief was read: wishes as chips that can be changed or left out, what was not understood, what is never searched by, and ways to widen. */
import { useState } from 'react';
import type { ShownBrief } from '../../../layers/contracts/index.ts';
import { briefWords } from '../brief-words.ts';
import { currentLanguage } from '../language.ts';
import { joinedChips } from '../state/latest-brief.ts';
import { strings } from '../strings.ts';
import { KeepSearch } from './keep-search.tsx';
import { useApp } from './use-app.ts';

type Chip = ShownBrief['chips'][number];

export const BriefCard = ({ brief, isLast }: { brief: ShownBrief; isLast: boolean }) => {
  const app = useApp();
  const words = briefWords[brief.language];
  const [editing, setEditing] = useState<number | null>(null);
  const say = (chips: readonly Chip[]) => {
    setEditing(null);
    if (chips.length > 0) app.send(joinedChips([...chips]));
  };
  return (
    <section className="brief" translate="no" aria-label={words.title} lang={brief.language}>
      <h3 className="card-label">
        {words.title} <span className="brief-total">{words.total(brief.total)}</span>
      </h3>
      <ul className="brief-chips">
        {brief.chips.map((chip, index) => (
          <li key={`${chip.slot}-${chip.text}`}>
            {editing === index ? (
              <Editor
                chip={chip}
                language={brief.language}
                onCancel={() => setEditing(null)}
                onSave={(text) => say(text === '' ? brief.chips.filter((_, at) => at !== index) : brief.chips.with(index, { ...chip, say: text }))}
              />
            ) : (
              <button
                type="button"
                className="brief-chip"
                disabled={!isLast}
                aria-label={words.change(words.slots[chip.slot] ?? chip.slot, chip.text.replace(words.said, ''))}
                onClick={() => setEditing(index)}
              >
                <span className="brief-slot">{words.slots[chip.slot] ?? chip.slot}</span> {chip.text.replace(words.said, '')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {brief.notUnderstood.length > 0 && (
        <p className="brief-note">
          <span className="card-label">{words.notUnderstood}</span> {brief.notUnderstood.join(', ')}
        </p>
      )}
      {brief.protectedAsks.map((ask) => (
        <p key={`${ask.kind}-${ask.text}`} className="brief-protected">
          <span className="card-label">{words.notSearchedBy}</span> <q>{ask.text}</q> {ask.rewrite}
        </p>
      ))}
      {isLast && brief.widen.length > 0 && (
        <div className="brief-widen">
          <span className="card-label">{words.widen}</span>
          <ul className="brief-chips">
            {brief.widen.map((way) => (
              <li key={way.change}>
                <button type="button" className="brief-chip is-widen" onClick={() => app.send(way.say)}>
                  {wordsOf(way, brief.language)} <span className="brief-count">+{way.wouldAdd}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {isLast && <KeepSearch brief={brief} />}
    </section>
  );
};

/** In the brief's language where that is the page's: else as the server says it. */
const wordsOf = ({ change, changeAs }: ShownBrief['widen'][number], language: ShownBrief['language']): string =>
  changeAs && language === currentLanguage() ? strings.why.say(changeAs, change) : change;

interface EditorProps {
  readonly chip: Chip;
  readonly language: ShownBrief['language'];
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

/** Enter asks again with the change, Escape leaves it as it was. */
const Editor = ({ chip, language, onSave, onCancel }: EditorProps) => {
  const words = briefWords[language];
  const [text, setText] = useState(chip.say);
  return (
    <form
      className="brief-editor"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(text.trim());
      }}
    >
      <input
        className="brief-input"
        aria-label={words.slots[chip.slot] ?? chip.slot}
        value={text}
        maxLength={200}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to write here.
        autoFocus
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      />
      <button type="submit" className="button button-primary">
        {words.save}
      </button>
      <button type="button" className="button button-quiet" onClick={() => onSave('')}>
        {words.leaveOut}
      </button>
    </form>
  );
};
