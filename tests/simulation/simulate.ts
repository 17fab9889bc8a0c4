/** One simulation from one seed: two tenants, real use cases, faults at every port, then calm. Answers what was violated, if anything. */
import type { MemorySnapshot } from '../../layers/adapters/memory/conversation/snapshot.ts';
import type { Acceptance, Finish } from '../../layers/core/conversation/ports.ts';
import { deliveryLaws } from './checks/delivery-laws.ts';
import { fenceLaws } from './checks/fence-laws.ts';
import { checkEverythingAtTheEnd } from './checks/final-check.ts';
import { judgeOf } from './checks/judge.ts';
import { liveness } from './checks/liveness.ts';
import { storedLaws } from './checks/stored-laws.ts';
import { checkUsage } from './checks/usage-laws.ts';
import { type Cloud, type Plant, startCloud } from './cloud/cloud.ts';
import type { ClientAction } from './cloud/socket-functions.ts';
import { describeCall } from './engine/describe-call.ts';
import { diceFrom } from './engine/dice.ts';
import { drawFaults, noFaults } from './engine/faults.ts';
import type { Engine } from './engine/process.ts';
import { timelineFrom } from './engine/timeline.ts';
import { traceFrom } from './engine/trace.ts';
import { drawUsers, orgs, play } from './scenario.ts';

export interface Outcome {
  readonly seed: number;
  readonly violation: string | undefined;
  readonly digest: string;
  readonly trace: readonly string[];
  readonly events: number;
  readonly turns: number;
  readonly virtualMs: number;
}

/** What the product reads when it is first needed is read before time begins: reading a file takes a while that no seed knows. */
const readBefore = Promise.all([import('../../layers/core/intelligence/grounding/index.ts'), import('../../layers/core/intelligence/suggest/index.ts')]);

const start = Date.UTC(2026, 0, 1);
const sweepMs = 2_000;
const settleMs = 120_000;
const limitMs = 40 * 60_000;
const changing = new Set([
  'conversations.accept',
  'turns.takeLease',
  'turns.raiseAttempt',
  'turns.saveStep',
  'turns.finish',
  'turns.endWaiting',
  'turns.requestStop',
]);

export const simulate = async (seed: number, plant: Plant = (shared) => shared): Promise<Outcome> => {
  await readBefore;
  const dice = diceFrom(`seed ${seed}`);
  const timeline = timelineFrom(start);
  const trace = traceFrom(timeline.now, start);
  const drawn = drawFaults(dice.fork('faults'));
  const plan = dice.fork('plan');
  const faultsUntil = start + (plan.chance(0.05) ? plan.between(120_000, 480_000) : plan.between(5_000, 60_000));
  const actsUntil = plan.between(5_000, 60_000);
  let violation: string | undefined;
  let isDirty = false;
  let settledSince: number | undefined;

  const fail = (what: string): void => {
    if (violation === undefined) trace.note(`VIOLATION ${what}`);
    violation ??= what;
  };
  const snapshot = (): MemorySnapshot => cloud.snapshot();
  const users = drawUsers(dice.fork('users'));
  const stored = storedLaws(fail);
  const fence = fenceLaws(fail, snapshot);
  const delivery = deliveryLaws(fail, snapshot, orgs);
  const engine: Engine = {
    timeline,
    trace,
    dice: dice.fork('engine'),
    faults: () => (timeline.now() < faultsUntil ? drawn : noFaults),
    fail,
    observe: (process, call, args, result) => {
      trace.note(`${process.name} ${describeCall(call, args, result)}`);
      if (changing.has(call)) isDirty = true;
      fence.observe(process, call, args, result);
      if (call === 'sockets.post') {
        const connection = cloud.gateway.connection(String(args[0]));
        if (connection) delivery.posted(process, connection, args[1] as { type: string });
      }
      if (call === 'sockets.action') delivery.asked(String(args[0]), args[1] as ClientAction);
      if (call === 'turns.watch') delivery.watched(String(args[1]), String(args[2]), args[3] as { attempt: number; seq: number } | null);
      if (call === 'turns.requestStop') live.stopAsked(String(args[1]));
      if (call === 'conversations.accept' && result === 'accepted') {
        const { stopRunning } = args[0] as Acceptance;
        if (stopRunning !== null) live.stopAsked(stopRunning);
      }
      if (call === 'turns.finish' && result === 'finished') live.finished((args[0] as Finish).turn, (args[0] as Finish).end.attempt);
    },
  };
  const cloud: Cloud = startCloud(engine, plant);
  const live = liveness(fail, engine, faultsUntil, snapshot, () => cloud.model, fence);
  const judge = judgeOf({
    fail,
    snapshot,
    delivery,
    userOf: (org, sub) => users.find((user) => user.org === org && user.sub === sub) ?? (users[0] as (typeof users)[0]),
  });
  const scenario = play({ cloud, judge }, users, dice.fork('scenario'), { actsUntil, calmFrom: live.calmFrom - start });
  cloud.sweepForever(sweepMs);
  const look = (): void => {
    live.look();
    timeline.after(1_000, look);
  };
  look();

  const afterStep = (): void => {
    if (!isDirty) return;
    isDirty = false;
    const now = snapshot();
    stored.check(now);
    checkUsage(fail, now);
  };
  const isSettled = (): boolean =>
    timeline.now() > Math.max(live.calmFrom + 1_500, start + actsUntil) && snapshot().due.length === 0 && snapshot().turns.every((turn) => turn.end !== null);
  const isDone = (): boolean => {
    if (violation !== undefined) return true;
    if (timeline.now() > start + limitMs)
      fail(
        `not at rest after ${limitMs / 60_000} minutes; still due: ${snapshot()
          .due.map((due) => due.turnId)
          .join(', ')}`,
      );
    if (!isSettled()) return false;
    settledSince ??= timeline.now();
    if (scenario.clients.every((client) => client.isContent())) return true;
    const waiting = scenario.clients.filter((client) => !client.isContent()).map((client) => client.waitsFor());
    if (timeline.now() > settledSince + settleMs) fail(`all is at rest, but not for ${waiting.join('; ')}`);
    return false;
  };
  await timeline.run(isDone, afterStep);
  if (violation === undefined) await checkEverythingAtTheEnd(fail, snapshot(), cloud);
  return {
    seed,
    violation,
    digest: trace.digest(),
    trace: trace.tail(),
    events: timeline.events(),
    turns: snapshot().turns.length,
    virtualMs: timeline.now() - start,
  };
};
