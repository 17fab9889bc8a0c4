/**
 * Markdown as it arrives. Each block is drawn once and remembered; only the last one is drawn again. The renderer is a separate
 * file, loaded right after the first paint: until it is here the text shows as it is.
 */
import { type ComponentType, lazy, memo, Suspense } from 'react';
import { markdownBlocks } from '../markdown-blocks.ts';
import { settleTail } from '../settle-tail.ts';

const loadMarkdown = () => import('./markdown-block.tsx');
/** Without the renderer the words are still there, as they came. */
const PlainBlock = ({ text }: { text: string }) => <p className="prose-plain">{text}</p>;
const MarkdownBlock = lazy(
  (): Promise<{ default: ComponentType<{ text: string }> }> =>
    loadMarkdown().then(
      (module) => ({ default: module.MarkdownBlock }),
      () => ({ default: PlainBlock }),
    ),
);

/** Starts loading before the first answer needs it. */
export const preloadMarkdown = (): void => void loadMarkdown().catch(() => undefined);

export const ReplyText = memo(({ text, isStreaming }: { text: string; isStreaming: boolean }) => (
  <div className={isStreaming ? 'prose is-streaming' : 'prose'} dir="auto" translate="no">
    <Suspense fallback={<p className="prose-plain">{text}</p>}>
      {markdownBlocks(isStreaming ? settleTail(text) : text).map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block's place is its identity
        <MarkdownBlock key={index} text={block} />
      ))}
    </Suspense>
  </div>
));
