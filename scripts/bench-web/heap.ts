/**
 * What the page's JavaScript heap grows by, after collection, while text streams at ten times the usual rate. Two ways: answers of a usual length one after the other, with
 * another conversation now and then, which is a day at work; and one answer that never ends, whose own text is kept and is counted apart.
 */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { startWritingServer, type WritingServer } from './writing-server.ts';

export interface HeapFound {
  /** Least squares over the measured time, the first quarter left out: code and caches warm up in it. */
  readonly mbPerMinute: number;
  /** The same without the text that came, a byte a character. */
  readonly beyondTextMbPerMinute: number;
  readonly chunksPerSecond: number;
  readonly answers: number;
  readonly minutes: number;
  readonly mb: readonly number[];
}

export interface HeapWay {
  /** Chunks of an answer, and answers of a conversation. */
  readonly chunks: number;
  readonly answers: number;
  readonly minutes: number;
}

const usualPerSecond = 25;

export const heapSlope = async (
  browser: Browser,
  url: string,
  way: HeapWay,
  look: (cdp: CDPSession, part: number) => Promise<void> = async () => undefined,
): Promise<HeapFound> => {
  const server = await startWritingServer({ perSecond: usualPerSecond * 10, chunks: way.chunks });
  const context = await browser.newContext({ viewport: { width: 1360, height: 900 }, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    await server.serve(page);
    await page.goto(url);
    await page.locator('.connection.is-connected').waitFor({ timeout: 60_000 });
    const cdp = await context.newCDPSession(page);
    const startedAt = performance.now();
    const isOver = (): boolean => performance.now() - startedAt >= way.minutes * 60_000;
    const [points] = await Promise.all([measure(cdp, server, startedAt, way.minutes, look), talk(page, way, isOver)]);
    const warm = points.slice(Math.floor(points.length / 4));
    const seconds = (performance.now() - startedAt) / 1000;
    return {
      mbPerMinute: slope(warm.map(({ minute, mb }) => ({ minute, mb }))),
      beyondTextMbPerMinute: slope(warm.map(({ minute, mb, textMb }) => ({ minute, mb: mb - textMb }))),
      chunksPerSecond: server.sent.chunks / seconds,
      answers: server.sent.answers,
      minutes: way.minutes,
      mb: points.map(({ mb }) => mb),
    };
  } finally {
    await context.close();
    await server.close();
  }
};

/** Says something whenever the answer before it is whole. */
const talk = async (page: Page, { chunks, answers }: HeapWay, isOver: () => boolean): Promise<void> => {
  for (let said = 0; !isOver(); said += 1) {
    if (said > 0 && said % answers === 0) await page.getByRole('button', { name: 'New conversation' }).first().click();
    await page.locator('#composer').fill(`Riders ${said}`);
    await page.keyboard.press('Enter');
    const busy = page.locator('.round-button.is-stop');
    await busy.waitFor();
    while (!isOver() && (await busy.count()) > 0) await new Promise((done) => setTimeout(done, chunks < 1_000 ? 50 : 1_000));
  }
};

interface Point {
  readonly minute: number;
  readonly mb: number;
  readonly textMb: number;
}

const measure = async (
  cdp: CDPSession,
  server: WritingServer,
  startedAt: number,
  minutes: number,
  look: (cdp: CDPSession, part: number) => Promise<void>,
): Promise<Point[]> => {
  const points: Point[] = [];
  const steps = Math.max(12, Math.round(minutes * 6));
  for (let step = 1; step <= steps; step += 1) {
    const dueAt = startedAt + (step * minutes * 60_000) / steps;
    await new Promise((done) => setTimeout(done, Math.max(0, dueAt - performance.now())));
    const usedSize = await server.still(async () => {
      // What is on its way arrives, and is drawn.
      await new Promise((done) => setTimeout(done, 500));
      await cdp.send('Runtime.evaluate', { expression: 'new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))', awaitPromise: true });
      await cdp.send('HeapProfiler.collectGarbage');
      return (await cdp.send('Runtime.getHeapUsage')).usedSize;
    });
    points.push({ minute: (performance.now() - startedAt) / 60_000, mb: usedSize / 1_000_000, textMb: server.sent.characters / 1_000_000 });
    await look(cdp, step / steps);
  }
  return points;
};

/** Least squares. */
const slope = (points: readonly { minute: number; mb: number }[]): number => {
  const mean = (of: (point: { minute: number; mb: number }) => number): number => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [meanMinute, meanMb] = [mean(({ minute }) => minute), mean(({ mb }) => mb)];
  return mean(({ minute, mb }) => (minute - meanMinute) * (mb - meanMb)) / mean(({ minute }) => (minute - meanMinute) ** 2);
};
