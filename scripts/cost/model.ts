/** Dollars for 1,000 messages: what was measured, what is assumed, and list prices. A message is a person's, with its reply. */
import { costMicroUsd } from '../../layers/core/intelligence/index.ts';
import { needsOf } from '../../lib/constructs/functions/needs.ts';
import type { Measured } from './measure-reply.ts';
import { type Price, prices } from './prices.ts';

/** What no test on one machine can measure. Each may be changed here, and the table says what it does. */
export const assumed = {
  /** Seconds that the worker waits for and reads a real model, for a question with one tool call. */
  modelSeconds: 6,
  /** A real answer's tokens beyond the scripted model's, and how fast they come: more frames, and more saves of them. */
  answerTokens: 300,
  tokensPerSecond: 80,
  framesPerSecond: 1000 / 80,
  savesPerSecond: 2,
  writeUnitsPerSave: 3,
  /** GB of memory, as the stacks give it: the worker, what waits for nobody, and the others. */
  workerGb: needsOf('reply-worker', 'async').memoryMiB / 1_024,
  watchGb: needsOf('turn-watch', 'table-stream').memoryMiB / 1_024,
  otherGb: needsOf('chat', 'http').memoryMiB / 1_024,
  /** Seconds that the watcher of the table's stream waits to see whether a message was taken up. */
  watchSeconds: 2.1,
  /** Seconds of one batch of the stream with nothing to do; at worst each record is one. */
  batchSeconds: 0.02,
  connectionMinutes: 3,
  /** Bytes of JSON logs of all its functions. */
  logBytes: 5_000,
  /** Functions of JSON routes that the app calls beside each message: lists, titles. */
  jsonRequests: 1,
  jsonSeconds: 0.05,
};

export interface Line {
  readonly what: string;
  /** For one message, in the price's own unit. */
  readonly amount: number;
  readonly price: Price;
  /** Dollars for 1,000 messages. */
  readonly usd: number;
}

export interface ReplyCost {
  readonly lines: readonly Line[];
  readonly usd: number;
}

/** Dollars for 1,000 messages, without the model; largest first. */
export const replyCost = (measured: Measured, given: typeof assumed = assumed): ReplyCost => {
  const moreSeconds = Math.max(0, given.answerTokens - measured.usage.outputTokens) / given.tokensPerSecond;
  const workerSeconds = Math.max(given.modelSeconds, measured.milliseconds.worker / 1000);
  const shortSeconds = (measured.milliseconds.accept + measured.milliseconds.afterTurn) / 1000 + given.jsonRequests * given.jsonSeconds;
  const watchSeconds = given.watchSeconds + measured.streamRecords * given.batchSeconds;
  const line = (what: string, amount: number, price: Price): Line => ({ what, amount, price, usd: amount * price.usd * 1000 });
  const lines = [
    line('DynamoDB: writes', measured.writeUnits + moreSeconds * given.savesPerSecond * given.writeUnitsPerSave, prices.writeUnit),
    line('DynamoDB: reads', measured.readUnits, prices.readUnit),
    line('Lambda: the reply worker, which waits for the model', workerSeconds * given.workerGb, prices.lambdaGbSecond),
    line('Lambda: all other functions', shortSeconds * given.otherGb + watchSeconds * given.watchGb, prices.lambdaGbSecond),
    line('Lambda: invokes', 1 + measured.invokes + measured.streamRecords + given.jsonRequests, prices.lambdaRequest),
    line('WebSocket: frames', measured.socketMessages + moreSeconds * given.framesPerSecond, prices.socketMessage),
    line('WebSocket: minutes', given.connectionMinutes, prices.connectionMinute),
    line('Logs', given.logBytes / 1e9, prices.logGigabyte),
  ].toSorted((left, right) => right.usd - left.usd);
  return { lines, usd: lines.reduce((total, { usd }) => total + usd, 0) };
};

/** Dollars for 1,000 messages: the tokens of the prompts that were measured, and a real answer's. */
export const modelCost = (model: string, { usage }: Measured, given: typeof assumed = assumed): number =>
  costMicroUsd(model, { ...usage, outputTokens: Math.max(usage.outputTokens, given.answerTokens) }) / 1000;

export interface Wall {
  readonly what: string;
  readonly quota: number;
  /** What that many messages a day need at the busiest moment, in the quota's unit. */
  readonly needed: number;
}

/** How much busier than the mean the busiest moment is: a working day of eight hours, and five times its mean. */
export const peakFactor = 15;

/** Quotas of an account, as they stand before anybody asks for more; the fullest first. */
export const walls = (messagesPerDay: number, measured: Measured, isNewAccount: boolean, given: typeof assumed = assumed): readonly Wall[] => {
  const perSecond = (messagesPerDay / 86_400) * peakFactor;
  const moreSeconds = Math.max(0, given.answerTokens - measured.usage.outputTokens) / given.tokensPerSecond;
  const posts = measured.socketMessages + moreSeconds * given.framesPerSecond;
  const busySeconds = given.modelSeconds + given.watchSeconds + (measured.milliseconds.accept + measured.milliseconds.afterTurn) / 1000;
  const all: Wall[] = [
    { what: 'Lambda: concurrent executions', quota: isNewAccount ? 10 : 1_000, needed: perSecond * busySeconds },
    { what: 'API Gateway: requests a second, frames to sockets among them', quota: 10_000, needed: perSecond * (posts + given.jsonRequests) },
    { what: 'WebSocket: new connections a second', quota: 500, needed: perSecond / 3 },
    { what: 'DynamoDB on demand: write units a second of one table', quota: 40_000, needed: perSecond * measured.writeUnits },
  ];
  return all.toSorted((left, right) => right.needed / right.quota - left.needed / left.quota);
};
