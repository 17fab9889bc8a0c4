/** What the product counts of itself, for operators: sums without a tenant, a user or a word of anybody's. Days are India's. */

export interface Traffic {
  /** HTTP requests that were answered, those that were refused (4xx), and those that failed on our side (5xx). */
  readonly requests: number;
  readonly refused: number;
  readonly errors: number;
  /** Milliseconds that answering them took, together. */
  readonly busyMs: number;
  /** Turns that ran and ended, and what became of them. */
  readonly answers: number;
  readonly failed: number;
  readonly stopped: number;
  readonly degraded: number;
  /** Answers whose first words were seen, and the milliseconds until then, together. */
  readonly timed: number;
  readonly firstMs: number;
  /** Of all kinds together. */
  readonly tokens: number;
  readonly costMicroUsd: number;
}

export const trafficNames = [
  'requests',
  'refused',
  'errors',
  'busyMs',
  'answers',
  'failed',
  'stopped',
  'degraded',
  'timed',
  'firstMs',
  'tokens',
  'costMicroUsd',
] as const satisfies readonly (keyof Traffic)[];

export const noTraffic: Traffic = {
  requests: 0,
  refused: 0,
  errors: 0,
  busyMs: 0,
  answers: 0,
  failed: 0,
  stopped: 0,
  degraded: 0,
  timed: 0,
  firstMs: 0,
  tokens: 0,
  costMicroUsd: 0,
};

export const addTraffic = (sum: Traffic, more: Partial<Traffic>): Traffic =>
  Object.fromEntries(trafficNames.map((name) => [name, sum[name] + (more[name] ?? 0)])) as unknown as Traffic;

export interface DayTraffic extends Traffic {
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

export interface TrafficStore {
  /** Adds to the day and to the last minutes. `atMs`: epoch milliseconds. */
  add(atMs: number, more: Partial<Traffic>): Promise<void>;
  /** Days that have anything, the oldest first, from `fromDay` on. */
  days(fromDay: string): Promise<DayTraffic[]>;
  /** Of the last hour, in steps of five minutes. */
  lastHour(nowMs: number): Promise<Traffic>;
}

const dayMs = 86_400_000;
const indiaOffsetMs = 19_800_000;
export const trafficDay = (epochMs: number): string => new Date(epochMs + indiaOffsetMs).toISOString().slice(0, 10);

export interface Figures {
  readonly lastHour: Traffic;
  /** Each of them, the oldest first and today last; a day without anything is all zeros. */
  readonly days: readonly DayTraffic[];
}

export const readTraffic =
  ({ traffic, clock }: { readonly traffic: Pick<TrafficStore, 'days' | 'lastHour'>; readonly clock: { now(): number } }) =>
  async (count: number): Promise<Figures> => {
    const now = clock.now();
    const wanted = Array.from({ length: count }, (_, index) => trafficDay(now - (count - 1 - index) * dayMs));
    const [lastHour, found] = await Promise.all([traffic.lastHour(now), traffic.days(wanted[0] ?? trafficDay(now))]);
    const byDay = new Map(found.map((day) => [day.day, day]));
    return { lastHour, days: wanted.map((day) => byDay.get(day) ?? { day, ...noTraffic }) };
  };
