/** Traffic, errors and cost: the last hour in figures, two weeks as bars and as a table. The bars say in words what they show; every number stands in the table. */
import type { Figures } from '../../api/monitoring.ts';
import { Table } from '../../components/ui/table.tsx';
import { formatDay, formatMicroDollars, formatNumber, formatSeconds } from '../../format.ts';
import type { MonitoringWords } from './monitoring-words.ts';

type Counted = Figures['lastHour'];
type Day = Figures['days'][number];

export const Traffic = ({ words, figures: { lastHour, days } }: { words: MonitoringWords; figures: Figures }) => {
  const cost = (microUsd: number): string => (microUsd === 0 ? words.noCost : formatMicroDollars(microUsd));
  const first = ({ timed, firstMs }: Counted): string => (timed === 0 ? words.none : words.seconds(formatSeconds(firstMs / timed)));
  const pace = ({ requests, busyMs }: Counted): string => (requests === 0 ? words.none : words.ms(formatNumber(Math.round(busyMs / requests))));
  const hour: readonly (readonly [name: string, value: string])[] = [
    [words.requests, formatNumber(lastHour.requests)],
    [words.refusedRequests, formatNumber(lastHour.refused)],
    [words.errors, formatNumber(lastHour.errors)],
    [words.pace, pace(lastHour)],
    [words.answers, formatNumber(lastHour.answers)],
    [words.failed, formatNumber(lastHour.failed)],
    [words.stopped, formatNumber(lastHour.stopped)],
    [words.degraded, formatNumber(lastHour.degraded)],
    [words.first, first(lastHour)],
    [words.tokens, formatNumber(lastHour.tokens)],
    [words.cost, cost(lastHour.costMicroUsd)],
  ];
  const newest = days.toReversed();
  const most = Math.max(...days.map(({ answers }) => answers));
  const total = days.reduce((sum, { costMicroUsd }) => sum + costMicroUsd, 0);
  return (
    <>
      <h3 className="monitoring-sub">{words.lastHour}</h3>
      <dl className="monitoring-facts">
        {hour.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3 className="monitoring-sub">{words.byDay}</h3>
      <Bars days={days} label={words.answersChart(days.length, formatNumber(most))} amountOf={({ answers }) => answers} />
      <Bars days={days} label={words.costChart(days.length, cost(total))} amountOf={({ costMicroUsd }) => costMicroUsd} />
      <Table
        caption={words.byDay}
        rows={newest}
        keyOf={({ day }) => day}
        columns={[
          { name: words.day, show: ({ day }) => (day === newest[0]?.day ? words.today : formatDay(`${day}T06:00:00Z`, Date.now())) },
          { name: words.requests, isNumber: true, show: ({ requests }) => formatNumber(requests) },
          { name: words.errors, isNumber: true, show: ({ errors }) => formatNumber(errors) },
          { name: words.answers, isNumber: true, show: ({ answers }) => formatNumber(answers) },
          { name: words.failed, isNumber: true, show: ({ failed }) => formatNumber(failed) },
          { name: words.first, isNumber: true, show: first },
          { name: words.tokens, isNumber: true, show: ({ tokens }) => formatNumber(tokens) },
          { name: words.cost, isNumber: true, show: ({ costMicroUsd }) => cost(costMicroUsd) },
        ]}
      />
      <p className="page-note">{words.trafficNote}</p>
    </>
  );
};

/** One bar a day, the oldest first. */
const Bars = ({ days, label, amountOf }: { days: readonly Day[]; label: string; amountOf: (day: Day) => number }) => {
  const top = Math.max(...days.map(amountOf), 1);
  return (
    <figure className="monitoring-bars">
      <figcaption aria-hidden="true">{label}</figcaption>
      <div className="monitoring-chart" role="img" aria-label={label}>
        {days.map((day) => (
          <span key={day.day} style={{ blockSize: `${amountOf(day) === 0 ? 2 : Math.max(6, (amountOf(day) / top) * 100)}%` }} />
        ))}
      </div>
    </figure>
  );
};
