/** The dialog about links to a conversation: a file of its own, fetched when it is first asked for. */
import { Suspense } from 'react';
import { createPortal } from 'react-dom';
import { ErrorBoundary } from './error-boundary.tsx';
import { late } from './late.tsx';

const ShareDialog = late(() => import('../pages/share/share-dialog.tsx').then(({ ShareDialog: part }) => part));

/** Over the whole page, whichever menu it was asked from. */
export const ShareLayer = (props: { conversationId: string; onClose: () => void }) =>
  createPortal(
    <ErrorBoundary isPart>
      <Suspense fallback={null}>
        <ShareDialog {...props} />
      </Suspense>
    </ErrorBoundary>,
    document.body,
  );
