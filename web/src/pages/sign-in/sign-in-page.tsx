/** The way in: which account, and what went wrong when something did. */
import { useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { browserFlow } from '../../session/browser-flow.ts';
import { beginSignIn, type SignInFailure } from '../../session/code-flow.ts';
import type { SignInConfig } from '../../session/sign-in-config.ts';
import { strings } from '../../strings.ts';
import { PageFrame } from '../page-frame.tsx';

interface SignInPageProps {
  readonly config: SignInConfig;
  readonly failure?: SignInFailure | 'ended' | null;
  /** In the issuer's own words, for who helps. */
  readonly reason?: string;
}

export const SignInPage = ({ config, failure = null, reason = '' }: SignInPageProps) => {
  const [busy, setBusy] = useState<string | null>(null);
  const words = strings.signIn;
  const go = async (provider: string) => {
    setBusy(provider);
    const from = location.pathname.startsWith('/auth/') ? '/' : `${location.pathname}${location.search}`;
    location.assign(await beginSignIn(config, browserFlow(), provider, from));
  };
  return (
    <PageFrame title={words.title} lead={words.lead}>
      {failure !== null && (
        <div className="sign-in-failure" role="alert">
          <p>{words.failures[failure]}</p>
          {reason !== '' && (
            <p translate="no" className="sign-in-reason">
              {reason}
            </p>
          )}
        </div>
      )}
      <nav className="sign-in-ways" aria-label={words.ways}>
        {config.providers.map(({ id, name }) => (
          <Button key={id} isBusy={busy === id} disabled={busy !== null && busy !== id} onClick={() => void go(id)}>
            {words.with(name)}
          </Button>
        ))}
      </nav>
      <p className="labelled-hint">{words.note}</p>
    </PageFrame>
  );
};
