import { useEffect, useState } from 'react';
import { withoutPersonLinks } from '../link-target.ts';
import { replyText } from '../realtime/reply-parts.ts';
import type { ReplyItem } from '../state/thread-view.ts';
import { strings } from '../strings.ts';
import { Feedback } from './feedback.tsx';
import { AgainIcon, CheckIcon, CopyIcon } from './icons.tsx';
import { useApp } from './use-app.ts';

export const ReplyActions = ({ item, isLast }: { item: ReplyItem; isLast: boolean }) => {
  const app = useApp();
  const { messageId } = item;
  return (
    <div className={isLast ? 'reply-actions is-last' : 'reply-actions'}>
      <CopyButton text={withoutPersonLinks(replyText(item.parts))} />
      {isLast && messageId !== null && (
        <button
          type="button"
          className="icon-button"
          aria-label={strings.actions.regenerate}
          title={strings.actions.regenerate}
          onClick={() => app.regenerate(messageId)}
        >
          <AgainIcon />
        </button>
      )}
      {messageId !== null && <Feedback messageId={messageId} />}
    </div>
  );
};

const CopyButton = ({ text }: { text: string }) => {
  const app = useApp();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const handle = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(handle);
  }, [isCopied]);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    app.announce(strings.announce.copied);
  };
  if (text === '') return null;
  const label = isCopied ? strings.actions.copied : strings.actions.copy;
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={() => void copy().catch(() => undefined)}>
      {isCopied ? <CheckIcon /> : <CopyIcon />}
    </button>
  );
};
