/** One block of an answer's markdown. No raw HTML, no images, links to the web and to people only: the text is a model's. */
import { memo, type ReactNode } from 'react';
import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { linkTarget } from '../link-target.ts';
import { PersonLink } from './person-link.tsx';
import { useApp } from './use-app.ts';

export const MarkdownBlock = memo(({ text }: { text: string }) => (
  <Markdown remarkPlugins={plugins} components={components} urlTransform={keepKnown}>
    {text}
  </Markdown>
));

const plugins = [remarkGfm];

/** The renderer's own filter does not know `talent:`; ours lets nothing else through but http and https. */
const keepKnown = (url: string): string => (linkTarget(url).kind === 'none' ? '' : url);

const Link = ({ href, children }: { href?: string | undefined; children?: ReactNode }) => {
  const app = useApp();
  const target = linkTarget(href ?? '');
  if (target.kind === 'person') return <PersonLink talentId={target.talentId}>{children}</PersonLink>;
  if (target.kind === 'none') return <>{children}</>;
  return (
    <a
      href={target.href}
      target="_blank"
      rel="noopener noreferrer"
      onClick={(event) => {
        event.preventDefault();
        app.leave(target.href);
      }}
    >
      {children}
      <span className="link-host">({target.host})</span>
    </a>
  );
};

/** Headings of an answer come below the turn's own heading. */
const components: Components = {
  a: ({ href, children }) => <Link href={href}>{children}</Link>,
  img: ({ alt }) => <span className="image-text">{alt}</span>,
  input: ({ checked }) => <span>{checked ? '☑ ' : '☐ '}</span>,
  table: ({ children }) => (
    <div className="table-scroll">
      <table>{children}</table>
    </div>
  ),
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h4>{children}</h4>,
  h3: ({ children }) => <h5>{children}</h5>,
  h4: ({ children }) => <h6>{children}</h6>,
  h5: ({ children }) => <h6>{children}</h6>,
};
