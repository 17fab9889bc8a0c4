/** A file of people, taken in: /people/import. What was refused is named row by row. */
import { type DragEvent, useRef, useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { Table } from '../../components/ui/table.tsx';
import { formatNumber, formatShare } from '../../format.ts';
import { useLanguage } from '../../language.ts';
import { problemText } from '../../problem-text.ts';
import { PageFrame } from '../page-frame.tsx';
import { type ImportWords, importEnglish, importHindi } from './import-words.ts';
import { type Importing, useImport } from './use-import.ts';

export const ImportPage = () => {
  const words = useLanguage() === 'hi' ? importHindi : importEnglish;
  const importing = useImport();
  return (
    <PageFrame title={words.title} lead={words.lead}>
      {importing.status === 'none' && <Choice words={words} importing={importing} />}
      {importing.status !== 'none' && <Progress words={words} importing={importing} />}
      {importing.status === 'ended' && <Report words={words} importing={importing} />}
    </PageFrame>
  );
};

interface PartProps {
  readonly words: ImportWords;
  readonly importing: Importing;
}

const Choice = ({ words, importing: { send, problem } }: PartProps) => {
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null): void => {
    const [file] = files ?? [];
    if (file) void send(file);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const onOver = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <section
      className={isOver ? 'page-part import-choice is-over' : 'page-part import-choice'}
      aria-label={words.choose}
      onDragOver={onOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {problem !== null && (
        <div className="failure" role="alert">
          <p>
            {words.notSent} {problemText(problem)}
          </p>
        </div>
      )}
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        aria-label={words.choose}
        tabIndex={-1}
        accept=".jsonl,.ndjson,.json,.csv,application/x-ndjson,text/csv"
        onChange={(event) => take(event.currentTarget.files)}
      />
      <Button kind="primary" onClick={() => input.current?.click()}>
        {words.choose}
      </Button>
      <p className="import-hint">
        {words.drop} · <span translate="no">JSON Lines, CSV, 100 MB</span>
      </p>
    </section>
  );
};

const Progress = ({ words, importing: { status, share, answer, problem, again } }: PartProps) => {
  const isGone = problem?.code === 'not_found';
  const said =
    status === 'sending'
      ? words.sending(formatShare(share ?? 0))
      : answer === null || answer.status === 'waiting'
        ? words.waiting
        : status === 'ended'
          ? words.done(formatNumber(answer.read))
          : words.reading(formatNumber(answer.read));
  const isFailed = answer?.status === 'failed';
  return (
    <section className="page-part import-progress" aria-label={words.title}>
      {!isFailed && <p role="status">{isGone ? words.gone : said}</p>}
      {!isGone && !isFailed && (
        <progress className="import-bar" aria-label={said} max={1} {...(status === 'ended' ? { value: 1 } : share === null ? {} : { value: share })} />
      )}
      {isFailed && (
        <div className="failure" role="alert">
          <p>
            <strong>{words.failed}</strong>{' '}
            {answer.problem !== null && (
              <span translate="no" lang="en">
                {answer.problem}
              </span>
            )}
          </p>
        </div>
      )}
      {problem !== null && !isGone && (
        <div className="failure" role="alert">
          <p>{words.lost}</p>
        </div>
      )}
      {isGone && <Button onClick={again}>{words.another}</Button>}
    </section>
  );
};

const kinds = ['added', 'changed', 'unchanged', 'refused'] as const;

const Report = ({ words, importing: { answer, again } }: PartProps) => {
  if (answer === null) return null;
  const { report, refused, duplicates } = answer;
  return (
    <>
      <dl className="page-part import-counts">
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>{words.counts[kind]}</dt>
            <dd>{formatNumber(answer[kind])}</dd>
          </div>
        ))}
      </dl>
      {duplicates > 0 && <p>{words.duplicates(duplicates)}</p>}
      {report.length > 0 && (
        <section className="page-part">
          <h2>{words.report}</h2>
          <Table
            caption={words.report}
            rows={report}
            keyOf={({ row }) => String(row)}
            columns={[
              { name: words.row, show: ({ row }) => formatNumber(row) },
              { name: words.externalId, show: ({ externalId }) => <span translate="no">{externalId ?? '–'}</span> },
              { name: words.why, show: ({ problem }) => <span translate="no">{problem}</span> },
            ]}
          />
          {refused > report.length && <p>{words.more(formatNumber(refused - report.length))}</p>}
        </section>
      )}
      <p className="import-next">
        <Button kind="primary" onClick={again}>
          {words.another}
        </Button>{' '}
        <a className="button" href="/">
          {words.toTalk}
        </a>
      </p>
    </>
  );
};
