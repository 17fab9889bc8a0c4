/** The conversation, top to bottom, following its end while it grows. */
import { useMemo } from 'react';
import type { Problem } from '../../../layers/contracts/index.ts';
import { problemText } from '../problem-text.ts';
import { emptyThread, threadKeyOf } from '../state/app-state.ts';
import { branchesAt } from '../state/branches.ts';
import { threadItems } from '../state/thread-view.ts';
import { strings } from '../strings.ts';
import { EmptyState } from './empty-state.tsx';
import { DownIcon } from './icons.tsx';
import { ReplyTurn } from './reply-turn.tsx';
import { useApp, useAppState } from './use-app.ts';
import { useFollowScroll } from './use-follow-scroll.ts';
import { useTarget } from './use-target.ts';
import { UserTurn } from './user-turn.tsx';

export const Thread = () => {
  const app = useApp();
  const key = useAppState(threadKeyOf);
  const thread = useAppState((state) => state.threads[key] ?? emptyThread);
  const outbox = useAppState((state) => state.outbox);
  const turns = useAppState((state) => state.turns);
  const items = useMemo(() => threadItems({ outbox, turns }, thread), [outbox, turns, thread]);
  const branches = useMemo(() => branchesAt(thread.nodes), [thread.nodes]);
  const lastUserKey = items.findLast((item) => item.kind === 'user')?.key ?? '';
  const { scroller, content, isFollowing, follow, letGo } = useFollowScroll(key, lastUserKey, items[0]?.key ?? '');

  useTarget(items.length, letGo);

  if (thread.status === 'loading') return <ThreadSkeleton />;
  if (thread.status === 'failed') return <ThreadFailed problem={thread.problem} />;
  if (items.length === 0) return <EmptyState />;
  const lastReplyKey = items.findLast((item) => item.kind === 'reply')?.key;
  return (
    <div className="thread-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable, or a keyboard cannot scroll it */}
      <section className="thread" ref={scroller} aria-label={strings.thread.label} tabIndex={0}>
        <div className="thread-column" ref={content}>
          {thread.hasOlder && (
            <button type="button" className="button button-quiet older" disabled={thread.isLoadingOlder} onClick={app.loadOlder}>
              {thread.isLoadingOlder ? strings.thread.loadingOlder : strings.thread.older}
            </button>
          )}
          {items.map((item) =>
            item.kind === 'user' ? (
              <UserTurn key={item.key} item={item} branches={branches.get(item.key)} />
            ) : (
              <ReplyTurn key={item.key} item={item} branches={branches.get(item.key)} isLast={item.key === lastReplyKey} />
            ),
          )}
        </div>
      </section>
      {!isFollowing && (
        <button type="button" className="button jump" title={strings.thread.jumpToLatest} onClick={follow}>
          <DownIcon />
          <span className="visually-hidden">{strings.thread.jumpToLatest}</span>
        </button>
      )}
    </div>
  );
};

const ThreadSkeleton = () => (
  <div className="thread-frame" role="status">
    <div className="thread-column">
      <span className="visually-hidden">{strings.thread.loading}</span>
      <div className="skeleton skeleton-own" />
      <div className="skeleton skeleton-text" />
      <div className="skeleton skeleton-text is-short" />
    </div>
  </div>
);

const ThreadFailed = ({ problem }: { problem: Problem | null }) => {
  const app = useApp();
  const isGone = problem?.code === 'not_found' || problem?.code === 'invalid_request';
  return (
    <div className="thread-frame centred">
      <div className="failure" role="alert">
        <p>{isGone ? strings.thread.gone : `${strings.thread.failed} ${problemText(problem)}`}</p>
        <button type="button" className="button" onClick={isGone ? () => app.open(null) : app.reloadThread}>
          {isGone ? strings.list.newConversation : strings.status.retry}
        </button>
      </div>
    </div>
  );
};
