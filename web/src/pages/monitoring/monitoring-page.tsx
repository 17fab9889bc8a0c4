/** How the product is running: /admin/monitoring. Everybody sees which services answer; operators see why when one does not. */
import type { ReactNode } from 'react';
import type { OperatorStatus, PublicHealth } from '../../api/monitoring.ts';
import { Badge } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Empty } from '../../components/ui/empty.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { Table } from '../../components/ui/table.tsx';
import { formatNumber, formatTime, relativeTime } from '../../format.ts';
import { useLanguage } from '../../language.ts';
import { problemText } from '../../problem-text.ts';
import { PageFrame } from '../page-frame.tsx';
import { type Look, summarize } from './looks.ts';
import { type MonitoringWords, monitoringEnglish, monitoringHindi } from './monitoring-words.ts';
import { Traffic } from './traffic.tsx';
import { useMonitoring } from './use-monitoring.ts';

const kinds = { ok: 'good', degraded: 'warn', down: 'bad' } as const;

export const MonitoringPage = () => {
  const words = useLanguage() === 'hi' ? monitoringHindi : monitoringEnglish;
  const { health, operator, figures, problem, looks, isLooking, look } = useMonitoring();
  const status = typeof operator === 'string' ? null : operator;
  return (
    <PageFrame title={words.title} lead={words.lead}>
      {health === null && problem === null && <Skeleton label={words.loading} />}
      {health === null && problem !== null && (
        <Empty title={words.gone} body={`${problemText(problem)} ${words.goneBody}`} isFailure>
          <Button isBusy={isLooking} onClick={look}>
            {words.again}
          </Button>
        </Empty>
      )}
      {health !== null && (
        <>
          <section className="page-part" aria-label={words.overall[health.status]}>
            <p className="monitoring-overall">
              <Badge kind={kinds[health.status]}>{words.status[health.status]}</Badge>
              <strong>{words.overall[health.status]}</strong>
            </p>
            {problem !== null && <p role="alert">{words.stale}</p>}
            <Facts words={words} health={health} status={status} />
            <div>
              <Button isBusy={isLooking} onClick={look}>
                {words.again}
              </Button>
            </div>
          </section>
          <Services words={words} health={health} status={status} />
          {operator === 'refused' && (
            <Section title={words.operators}>
              <Empty title={words.refused} body={words.refusedBody} />
            </Section>
          )}
          {operator === 'failed' && (
            <Section title={words.operators}>
              <Empty title={words.operatorFailed} isFailure>
                <Button onClick={look}>{words.again}</Button>
              </Empty>
            </Section>
          )}
          <Seen words={words} looks={looks} />
          <Section title={words.traffic}>
            {figures === null ? <Empty title={words.trafficNone} body={words.trafficBody} /> : <Traffic words={words} figures={figures} />}
          </Section>
        </>
      )}
    </PageFrame>
  );
};

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="page-part">
    <h2>{title}</h2>
    {children}
  </div>
);

interface Shown {
  readonly words: MonitoringWords;
  readonly health: PublicHealth;
  readonly status: OperatorStatus | null;
}

const Facts = ({ words, health, status }: Shown) => {
  const said = (name: string, value: string) => ({ name, value, isSaid: true });
  const own = (name: string, value: string) => ({ name, value, isSaid: false });
  const facts = [
    health.model.kind === 'scripted' ? own(words.facts.model, words.facts.scripted) : said(words.facts.model, health.model.name),
    said(words.facts.version, health.version),
    ...(status === null
      ? []
      : [
          said(words.facts.stage, status.stage),
          own(words.facts.uptime, relativeTime(new Date(Date.now() - status.uptimeSeconds * 1000).toISOString(), Date.now())),
        ]),
    own(words.facts.looked, formatTime(health.checkedAt)),
  ];
  return (
    <dl className="monitoring-facts">
      {facts.map(({ name, value, isSaid }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd translate={isSaid ? 'no' : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

const Services = ({ words, health, status }: Shown) => {
  const rows = (['tables', 'claude', 'search'] as const).map((id) => ({
    id,
    status: status?.services[id].status ?? health.dependencies[id].status,
    latencyMs: status?.services[id].latencyMs ?? health.dependencies[id].latencyMs,
  }));
  return (
    <Section title={words.services}>
      <Table
        caption={words.services}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          { name: words.columns.service, show: ({ id }) => words.service[id] },
          { name: words.columns.status, show: (row) => <Badge kind={kinds[row.status]}>{words.status[row.status]}</Badge> },
          {
            name: words.columns.latency,
            isNumber: true,
            show: ({ latencyMs }) => (latencyMs === undefined ? words.notSaid : words.ms(formatNumber(Math.round(latencyMs)))),
          },
          { name: words.columns.note, show: ({ id }) => (status === null ? words.notSaid : <Note words={words} id={id} services={status.services} />) },
        ]}
      />
    </Section>
  );
};

/** In an operator's words where the server has some. */
const Note = ({ words, id, services }: { words: MonitoringWords; id: keyof OperatorStatus['services']; services: OperatorStatus['services'] }) => {
  if (id === 'claude') {
    const { lastOkAt, failuresInARow, lastFailure } = services.claude;
    if (lastOkAt === null && failuresInARow === 0) return words.well;
    return (
      <>
        {lastOkAt !== null && words.notes.lastOk(relativeTime(lastOkAt, Date.now()))} {failuresInARow > 0 && words.notes.failures(failuresInARow)}{' '}
        {failuresInARow > 0 && lastFailure !== null && <span translate="no">{lastFailure}</span>}
      </>
    );
  }
  if (id === 'search') {
    const { engine, reason, domain } = services.search;
    return (
      <>
        {engine === 'embedded' && words.notes.embedded} {domain !== null && <span translate="no">{words.notes.domain(domain.name)}</span>}{' '}
        {reason !== null && <span translate="no">{reason}</span>}
      </>
    );
  }
  return words.well;
};

const Seen = ({ words, looks }: { words: MonitoringWords; looks: readonly Look[] }) => {
  const { looks: count, unanswered, median, slowest } = summarize(looks);
  const time = (ms: number | null): string => (ms === null ? words.none : words.ms(formatNumber(ms)));
  const top = Math.max(slowest ?? 1, 1);
  return (
    <Section title={words.seen}>
      <dl className="monitoring-facts">
        <div>
          <dt>{words.seenFacts.looks}</dt>
          <dd>{formatNumber(count)}</dd>
        </div>
        <div>
          <dt>{words.seenFacts.unanswered}</dt>
          <dd>{formatNumber(unanswered)}</dd>
        </div>
        <div>
          <dt>{words.seenFacts.median}</dt>
          <dd>{time(median)}</dd>
        </div>
        <div>
          <dt>{words.seenFacts.slowest}</dt>
          <dd>{time(slowest)}</dd>
        </div>
      </dl>
      <div className="monitoring-chart" role="img" aria-label={words.chart(count, unanswered)}>
        {looks.map(({ at, ms }) => (
          <span key={at} className={ms === null ? 'is-missing' : undefined} style={{ blockSize: `${ms === null ? 100 : Math.max(6, (ms / top) * 100)}%` }} />
        ))}
      </div>
    </Section>
  );
};
