import type { ToolPart } from '../realtime/reply-parts.ts';
import { toolWords } from '../tool-words.ts';
import { SearchIcon } from './icons.tsx';

/** What the assistant does or did, in a sentence. A tool of an answer that has ended does nothing any more. */
export const ToolLine = ({ tool, isRunning }: { tool: ToolPart; isRunning: boolean }) => {
  const isActive = isRunning && (tool.state === 'running' || tool.state === 'writing');
  const shown = isActive || tool.state === 'failed' ? tool : { ...tool, state: 'done' as const };
  return (
    <p className={isActive ? 'tool is-active' : `tool is-${shown.state}`}>
      <SearchIcon />
      <span>{toolWords(shown)}</span>
    </p>
  );
};
