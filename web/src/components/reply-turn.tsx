/** One answer: its text, what was done for it, people, corrections, and what one can do with it. */
import { memo, useMemo } from 'react';
import { problemText } from '../problem-text.ts';
import { joinPeople, type ReplyPart } from '../realtime/reply-parts.ts';
import type { Branches } from '../state/branches.ts';
import { briefTexts } from '../state/latest-brief.ts';
import { isConversationBusy, type ReplyItem } from '../state/thread-view.ts';
import { strings } from '../strings.ts';
import { ActionCard } from './action-card.tsx';
import { BranchSwitch } from './branch-switch.tsx';
import { BriefCard } from './brief-card.tsx';
import { Corrections } from './corrections.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { AgainIcon, WarnIcon } from './icons.tsx';
import { Remembered } from './remembered.tsx';
import { ReplyActions } from './reply-actions.tsx';
import { ReplyDetails } from './reply-details.tsx';
import { ReplyText } from './reply-text.tsx';
import { Suggestions } from './suggestions.tsx';
import { TalentCards } from './talent-cards.tsx';
import { ToolLine } from './tool-line.tsx';
import { useApp, useAppState } from './use-app.ts';

interface ReplyTurnProps {
  readonly item: ReplyItem;
  readonly branches: Branches | undefined;
  readonly isLast: boolean;
}

export const ReplyTurn = memo(({ item, branches, isLast }: ReplyTurnProps) => {
  const isBusy = useAppState(isConversationBusy);
  const isRunning = item.status === 'running' || item.status === 'stopping';
  const parts = useMemo(() => joinPeople(item.parts), [item.parts]);
  const briefs = briefTexts(parts);
  const suggestions = item.parts.filter((part) => part.type === 'suggestions');
  return (
    <article className="turn turn-reply" data-message-id={item.messageId ?? undefined} aria-busy={isRunning}>
      <h2 className="turn-name" translate="no">
        {strings.thread.assistant}
      </h2>
      {item.isDegraded && (
        <p className="turn-mark">
          <WarnIcon />
          {strings.status.degraded}
        </p>
      )}
      {parts.map((part, index) => (
        <ErrorBoundary key={partKey(part, index)} isPart>
          <Part part={part} isRunning={isRunning} isEnd={index === parts.length - 1} isLast={isLast} brief={briefs[index] ?? ''} />
        </ErrorBoundary>
      ))}
      {isRunning && <Working parts={item.parts} isStopping={item.status === 'stopping'} />}
      <Ending item={item} />
      {branches && !isRunning && <BranchSwitch branches={branches} isBusy={isBusy} />}
      {!isRunning && item.status !== 'failed' && <ReplyActions item={item} isLast={isLast} />}
      {!isRunning && item.finish && <ReplyDetails finish={item.finish} />}
      {!isRunning && isLast && suggestions.map((part) => <Suggestions key={part.id} items={part.items} />)}
    </article>
  );
});

/** A part's place is its identity: parts are only ever added, or dropped from the end. */
const partKey = (part: ReplyPart, index: number): string => `${index}-${part.type}`;

interface PartProps {
  readonly part: ReplyPart;
  readonly isRunning: boolean;
  readonly isEnd: boolean;
  readonly isLast: boolean;
  /** What the people of this answer were looked for by; empty: nothing was read. */
  readonly brief: string;
}

const Part = ({ part, isRunning, isEnd, isLast, brief }: PartProps) => {
  switch (part.type) {
    case 'text':
      return <ReplyText text={part.text} isStreaming={isRunning && isEnd} />;
    case 'tool':
      return <ToolLine tool={part} isRunning={isRunning} />;
    case 'brief':
      return <BriefCard brief={part.brief} isLast={isLast} />;
    case 'talents':
      return <TalentCards talents={part.talents} brief={brief} />;
    case 'action':
      return <ActionCard part={part} />;
    case 'corrections':
      return <Corrections items={part.items} />;
    case 'memory':
      return <Remembered used={part.used} />;
    case 'suggestions':
      return null;
  }
};

const Working = ({ parts, isStopping }: { parts: readonly ReplyPart[]; isStopping: boolean }) => {
  const last = parts.at(-1);
  const speaksForItself = last?.type === 'text' ? last.text !== '' : last?.type === 'tool' && last.state !== 'done' && last.state !== 'failed';
  if (speaksForItself && !isStopping) return null;
  return (
    <p className="working">
      <span className="working-dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {isStopping ? strings.status.stopping : strings.thread.thinking}
    </p>
  );
};

const Ending = ({ item }: { item: ReplyItem }) => {
  const app = useApp();
  const { messageId } = item;
  if (item.status === 'stopped') {
    const hasText = item.parts.some((part) => part.type === 'text' && part.text !== '');
    return <p className="turn-status">{hasText ? strings.status.stopped : strings.status.stoppedEarly}</p>;
  }
  if (item.status !== 'failed') return null;
  return (
    <div className="failure" role="alert">
      <p>{item.problem ? problemText(item.problem) : strings.status.replyFailed}</p>
      {messageId !== null && (
        <button type="button" className="button" onClick={() => app.regenerate(messageId)}>
          <AgainIcon />
          {strings.status.retry}
        </button>
      )}
    </div>
  );
};
