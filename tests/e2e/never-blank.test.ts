/** Whatever goes wrong, every address shows words and a next step: no page is ever blank, and none stays at "loading". */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserMissing, startBrowser } from '../support/browser.ts';
import { type LocalProduct, startLocalProduct } from '../support/local-product.ts';

const paths = [
  '/',
  '/c/cnv_01JB2Q8ZK7T3W5M9R4X6Y8A0BZ',
  '/c/%F0%9F%98%80',
  '/nowhere/at/all',
  '/admin/monitoring',
  '/design',
  '/searches',
  '/memory',
  '/people/import',
  '/share/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  '/auth/callback?error=access_denied&state=x',
] as const;

/** What the page itself names: without these nothing of the app runs. */
const beginning = readFile(join(import.meta.dirname, '../../web/dist/index.html'), 'utf8').then((page) =>
  [...page.matchAll(/\/assets\/[^"]+\.js/gu)].map(([name]) => name),
);
const api = '**/api/v1/**';
const faults: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  nothing: async () => undefined,
  'the API fails': (page) => page.route(api, (route) => route.fulfill({ status: 500, contentType: 'text/html', body: '<h1>Internal error</h1>' })),
  'nothing answers': (page) => page.route(api, (route) => route.abort()),
  'the API answers with a page': (page) => page.route(api, (route) => route.fulfill({ contentType: 'text/html', body: '<p>Welcome to the hotel’s network' })),
  'the API answers with another shape': (page) => page.route(api, (route) => route.fulfill({ json: {} })),
  'the API answers with nothing in it': (page) => page.route(api, (route) => route.fulfill({ json: null })),
  'the device keeps nothing': (page) =>
    page.addInitScript(`for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });`),
  'what the app begins with does not come whole': (page) =>
    page.route('**/assets/*.js', (route) => (/\/index-[^/]+\.js$/u.test(route.request().url()) ? route.continue() : route.abort())),
  'later parts do not come': (page) =>
    page.route('**/assets/*.js', async (route) => {
      const begins = await beginning;
      return begins.some((name) => route.request().url().endsWith(name)) ? route.continue() : route.abort();
    }),
};

describe.skipIf(browserMissing !== undefined)(`no page is ever blank${browserMissing === undefined ? '' : ` (skipped: ${browserMissing})`}`, () => {
  let product: LocalProduct;
  let browser: Browser;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startLocalProduct({ env: { CASTMATCH_SEED: '0' } }), startBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  /** What somebody sees there, and whether she can do anything about it. */
  const look = async (path: string, fault: (page: Page) => Promise<unknown>) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    try {
      const page = await context.newPage();
      await fault(page);
      await page.goto(`${product.url}${path}`);
      await page.locator('.boot').waitFor({ state: 'detached', timeout: 20_000 });
      await page.waitForTimeout(400);
      const words = ((await page.locator('#root').textContent()) ?? '').trim();
      const steps = await page.locator('button:visible:enabled, a[href]:visible, textarea:visible:enabled').count();
      return { words: words.length > 20, steps: steps > 0, headed: (await page.locator('h1:visible, [role="alert"]:visible').count()) > 0 };
    } finally {
      await context.close();
    }
  };

  it.each(Object.keys(faults))('when this is wrong: %s', { timeout: 180_000 }, async (name) => {
    const seen: Record<string, object> = {};
    for (const path of paths)
      seen[path] = await look(path, faults[name] ?? (async () => undefined)).catch((error: Error) => ({ error: error.message.slice(0, 200) }));
    expect(seen).toEqual(Object.fromEntries(paths.map((path) => [path, { words: true, steps: true, headed: true }])));
  });
});
