/** What every page beside the conversation has: the way home, the language, the theme, a heading. */
import { type ReactNode, useEffect } from 'react';
import { LanguageButton } from '../components/language-button.tsx';
import { ThemeToggle } from '../components/theme-toggle.tsx';
import { strings } from '../strings.ts';

interface PageFrameProps {
  readonly title: string;
  /** Its words are somebody's. */
  readonly isTitleSaid?: boolean;
  readonly lead?: string;
  readonly children: ReactNode;
}

export const PageFrame = ({ title, isTitleSaid = false, lead, children }: PageFrameProps) => {
  useEffect(() => {
    document.title = `${title} · ${strings.appName}`;
  }, [title]);
  return (
    <div className="page">
      <header className="page-head">
        <a className="page-home" href="/">
          <img className="brand-mark" src="/icon.svg" alt="" width="28" height="28" />
          <span className="brand-name" translate="no">
            {strings.appName}
          </span>
          <span className="visually-hidden">{strings.pages.home}</span>
        </a>
        <LanguageButton />
        <ThemeToggle />
      </header>
      <main className="page-main">
        <h1 className="page-title" translate={isTitleSaid ? 'no' : undefined}>
          {title}
        </h1>
        {lead !== undefined && <p className="page-lead">{lead}</p>}
        {children}
      </main>
    </div>
  );
};
