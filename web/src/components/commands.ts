/** What can be done from anywhere, by name. */
import { chooseLanguage, currentLanguage } from '../language.ts';
import type { App } from '../state/app.ts';
import { strings } from '../strings.ts';
import { chooseTheme } from '../theme.ts';
import { focusComposer } from './focus-composer.ts';
import { saveConversation } from './save-conversation.ts';

export interface Command {
  readonly key: string;
  readonly label: string;
  readonly more?: string;
  /** Its words are somebody's, and no words of the app. */
  readonly isSaid?: boolean;
  /** Where they are in another language than the page. */
  readonly lang?: string;
  readonly act: () => void;
}

export const commandsFor = (app: App, conversationId: string | null): readonly Command[] => {
  const { archive } = app.store.get();
  const words = strings.palette;
  return [
    {
      key: 'new',
      label: strings.list.newConversation,
      act: () => {
        app.open(null);
        focusComposer();
      },
    },
    ...(conversationId === null ? [] : ofConversation(app, conversationId)),
    { key: 'archive-list', label: archive === null ? words.showArchive : strings.list.hideArchive, act: () => app.showArchive(archive === null) },
    {
      key: 'language',
      label: strings.language.other,
      lang: currentLanguage() === 'hi' ? 'en' : 'hi',
      act: () => chooseLanguage(currentLanguage() === 'hi' ? 'en' : 'hi'),
    },
    ...(['system', 'light', 'dark'] as const).map((theme) => ({ key: theme, label: strings.theme[theme], act: () => chooseTheme(theme) })),
    { key: 'searches', label: words.searches, act: () => location.assign('/searches') },
    { key: 'memory', label: words.memory, act: () => location.assign('/memory') },
    { key: 'import', label: words.importPeople, act: () => location.assign('/people/import') },
    { key: 'monitoring', label: words.monitoring, act: () => location.assign('/admin/monitoring') },
    { key: 'design', label: words.design, act: () => location.assign('/design') },
  ];
};

const ofConversation = (app: App, id: string): readonly Command[] => {
  const { pinned = false, archived = false } = app.store.get().list.items.find((item) => item.id === id) ?? {};
  const words = strings.palette;
  return [
    { key: 'pin', label: pinned ? words.unpin : words.pin, act: () => app.pin(id, !pinned) },
    { key: 'move', label: words.move, act: () => app.projects.choose(id) },
    { key: 'archive', label: archived ? words.unarchive : words.archive, act: () => app.archive(id, !archived) },
    { key: 'md', label: strings.exports.markdown, act: () => void saveConversation(app, id, 'md') },
    { key: 'json', label: strings.exports.json, act: () => void saveConversation(app, id, 'json') },
    { key: 'print', label: strings.exports.print, act: () => window.print() },
    { key: 'delete', label: words.remove, act: () => app.removeSoon(id) },
  ];
};
