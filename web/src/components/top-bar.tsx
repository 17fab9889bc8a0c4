/** Where one is, how the line is, which model answers. */
import { strings } from '../strings.ts';
import { ConnectionStatus } from './connection-status.tsx';
import { MenuIcon } from './icons.tsx';
import { ThreadMenu } from './thread-menu.tsx';
import { useAppState } from './use-app.ts';

export const TopBar = ({ onOpenList }: { onOpenList: (() => void) | null }) => {
  const title = useAppState((state) => state.list.items.find((item) => item.id === state.conversationId)?.title);
  return (
    <header className="top-bar">
      {onOpenList && (
        <button type="button" className="icon-button" aria-label={strings.list.open} onClick={onOpenList}>
          <MenuIcon />
        </button>
      )}
      <h1 className="top-bar-title" translate={title ? 'no' : 'yes'}>
        {title || strings.list.newConversation}
      </h1>
      <ModelBadge />
      <ConnectionStatus />
      <ThreadMenu />
    </header>
  );
};

const ModelBadge = () => {
  const model = useAppState((state) => state.health?.model);
  if (!model) return null;
  const isScripted = model.kind === 'scripted';
  return (
    <span className={isScripted ? 'model-badge is-scripted' : 'model-badge'} title={isScripted ? strings.model.scriptedExplain : model.name}>
      {isScripted ? strings.model.scripted : model.name}
    </span>
  );
};
