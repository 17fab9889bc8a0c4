/**
 * Markdown as it arrives. Each block is drawn once and remembered; only the last one is drawn again. The renderer is a separate
 * file, loaded right after the first paint: until it is here the text shows as it is.
 */
import { type ComponentType, lazy, memo, Suspense, useState } from 'react';
import { createGrowingBlocks } from '../markdown-blocks.ts';
import { settleTail } from '../settle-tail.ts';

const asItIs = (text: string): string => text;

type Block = ComponentType<{ text: string }>;

/** Without the renderer the words are still there, as they came. */
const PlainBlock: Block = ({ text }) => <p className="prose-plain">{text}</p>;
/** The renderer, once it is here: a text that is drawn after that is drawn once, and nothing below it moves. */
let arrived: Block | undefined;
let coming: Promise<Block> | undefined;
const loadMarkdown = (): Promise<Block> => {
  coming ??= import('./markdown-block.tsx').then(
    (module) => (arrived = module.MarkdownBlock),
    () => {
      coming = undefined;
      return PlainBlock;
    },
  );
  return coming;
};
const LateBlock = lazy(() => loadMarkdown().then((block) => ({ default: block })));

/** Starts loading before the first answer needs it; resolves when it is here, or cannot be had. */
export const preloadMarkdown = async (): Promise<void> => void (await loadMarkdown());

export const ReplyText = memo(({ text, isStreaming }: { text: string; isStreaming: boolean }) => {
  // Which of the two it is stays with the message: another kind of component would draw all of its text anew.
  const [Markdown] = useState(() => arrived ?? LateBlock);
  const [cut] = useState(createGrowingBlocks);
  return (
    <div className={isStreaming ? 'prose is-streaming' : 'prose'} dir="auto" translate="no">
      <Suspense fallback={<p className="prose-plain">{text}</p>}>
        {cut(text, isStreaming ? settleTail : asItIs).map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a block's place is its identity
          <Markdown key={index} text={block} />
        ))}
      </Suspense>
    </div>
  );
});
