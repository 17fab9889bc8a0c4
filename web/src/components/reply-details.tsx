/** What an answer took: time, tokens, money. For who asks. */
import type { FinishMetadata } from '../../../layers/contracts/index.ts';
import { formatMicroDollars, formatNumber, formatSeconds } from '../format.ts';
import { strings } from '../strings.ts';

export const ReplyDetails = ({ finish }: { finish: Partial<FinishMetadata> }) => {
  const { timings, usage, model } = finish;
  if (!timings && !usage) return null;
  const words = strings.details;
  return (
    <details className="remembered">
      <summary>{strings.actions.details}</summary>
      <dl className="details">
        {timings && <Fact label={words.total} value={words.seconds(formatSeconds(timings.totalMs))} />}
        {timings?.firstDeltaMs != null && <Fact label={words.first} value={words.seconds(formatSeconds(timings.firstDeltaMs))} />}
        {usage && <Fact label={words.tokens} value={words.tokenCount(formatNumber(usage.inputTokens), formatNumber(usage.outputTokens))} />}
        {usage && <Fact label={words.cost} value={usage.costMicroUsd === 0 ? words.free : formatMicroDollars(usage.costMicroUsd)} />}
        {usage && usage.attempts > 1 && <Fact label={words.tries} value={formatNumber(usage.attempts)} />}
        {model && <Fact label={words.model} value={model} isName />}
      </dl>
    </details>
  );
};

const Fact = ({ label, value, isName = false }: { label: string; value: string; isName?: boolean }) => (
  <div>
    <dt>{label}</dt>
    <dd translate={isName ? 'no' : 'yes'}>{value}</dd>
  </div>
);
