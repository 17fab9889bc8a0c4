/** What a link will show, a new one to copy, and those that are open, each to be withdrawn. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../../layers/contracts/index.ts';
import { ApiError } from '../../api/problem-error.ts';
import { listShares, makeShare, type NewShareLink, type ShareLink, withdrawShare } from '../../api/shares.ts';
import { Button } from '../../components/ui/button.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { Empty } from '../../components/ui/empty.tsx';
import { Field } from '../../components/ui/field.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { formatMoment } from '../../format.ts';
import { useLanguage } from '../../language.ts';
import { problemText } from '../../problem-text.ts';
import { type ShareWords, shareEnglish, shareHindi } from './share-words.ts';

const spans = [1, 7, 30, 90] as const;

export const ShareDialog = ({ conversationId, onClose }: { conversationId: string; onClose: () => void }) => {
  const words = useLanguage() === 'hi' ? shareHindi : shareEnglish;
  const { links, made, problem, isBusy, load, make, withdraw } = useLinks(conversationId);
  const [days, setDays] = useState<number>(30);
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={onClose}>
      <p className="dialog-note">{words.lead}</p>
      <div className="share-what">
        <What title={words.visible} items={words.shown} kind="shown" />
        <What title={words.hidden} items={words.left} kind="hidden" />
      </div>
      {problem !== null && (
        <p className="labelled-problem" role="alert">
          {problemText(problem)}
        </p>
      )}
      {made !== null ? (
        <MadeLink words={words} link={made} />
      ) : (
        <div className="share-make">
          <label className="share-days">
            <span>{words.days}</span>
            <select className="field" value={days} onChange={(event) => setDays(Number(event.currentTarget.value))}>
              {spans.map((span) => (
                <option key={span} value={span}>
                  {words.daysOf(span)}
                </option>
              ))}
            </select>
          </label>
          <Button kind="primary" isBusy={isBusy} onClick={() => void make(days)}>
            {words.make}
          </Button>
        </div>
      )}
      <OpenLinks words={words} links={links} onAgain={load} onWithdraw={withdraw} />
    </Dialog>
  );
};

const What = ({ title, items, kind }: { title: string; items: readonly string[]; kind: 'shown' | 'hidden' }) => (
  <section className={`share-${kind}`}>
    <h3>{title}</h3>
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  </section>
);

const MadeLink = ({ words, link }: { words: ShareWords; link: NewShareLink }) => {
  const [copied, setCopied] = useState<boolean | null>(null);
  const place: RefObject<HTMLDivElement | null> = useRef(null);
  const address = `${location.origin}${link.path}`;
  useEffect(() => place.current?.querySelector('input')?.select(), []);
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div className="share-made" ref={place}>
      <Field label={words.field} value={address} readOnly translate="no" hint={words.made} onFocus={(event) => event.currentTarget.select()} />
      <Button kind="primary" onClick={() => void copy()}>
        {copied ? words.copied : words.copy}
      </Button>
      <p role="status" className="share-said">
        {copied === null ? '' : copied ? words.copied : words.copyFailed}
      </p>
    </div>
  );
};

interface OpenLinksProps {
  readonly words: ShareWords;
  /** Null: not known yet; `failed`: not to be had. */
  readonly links: readonly ShareLink[] | 'failed' | null;
  readonly onAgain: () => void;
  readonly onWithdraw: (shareId: string) => void;
}

const OpenLinks = ({ words, links, onAgain, onWithdraw }: OpenLinksProps) => (
  <section className="share-open">
    <h3>{words.open}</h3>
    {links === null && <Skeleton label={words.loading} />}
    {links === 'failed' && (
      <Empty title={words.failed} isFailure>
        <Button onClick={onAgain}>{words.again}</Button>
      </Empty>
    )}
    {Array.isArray(links) && links.length === 0 && <p className="dialog-note">{words.none}</p>}
    {Array.isArray(links) && links.length > 0 && (
      <ul className="share-links">
        {links.map(({ id, createdAt, expiresAt, messages }: ShareLink) => (
          <li key={id}>
            <span>
              {words.line(formatMoment(createdAt), formatMoment(expiresAt))} · {words.messages(messages)}
            </span>
            <Button isSmall aria-label={words.withdrawOne(formatMoment(createdAt))} onClick={() => onWithdraw(id)}>
              {words.withdraw}
            </Button>
          </li>
        ))}
      </ul>
    )}
  </section>
);

const useLinks = (conversationId: string) => {
  const [links, setLinks] = useState<OpenLinksProps['links']>(null);
  const [made, setMade] = useState<NewShareLink | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const fail = (error: unknown) => setProblem(error instanceof ApiError ? error.problem : null);
  const load = () => {
    setLinks(null);
    listShares(conversationId).then(setLinks, () => setLinks('failed'));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: one dialog is about one conversation
  useEffect(load, []);
  const make = async (days: number): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      const link = await makeShare(conversationId, days);
      setMade(link);
      setLinks((before) => (Array.isArray(before) ? [...before, link] : [link]));
    } catch (error) {
      fail(error);
    }
    setBusy(false);
  };
  const withdraw = (shareId: string) => {
    setProblem(null);
    // Gone already is what was wanted.
    withdrawShare(conversationId, shareId).then(
      () => {
        setLinks((before) => (Array.isArray(before) ? before.filter(({ id }) => id !== shareId) : before));
        setMade((link) => (link?.id === shareId ? null : link));
      },
      (error: unknown) => {
        if (error instanceof ApiError && error.problem.code === 'not_found') load();
        else fail(error);
      },
    );
  };
  return { links, made, problem, isBusy, load, make, withdraw };
};
