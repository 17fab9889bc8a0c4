/** Work of the cheap model beside the turns: what it used is added to its user's day, whatever came of it. */
import type { ModelCall, ModelPort, ModelUsage } from '../intelligence/index.ts';
import type { Clock } from '../shared/index.ts';
import { addDays, type DayUsage, noDayUsage, usageDay } from './day-usage.ts';
import { tellingCalls } from './model-calls.ts';
import type { UsageStore } from './ports.ts';

export interface CheapCallPorts {
  readonly model: ModelPort;
  readonly clock: Clock;
  readonly usage: Pick<UsageStore, 'add'>;
  readonly costMicroUsd: (model: string, usage: ModelUsage) => number;
  readonly report: (event: string, details: Record<string, unknown>) => void;
}

export const usageOfCalls = (calls: readonly ModelCall[], costMicroUsd: CheapCallPorts['costMicroUsd']): DayUsage =>
  calls.flatMap(({ model, usage }) => (usage === null ? [] : [{ ...usage, turns: 0, costMicroUsd: costMicroUsd(model, usage) }])).reduce(addDays, noDayUsage);

export const counted = async <Result>(
  ports: CheapCallPorts,
  owner: { readonly org: string; readonly sub: string },
  run: (model: ModelPort) => Promise<Result>,
): Promise<Result> => {
  const calls: ModelCall[] = [];
  const result = await run(tellingCalls(ports.model, ports.clock, (call) => calls.push(call)));
  await count(ports, owner, calls);
  return result;
};

/** The same, for who asks several times. */
export const countedModel = (ports: CheapCallPorts, owner: { readonly org: string; readonly sub: string }): ModelPort => ({
  async *stream(request, signal) {
    const calls: ModelCall[] = [];
    try {
      yield* tellingCalls(ports.model, ports.clock, (call) => calls.push(call)).stream(request, signal);
    } finally {
      await count(ports, owner, calls);
    }
  },
});

const count = async (ports: CheapCallPorts, { org, sub }: { readonly org: string; readonly sub: string }, calls: readonly ModelCall[]): Promise<void> => {
  if (calls.every(({ usage }) => usage === null)) return;
  await ports.usage
    .add(org, sub, usageDay(ports.clock.now()), usageOfCalls(calls, ports.costMicroUsd))
    .catch((error: unknown) => ports.report('usage_not_counted', { error: error instanceof Error ? error.name : 'unknown' }));
};
