/** Everything by keyboard: one line, what can be done, and every conversation that says it. Ctrl or Cmd and K. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { App } from '../state/app.ts';
import { strings } from '../strings.ts';
import { type Command, commandsFor } from './commands.ts';
import { Marked } from './marked.tsx';
import { useApp, useAppState } from './use-app.ts';
import { useSearch } from './use-search.ts';

const mostTitles = 6;

export const CommandPalette = ({ onClose }: { onClose: () => void }) => {
  const app = useApp();
  const id = useId();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const needle = words.trim();
  const { entries, isSearching } = useEntries(app, needle);
  const current = Math.min(at, entries.length - 1);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    dialog.current?.showModal();
    return () => before?.focus?.();
  }, []);
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const act = (entry: Command | undefined) => {
    if (!entry) return;
    onClose();
    // After the dialog has given the focus back.
    setTimeout(entry.act);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const { length } = entries;
    const next = { ArrowDown: (current + 1) % length, ArrowUp: (current - 1 + length) % length, PageDown: length - 1, PageUp: 0 }[event.key];
    if (event.key === 'Enter') act(entries[current]);
    if (next !== undefined && length > 0) setAt(next);
    if (next !== undefined || event.key === 'Enter') event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={strings.palette.label}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
      onKeyDown={onKey}
    >
      <input
        className="palette-field"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={entries.length > 0 ? `${id}-${current}` : undefined}
        aria-autocomplete="list"
        aria-label={strings.palette.field}
        placeholder={strings.palette.field}
        maxLength={200}
        translate="no"
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setAt(0);
        }}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={strings.palette.list} className="palette-list">
        {entries.map((entry, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the line; aria-activedescendant names what is chosen
          // biome-ignore lint/a11y/useKeyWithClickEvents: the line above has the keys
          <div
            key={entry.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === current}
            className="palette-entry"
            onClick={() => act(entry)}
            onPointerMove={() => setAt(index)}
          >
            <span className="palette-label" lang={entry.lang} translate={entry.isSaid ? 'no' : undefined}>
              <Marked text={entry.label} words={needle} />
            </span>
            {entry.more !== undefined && (
              <span className="palette-more" translate={entry.isSaid ? 'no' : undefined}>
                <Marked text={entry.more} words={needle} />
              </span>
            )}
          </div>
        ))}
      </div>
      <p className="palette-note" role="status">
        {isSearching ? strings.search.searching : entries.length === 0 ? strings.palette.none : strings.palette.keys}
      </p>
    </dialog>
  );
};

/** What can be done first, then conversations by title, then those that say it. */
const useEntries = (app: App, needle: string): { entries: readonly Command[]; isSearching: boolean } => {
  const conversationId = useAppState((state) => state.conversationId);
  const items = useAppState((state) => state.list.items);
  const hidden = useAppState((state) => state.hidden);
  const found = useSearch(needle, 2);
  const says = (text: string): boolean => text.toLocaleLowerCase().includes(needle.toLocaleLowerCase());
  const titled = items.filter(({ id, title }) => !hidden.includes(id) && says(title)).slice(0, mostTitles);
  const hits = found.status === 'ready' ? found.hits.filter(({ conversation: { id } }) => !hidden.includes(id) && !titled.some((one) => one.id === id)) : [];
  const entries: Command[] = [
    ...commandsFor(app, conversationId).filter(({ label }) => says(label)),
    ...titled.map(({ id, title }) => ({ key: id, label: title || strings.list.untitled, isSaid: true, act: () => app.open(id) })),
    ...hits.map((hit) => ({
      key: hit.conversation.id,
      label: hit.conversation.title || strings.list.untitled,
      ...(hit.excerpt === null ? {} : { more: hit.excerpt }),
      isSaid: true,
      act: () => app.openAt(hit, needle),
    })),
  ];
  return { entries, isSearching: found.status === 'busy' };
};
