/** What one does with the conversation that is open: save it, print it. */
import { useState } from 'react';
import { strings } from '../strings.ts';
import { MoreIcon } from './icons.tsx';
import { Menu } from './menu.tsx';
import { saveConversation } from './save-conversation.ts';
import { ShareLayer } from './share-layer.tsx';
import { useApp, useAppState } from './use-app.ts';

export const ThreadMenu = () => {
  const app = useApp();
  const conversationId = useAppState((state) => state.conversationId);
  const [isSharing, setSharing] = useState(false);
  if (conversationId === null) return null;
  return (
    <>
      <Menu
        label={strings.exports.menu}
        icon={<MoreIcon />}
        items={[
          { label: strings.list.moveShort, act: () => app.projects.choose(conversationId) },
          { label: strings.exports.share, act: () => setSharing(true) },
          { label: strings.exports.markdown, act: () => void saveConversation(app, conversationId, 'md') },
          { label: strings.exports.json, act: () => void saveConversation(app, conversationId, 'json') },
          { label: strings.exports.print, act: () => window.print() },
        ]}
      />
      {isSharing && <ShareLayer conversationId={conversationId} onClose={() => setSharing(false)} />}
    </>
  );
};
