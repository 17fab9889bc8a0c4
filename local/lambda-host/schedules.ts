/** Runs scheduled functions: once at the start, then every so many seconds after the last run has ended, so that runs never overlap. */

import { randomUUID } from 'node:crypto';
import type { ScheduleRoute } from '../../functions/route-types.ts';
import { logFailure } from '../log-failure.ts';
import { localAccountId, localRegion } from './context.ts';
import { type FunctionPool, type HostedFunction, invoke } from './functions.ts';

export const runSchedules = (schedules: readonly ScheduleRoute[], functions: FunctionPool): void => {
  for (const schedule of schedules) {
    const hosted = functions.get(schedule.function);
    if (!hosted) throw new Error(`schedule '${schedule.name}' names the function '${schedule.function}', which is none of kind schedule`);
    void run(schedule, hosted);
  }
};

const run = async (schedule: ScheduleRoute, hosted: HostedFunction): Promise<void> => {
  const startedAt = performance.now();
  const result = await invoke(hosted, scheduledEvent(schedule.name));
  if (result.outcome === 'failed') logFailure('a scheduled run failed', { schedule: schedule.name, error: result.error, requestId: result.requestId });
  setTimeout(run, Math.max(0, schedule.everySeconds * 1000 - (performance.now() - startedAt)), schedule, hosted);
};

/** As an EventBridge rule sends it. */
export const scheduledEvent = (name: string): Record<string, unknown> => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account: localAccountId,
  time: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
  region: localRegion,
  resources: [`arn:aws:events:${localRegion}:${localAccountId}:rule/${name}`],
  detail: {},
});
